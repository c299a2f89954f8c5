"""Data, not code: the words that rules look for, and the one loader that reads them."""

from luoshi.lexicon.load import pairs, words

__all__ = ["pairs", "words"]
