"""One module a format, found by looking: `SUFFIXES`, and `read(data, hints) -> Iterator[Document | InputError]`."""
