"""Sources of actors, one module each: `read(path, given)` gives entries of the catalogue and what was skipped."""
