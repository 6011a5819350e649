"""The pipeline, end to end: file → source → draft → profile → findings."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any, Protocol

from hdnd_lint import engine
from hdnd_lint.checks.base import Context, Documents
from hdnd_lint.choosing import choose_rules
from hdnd_lint.config import LANGUAGES, Config, load_config
from hdnd_lint.deadline import PER_FILE, PER_RULE, TimeIsUpError, within
from hdnd_lint.engine import BoundRule
from hdnd_lint.errors import ConfigError, HdndLintError, ReadError
from hdnd_lint.files import printable_name, read_bounded
from hdnd_lint.model import Citation, Draft, Profile, Source
from hdnd_lint.model.law import Recognition
from hdnd_lint.outcome import FileOutcome, GroupOutcome, Outcome, Problem, Verdict
from hdnd_lint.parsing import parse_draft
from hdnd_lint.profile import build_profile
from hdnd_lint.reading import read_bytes, read_source, read_text
from hdnd_lint.records import dataclass, field
from hdnd_lint.registry import open_registry
from hdnd_lint.report.formats import FORMATS, render_report
from hdnd_lint.words.letters.text import Localised, fold

if TYPE_CHECKING:
    from hdnd_lint.engine.together import Case
    from hdnd_lint.linking import StatedMatter
    from hdnd_lint.model.dossier import Dossier, Gathering

_ReadSource = Callable[[], tuple[Source, bytes | None]]
_SOON = PER_RULE / 2
"""Seconds: only what took less is kept, for it hangs on no bound of time."""

REVISIONS = ("final", "original")
_TOO_LONG = (
    "đọc tệp mất quá thời gian cho phép. Hãy kiểm tra lại nguồn gốc của tệp, hoặc tách văn bản "
    "thành nhiều tệp nhỏ hơn."
)


class Results(Protocol):
    """Where verdicts are kept between runs; each by the content of the file and its name."""

    def recall(self, content: bytes, name: str) -> Verdict | None:
        """Return what was said of *content*, None where nothing is kept."""

    def keep(self, content: bytes, name: str, verdict: Verdict) -> None:
        """Keep *verdict* on *content*."""


@dataclass(frozen=True, slots=True)
class Linter:
    """Rules, and all that a run says of every draft beforehand.

    *today* stands in where a draft has no date; *as_of* is the day whose law counts, whatever
    the draft says. *overrides* are facts of the profile that the user knows better, *usual* those
    that stand in where a draft does not tell its own. *way_back*: drafts tell where each run
    stands in its file, for who writes into it; without that, many files are held in less room.
    """

    rules: Sequence[BoundRule]
    today: date
    as_of: date | None = None
    overrides: Mapping[str, Any] = field(default_factory=dict)
    lang: str = "vi"
    revisions: str = "final"
    documents: Documents | None = field(default_factory=open_registry)
    results: Results | None = None
    usual: Mapping[str, Any] = field(default_factory=dict)
    way_back: bool = True

    @property
    def assumed(self) -> tuple[Localised, ...]:
        """Return what the office takes for law beyond the rules of the package, each once."""
        said = (one for bound in self.rules for one in bound.rule.assumptions())
        return tuple(dict.fromkeys(said))

    def __post_init__(self) -> None:
        """Raise TypeError for what is no day, ValueError for a language or version unknown."""
        _require_day("today", self.today)
        if self.as_of is not None:
            _require_day("as_of", self.as_of)
        for name, allowed in (("lang", LANGUAGES), ("revisions", REVISIONS)):
            if getattr(self, name) not in allowed:
                raise ValueError(f"{name} must be one of {', '.join(allowed)}")

    def file(self, path: Path | str) -> FileOutcome:
        """Lint the file at *path*; an unreadable one is told in the outcome, never raised."""
        path = Path(path)
        name = printable_name(path)
        if self.results is not None:  # then the content is needed itself
            return self._outcome(name, lambda: self._with_content(read_bounded(path), name))
        return self._outcome(name, lambda: (self._read(path), None))

    def content(self, data: bytes, name: str | Path) -> FileOutcome:
        """Lint the content of a file; the suffix of *name* says of what kind it is."""
        shown = printable_name(name)
        return self._outcome(shown, lambda: self._with_content(data, shown))

    def text(self, text: str, name: str = "<text>") -> FileOutcome:
        """Lint *text*, decoded already."""
        return self._outcome(name, lambda: (read_text(text, name), None))

    def source(self, source: Source) -> FileOutcome:
        """Lint what was read already."""
        return self._outcome(source.path, lambda: (source, None))

    def together(
        self, files: Sequence[FileOutcome], stated: "Sequence[StatedMatter]" = ()
    ) -> Outcome:
        """Return *files* with what the rules on several papers say of the dossiers they make.

        *stated* are dossiers that the user names; the rest is linked by what the papers tell.
        """
        from hdnd_lint.engine.together import dossier_case, run_together, session_case, unanswered
        from hdnd_lint.linking import link

        linkage = link(files, stated)
        cases = [(one, dossier_case(one, self.documents)) for one in linkage.dossiers]
        found: list[tuple[Dossier | Gathering, Case]] = [*cases]
        found += [(one, session_case(one, self.documents)) for one in linkage.gatherings]
        groups = []
        for group, case in found:
            report = run_together(self.rules, case, self.lang)
            name = group.lead.path if group.lead else group.title
            problems = tuple(Problem(name, one) for one in report.errors)
            groups.append(GroupOutcome(group, report.findings, report.rules, problems))
        strangers = linkage.strangers if groups else ()
        files = [unanswered(one, linkage.dossiers) for one in files]
        return Outcome(tuple(files), self.lang, self.assumed, tuple(groups), strangers)

    def profile(self, draft: Draft) -> Profile:
        """Return the profile of *draft* under the overrides of this run."""
        found = self._profile(draft, self.overrides)
        lacking = {
            name: value for name, value in self.usual.items() if getattr(found, name).value is None
        }
        return self._profile(draft, {**lacking, **self.overrides}) if lacking else found

    def _profile(self, draft: Draft, overrides: Mapping[str, Any]) -> Profile:
        return build_profile(
            draft,
            today=self.today,
            as_of=self.as_of,
            overrides=overrides,
            since=self._in_force_since,
        )

    def _in_force_since(self, citation: Citation) -> date | None:
        """Return from when on the document that *citation* surely means is in force."""
        if self.documents is None:
            return None
        found = self.documents.resolve(citation, self.today)
        if found.document is None or found.how is Recognition.NAME_IN_FORCE:
            return None  # a bare name is taken for the law of the day, which is what is sought
        return found.document.start

    def _with_content(self, data: bytes, name: str) -> tuple[Source, bytes]:
        return read_bytes(data, name, revisions=self.revisions, way_back=self.way_back), data

    def _read(self, path: Path) -> Source:
        return read_source(path, revisions=self.revisions, way_back=self.way_back)

    def _outcome(self, name: str, read: "_ReadSource") -> FileOutcome:
        try:
            return self._lint(name, read)
        except ConfigError:
            raise  # the options are wrong, not this file
        except TimeIsUpError:
            return FileOutcome.unread(name, _TOO_LONG)
        except (HdndLintError, OSError) as error:
            return FileOutcome.unread(name, _line(name, error))
        except Exception as error:  # one bad file must not take the others along
            problem = f"lỗi trong chương trình ({type(error).__name__}: {error})"
            remedy = "Hãy báo lỗi kèm tệp này nếu có thể."
            return FileOutcome.unread(name, fold(f"{problem}. {remedy}"))

    def _lint(self, name: str, read: "_ReadSource") -> FileOutcome:
        start = process_time()
        with within(PER_FILE):
            source, content = read()
            draft = parse_draft(source)
            profile = self.profile(draft)
        if self.results is not None and content is not None:
            kept = self.results.recall(content, name)
            if kept is not None:
                return FileOutcome(name, draft, profile, kept.findings, kept.rules)
        left = PER_FILE - (process_time() - start)
        report = engine.run(self.rules, Context(draft, profile, self.documents), self.lang, left)
        soon = process_time() - start < _SOON and not report.errors
        if self.results is not None and content is not None and soon:
            self.results.keep(content, name, Verdict(report.findings, report.rules))
        problems = tuple(Problem(name, one) for one in report.errors)
        return FileOutcome(name, draft, profile, report.findings, report.rules, problems)


def _require_day(name: str, given: object) -> None:
    if not isinstance(given, date) or isinstance(given, datetime):
        raise TypeError(f"{name} must be a date, not {given!r}")


def make_linter(
    *,
    today: date,
    config: Config | Path | str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    rulesets: Sequence[Path | str] = (),
    registry: Sequence[Path | str] = (),
    **settings: Any,
) -> Linter:
    """Return a linter as ``hdnd-lint check`` would make it; *settings* are fields of Linter.

    *config* is a file of settings, or what ``load_config`` returned; none is sought. Raises
    HdndLintError for a rule or a file that there is not, TypeError and ValueError for arguments.
    """
    for name, given in (("select", select), ("ignore", ignore), ("rulesets", rulesets)):
        if isinstance(given, str | Path):
            raise TypeError(f"{name} must be a list, not {given!r}")
    found = load_config(Path(config)) if isinstance(config, str | Path) else config or Config()
    documents = open_registry([*found.registry, *map(Path, registry)])
    rules = choose_rules(
        found,
        select=select,
        ignore=ignore,
        rulesets=[Path(one) for one in rulesets],
        documents=documents,
    )
    usual = {"level": found.level} if found.level else {}
    fields = {"documents": documents, "lang": found.lang, "usual": usual, **settings}
    return Linter(rules, today, **fields)


def lint_file(path: Path | str, *, today: date, **settings: Any) -> FileOutcome:
    """Lint the file at *path* by all rules, or as *settings* say: see ``make_linter``."""
    return make_linter(today=today, **settings).file(path)


def lint_text(text: str, *, today: date, **settings: Any) -> FileOutcome:
    """Lint *text* by all rules, or as *settings* say: see ``make_linter``."""
    return make_linter(today=today, **settings).text(text)


def render(
    outcome: Outcome | FileOutcome | Iterable[FileOutcome],
    form: str,
    *,
    lang: str = "vi",
    rules: Sequence[BoundRule] | None = None,
) -> str:
    """Return what was found in one of ``FORMATS`` but ``text``: json, sarif, html, csv …

    *rules* are those that were used (SARIF and JUnit list them); None: all of the package.
    """
    if form not in (known := [one for one in FORMATS if one != "text"]):
        raise ValueError(f"form must be one of {', '.join(known)}, not {form!r}")
    if lang not in LANGUAGES:
        raise ValueError(f"lang must be one of {', '.join(LANGUAGES)}")
    if isinstance(outcome, FileOutcome):
        outcome = [outcome]
    if not isinstance(outcome, Outcome):
        outcome = Outcome(tuple(outcome), lang)
    used = choose_rules() if rules is None else rules
    return render_report(form, outcome, [bound.rule for bound in used])


def _line(name: str, error: Exception) -> str:
    """Return *error* as one line, without the file where that is *name*."""
    text = error.text if isinstance(error, ReadError) and error.file == name else str(error)
    return fold(text)
