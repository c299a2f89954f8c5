"""How much of a file is read at most. Each figure has its reason.

Files come from anywhere. An archive is measured while it is inflated: what its directory says
about sizes is the sender's word, not a fact.
"""

from __future__ import annotations

from typing import Final

MEGABYTE: Final = 1024 * 1024

#: The bytes of one file. A plan of 300 pages has 1 MB as .docx and as .txt; the rest is room for
#: the pictures that stand in a .docx and are never unpacked.
FILE_BYTES: Final = 64 * MEGABYTE

#: Entries of an archive. Word writes about 15, and one more for each picture.
ENTRIES: Final = 10_000

#: All XML that is unpacked from one archive. A plan of 300 pages has 10 MB of it; the tree that
#: is built from XML takes about five times its size in memory, so that this stays below 400 MB.
UNPACKED_BYTES: Final = 64 * MEGABYTE

#: Unpacked bytes for each packed byte of a part. Word's XML repeats itself: a table of 200 rows
#: reaches 90, and 60,000 empty cells all alike 265. Deflate ends at 1032, where bombs are.
RATIO: Final = 500

#: Below this size a part's ratio is not looked at: it harms nobody, however well it packs.
RATIO_FLOOR: Final = 8 * MEGABYTE

#: All files of one .zip together. They are unpacked one after the other; scans do not pack well, so
#: that this is reached by bombs alone.
BUNDLE_BYTES: Final = 4 * FILE_BYTES

#: A .zip in a .zip: mail programs and portals make one such layer.
BUNDLE_DEPTH: Final = 2

#: The bytes of a web page without its pictures; the tree built from it takes about twenty times as much.
PAGE_BYTES: Final = 16 * MEGABYTE

#: Tags of a page. A table of 5,000 rows and 12 columns has 130,000; each takes about a kilobyte.
PAGE_TAGS: Final = 300_000

#: Choices of a page's forms, and attributes of one tag: the time they take to parse grows with their
#: square. A page that lets one choose among all counties has 3,000; no tag has 50 attributes.
PAGE_OPTIONS: Final = 10_000
TAG_ATTRIBUTES: Final = 1_000

#: Elements of a page inside one another; browsers stop at 512 as well.
PAGE_DEPTH: Final = 512

#: Tables of a page inside one another: pages laid out by tables reach about ten.
TABLE_DEPTH: Final = 32

#: The places of a sheet's grid, rows by columns that hold words, and of its merged ranges: ten times
#: a ledger of 5,000 rows and 40 columns.
SHEET_CELLS: Final = 2_000_000

#: Seconds that LibreOffice has for one file, and megabytes that it may write.
OFFICE_SECONDS: Final = 120
OFFICE_BYTES: Final = FILE_BYTES

#: Styles that are based on one another: real files have fewer than ten in a chain, a longer one is
#: followed this far and then left.
STYLE_DEPTH: Final = 32

#: Characters of the pattern of an automatic number ("第%1条"). The number is written before each
#: paragraph of its list, so that a long one would be multiplied by all of them.
NUMBER_LENGTH: Final = 64

#: Pages of a PDF or OFD. The thickest plans with all annexes have about 600.
PAGES: Final = 3000

#: The longer side of a page in points: 200 inches, beyond which no PDF page goes (ISO 32000-1, annex C).
PAGE_SIDE: Final = 14_400

#: Blocks and composite objects of an OFD page inside one another: programs write three at most.
OBJECT_DEPTH: Final = 48

#: Characters and other objects of all pages of an OFD together; each takes about 400 bytes while its
#: page is set. A composite object that is used again counts again: units that use one another would
#: multiply. 600 full pages have 400,000.
OBJECTS: Final = 1_500_000

#: The pictures that stand in the drawing of one page, in bytes.
DRAWN_BYTES: Final = 16 * MEGABYTE
#: Characters of one page of a PDF: a full page of an official document has 616, of a law in small
#: type 3,000; the rest is room for tables that were set on one huge sheet.
PAGE_CHARACTERS: Final = 200_000

#: Drawn lines and shapes of one page that are looked at for tables: a table of 60 rows and 12 columns
#: whose every cell has a frame of its own has 3,000.
PAGE_PATHS: Final = 20_000

#: Pixels of the picture of a page: A4 at 400 dots an inch has 15 million, of four bytes each.
PICTURE_PIXELS: Final = 16_000_000

# The depth of XML has no figure here: with `huge_tree` off libxml2 refuses more than 256 levels.


def in_megabytes(size: int) -> str:
    """A size in bytes as people read it: "3.2 MB"."""
    return f"{size / MEGABYTE:.1f} MB"
