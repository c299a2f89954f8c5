"""Trailers and cells: the parties and times that stand beside the work, not in its sentence."""
