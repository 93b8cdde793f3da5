"""The commands on a ledger, one module each; they load the store only when they run."""
