"""Bytes, stored once by hash."""
