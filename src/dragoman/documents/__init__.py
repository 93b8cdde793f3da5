"""Any input to documents: text never changed afterwards, with what is known of its origin."""
