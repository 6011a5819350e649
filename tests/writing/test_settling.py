"""Own tracked changes undone, and parts compared whatever runs they are cut into."""

import pytest

from hdnd_lint.writing.word.settling import normal, rejected


def _changed(name: str, before: str, number: int = 7) -> str:
    return f'<w:{name}Change w:id="{number}"><w:{name}>{before}</w:{name}></w:{name}Change>'


@pytest.mark.parametrize(
    ("after", "before"),
    [
        ('<w:p><w:ins w:id="7"><w:r/></w:ins><w:r/></w:p>', "<w:p><w:r/></w:p>"),
        (
            '<w:p><w:del w:id="7"><w:r><w:delText>a</w:delText></w:r></w:del></w:p>',
            "<w:p><w:r><w:t>a</w:t></w:r></w:p>",
        ),
        (
            '<w:p><w:del w:id="8"><w:delInstrText>PAGE</w:delInstrText></w:del></w:p>',
            "<w:p><w:instrText>PAGE</w:instrText></w:p>",
        ),
        (f"<w:rPr><w:b/>{_changed('rPr', '<w:i/>')}</w:rPr>", "<w:rPr><w:i/></w:rPr>"),
        (
            f"<w:pPr><w:jc/><w:rPr><w:b/></w:rPr><w:sectPr/>{_changed('pPr', '<w:ind/>')}</w:pPr>",
            "<w:pPr><w:ind/><w:rPr><w:b/></w:rPr><w:sectPr/></w:pPr>",
        ),
        (
            "<w:sectPr><w:headerReference/><w:footerReference/><w:cols/>"
            f"{_changed('sectPr', '<w:pgSz/>')}</w:sectPr>",
            "<w:sectPr><w:headerReference/><w:footerReference/><w:pgSz/></w:sectPr>",
        ),
    ],
)
def test_each_change_gives_way_to_what_stood_before(after: str, before: str) -> None:
    assert rejected(after, 7) == before


def test_changes_of_others_stay() -> None:
    xml = f'<w:p><w:ins w:id="6"><w:r/></w:ins><w:rPr>{_changed("rPr", "<w:i/>", 6)}</w:rPr></w:p>'
    assert rejected(xml, 7) == xml


@pytest.mark.parametrize(
    ("xml", "other"),
    [
        (
            "<w:p><w:r><w:t>một </w:t></w:r><w:r><w:t>hai</w:t></w:r></w:p>",
            "<w:p><w:r><w:t>một hai</w:t></w:r></w:p>",
        ),
        (
            "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>"
            '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">b</w:t></w:r>',
            "<w:r><w:rPr><w:b/></w:rPr><w:t>ab</w:t></w:r>",
        ),
        ("<w:r><w:rPr/><w:t>a&quot;</w:t></w:r>", '<w:r><w:rPr></w:rPr><w:t>a"</w:t></w:r>'),
        ('<w:p w:id="1"/>', '<w:p w:id="1"></w:p>'),
        ("<w:p><w:pPr/></w:p>", "<w:p/>"),
    ],
)
def test_what_reads_the_same(xml: str, other: str) -> None:
    assert normal(xml) == normal(other)


@pytest.mark.parametrize(
    ("xml", "other"),
    [
        (
            "<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>",
            "<w:r><w:t>ab</w:t></w:r>",
        ),
        ("<w:r><w:t>a</w:t></w:r><w:x/><w:r><w:t>b</w:t></w:r>", "<w:r><w:t>ab</w:t></w:r>"),
        ("<w:r><w:t>a b</w:t></w:r>", "<w:r><w:t>a  b</w:t></w:r>"),
        ("<w:r><w:t>a</w:t><w:tab/></w:r>", "<w:r><w:t>a</w:t></w:r>"),
    ],
)
def test_what_reads_otherwise(xml: str, other: str) -> None:
    assert normal(xml) != normal(other)
