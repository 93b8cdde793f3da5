"""The commands that answer from a ledger: views for people, files for programs."""
