"""The API for other programs: one module a group of operations, with its `ROUTES`; found by looking."""
