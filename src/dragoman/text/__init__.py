"""Text as it stands, and views of it that know where each of their characters came from."""
