"""Which text a person sees: tracked changes in one revision, and the results of fields."""

import re
from functools import cache

from hdnd_lint.model import Origin

_ADDED = frozenset({"w:ins", "w:moveTo"})


class Visibility:
    """Follows tracked changes and fields; *origin* is that of text read now, None: not shown.

    *revisions* is ``final`` (insertions accepted, deletions gone) or ``original`` (the reverse).
    """

    def __init__(self, revisions: str, fields: bool = True) -> None:
        self.final = revisions == "final"
        self.fields = fields
        self.added = self.removed = 0
        self.codes: list[str | None] = []  # instructions of open fields; None: in its result
        self.controls: list[bool] = []  # open content controls: does one show its prompt?
        self.unread = 0  # fields whose instruction has not ended
        self.origin: Origin | None = Origin.TYPED

    def _renew(self) -> None:
        gone, kept = (self.removed, self.added) if self.final else (self.added, self.removed)
        if gone or self.unread:
            self.origin = None
        elif kept:
            self.origin = Origin.INSERTED if self.final else Origin.DELETED
        else:
            self.origin = self._own_origin()

    def _own_origin(self) -> Origin:
        if any(self.controls):
            return Origin.PROMPT
        return Origin.FIELD if self.codes else Origin.TYPED

    def enter_control(self) -> None:
        """Enter a content control."""
        self.controls.append(False)

    def mark_prompt(self) -> None:
        """Take the mark that the control shows its prompt, and nothing that somebody wrote."""
        if self.controls:
            self.controls[-1] = True
            self._renew()

    def leave_control(self) -> None:
        """Leave a content control."""
        if self.controls:
            self.controls.pop()
            self._renew()

    def enter(self, tag: str) -> None:
        """Enter a tracked change."""
        self._count(tag, 1)

    def leave(self, tag: str) -> None:
        """Leave a tracked change."""
        self._count(tag, -1)

    def _count(self, tag: str, by: int) -> None:
        if tag in _ADDED:
            self.added += by
        else:
            self.removed += by
        self._renew()

    def field(self, kind: str) -> None:
        """Take the mark of a field: ``begin``, ``separate`` or ``end``."""
        if not self.fields or (self.removed if self.final else self.added):
            return
        if kind == "begin":
            self.codes.append("")
            self.unread += 1
        elif kind == "separate" and self.codes:
            self.unread -= self.codes[-1] is not None
            self.codes[-1] = None
        elif kind == "end" and self.codes:
            self.unread -= self.codes.pop() is not None
        self._renew()

    def instruction(self, code: str) -> bool:
        """Take a piece of a field's instruction; say whether the field shows the page number."""
        if self.removed if self.final else self.added:
            return False
        if self.codes and self.codes[-1] is not None:
            self.codes[-1] = code = (self.codes[-1] + code)[:200]
        return bool(_page_pattern().match(code))

    @property
    def unclosed(self) -> bool:
        """Say whether a field has begun and not ended."""
        return bool(self.codes)

    def drops(self, properties: str, added: str, removed: str) -> bool:
        """Say whether a row or cell with these properties is gone in this revision."""
        if "w:author" not in properties:
            return False
        return _holds(properties, removed if self.final else added)

    def joins(self, properties: str) -> bool:
        """Say whether the mark of a paragraph with these properties is gone."""
        if "w:author" not in properties:
            return False
        mark = properties[properties.find("<w:rPr>") :] if "<w:rPr>" in properties else ""
        gone = ("del", "moveFrom") if self.final else ("ins", "moveTo")
        return any(_holds(mark, tag) for tag in gone)


def _holds(markup: str, tag: str) -> bool:
    return f"<w:{tag} " in markup or f"<w:{tag}/" in markup


@cache
def _page_pattern() -> re.Pattern[str]:
    return re.compile(r"\A\s*PAGE(?![A-Za-z])", re.IGNORECASE)
