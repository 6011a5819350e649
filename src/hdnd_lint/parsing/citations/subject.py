"""Which references name a document, and the subject (trích yếu) that follows its number."""

import re
from collections.abc import Iterator
from functools import cache

from hdnd_lint.model import Citation, MentionPart
from hdnd_lint.parsing.citations.tokens import STRONG_KINDS
from hdnd_lint.records import replace
from hdnd_lint.words.letters.text import Phrase, Span, fold, trimmed

_LIMIT = 1000
_PREAMBLE = (MentionPart.BASIS, MentionPart.CONSIDERATION)
_STRONG = frozenset(kind.lower() for kind in STRONG_KINDS)
_APPRAISAL = ("báo cáo thẩm tra", "báo cáo kết quả thẩm tra")


def completed(text: str, citation: Citation, end: int) -> Iterator[Citation]:
    """Yield *citation* with its subject; a kind that names no document gives its locators only."""
    if names_document(citation):
        yield _with_subject(text, citation, end)
    elif citation.locators:
        last = citation.locators[-1].span
        span = Span(citation.locators[0].span.start, last.end)
        yield Citation(span, citation.where, locators=citation.locators)


def names_document(citation: Citation) -> bool:
    """Say whether *citation* points at one document, or is a bare place in the draft."""
    kind = citation.kind.lower()
    if not kind or citation.is_self or citation.number:
        return True
    if kind == "hiến pháp" and (citation.year or citation.date):
        return True
    if citation.name:
        return kind != "hiến pháp" or citation.name.text.startswith("nước")
    if kind in _STRONG:
        return citation.date is not None
    return citation.where in _PREAMBLE and bool(
        citation.date or citation.issuer or kind in _APPRAISAL
    )


def _with_subject(text: str, citation: Citation, end: int) -> Citation:
    if citation.name or citation.is_self or not citation.number or citation.amended_by:
        return citation
    start = citation.span.end
    stop = min(end, start + _LIMIT)
    if leads := _amending_comma().match(text, start, stop):
        start = leads.end()
    found = _subject_end(citation.where in _PREAMBLE).search(text, start, stop)
    span = trimmed(text, Span(start, found.start() if found else stop))
    words = fold(span.of(text)).rstrip("*_ ")
    if not words or not _begins_subject(citation.where in _PREAMBLE).match(words):
        return citation
    return replace(citation, name=Phrase(words, span))


@cache
def _subject_end(preamble: bool) -> re.Pattern[str]:
    plain = r"[;\n]|\.(?=\s|$)|\./|[,:]?\s(?:được|đã)\s+(?:sửa đổi|thay thế|bãi bỏ)"
    return re.compile(plain if preamble else plain + r"|[(:]|,(?=\s+[A-ZĐ])")


@cache
def _amending_comma() -> re.Pattern[str]:
    """Match the comma before a title that begins “, sửa đổi, bổ sung …”."""
    return re.compile(r"\s{0,9},(?=\s{1,9}(?:sửa\s+đổi|bổ\s+sung|thay\s+thế|bãi\s+bỏ)\s)")


@cache
def _begins_subject(preamble: bool) -> re.Pattern[str]:
    leads = (
        r"(?:về|quy định|ban hành|hướng dẫn|sửa đổi|bãi bỏ|phê duyệt|thông qua|ngưng|kéo dài"
        r"|thành lập|đặt tên|điều chỉnh|bổ sung|thí điểm|công bố|giao|phân bổ|quy chế|quyết định"
        r"|phê chuẩn|xác nhận|công nhận|miễn nhiệm|bầu|chấp thuận|cho ý kiến|tiếp tục|tăng cường"
        r"|đẩy mạnh|triển khai|tổ chức|xử lý|hủy bỏ|kết quả|thực hiện|một số|chương trình)(?!\w)"
    )
    words = r"(?!(?:và|tại|nêu|trên|này|thì|để|có hiệu lực|ý kiến)(?!\w))[^\W\d_]"
    return re.compile(words if preamble else leads, re.IGNORECASE)
