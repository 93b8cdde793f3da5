"""One module a reading system, found by looking: `keys(name: Name) -> Iterator[Key]`."""
