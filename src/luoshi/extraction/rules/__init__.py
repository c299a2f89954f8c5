"""extraction/rules."""
