"""The HTML page: self-contained, safe against hostile text, each finding marked in place."""

from html.parser import HTMLParser

from report.outcomes import finding, outcome

from hdnd_lint.report.formats import render_report

WORDS = "kỳ họp cuối năm 2025"


class _Page(HTMLParser):
    """Collects what a test asks of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.scripts = 0
        self.outside: list[str] = []
        self.marked: list[str] = []
        self.inside: list[str] = []
        self.in_mark = False
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        self.in_mark = self.in_mark or tag == "mark"
        self.outside += [
            value
            for name, value in attrs
            if name in ("src", "href") and value and value[:1] != "#"
        ]

    def handle_endtag(self, tag: str) -> None:
        self.in_mark = self.in_mark and tag != "mark"

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self.in_mark:
            self.marked.append(data)


def _page(*words: str) -> _Page:
    return _Page(render_report("html", outcome(*map(finding, words)), ()))


def test_finding_is_marked_at_its_words() -> None:
    assert "".join(_page(WORDS).marked) == WORDS


def test_overlapping_findings_mark_each_piece_once() -> None:
    page = _page("tại kỳ họp cuối", "kỳ họp cuối năm")
    assert "".join(page.marked) == "tại kỳ họp cuối năm"


def test_text_of_the_draft_is_text() -> None:
    page = _page(WORDS)
    assert page.scripts == 1
    assert any("<script>alert(1)</script>" in words for words in page.words)


def test_page_asks_nothing_of_the_network() -> None:
    page = _page(WORDS)
    assert page.outside == []
    text = render_report("html", outcome(finding(WORDS)), ())
    assert "default-src 'none'" in text


def test_english_page() -> None:
    found = outcome(finding(WORDS))
    text = render_report("html", type(found)(found.files, "en"), ())
    assert '<html lang="en">' in text and "Findings" in text
