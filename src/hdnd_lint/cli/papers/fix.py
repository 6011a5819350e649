"""``hdnd-lint fix``: mend what can be mended, as tracked changes or as a difference."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import click

from hdnd_lint.api import Linter
from hdnd_lint.cli.runs.bulk import Job, jobs
from hdnd_lint.cli.runs.mended import changed, left_to_people
from hdnd_lint.cli.runs.running import LintRun
from hdnd_lint.cli.shared.options import (
    RuleChoice,
    author_option,
    lang_option,
    lint_draft,
    output_option,
    profile_options,
    rule_options,
)
from hdnd_lint.cli.shared.output import require_free, write_bytes
from hdnd_lint.cli.shared.saying import say, warn
from hdnd_lint.errors import HdndLintError
from hdnd_lint.files import editing, printable_name, write_file
from hdnd_lint.finding import Applicability, Finding, Fix
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised

_VAIN = Localised(
    "đặt lại trình bày nhưng phát hiện vẫn còn", "set anew, and yet the finding stays"
)
_PLAIN = (".txt", ".md", ".markdown")


@click.command(
    "fix",
    help="Sửa các phát hiện có cách sửa sẵn: tệp Word được sửa dưới dạng thay đổi theo dõi, tệp "
    "văn bản in ra phần khác biệt; nhiều tệp thì -o là thư mục. Tệp gốc chỉ bị ghi đè khi có "
    "--in-place.\n\n"
    "(Mend findings that carry a fix: tracked changes in Word, a diff for plain text.)",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@output_option(
    "Tệp được ghi, hoặc thư mục khi có nhiều dự thảo; bắt buộc với Word. (The file or folder.)",
    required=False,
    folder=True,
)
@click.option("--in-place", is_flag=True, help="Ghi đè chính tệp đó. (Overwrite the draft.)")
@click.option(
    "--review",
    is_flag=True,
    help="Thêm cả những chỗ cần người xem lại. (Also fixes that need a person.)",
)
@author_option("Tên người sửa. (Author.)")
@profile_options
@rule_options
@lang_option
def command(paths: tuple[str, ...], output: Path | None, **options: Any) -> int:
    """Mend the drafts; 1 if a fix was not made, 2 if one was not read or a rule failed."""
    if output and options["in_place"]:
        raise click.UsageError("chỉ dùng một trong hai: -o, --in-place.")
    run = LintRun(RuleChoice.of(options), options, paths)
    attempt = _Attempt(run, options)
    if len(paths) == 1 and not Path(paths[0]).is_dir():
        draft = Path(paths[0])
        return attempt.mend(draft, draft if options["in_place"] else _single(draft, output))
    if not output and not options["in_place"]:
        raise click.UsageError("nhiều dự thảo cần -o THƯ-MỤC hoặc --in-place để ghi.")
    todo = jobs(paths, output or Path(), (".docx", *_PLAIN))
    if output:
        used = [*run.files, *(one.draft for one in todo)]
        require_free([one.target for one in todo], used)
    return max(map(attempt.one_of_many, todo))


def _single(draft: Path, output: Path | None) -> Path | None:
    return output / draft.name if output and output.is_dir() else output


@dataclass(frozen=True, slots=True)
class _Attempt:
    """Mends drafts, each by its own linter."""

    run: LintRun
    options: Mapping[str, Any]

    def one_of_many(self, job: Job) -> int:
        """Mend the draft of *job*: what is wrong with it is told, and the others go on."""
        target = job.draft if self.options["in_place"] else job.target
        try:
            if job.problem:
                raise HdndLintError(f"{printable_name(job.draft)}: {job.problem}")
            target.parent.mkdir(parents=True, exist_ok=True)
            return self.mend(job.draft, target)
        except HdndLintError as error:
            warn(f"hdnd-lint: {error}")
            return 2

    def mend(self, draft: Path, target: Path | None) -> int:
        """Mend one draft into *target*; None shows what would change in a plain one."""
        tool = self.run.tool_of(draft)
        data, _, outcome = lint_draft(draft, tool)
        review = self.options["review"]
        mender = _Mender(tool, draft, data, outcome, review, self.run.files)
        if draft.suffix.lower() == ".docx":
            return mender.word(target, self.options["author"], tool.today)
        if draft.suffix.lower() in _PLAIN:
            return mender.plain(target)
        raise HdndLintError(f"{printable_name(draft)}: chỉ sửa được tệp .docx, .txt, .md.")


class _Mender:
    def __init__(
        self,
        linter: Linter,
        draft: Path,
        data: bytes,
        outcome: FileOutcome,
        review: bool,
        settings: Sequence[Path],
    ) -> None:
        self.linter = linter
        self.draft = draft
        self.data = data
        self.outcome = outcome
        self.settings = settings
        self.partly: list[Fix] = []  # whose formatting is set in some places and not in others
        self.wanted = (
            (Applicability.SAFE, Applicability.REVIEW) if review else (Applicability.SAFE,)
        )

    def fixes(self) -> list[tuple[Finding, Fix]]:
        """Return the first fix of each finding that may be applied."""
        chosen = []
        for finding in self.outcome.findings:
            fix = next((one for one in finding.fixes if one.applicability in self.wanted), None)
            if fix:
                chosen.append((finding, fix))
        return chosen

    def word(self, target: Path | None, author: str, today: date) -> int:
        """Mend the Word file; formatting that does not become what was asked is not set at all."""
        if target is None:
            raise HdndLintError("tệp Word cần -o TỆP hoặc --in-place để ghi bản đã sửa.")
        chosen = pending = self.fixes()
        vain: list[tuple[Fix, str]] = []
        when = datetime.combine(today, time())
        while True:
            result, refused = self._tracked(pending, author, when)
            left = self._left_over(result, pending, refused)
            again = [fix for one, fix in pending if fix.restyles and _is_among(one, left)]
            if not again:
                return self._finish(result, target, chosen, [*refused, *vain], left)
            pending = [one for one in pending if not _is_among(one[1], again)]
            vain += [(fix, _VAIN.get(self.linter.lang)) for fix in again]

    def _tracked(
        self, chosen: Sequence[tuple[Finding, Fix]], author: str, when: datetime
    ) -> tuple[bytes, list[tuple[Fix, str]]]:
        from hdnd_lint.writing.word import TrackedFix, with_fixes

        assert self.outcome.draft is not None
        tracked = TrackedFix(tuple(fix for _, fix in chosen), author, when)
        result, refusals = with_fixes(self.data, self.outcome.draft.source, tracked)
        self.partly = [one.fix for one in refusals if one.partly]
        return result, [(one.fix, one.reason.get(self.linter.lang)) for one in refusals]

    def plain(self, target: Path | None) -> int:
        from hdnd_lint.writing.plain import apply_fixes, difference, utf8_text

        assert self.outcome.draft is not None
        raw = utf8_text(self.data)
        if raw is None:
            problem = "chỉ sửa được tệp văn bản mã hóa UTF-8."
            raise HdndLintError(f"{printable_name(self.draft)}: {problem}")
        source = self.outcome.draft.source
        mended, _, refusals = apply_fixes(raw, source, [fix for _, fix in self.fixes()])
        refused = [(one.fix, one.reason.get(self.linter.lang)) for one in refusals]
        if target is None:
            say(difference(raw, mended, printable_name(self.draft)), end="")
            return self._told(self.fixes(), refused)
        result = mended.encode("utf-8")
        left = self._left_over(result, self.fixes(), refused)
        return self._finish(result, target, self.fixes(), refused, left)

    def _left_over(
        self,
        result: bytes,
        chosen: Sequence[tuple[Finding, Fix]],
        refused: Sequence[tuple[Fix, str]],
    ) -> list[Finding]:
        """Return the findings whose fix was applied and that *result* has still."""
        applied = _applied(chosen, refused)
        again = self.linter.content(result, self.draft)
        return unmended(self.outcome.findings, applied, again.findings)

    def _finish(
        self,
        result: bytes,
        target: Path,
        chosen: Sequence[tuple[Finding, Fix]],
        refused: Sequence[tuple[Fix, str]],
        left: Sequence[Finding],
    ) -> int:
        """Write what was mended, if the file is the same, unless something mended is *left*."""
        applied = _applied(chosen, refused)
        if left:
            raise HdndLintError(
                f"{printable_name(self.draft)}: sửa theo {left[0].rule_id} "
                "nhưng phát hiện vẫn còn; không ghi."
            )
        if target is self.draft:
            with editing(target):
                write_file(target, result, instead_of=self.data)
        else:
            write_bytes(result, target, [self.draft, *self.settings])
        say(f"Đã sửa {len(applied)} chỗ trong {printable_name(target)}")
        done = [pair for pair in chosen if any(pair[0] is one for one in applied)]
        assert self.outcome.draft is not None
        for line in changed(done, self.outcome.draft.text):
            say(line)
        return self._told(chosen, refused)

    def _told(
        self, chosen: Sequence[tuple[Finding, Fix]], refused: Sequence[tuple[Fix, str]]
    ) -> int:
        for finding, reason in _refused(chosen, refused):
            some = any(fix is one for fix in finding.fixes for one in self.partly)
            told = "Chỉ sửa được một phần" if some else "Không sửa"
            warn(f"{told} {finding.rule_id} ở {finding.provision}: {reason}.")
        for line in self._left():
            warn(line)
        for problem in self.outcome.problems:  # a rule that failed mended nothing
            warn(f"hdnd-lint: {problem}")
        return 2 if self.outcome.problems else int(bool(refused))

    def _left(self) -> Iterator[str]:
        """Yield what a person has to do: by hand, and how many fixes wait for --review."""
        assert self.outcome.draft is not None
        yield from left_to_people(
            self.outcome.findings, self.outcome.draft.text, printable_name(self.draft)
        )
        waiting = sum(
            Applicability.REVIEW in kinds and not kinds & set(self.wanted)
            for kinds in (
                {fix.applicability for fix in one.fixes} for one in self.outcome.findings
            )
        )
        if waiting:
            yield f"Còn {waiting} chỗ có cách sửa cần người xem lại: thêm --review."


def _applied(
    chosen: Sequence[tuple[Finding, Fix]], refused: Sequence[tuple[Fix, str]]
) -> list[Finding]:
    return [one for one, fix in chosen if all(fix is not other for other, _ in refused)]


def _is_among(one: object, others: Sequence[object]) -> bool:
    """Say whether *one* is one of *others* itself: findings that are equal are not the same."""
    return any(one is other for other in others)


def unmended(
    before: Sequence[Finding], applied: Sequence[Finding], after: Sequence[Finding]
) -> list[Finding]:
    """Return the findings of *applied* that are found again *after*.

    Findings that say the same of the same words are counted: their fingerprints tell only which
    of them comes first, and those whose fix was refused stay.
    """
    still = Counter(map(_sort, after))
    still.subtract(map(_sort, before))
    still.update(map(_sort, applied))
    left = []
    for one in applied:
        if still[_sort(one)] > 0:
            still[_sort(one)] -= 1
            left.append(one)
    return left


def _sort(finding: Finding) -> tuple[str, str, str]:
    """Return what makes two findings one: of a look its aspect too (“Điều 2.”: bold, space)."""
    return finding.rule_id, finding.evidence, str(finding.values.get("aspect", ""))


def _refused(
    chosen: Sequence[tuple[Finding, Fix]], refused: Sequence[tuple[Fix, str]]
) -> Iterator[tuple[Finding, str]]:
    for fix, reason in refused:
        finding = next((one for one, other in chosen if other is fix), None)
        if finding:
            yield finding, reason
