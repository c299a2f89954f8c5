"""Home: what a unit has to sign, to do and to check."""
