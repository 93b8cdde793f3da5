"""Who asks and what they may: users with roles, sessions, tokens, limits, and the log of what was done."""
