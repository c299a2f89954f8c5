"""Assignments, occurrences, events, progress, evidence, credit and status."""
