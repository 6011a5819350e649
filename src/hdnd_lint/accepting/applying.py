"""Waivers put to the findings of a run, and what is to be said of the waivers themselves."""

import re
from collections.abc import Iterable, Sequence, Set
from datetime import date
from hashlib import sha256
from pathlib import Path

from hdnd_lint.accepting.waivers import Waiver, read_waivers, waivers_in
from hdnd_lint.files import printable_name, read_bounded
from hdnd_lint.finding import Confidence, Finding, Severity
from hdnd_lint.model import Source
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.parsing import parse_draft
from hdnd_lint.reading import read_text
from hdnd_lint.records import dataclass, field, replace
from hdnd_lint.words.letters.text import Localised, Span

GROUP = "waiver"


@dataclass(frozen=True, slots=True)
class _Fault:
    """What can be said of a waiver itself: as a rule that no rule file holds."""

    rule_id: str
    name: str
    severity: Severity
    message: Localised
    remedy: Localised


_INVALID = _Fault(
    "CN001",
    "invalid-waiver",
    Severity.WARNING,
    Localised(
        "Việc chấp nhận phát hiện {of} không có giá trị: {fault}.",
        "This waiver of {of} does not hold: {fault}.",
    ),
    Localised("Sửa hoặc bỏ việc chấp nhận này.", "Mend the waiver, or take it out."),
)
_EXPIRED = _Fault(
    "CN002",
    "expired-waiver",
    Severity.WARNING,
    Localised(
        "Việc chấp nhận phát hiện {of} đã hết hạn ngày {until}.",
        "This waiver of {of} ended on {until}.",
    ),
    Localised(
        "Xem lại phát hiện: sửa dự thảo, hoặc ghi lý do và thời hạn mới.",
        "Look at the finding anew: mend the draft, or give a new reason and day.",
    ),
)
_UNUSED = _Fault(
    "CN003",
    "unused-waiver",
    Severity.INFO,
    Localised(
        "Việc chấp nhận phát hiện {of} không còn ứng với phát hiện nào.",
        "This waiver of {of} is for no finding.",
    ),
    Localised("Bỏ việc chấp nhận này nếu không còn cần.", "Take it out if it is not needed."),
)


def waive(outcome: Outcome, files: Sequence[Path], rules: Iterable[str], today: date) -> Outcome:
    """Return *outcome* with what the waivers in *files* and in the drafts let stand marked.

    A waiver that is wrong, over, or for nothing is a finding itself, of the file it stands in.
    *rules* are the ids and names that exist. Raises ConfigError for a file that is none.
    """
    desk = _Waiving({one.casefold() for one in rules}, today, outcome.lang)
    stated = {path: desk.checked(read_waivers(path)) for path in files}
    own = {
        one.path: desk.checked(waivers_in(one.draft.source)) for one in outcome.files if one.draft
    }
    whole = [one for listed in stated.values() for one in listed]

    def marked(path: str, finding: Finding) -> Finding:
        return desk.marked(finding, [*own.get(path, ()), *whole], path)

    outcome = outcome.changed(marked)
    drafts = tuple(desk.with_faults(one, own.get(one.path, ())) for one in outcome.files)
    told = (desk.file_of_waivers(path, listed) for path, listed in stated.items() if listed)
    return replace(outcome, files=(*drafts, *(one for one in told if one.findings)))


@dataclass(slots=True)
class _Waiving:
    """What is known while waivers are put to findings; *used* holds those that met one."""

    rules: Set[str]
    today: date
    lang: str
    used: set[int] = field(default_factory=set)

    def checked(self, waivers: Iterable[Waiver]) -> list[Waiver]:
        """Return *waivers*, those for no rule marked as faulty."""
        return [
            replace(one, fault=f"không có quy tắc “{one.rule}”")
            if not one.fault and one.rule.casefold() not in self.rules
            else one
            for one in waivers
        ]

    def with_faults(self, file: FileOutcome, own: Sequence[Waiver]) -> FileOutcome:
        """Return *file* with what is wrong with the waivers in its comments."""
        if file.draft is None or not own:
            return file
        said = [self._said(one, one.span or Span(0, 0), file.draft.source) for one in own]
        return replace(file, findings=(*file.findings, *(one for one in said if one)))

    def file_of_waivers(self, path: Path, stated: Sequence[Waiver]) -> FileOutcome:
        """Return the file of waivers at *path* as a file of the run, with what is wrong in it."""
        name = printable_name(path)
        draft = parse_draft(read_text(read_bounded(path).decode("utf-8", "replace"), name))
        heads = [Span(*one.span()) for one in re.finditer(r"\[\[ ?waiver ?\]\]", draft.text)]
        heads += [Span(0, 0)] * len(stated)  # written as no table: nothing to point at
        said = map(self._said, stated, heads, [draft.source] * len(stated))
        return FileOutcome(name, draft, None, tuple(one for one in said if one))

    def marked(self, finding: Finding, waivers: Sequence[Waiver], path: str) -> Finding:
        """Mark *finding* by the first waiver of it that still holds."""
        for one in waivers:
            if not one.fault and one.is_for(finding, path):
                self.used.add(id(one))
                if not one.has_ended(self.today):
                    return replace(finding, waived=one.words)
        return finding

    def _said(self, waiver: Waiver, span: Span, source: Source) -> Finding | None:
        fault = self._fault(waiver)
        if fault is None:
            return None
        until = f"{waiver.until:%d/%m/%Y}" if waiver.until else ""
        of = " ".join(filter(None, (waiver.rule, waiver.place or waiver.fingerprint))) or "?"
        message = fault.message.get(self.lang).format(of=of, until=until, fault=waiver.fault)
        return Finding(
            rule_id=fault.rule_id,
            name=fault.name,
            group=GROUP,
            severity=fault.severity,
            confidence=Confidence.HIGH,
            message=message,
            span=span,
            evidence=span.of(source.text),
            path=(),
            paragraph=source.paragraph_at(span.start),
            basis=(),
            values={"rule": waiver.rule},
            remedy=fault.remedy.get(self.lang),
            related=(),
            fixes=(),
            fingerprint=sha256(f"{fault.rule_id}\x1f{of}".encode()).hexdigest()[:16],
        )

    def _fault(self, waiver: Waiver) -> _Fault | None:
        if waiver.fault:
            return _INVALID
        if waiver.has_ended(self.today):
            return _EXPIRED
        return None if id(waiver) in self.used else _UNUSED
