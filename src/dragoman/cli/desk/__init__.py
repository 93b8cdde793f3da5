"""Commands of the desk: serving it, and who may come."""
