"""One module an output format, found by looking: `show(record, document, explain, console) -> None`."""
