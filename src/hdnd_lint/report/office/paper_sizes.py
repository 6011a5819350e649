"""Sizes of the paper: Nghị định 30/2020/NĐ-CP, Phụ lục I (page, letters) and Phụ lục III."""

from typing import Final

# Millimetres: A4, and its margins (Phụ lục I, phần I, mục I).
PAGE: Final = (210, 297)
MARGIN_TOP_BOTTOM: Final = 20
MARGIN_LEFT: Final = 30
MARGIN_RIGHT: Final = 15
HEADER: Final = 10
FIRST_LINE: Final = 10

# Points, by the part of the paper (mục II).
BODY: Final = 14
COUNTRY: Final = 13
MOTTO: Final = 14
OFFICE: Final = 13
NUMBER: Final = 13
PLACE_AND_DAY: Final = 13
KIND: Final = 14
TITLE: Final = 14
ADDRESSEE: Final = 14
SIGNATORY: Final = 14
RECIPIENTS_HEAD: Final = 12
RECIPIENTS: Final = 11
AFTER_PARAGRAPH: Final = 6

# What the decree leaves open: tables, bars, the rules under names, the note above a signature.
TABLE: Final = 12
BAR: Final = 8
RULE: Final = 8
NOTE: Final = 12
BEFORE_KIND: Final = 12
