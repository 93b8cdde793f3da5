"""One module an output format, found by looking, beside private ones that several share.

A module says in `ABOUT` what it writes and in `SUFFIX` how its file's name ends, and has `lines(facts)`, which gives the bytes
of the file; a format of several files has `write(facts, folder)` instead and no suffix.
"""
