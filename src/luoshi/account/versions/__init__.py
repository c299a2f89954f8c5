"""Two versions of a plan: which sentence became which, and what changed in it."""
