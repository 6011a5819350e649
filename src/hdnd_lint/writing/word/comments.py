"""Word comments on exactly the words of each finding."""

import re
from collections.abc import Sequence
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from hdnd_lint.errors import HdndLintError
from hdnd_lint.finding import Finding, Severity, law_words
from hdnd_lint.model import Source
from hdnd_lint.reading import read_bytes
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, Span
from hdnd_lint.writing.word.anchors import Anchor, commentable
from hdnd_lint.writing.word.package import WORD, Parts
from hdnd_lint.writing.word.splicing import Splicer

_HEADINGS = {
    Severity.ERROR: Localised("Lỗi", "Error"),
    Severity.WARNING: Localised("Cảnh báo", "Warning"),
    Severity.INFO: Localised("Lưu ý", "Info"),
}
_LAW = Localised("Căn cứ", "Law")
_MEND = Localised("Cách sửa", "How to mend")
_SEE = Localised("Xem thêm", "See also")
_NO_XML = "\ufffe\uffff"
_SURE = Localised("Cần kiểm tra lại: độ tin cậy không cao.", "To be checked: not certain.")


@dataclass(frozen=True, slots=True)
class Annotation:
    """How comments are written: by whom, when, in which language, with totals first or not."""

    author: str
    initials: str
    when: datetime
    lang: str = "vi"
    summary: bool = False


def annotate_document(
    data: bytes, source: Source, findings: Sequence[Finding], annotation: Annotation
) -> bytes:
    """Return the Word file *data* with a comment on the words of each finding.

    The result is read back: raises HdndLintError where its text is not that of *source*.
    """
    writer = _CommentWriter(Parts(data, source.path), source, annotation)
    if annotation.summary:
        writer.add(Span(0, 0), _totals(findings, annotation.lang))
    for finding in findings:
        writer.add(finding.span, _lines(finding, annotation.lang))
    result = writer.data()
    _prove(source, result)
    return result


def _prove(source: Source, result: bytes) -> None:
    read = source.revisions.read if source.revisions else "final"
    if read_bytes(result, source.path, revisions=read).text != source.text:
        raise HdndLintError(
            f"{source.path}: ghi nhận xét làm thay đổi nội dung đọc được; tệp được giữ nguyên."
        )


class _CommentWriter:
    def __init__(self, parts: Parts, source: Source, annotation: Annotation) -> None:
        self.parts = parts
        self.source = source
        self.annotation = annotation
        self.splicer = Splicer()
        self.comments: list[str] = []
        self.document = _document(source)
        self.part = parts.related(self.document, "comments")
        self.next = _next_id(parts.text(self.part)) if self.part else 0

    def add(self, span: Span, lines: Sequence[str]) -> None:
        """Add one comment; a file without a word in its body has no place for any."""
        found = commentable(self.source, span)
        if not found:
            return
        number = self.next
        self.next += 1
        self._mark(found, number)
        self.comments.append(self._comment(number, lines))

    def _mark(self, found: Sequence[Anchor], number: int) -> None:
        start = f'<w:commentRangeStart w:id="{number}"/>'
        reference = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        end = f'<w:commentRangeEnd w:id="{number}"/>{reference}'
        if len(found) == 1 and found[0].first == found[0].last:
            self.splicer.open(found[0], start + end)
            return
        self.splicer.open(found[0], start)
        self.splicer.close(found[-1], end)

    def _comment(self, number: int, lines: Sequence[str]) -> str:
        note = self.annotation
        body = "".join(
            f'<w:p><w:r><w:t xml:space="preserve">{escape(_printable(line))}</w:t></w:r></w:p>'
            for line in lines
        )
        return (
            f'<w:comment w:id="{number}" w:author={quoteattr(note.author)} '
            f'w:date="{note.when:%Y-%m-%dT%H:%M:%SZ}" w:initials={quoteattr(note.initials)}>'
            f"{body}</w:comment>"
        )

    def data(self) -> bytes:
        for part in self.splicer.parts():
            self.parts.set(part, self.splicer.spliced(part, self.parts.text(part)))
        if self.comments:
            self._write_comments("".join(self.comments))
        return self.parts.data()

    def _write_comments(self, comments: str) -> None:
        if self.part is None:
            xml = (
                '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
                f'<w:comments xmlns:w="{WORD}">{comments}</w:comments>'
            )
            folder = self.document.rpartition("/")[0]
            part = self._free_name(f"{folder}/comments" if folder else "comments")
            self.parts.add_related(self.document, "comments", part, xml)
            return
        xml = self.parts.text(self.part)
        self.parts.set(self.part, _with_comments(xml, comments))

    def _free_name(self, stem: str) -> str:
        names = set(self.parts.names())
        numbers = ["", *map(str, range(2, len(names) + 3))]
        return next(f"{stem}{n}.xml" for n in numbers if f"{stem}{n}.xml" not in names)


def _document(source: Source) -> str:
    """Return the part that holds the body: that of the first run that has a place."""
    return next(
        (run.place.part for block in source.blocks for run in block.runs if run.place),
        "word/document.xml",
    )


def _with_comments(xml: str, comments: str) -> str:
    end = xml.rfind("</w:comments>")
    if end >= 0:
        return xml[:end] + comments + xml[end:]
    empty = re.search(r"<w:comments\b[^>]*?/>\s*$", xml)
    if empty is None:
        raise HdndLintError("phần nhận xét của tệp Word không theo quy cách thông thường.")
    return f"{xml[: empty.start()]}{empty[0].rstrip()[:-2]}>{comments}</w:comments>"


def _next_id(xml: str) -> int:
    return max((int(found) for found in re.findall(r'\bw:id="([0-9]{1,9})"', xml)), default=-1) + 1


def _lines(finding: Finding, lang: str) -> list[str]:
    """Return the paragraphs of a finding's comment: rule, what is wrong, law, how to mend it."""
    law = law_words(finding.basis)
    lines = [
        f"{_HEADINGS[finding.severity].get(lang)} {finding.rule_id}: {finding.message}",
        f"{_LAW.get(lang)}: {law}." if law else "",
        *f"{_MEND.get(lang)}: {finding.remedy}".splitlines(),
    ]
    if not finding.remedy:
        lines = lines[:2]
    for place in finding.related:
        where = f"{place.file}: " if place.file else ""
        lines.append(f"{_SEE.get(lang)}: {where}“{place.evidence}”. {place.note}")
    if str(finding.confidence) != "high":
        lines.append(_SURE.get(lang))
    return [line for line in lines if line]


def _totals(findings: Sequence[Finding], lang: str) -> list[str]:
    counts = {
        severity: sum(finding.severity is severity for finding in findings)
        for severity in Severity
    }
    told = ", ".join(f"{counts[one]} {_HEADINGS[one].get(lang).lower()}" for one in Severity)
    return [f"hdnd-lint: {told}."]


def _printable(text: str) -> str:
    return "".join(one for one in text if one == "\t" or (one >= " " and one not in _NO_XML))
