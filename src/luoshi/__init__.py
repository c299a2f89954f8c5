"""Luoshi (落实): a plan goes in; its duties come out, each with its exact words."""

__version__ = "0.1.0"
