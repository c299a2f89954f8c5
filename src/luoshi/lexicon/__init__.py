"""Data, not code: the words that rules look for, and the one loader that reads them."""

from luoshi.lexicon.load import pairs, text, words

__all__ = ["pairs", "text", "words"]
