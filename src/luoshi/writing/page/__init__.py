"""A plan as one self-contained page: its whole text, every duty beside its words."""

from luoshi.writing.page.whole import page_html

__all__ = ["page_html"]
