"""Stretches of a document with one language and one kind; nothing is deleted, only named, with a reason."""
