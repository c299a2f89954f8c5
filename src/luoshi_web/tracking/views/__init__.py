"""Pages of tracking: the ledger, a duty as one unit has it, giving, reporting and checking."""
