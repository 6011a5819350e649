"""The examples in rule files, run: each has to be judged exactly as it says."""

from collections.abc import Iterator, Sequence
from datetime import date

from hdnd_lint.checks.base import Context, Documents
from hdnd_lint.engine import BoundRule, RuleVerdict, judge, run
from hdnd_lint.examples.marked import all_examples, read_example
from hdnd_lint.examples.together import TrialTogether
from hdnd_lint.finding import Finding, Status
from hdnd_lint.model import Draft
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_text
from hdnd_lint.records import dataclass
from hdnd_lint.registry import Registry
from hdnd_lint.ruleset import Example, RuleFile
from hdnd_lint.words.letters.text import Span

__all__ = ["Trial", "trials"]


@dataclass(frozen=True, slots=True)
class Trial:
    """One rule on one of its examples; *kind* is “good”, “bad” or “todo”."""

    bound: BoundRule
    example: Example
    kind: str
    name: str
    documents: Documents | None = None

    def problems(self) -> tuple[str, ...]:
        """Return how the verdict departs from what the example says, in Vietnamese."""
        found = self._together().problems() if self.example.papers else self._alone()
        if self.kind != "todo":
            return tuple(found)
        return () if any(found) else ("ví dụ todo nay đã đúng: hãy chuyển sang good hoặc bad",)

    def _together(self) -> TrialTogether:
        return TrialTogether(self.bound, self.example, self.documents)

    def _alone(self) -> Iterator[str]:
        source, marks = read_example(self.example)
        context = self._context(parse_draft(source))
        verdict = judge(self.bound, context)
        if verdict.error:
            yield f"phép kiểm tra gặp lỗi: {verdict.error}"
            return
        findings = run([self.bound], context).findings
        yield from self._departures(context.draft, marks, verdict, findings)
        yield from self._unmended(context.draft, findings)

    def findings(self) -> tuple[Finding, ...]:
        """Return what the rule says of the example."""
        if self.example.papers:
            return self._together().findings()
        source, _ = read_example(self.example)
        return run([self.bound], self._context(parse_draft(source))).findings

    def _context(self, draft: Draft) -> Context:
        """Return what the rule may look at; without any date, the day its law begins."""
        facts = dict(self.example.profile)
        as_of = facts.pop("as_of", None)
        first: date = self.bound.rule.periods[0].start
        profile = build_profile(draft, today=first, as_of=as_of, overrides=facts)
        own = Registry(rows=self.example.registry) if self.example.registry else None
        return Context(draft, profile, own or self.documents)

    def _departures(
        self, draft: Draft, marks: list[Span], verdict: RuleVerdict, findings: Sequence[Finding]
    ) -> Iterator[str]:
        if verdict.status is not Status(self.example.status):
            reason = f" ({verdict.reason.vi})" if verdict.reason.vi else ""
            yield f"tình trạng là {verdict.status}{reason}, ví dụ ghi {self.example.status}"
        found = [finding.span for finding in findings]
        if found != sorted(marks):
            yield f"chỗ sai tìm thấy: {_quoted(draft, found)}; đánh dấu: {_quoted(draft, marks)}"
        messages = tuple(finding.message for finding in findings)
        if self.example.messages and messages != self.example.messages:
            yield f"thông báo là {messages}, ví dụ ghi {self.example.messages}"
        variants = {hit.variant for hit in verdict.hits}
        if self.example.variant is not None and variants - {self.example.variant}:
            yield f"biến thể là {sorted(variants)}, ví dụ ghi “{self.example.variant}”"

    def _unmended(self, draft: Draft, findings: Sequence[Finding]) -> Iterator[str]:
        """Yield how the fixes fail: not the text of ``fixed``, or one still found wrong."""
        if not self.example.fixed:
            return
        wanted = read_text(self.example.fixed, media=self.example.media)
        mended = _mended(draft.text, findings)
        if mended != wanted.text:
            yield f"sau khi sửa, văn bản là “{mended}”, ví dụ ghi “{wanted.text}”"
            return
        after = parse_draft(wanted)
        verdict = judge(self.bound, self._context(after))
        if verdict.status is not Status.CHECKED or verdict.hits:
            spans = [hit.span for hit in verdict.hits]
            yield f"sau khi sửa, quy tắc vẫn báo {_quoted(after, spans)} ({verdict.status})"


def _mended(text: str, findings: Sequence[Finding]) -> str:
    """Return *text* with the first fix of each finding applied."""
    fixes = dict.fromkeys(finding.fixes[0] for finding in findings if finding.fixes)
    edits = {edit for fix in fixes for edit in fix.edits}
    for edit in sorted(edits, key=lambda one: one.span, reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


def trials(
    files: Sequence[RuleFile],
    rules: Sequence[BoundRule],
    documents: Documents | None = None,
) -> Iterator[Trial]:
    """Yield a trial for every example in *files*, of those rules that *rules* holds."""
    bound = {one.rule.id: one for one in rules}
    for entry in files:
        for name, example in all_examples(entry.examples):
            if entry.rule.id in bound:
                kind = name.split()[0]
                yield Trial(bound[entry.rule.id], example, kind, name, documents)


def _quoted(draft: Draft, spans: Sequence[Span]) -> str:
    return ", ".join(f"{s.start}:“{s.of(draft.text)}”" for s in spans) or "không có"
