"""Names of parties: where they begin and end in a text, in lists, and among the names handed in."""
