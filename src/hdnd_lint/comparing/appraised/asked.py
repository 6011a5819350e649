"""The place in a draft that a recommendation names: “khoản 1 Điều 2”, “phần căn cứ”, an annex."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from hdnd_lint.comparing.units import ComparedUnit, PartKind, UnitKind
from hdnd_lint.model import NodeKind
from hdnd_lint.words.patterns.matcher import comparable

_NUMBERED = (
    (NodeKind.ARTICLE, r"điều\s+(\d+[a-zđ]?)\b"),
    (NodeKind.CLAUSE, r"khoản\s+(\d+[a-zđ]?)\b"),
)
_POINT = r"điểm\s+([a-zđ]\d?)\b"
_ENCLOSED = (
    r"(?:quy\s+định|quy\s+chế|điều\s+lệ|chương\s+trình|đề\s+án|kế\s+hoạch|nội\s+quy|văn\s+bản)"
    r"[^.;:]{0,30}?kèm\s+theo"
)
_PARTS: Sequence[tuple[str, Callable[[ComparedUnit], bool]]] = (
    (r"nơi\s+nhận", lambda unit: unit.kind is PartKind.RECIPIENTS),
    (
        r"(?:phần\s+|các\s+)căn\s+cứ|căn\s+cứ\s+(?:ban\s+hành|pháp\s+lý)",
        lambda unit: unit.kind is PartKind.PREAMBLE,
    ),
    (r"tên\s+(?:gọi\s+)?(?:của\s+)?(?:dự\s+thảo\s+)?(?:nghị\s+quyết|quyết\s+định|văn\s+bản)|trích\s+yếu",
     lambda unit: unit.slot == "title-title"),
    (r"(?:phần\s+|thẩm\s+quyền\s+)(?:chữ\s+)?ký", lambda unit: unit.kind is PartKind.SIGNATURE),
)  # fmt: skip


def places_named(words: str) -> bool:
    """Say whether *words* name any place of a draft at all."""
    text = comparable(words)
    named = [pattern for _, pattern in _NUMBERED] + [_POINT, _ENCLOSED, r"phụ\s+lục"]
    return any(_pattern(one).search(text) for one in [*named, *(part for part, _ in _PARTS)])


def names_article(words: str) -> bool:
    """Say whether *words* name an article by its number."""
    return _pattern(_NUMBERED[0][1]).search(comparable(words)) is not None


def units_asked(root: ComparedUnit, words: str) -> list[ComparedUnit]:
    """Return the units below *root* that *words* name, none where the draft has no such place."""
    text = comparable(words)
    annex = _annexes(root, text)
    if annex is not None:
        holders: Iterable[ComparedUnit] = annex
    else:
        holders = [unit for unit in root.children if unit.kind is not PartKind.ANNEX]
    article = _pattern(_NUMBERED[0][1]).search(text)
    if article:
        found = _numbered(holders, NodeKind.ARTICLE, article[1])
        return list(_inside(found, text)) if found else []
    if annex is not None:
        return annex
    for pattern, belongs in _PARTS:
        if _pattern(pattern).search(text):
            return [unit for unit in root.children if belongs(unit)]
    return list(_inside(root, text)) if _pattern(_NUMBERED[1][1]).search(text) else []


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def _annexes(root: ComparedUnit, text: str) -> list[ComparedUnit] | None:
    """Return the annexes that *text* speaks of, None where it speaks of the draft itself."""
    annexes = [unit for unit in root.children if unit.kind is PartKind.ANNEX]
    numbered = _pattern(r"phụ\s+lục\s+(?:số\s+)?(\d+|[ivx]+)\b").search(text)
    if numbered:
        return [
            unit for unit in annexes if unit.number.lower().lstrip("0") == numbered[1].lstrip("0")
        ]
    if _pattern(rf"phụ\s+lục|{_ENCLOSED}").search(text):
        return annexes[:1] if len(annexes) == 1 else []
    return None


def _numbered(holders: Iterable[ComparedUnit], kind: UnitKind, number: str) -> ComparedUnit | None:
    """Return the one unit of *kind* with *number* in *holders* or below, quoted text left out."""
    for unit in _own(holders):
        if unit.kind is kind and unit.number.lower() == number:
            return unit
    return None


def _own(units: Iterable[ComparedUnit]) -> Iterator[ComparedUnit]:
    for unit in units:
        yield unit
        if unit.kind is not NodeKind.QUOTE:
            yield from _own(unit.children)


def _inside(article: ComparedUnit, text: str) -> Iterator[ComparedUnit]:
    """Yield the clause or the point of *article* that *text* names, else the article itself."""
    unit: ComparedUnit | None = article
    for kind, pattern in (_NUMBERED[1], (NodeKind.POINT, _POINT)):
        found = _pattern(pattern).search(text)
        if found and unit is not None:
            unit = _numbered(unit.children, kind, found[1])
    if unit is not None and unit.parent is not None:
        yield unit
