"""What the reader saw is told at its first paragraph, by the rule that names its key."""

import pytest
from made import made_draft, made_profile, made_source

from hdnd_lint.checks.base import Context
from hdnd_lint.checks.general.notices import NoticeParams, seen
from hdnd_lint.finding import Hit
from hdnd_lint.model import Notice
from hdnd_lint.words.letters.text import Localised, Span

TEXT = "Một đoạn.\nHai đoạn.\n"


def hits(span: Span, *keys: str) -> list[Hit]:
    notice = Notice("legacy-encoding", span, Localised("bảng mã cũ", "an old encoding"))
    draft = made_draft(TEXT, source=made_source(TEXT, notices=(notice,)))
    found = seen(Context(draft, made_profile()), NoticeParams(keys))
    return [one for one in found if isinstance(one, Hit)]


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(0, len(TEXT)), "Một đoạn."),
        (Span(10, len(TEXT)), "Hai đoạn."),
        (Span(4, 8), "đoạn"),
        (Span(0, 0), ""),
    ],
)
def test_no_more_than_a_paragraph_is_quoted(span: Span, words: str) -> None:
    (hit,) = hits(span, "legacy-encoding")
    assert hit.span.of(TEXT) == words
    assert hit.words["told"].vi == "bảng mã cũ"


def test_other_notices_are_other_rules_business() -> None:
    assert hits(Span(0, 0), "no-text", "unread-content") == []
