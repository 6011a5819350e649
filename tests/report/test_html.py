"""The HTML page: self-contained, safe against hostile text, each finding marked in place."""

import re
from datetime import date
from html.parser import HTMLParser

from report.outcomes import finding, outcome

from hdnd_lint import lint_text
from hdnd_lint import render as rendered
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.records import replace
from hdnd_lint.report.formats import render_report
from running import DRAFT

TODAY = date(2026, 1, 5)
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


def test_a_set_opens_with_its_files_and_closes_with_its_rules() -> None:
    files = [lint_text(DRAFT.replace("12/NQ - HĐND", one), today=TODAY) for one in ("1", "12/NQ")]
    paths = [replace(file, path=f"{n}.txt") for n, file in enumerate(files)]
    unread = FileOutcome.unread("hong.docx", "không đọc được.")
    page = rendered((*paths, unread), "html")
    index = page[page.index('<section class="index"') : page.index("</table>")]
    for number, name in enumerate(("0.txt", "1.txt", "hong.docx")):
        assert f'<a href="#f{number}">{name}</a>' in index
        assert f'<h2 id="f{number}">' in page
    assert "Tổng cộng: 3 (1 không kiểm tra trọn vẹn)" in index
    total = sum(len(file.findings) for file in files)
    assert total == sum(
        map(int, re.findall(r"<td class=\"\w+\">(\d+)", index.split("<tfoot>")[1]))
    )
    for rule in {one.rule_id for file in files for one in file.findings}:
        assert f'<a href="#r{rule}">{rule}</a>' in page and f'<h3 id="r{rule}">' in page
    anchors, links = set(re.findall(r' id="([^"]+)"', page)), re.findall(r'href="#([^"]+)"', page)
    assert set(links) <= anchors


def test_one_file_has_no_index() -> None:
    page = rendered(lint_text(DRAFT, today=TODAY), "html")
    assert 'class="index"' not in page and 'class="top"' not in page
