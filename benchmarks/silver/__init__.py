"""Weak labels that others or headlines give, against what is read in the articles' bodies."""
