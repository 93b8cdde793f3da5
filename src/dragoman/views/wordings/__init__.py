"""What briefs say in the reader's language, one TOML file a language."""
