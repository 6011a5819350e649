"""What the registry knows of a document, in lines for a person to read."""

from collections.abc import Iterator, Sequence
from datetime import date

from hdnd_lint.finding import Confidence
from hdnd_lint.model.law import Document, Force, Provenance, Standing
from hdnd_lint.registry.lookup import Registry
from hdnd_lint.words.letters.text import Localised

_SURE = {
    Confidence.HIGH: Localised("độ tin cậy cao", "high confidence"),
    Confidence.MEDIUM: Localised("độ tin cậy vừa", "medium confidence"),
    Confidence.LOW: Localised("độ tin cậy thấp, cần kiểm tra", "low confidence, to be checked"),
}
_FORCE = {
    Force.IN_FORCE: Localised("đang có hiệu lực", "in force"),
    Force.NOT_YET: Localised("chưa có hiệu lực", "not in force yet"),
    Force.EXPIRED: Localised("đã hết hiệu lực", "no longer in force"),
    Force.UNKNOWN: Localised("chưa xác định được hiệu lực", "it is not known whether in force"),
}


def described(registry: Registry, number: str, day: date) -> list[Localised]:
    """Return what is known of the documents of *number*, as of *day*; empty: nothing is.

    *number* may be written without Đ and in small letters, or be the name of a law.
    """
    return [
        line
        for document in find_documents(registry, number)
        for line in (*_all_lines(registry, document, day), _NOTHING)
    ][:-1]


def find_documents(registry: Registry, words: str) -> Sequence[Document]:
    """Return the documents that *words* may mean: by number, by number without Đ, by name."""
    number = words.upper().replace("HDND", "HĐND").replace("ND-CP", "NĐ-CP").replace("QD-", "QĐ-")
    return registry.numbered(words) or registry.numbered(number) or registry.named(words)


_NOTHING = Localised("", "")


def _all_lines(registry: Registry, document: Document, day: date) -> Iterator[Localised]:
    yield from _lines(document, registry.standing(document, day), day)
    yield from (_sourced(one) for one in registry.provenance(document) if one.field in _FIELDS)


_FIELDS = {
    "title": Localised("tên", "title"),
    "issued": Localised("ngày ban hành", "day of issue"),
    "from": Localised("ngày có hiệu lực", "first day in force"),
    "until": Localised("ngày hết hiệu lực", "end"),
    "partial_from": Localised("ngày có hiệu lực của một phần", "first day of a part"),
    "status": Localised("hiệu lực", "status"),
    "replaced_by": Localised("văn bản thay thế", "successor"),
    "amended_by": Localised("văn bản sửa đổi, bổ sung", "amendments"),
}
_READ = {
    Confidence.HIGH: Localised("đọc nguyên văn", "read in the text"),
    Confidence.MEDIUM: Localised("nguồn thứ cấp", "second-hand"),
    Confidence.LOW: Localised("chưa kiểm chứng", "not verified"),
}


def _sourced(one: Provenance) -> Localised:
    field, how = _FIELDS[one.field], _READ[one.confidence]
    return Localised(
        f"  nguồn của {field.vi} ({how.vi}): {one.source}",
        f"  source of the {field.en} ({how.en}): {one.source}",
    )


def _lines(document: Document, standing: Standing, day: date) -> Iterator[Localised]:
    name = document.title or document.kind
    yield _same(f"{document.number}  {name}")
    sure = _SURE[document.confidence]
    yield Localised(
        f"  {document.kind}; {document.issuer or 'cơ quan ban hành chưa rõ'}; {sure.vi}",
        f"  {document.kind}; {document.issuer or 'issuer unknown'}; {sure.en}",
    )
    yield _dated("ban hành", "issued", document.issued, document.issued_confidence)
    yield _dated("có hiệu lực từ", "in force from", document.start, None)
    if document.partial:
        yield _dated("một phần có hiệu lực từ", "a part in force from", document.partial, None)
    if document.until:
        words = ("hết hiệu lực từ", "no longer in force from")
        yield _dated(*words, document.until, document.until_confidence)
    yield _standing(standing, day)
    yield from _relations(document)
    if document.budget_years:
        yield _budget(document.budget_years)
    if document.note:
        yield Localised(f"  ghi chú: {document.note}", f"  note: {document.note}")


def _same(words: str) -> Localised:
    return Localised(words, words)


def _dated(vi: str, en: str, day: date | None, sure: Confidence | None) -> Localised:
    shown = f"{day:%d/%m/%Y}" if day else "?"
    how = _SURE[sure] if sure and day else Localised("", "")
    return Localised(
        f"  {vi}: {shown}" + (f" ({how.vi})" if how.vi else ""),
        f"  {en}: {shown}" + (f" ({how.en})" if how.en else ""),
    )


def _standing(standing: Standing, day: date) -> Localised:
    force, sure = _FORCE[standing.force], _SURE[standing.confidence]
    return Localised(
        f"  ngày {day:%d/%m/%Y}: {force.vi} ({sure.vi})",
        f"  on {day:%d/%m/%Y}: {force.en} ({sure.en})",
    )


def _relations(document: Document) -> Iterator[Localised]:
    if document.replaced_by:
        yield _listed("được thay bằng", "replaced by", document.replaced_by)
    if document.amended_by:
        yield _listed("được sửa đổi, bổ sung bởi", "amended by", document.amended_by)


def _listed(vi: str, en: str, numbers: Sequence[str]) -> Localised:
    named = ", ".join(numbers)
    return Localised(f"  {vi}: {named}", f"  {en}: {named}")


def _budget(years: tuple[int, int]) -> Localised:
    first, last = years
    span = f"{first or '…'} - {last or '…'}"
    return Localised(f"  áp dụng cho năm ngân sách: {span}", f"  for the budget years {span}")
