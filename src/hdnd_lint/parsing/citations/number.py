"""The numbers and symbols of documents: 72/2025/QH15, 05/NQ-HĐND, 29-NQ/TW."""

import re
from functools import cache

# First parts of a symbol: kinds of documents (NĐ30/2020, Phụ lục III), and joint circulars.
_KINDS = (
    "NĐ NQ QĐ TT TTLT CT PL L VBHN TTr BC BCTT KH TB CV HD BB CTr ĐA QC QyĐ KL TTg GM PC UQ HĐ"
)
_KIND_OF = {
    "NĐ": "Nghị định",
    "NQ": "Nghị quyết",
    "QĐ": "Quyết định",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "CT": "Chỉ thị",
    "TTr": "Tờ trình",
    "BC": "Báo cáo",
    "KH": "Kế hoạch",
    "KL": "Kết luận",
    "TB": "Thông báo",
}


def kind_of(number: str) -> str:
    """Return the kind of document that the symbol of *number* says, "" where it says none."""
    codes = re.split(r"[/\-–0-9.]+", number)
    return next((_KIND_OF[code] for code in codes if code in _KIND_OF), "")


@cache
def _regular() -> re.Pattern[str]:
    kinds = "|".join(_KINDS.split())
    body = r"(?!NĐND|HDND|UBNĐ|ND(?![A-ZĐ]))[A-ZĐ][A-Za-zĐđ0-9]*(?:&[A-ZĐ]{1,4})?"  # BKH&ĐT
    return re.compile(
        rf"[0-9]{{1,6}}[a-zđ]?/(?:(?:19|20)[0-9]{{2}}/)?"
        rf"(?:QH[0-9]{{1,2}}|UBTVQH[0-9]{{1,2}}|(?:{kinds})(?:-{body})+|{body}(?:-{body})*)"
        rf"|[0-9]{{1,6}}-(?:{kinds})/{body}(?:-{body})*"
        r"|[0-9]{1,4}[a-z]?-(?:CP|TTg|HĐBT)"  # as the Government numbered its acts before 1997
        r"|[0-9]{1,4}-20[01][0-9]/NQ-CP"  # as the Government numbered its yearly programmes
        r"|[0-9]{1,6}"
    )


def is_regular(number: str) -> bool:
    """Say whether *number* is spelled as the rules of form have it, without inner spaces.

    A line break inside is no fault of the drafter, nor a blank before the slash, where a number is
    written in by hand; a slash left out, a hyphen in its place, a letter mistyped is: ``NQ-NĐND``.
    """
    joined = re.sub(r"(?<=[0-9])\s+(?=/)", "", number.replace("\n", ""))
    blank = not joined or joined[0] in "/…._"
    return blank or bool(_regular().fullmatch(joined))
