"""What happened and what was said: contacts, statements with their acts, commitments, formulas, codes."""
