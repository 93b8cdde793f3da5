"""The answers people need, drawn from records; one module an output format in `formats`."""
