"""Examples of rules on several papers: each paper read without its marks, the dossier judged."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath

from hdnd_lint.checks.base import Documents
from hdnd_lint.engine import BoundRule
from hdnd_lint.engine.together import Case, dossier_case, run_together, session_case
from hdnd_lint.examples.marked import placed, strip_marks
from hdnd_lint.finding import Finding, Status
from hdnd_lint.linking import StatedMatter, link
from hdnd_lint.model.dossier import Scope
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text
from hdnd_lint.records import dataclass
from hdnd_lint.ruleset import Example
from hdnd_lint.words.letters.text import Span, trimmed

_MEDIA = {".md": "markdown"}
MarkedWords = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class TrialTogether:
    """One rule on several papers, tried on one of its examples."""

    bound: BoundRule
    example: Example
    documents: Documents | None = None

    def problems(self) -> Iterator[str]:
        """Yield how the verdict departs from what the example says, in Vietnamese."""
        files, marks = self._read()
        case = self._case(files)
        if case is None:
            yield "các văn bản của ví dụ không ghép được thành hồ sơ hay kỳ họp"
            return
        report = run_together([self.bound], case)
        yield from report.errors
        status = report.rules[0]
        if status.status is not Status(self.example.status):
            reason = f" ({status.reason})" if status.reason else ""
            yield f"tình trạng là {status.status}{reason}, ví dụ ghi {self.example.status}"
        yield from self._departures(report.findings, marks, case)

    def findings(self) -> tuple[Finding, ...]:
        """Return what the rule says of the example."""
        case = self._case(self._read()[0])
        return run_together([self.bound], case).findings if case else ()

    def _departures(
        self, findings: Sequence[Finding], marks: list[MarkedWords], case: Case
    ) -> Iterator[str]:
        found = [(one.file, one.span) for one in findings]
        if sorted(found) != sorted(marks):
            shown = [_quoted(mark, case) for mark in found]
            wanted = [_quoted(mark, case) for mark in marks]
            yield f"chỗ sai tìm thấy: {shown}; đánh dấu: {wanted}"
        messages = tuple(one.message for one in findings)
        if self.example.messages and messages != self.example.messages:
            yield f"thông báo là {messages}, ví dụ ghi {self.example.messages}"

    def _read(self) -> tuple[list[FileOutcome], list[MarkedWords]]:
        files, marks = [], []
        first: date = self.bound.rule.periods[0].start
        as_of = self.example.profile.get("as_of")
        for name, marked in self.example.papers.items():
            plain, spans = strip_marks(marked)
            media = _MEDIA.get(PurePosixPath(name).suffix, "text")
            source = read_text(plain, name, media=media)
            draft = parse_draft(source)
            profile = build_profile(draft, today=first, as_of=as_of)
            files.append(FileOutcome(name, draft, profile))
            marks += [(name, trimmed(source.text, placed(source, span))) for span in spans]
        return files, marks

    def _case(self, files: Sequence[FileOutcome]) -> Case | None:
        if self.bound.rule.scope is Scope.DOSSIER:
            statement = StatedMatter(tuple(one.path for one in files))
            return dossier_case(link(files, [statement]).dossiers[0], self.documents)
        gathered = link(files).gatherings
        return session_case(gathered[0], self.documents) if gathered else None


def _quoted(mark: MarkedWords, case: Case) -> str:
    path, span = mark
    context = case.contexts.get(path)
    return f"{path} {span.start}:“{span.of(context.text) if context else '?'}”"
