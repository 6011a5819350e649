"""The draft as a tree, for people (``parse --format tree``) and for machines (json)."""

import json
from collections.abc import Iterator, Sequence
from datetime import date, time
from decimal import Decimal
from typing import Any

from hdnd_lint.model import AnnexKind, Draft, Node, Profile
from hdnd_lint.model.ledger import Ledger
from hdnd_lint.records import fields, is_dataclass
from hdnd_lint.report.machine.json import profile_data
from hdnd_lint.report.text.agenda_lines import agenda_lines
from hdnd_lint.report.text.shorten import shorten
from hdnd_lint.words.letters.text import Phrase, Span, fold

_FIGURES = ("amounts", "sums", "figures", "spelled", "odd", "echoes", "unsure")  # of the ledger
_LONGEST = 90  # characters of a unit's own words shown in the tree
_CALLED = {
    "phan": "Phần",
    "chuong": "Chương",
    "muc": "Mục",
    "tieu-muc": "Tiểu mục",
    "dieu": "Điều",
    "chu-hoa": "phần",
    "la-ma": "mục",
    "khoan": "khoản",
    "tiet": "tiết",
    "diem": "điểm",
    "gach": "-",
    "cong": "+",
    "doan": "đoạn",
    "bang": "bảng",
    "trich": "trích dẫn",
    "khac": "chưa nhận ra",
}


def tree_lines(draft: Draft) -> Iterator[str]:
    """Yield the draft's parts and units, one a line, indented by their depth."""
    header, title = draft.header, draft.title
    heads = (
        ("Cơ quan ban hành", header.issuer),
        ("Số, ký hiệu", header.number),
        ("Địa danh", header.place),
        ("Ngày", header.date),
        ("Loại văn bản", title.type),
        ("Tên văn bản", title.title),
        ("Kỳ họp", draft.session),
    )
    for called, part in heads:
        yield f"{called}: {_words(draft, part)}"
    yield from _listed(draft, "Căn cứ", draft.bases)
    yield from _listed(draft, "Xét", draft.considerations)
    yield f"Phần quyết nghị: {_words(draft, draft.enacting)}"
    yield from _nodes(draft, draft.body, 0)
    for annex in draft.annexes:
        called = "Phụ lục" if annex.kind is AnnexKind.ANNEX else "Văn bản kèm theo"
        yield f"{called} {annex.number}: {_words(draft, annex.title)}"
        yield from _nodes(draft, annex.children, 1)
    yield f"Đoạn kết: {_words(draft, draft.closing)}"
    yield f"Nơi nhận: {_words(draft, draft.recipients)}"
    yield f"Chữ ký: {_words(draft, draft.signature)}"
    yield from _nodes(draft, draft.unclassified, 0)
    if draft.appraisal:
        from hdnd_lint.report.text.appraisal_tree import appraisal_lines  # few papers are one

        yield from appraisal_lines(draft.text, draft.appraisal)
    if draft.agenda:
        yield from agenda_lines(draft, draft.agenda)


def tree_json(draft: Draft, profile: Profile, lang: str = "vi") -> str:
    """Return the draft and its profile as JSON text; spans point into ``text``."""
    parts = {
        one.name: _plain(getattr(draft, one.name)) for one in fields(Draft) if one.name != "source"
    }
    data = {
        "schema": 1,
        "path": draft.source.path,
        "text": draft.text,
        "profile": profile_data(profile, lang),
        "draft": parts,
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _listed(draft: Draft, called: str, parts: Sequence[Any]) -> Iterator[str]:
    yield f"{called}: {len(parts)}"
    for part in parts:
        yield f"  {_words(draft, part)}"


def _nodes(draft: Draft, nodes: Sequence[Node], depth: int) -> Iterator[str]:
    for node in nodes:
        called = f"{_CALLED[node.kind.value]} {node.number}".strip()
        defects = f"  <{', '.join(node.defects)}>" if node.defects else ""
        own = shorten(node.text_span.of(draft.text), _LONGEST) if node.text_span else ""
        yield f"{'  ' * depth}{called}: {own}{defects}"
        yield from _nodes(draft, node.children, depth + 1)


def _words(draft: Draft, part: Any) -> str:
    """Return the words of a part of the draft, a dash where it was not found."""
    if part is None:
        return "—"
    if isinstance(part, Phrase):
        return fold(part.text)
    return shorten(part.span.of(draft.text), _LONGEST)


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if isinstance(value, Ledger):
        return {name: _plain(getattr(value, name)) for name in _FIGURES}
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, date | time | Decimal):
        return str(value)
    return value
