"""XML that came from outside: parsed without entities, without a document type, without the network."""

from __future__ import annotations

from typing import Final

from lxml import etree

Element = etree._Element  # noqa: SLF001  lxml gives its element type no public name

#: What breaks a line, as a blank: an attribute may hold it as &#10;.
BREAKS: Final = str.maketrans(dict.fromkeys("\n\r\t\v\f\x85\u2028\u2029", " "))
_DOCTYPES: Final = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


class DoctypeError(Exception):
    """A part declares a document type: office programs never do, and entities are how XML does harm."""


def parse_xml(data: bytes) -> Element:
    """The root of an XML part.

    Raises:
        DoctypeError: it has a DTD.
        etree.XMLSyntaxError: it is not XML, or nested deeper than 256 levels.
    """
    if any(doctype in data for doctype in _DOCTYPES):
        raise DoctypeError
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise DoctypeError  # written in an encoding that the search above doesn't know
    return root
