"""The ledger: documents with their versions, what was read in them, one contact for its many reports, people's judgements."""
