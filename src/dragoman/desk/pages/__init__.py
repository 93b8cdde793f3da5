"""The pages: one module a group of them, with its `ROUTES`; found by looking."""
