"""One module a format, found by looking: `SUFFIXES`, and `read(given, hints) -> Iterator[Document | InputError]`."""
