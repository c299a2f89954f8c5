"""Amounts of a duty, numbers that are only spoken of, and the days between which a count runs."""
