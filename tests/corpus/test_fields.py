"""The main fields of real resolutions, against what a person read in them."""

import csv
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from corpus_dir import need_corpus

from hdnd_lint.model import Draft, Profile
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_source

TODAY = date(2026, 11, 22)
FIELDS = ("issuer", "title", "term", "ordinal", "adopted", "bases", "articles")

# The share that was right when this was last raised; it only ever goes up.
FLOOR = dict.fromkeys(FIELDS, 1.0)

VOWELS = "aeiouy"
TONES = "\u0300\u0301\u0303\u0309\u0323"
MISPLACED = re.compile(f"(o|u)([{TONES}])(a|e|y)(?![a-z])")


def expected_rows() -> list[dict[str, str]]:
    path = Path(__file__).with_name("fields.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def plain(words: str) -> str:
    """Return *words* without what writers do differently: case, spaces, khóa/khoá, dashes."""
    apart = unicodedata.normalize("NFD", words.casefold())
    joined = unicodedata.normalize("NFC", MISPLACED.sub(r"\1\3\2", apart))
    return re.sub(r"\s*([-;,()])\s*", r"\1", " ".join(joined.replace("–", "-").split())).rstrip(
        " ."
    )


@cache
def read(path: Path) -> tuple[Draft, Profile]:
    draft = parse_draft(read_source(path))
    return draft, build_profile(draft, today=TODAY)


def found(path: Path) -> dict[str, str]:
    """Return the fields of fields.csv as the program reads them."""
    draft, profile = read(path)
    session = draft.session
    issuer = draft.header.issuer or (session.council if session else None)
    ordinal = profile.session.value.ordinal if profile.session.value else None
    adopted = draft.closing.adopted if draft.closing else None
    return {
        "issuer": issuer.text if issuer else "",
        "title": draft.title.title.text if draft.title.title else "",
        "term": profile.term.value or "",
        "ordinal": str(ordinal or ""),
        "adopted": adopted.value.isoformat() if adopted and adopted.value else "",
        "bases": str(sum(1 for basis in draft.bases if _rests(basis.lead.text))),
        "articles": str(len(draft.articles())),
    }


def _rests(lead: str) -> bool:
    return plain(lead).endswith(plain("căn cứ")) or plain(lead).startswith(plain("cân cứ"))


def differences(field: str, files: Path) -> Iterator[str]:
    for row in expected_rows():
        got = found(files / row["file"])[field]
        if plain(got) != plain(row[field]):
            yield f"{row['file']}: {field}: expected {row[field]!r}, got {got!r}"


@pytest.mark.parametrize("field", FIELDS)
def test_field_is_read_as_a_person_reads_it(field: str) -> None:
    wrong = list(differences(field, need_corpus()))
    rows = len(expected_rows())
    share = 1 - len(wrong) / rows
    report = "\n".join([f"{field}: {rows - len(wrong)} of {rows} right", *wrong])
    print(report)
    assert share >= FLOOR[field], report


def test_lists_name_every_resolution_of_the_corpus() -> None:
    files = need_corpus()
    here = {path.name for prefix in ("rag__", "tnt__") for path in files.glob(f"{prefix}*.md")}
    assert here <= {row["file"] for row in expected_rows()}
