"""From a Cadence to days: the periods it owes, when each is due and why, and what came later."""
