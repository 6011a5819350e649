"""Waivers: who lets which finding stand, why and until when; in a file beside the drafts.

``hdnd-lint.waivers.toml`` holds ``[[waiver]]`` tables with ``rule``, ``fingerprint`` or ``place``,
``reason``, ``by``, ``until``, and ``file`` where only some drafts are meant. A comment in a Word
file, “hdnd-lint: chấp nhận GS008 vì …”, waives the findings of that rule in the words it is on.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path, PurePath
from typing import Any

from hdnd_lint.errors import ConfigError
from hdnd_lint.files import printable_name
from hdnd_lint.files.toml import read_toml
from hdnd_lint.finding import Finding, Waived
from hdnd_lint.model import Source
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.patterns.matcher import comparable

_KEYS = {"rule", "fingerprint", "place", "reason", "by", "until", "file"}


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waiver: what it is for, and what it says.

    *fault* is what is wrong with it: it then waives nothing. *span* is where it stands in a draft.
    """

    rule: str
    reason: str = ""
    by: str = ""
    until: date | None = None
    fingerprint: str = ""
    place: str = ""
    file: str = ""
    span: Span | None = None
    fault: str = ""

    def is_for(self, finding: Finding, path: str) -> bool:
        """Say whether it is meant for *finding* in the draft at *path*."""
        if self.rule.casefold() not in (finding.rule_id.casefold(), finding.name):
            return False
        if self.file and not _is_named(path, self.file):
            return False
        if self.span:
            return self.span.overlaps(finding.span) or self.span.contains(finding.span)
        if self.fingerprint:
            return self.fingerprint == finding.fingerprint
        return _begins(finding.path, self.place)

    def has_ended(self, today: date) -> bool:
        """Say whether its last day is over."""
        return self.until is not None and self.until < today

    @property
    def words(self) -> Waived:
        """What reports say of a finding that it waives."""
        until = self.until.isoformat() if self.until else ""
        return Waived(self.reason, self.by, until, inside=self.span is not None)


def read_waivers(path: Path) -> tuple[Waiver, ...]:
    """Return the waivers in the file at *path*; raise ConfigError where it cannot be read."""
    name = printable_name(path)
    data, lines = read_toml(path)
    rows = data.get("waiver", [])
    strange = sorted(set(data) - {"waiver"}) or ([] if isinstance(rows, list) else ["waiver"])
    if strange:
        line = lines.get(strange[0], 0)
        problem = "chỉ được có các bảng [[waiver]]"
        raise ConfigError(problem, file=name, key=strange[0], line=line)
    return tuple(_waiver(row) for row in rows)


def waivers_in(source: Source) -> Iterator[Waiver]:
    """Yield the waivers that the comments of a draft make."""
    for comment in source.comments:
        if said := _comment().search(comment.text):
            reason = (said["reason"] or "").strip(" .")
            fault = "" if reason else _NO_REASON
            yield Waiver(said["rule"], reason, comment.author, span=comment.span, fault=fault)


_NO_REASON = "chưa nêu lý do (reason), nên không có giá trị"


@cache
def _comment() -> re.Pattern[str]:
    return re.compile(
        r"hdnd-lint:\s{0,9}(?:chấp nhận|accept)\s{1,9}(?P<rule>[A-Za-z]{2}[0-9]{3}|[a-z-]{3,60})"
        r"(?:\s{1,9}(?:vì|do|because)\s{1,9}(?P<reason>.{0,500}))?",
        re.IGNORECASE | re.DOTALL,
    )


def _waiver(row: Any) -> Waiver:
    if not isinstance(row, Mapping):
        return Waiver("", fault="phải là một bảng [[waiver]]")
    words = {key: str(row.get(key, "")).strip() for key in _KEYS - {"until"}}
    until, fault = _day(row.get("until"))
    return Waiver(
        rule=words["rule"],
        reason=words["reason"],
        by=words["by"],
        until=until,
        fingerprint=words["fingerprint"],
        place=words["place"],
        file=words["file"],
        fault=_fault(row, words) or fault,
    )


def _fault(row: Mapping[str, Any], words: Mapping[str, str]) -> str:
    strange = sorted(set(row) - _KEYS)
    if strange:
        return f"có khóa lạ “{strange[0]}”; dùng được: {', '.join(sorted(_KEYS))}"
    if not words["rule"]:
        return "chưa nêu quy tắc (rule)"
    if bool(words["fingerprint"]) == bool(words["place"]):
        return "phải nêu một trong hai: fingerprint, hoặc place (ví dụ “Điều 2”)"
    return "" if words["reason"] else _NO_REASON


def _day(value: Any) -> tuple[date | None, str]:
    if value is None or (isinstance(value, date) and type(value) is date):
        return value, ""
    try:
        return date.fromisoformat(str(value)[:10]), ""
    except ValueError:
        return None, f"ngày hết hạn (until) “{value}” phải viết dạng năm-tháng-ngày"


def _is_named(path: str, pattern: str) -> bool:
    pure = PurePath(path.replace("\\", "/"))
    return fnmatchcase(pure.name, pattern) or fnmatchcase(pure.as_posix(), f"*{pattern}")


def _begins(path: tuple[str, ...], place: str) -> bool:
    """Say whether *place* (“Điều 2, khoản 1”) names the unit at *path* or one around it."""
    wanted = [comparable(one) for one in re.split(r"[,›>/]", place) if one.strip()]
    return [comparable(one) for one in path[: len(wanted)]] == wanted
