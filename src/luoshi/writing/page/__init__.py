"""A plan as one self-contained page: its whole text, every duty beside its words; or its structure."""

from luoshi.writing.page.structure import structure_html
from luoshi.writing.page.whole import page_html

__all__ = ["page_html", "structure_html"]
