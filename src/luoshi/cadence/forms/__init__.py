"""Habits of telling time, one module each: from the words of a sentence to Mentions."""
