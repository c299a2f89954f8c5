"""The append-only chain of Entries, its verifier."""
