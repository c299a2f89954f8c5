"""Who bears the duty of a sentence: which of the parties it names act, and their part in it."""
