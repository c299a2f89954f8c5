"""Papers: what a duty makes, issues, files or submits, and when words only speak of one."""
