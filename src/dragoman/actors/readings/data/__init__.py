"""Tables of readings, each with its source, licence, version and date in its head."""
