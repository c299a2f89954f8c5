"""Data, not code: the words that rules look for, and the one loader that reads them."""

from luoshi.lexicon.load import any_of, pairs, text, words

__all__ = ["any_of", "pairs", "text", "words"]
