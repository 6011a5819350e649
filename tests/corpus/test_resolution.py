"""The citations of real documents lead to the documents that they name, or to none."""

from datetime import date

import pytest
from corpus.test_citations import expected_rows, read
from corpus_dir import need_corpus

from hdnd_lint.model import Citation, MentionPart
from hdnd_lint.model.law import Recognition, Resolution
from hdnd_lint.profile import build_profile
from hdnd_lint.registry import open_registry
from hdnd_lint.registry.keys import name_key, number_key

LEAST_RESOLVED = 0.75  # of the citations of central documents; it only ever goes up
REGISTRY = open_registry()
_CENTRAL = ("QH1", "NĐ-CP", "TT-", "TTLT-", "QĐ-TTg", "UBTVQH", "NQ-CP")


def resolved(file: str) -> list[tuple[Citation, Resolution]]:
    draft = read(need_corpus() / file)
    day = build_profile(draft, today=date(2026, 11, 22)).day
    cited = [one for one in draft.citations if one.kind and one.where is not MentionPart.QUOTE]
    return [(one, REGISTRY.resolve(one, day)) for one in cited if not one.is_self]


def agrees(citation: Citation, resolution: Resolution) -> bool:
    document = resolution.document
    if document is None:
        return True
    number = citation.number.text if citation.number else ""
    if number:
        return number_key(number) == number_key(document.number)
    name = name_key(citation.name.text) if citation.name else ""
    same_name = name.startswith(name_key(document.title).split(" ", maxsplit=1)[0])
    day = citation.date.value if citation.date else None
    same_day = day in (None, document.issued) or resolution.how is Recognition.NAME_NEAR_DATE
    same_day = same_day or document.issued is None
    return same_name and same_day


@pytest.mark.parametrize("file", expected_rows())
def test_no_citation_leads_to_a_wrong_document(file: str) -> None:
    wrong = [
        (citation.number or citation.name, resolution.document)
        for citation, resolution in resolved(file)
        if not agrees(citation, resolution)
    ]
    assert wrong == []


def test_most_citations_of_central_documents_are_known() -> None:
    found = [pair for file in expected_rows() for pair in resolved(file)]
    central = [(one, resolution) for one, resolution in found if _is_central(one)]
    known = [resolution for _, resolution in central if resolution.document]
    print(f"resolved: {len(known)} of {len(central)}")
    assert len(known) / len(central) >= LEAST_RESOLVED


def _is_central(citation: Citation) -> bool:
    number = citation.number.text if citation.number else ""
    laws = ("luật", "bộ luật", "pháp lệnh")
    return any(mark in number for mark in _CENTRAL) or citation.kind.lower() in laws
