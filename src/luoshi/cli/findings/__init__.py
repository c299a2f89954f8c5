"""Findings as text with carets, JSON, SARIF and a page."""
