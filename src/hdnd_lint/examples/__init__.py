"""The examples in rule files, run: each has to be judged exactly as it says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from hdnd_lint.checks.base import Context, Documents
from hdnd_lint.engine import BoundRule, Verdict, judge, run
from hdnd_lint.examples.marked import all_examples, read_example
from hdnd_lint.finding import Finding, Status
from hdnd_lint.model import Draft
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.ruleset import Example, RuleFile
from hdnd_lint.words.text import Span

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
        source, marks = read_example(self.example)
        context = self._context(parse_draft(source))
        verdict = judge(self.bound, context)
        if verdict.error:
            return (f"phép kiểm tra gặp lỗi: {verdict.error}",)
        findings = run([self.bound], context).findings
        found = tuple(self._departures(context.draft, marks, verdict, findings))
        if self.kind != "todo":
            return found
        return () if found else ("ví dụ todo nay đã đúng: hãy chuyển sang good hoặc bad",)

    def _context(self, draft: Draft) -> Context:
        """Return what the rule may look at; without any date, the day its law begins."""
        facts = dict(self.example.profile)
        as_of = facts.pop("as_of", None)
        first: date = self.bound.rule.periods[0].start
        profile = build_profile(draft, today=first, as_of=as_of, overrides=facts)
        return Context(draft, profile, self.documents)

    def _departures(
        self, draft: Draft, marks: list[Span], verdict: Verdict, findings: Sequence[Finding]
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
