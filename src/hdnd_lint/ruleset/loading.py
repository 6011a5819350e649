"""Rule files from folders: read, validated, and turned into the plain data of the model."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hdnd_lint.errors import RulesetError, RulesetProblemsError
from hdnd_lint.files import printable_name
from hdnd_lint.files.folders import files_below
from hdnd_lint.files.reasons import word_os_error
from hdnd_lint.finding import Basis, Severity
from hdnd_lint.records import dataclass, field
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset.days import with_days
from hdnd_lint.ruleset.english import lacking_english
from hdnd_lint.ruleset.groups import FILE as GROUPS
from hdnd_lint.ruleset.groups import load_groups
from hdnd_lint.ruleset.lines import with_lines
from hdnd_lint.ruleset.model import (
    Applies,
    Example,
    Examples,
    Period,
    Rule,
    RuleFile,
    Unread,
    Variant,
)
from hdnd_lint.ruleset.regimes import FILE, RegimeError, Regimes, load_regimes
from hdnd_lint.ruleset.tables import TABLES, with_tables
from hdnd_lint.ruleset.validating import validated
from hdnd_lint.ruleset.yaml_file import read_yaml
from hdnd_lint.words.letters.text import Localised, normalise

if TYPE_CHECKING:
    from hdnd_lint.ruleset import schema

OVERRIDES = "overrides.yaml"
_NOT_RULES = frozenset(
    {"registry", "book", TABLES, FILE.parts[0]}
)  # folders of facts, not of rules
_MOST_FILES = 5_000  # below a folder of rules
_NO_RULES = frozenset({OVERRIDES, GROUPS})  # files of facts beside the rules

# What may still be wrong with data of no known shape, before its model looks at it.
_SLIPS = (AttributeError, KeyError, OverflowError, RecursionError, TypeError, ValueError)


@dataclass(frozen=True, slots=True)
class Override:
    """Whether a rule is used at all, and the severity that replaces its own."""

    enabled: bool = True
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class _Common:
    """What rules of several folders share: the days of the law and the titles of groups."""

    regimes: Regimes = field(default_factory=Regimes)
    groups: Mapping[str, Localised] = field(default_factory=dict)

    def with_folder(self, folder: Path) -> "_Common":
        """Return these facts with those of the rule set in *folder*, whose own go first."""
        if not folder.is_dir():
            raise RulesetError("không có thư mục này", file=str(folder))
        regimes = self.regimes.with_others(load_regimes(folder))
        return _Common(regimes, {**self.groups, **load_groups(folder)})


def rule_paths(folder: Path) -> tuple[Path, ...]:
    """Return every YAML file of rules below *folder*, in the order of their paths."""
    if not folder.is_dir():  # told where the rules are loaded
        return ()
    found = [path for path in _all_files(folder) if path.suffix in (".yaml", ".yml")]
    inside = (p for p in found if not _NOT_RULES.intersection(p.relative_to(folder).parts))
    return tuple(sorted(p for p in inside if p.name not in _NO_RULES))


def _all_files(folder: Path) -> Iterator[Path]:
    """Yield the files below *folder*; raise RulesetError where it is closed or no rule set."""

    def tell_closed(place: Path, error: OSError) -> None:
        problem = f"không đọc được thư mục ({word_os_error(error)})"
        raise RulesetError(problem, file=printable_name(place)) from error

    for count, path in enumerate(files_below(folder, tell_closed)):
        if count == _MOST_FILES:
            problem = f"thư mục có hơn {_MOST_FILES} tệp, không phải một bộ quy tắc"
            raise RulesetError(problem, file=printable_name(folder))
        yield path


def load_rules(folders: Sequence[Path]) -> tuple[RuleFile, ...]:
    """Return the rules of all *folders*; raise RulesetProblemsError with all that is wrong."""
    problems: list[RulesetError] = []
    loaded: list[RuleFile] = []
    common = _Common().with_folder(resource_dir("rulesets"))
    for folder in folders:
        try:
            common = common.with_folder(folder)
        except RulesetError as error:
            problems += _all_problems(error)
            continue
        for path in rule_paths(folder):
            try:
                loaded.append(_load(path, folder, common))
            except RulesetError as error:
                problems += _all_problems(error)
            except _SLIPS as error:
                file = printable_name(path.relative_to(folder))
                problem = f"nội dung không đúng dạng ({type(error).__name__}: {error})"
                problems.append(RulesetError(problem, file=file))
    problems += _clashes(loaded)
    if problems:
        raise RulesetProblemsError(with_lines(problems, folders))
    return tuple(loaded)


def load_rule(folder: Path, file: str, folders: Sequence[Path]) -> RuleFile:
    """Return the one rule in *file* of *folder*, which is among the *folders* of a rule set."""
    common = _Common()
    for one in folders:
        common = common.with_folder(one)
    return _load(folder / file, folder, common)


def tell_lacking_limits(files: Sequence[RuleFile], *, shipped: bool) -> Iterator[RulesetError]:
    """Yield the rules that do not say what they miss; those *shipped* say it in English too."""
    for rule in (entry.rule for entry in files):
        if rule.limits is None:
            yield RulesetError("chưa nói quy tắc không bắt được gì", file=rule.file, key="limits")
        elif shipped and not rule.limits.en:
            yield RulesetError("thiếu khóa này", file=rule.file, key="limits.en")


def _all_problems(error: RulesetError) -> Sequence[RulesetError]:
    return error.problems if isinstance(error, RulesetProblemsError) else [error]


def load_overrides(folder: Path) -> Mapping[str, Override]:
    """Return what the ``overrides.yaml`` of *folder* changes, by rule id."""
    path = folder / OVERRIDES
    if not path.is_file():
        return {}
    from hdnd_lint.ruleset import schema  # costs time: only where there is something to validate

    data = read_yaml(path, str(path)) or {}
    if not isinstance(data, dict):
        raise RulesetError("phải là một bảng mã quy tắc: thay đổi", file=str(path))
    facts: dict[str, schema.OverrideFacts] = {}
    problems: list[RulesetError] = []
    for key, value in data.items():
        try:
            facts[str(key)] = validated(schema.OverrideFacts, value, str(path), str(key))
        except RulesetError as error:
            problems += _all_problems(error)
    if problems:
        raise RulesetProblemsError(with_lines(problems, [folder]))
    return {key: Override(fact.enabled, fact.severity) for key, fact in facts.items()}


def _load(path: Path, folder: Path, common: _Common) -> RuleFile:
    from hdnd_lint.ruleset import schema

    shown = path.relative_to(folder).as_posix()
    if path.suffix != ".yaml":
        raise RulesetError("đổi đuôi tệp thành .yaml để quy tắc được đọc", file=shown)
    data = with_tables(read_yaml(path, shown), folder, shown)
    try:
        data = with_days(data, common.regimes)
    except RegimeError as error:
        raise RulesetError(error.problem, file=shown, key=error.key) from error
    facts = validated(schema.RuleFacts, data, shown)
    if folder == resource_dir("rulesets") and (lacking := list(lacking_english(data))):
        raise RulesetProblemsError(
            [RulesetError("thiếu khóa này", file=shown, key=key) for key in lacking]
        )
    if facts.name != path.stem:
        problem = f"“{facts.name}” khác tên tệp “{path.stem}”"
        raise RulesetError(problem, file=shown, key="name")
    return RuleFile(_rule(facts, shown, common), _examples(facts.examples))


def _clashes(loaded: Sequence[RuleFile]) -> Iterator[RulesetError]:
    for key in ("id", "name"):
        seen: dict[str, str] = {}
        for rule in (entry.rule for entry in loaded):
            word = getattr(rule, key)
            if word in seen:
                yield RulesetError(f"“{word}” đã có ở {seen[word]}", file=rule.file, key=key)
            seen.setdefault(word, rule.file)


def _rule(facts: "schema.RuleFacts", file: str, common: _Common) -> Rule:
    return Rule(
        id=facts.id,
        name=facts.name,
        title=normalise(facts.title or ""),
        group=facts.group,
        check=facts.check,
        severity=facts.severity,
        confidence=facts.confidence,
        periods=tuple(_period(period) for period in facts.periods),
        message=_words(facts.message),
        why=_words(facts.why),
        fix=_words(facts.fix) if facts.fix else None,
        question=_words(facts.question) if facts.question else None,
        limits=_limits(facts.limits) if facts.limits else None,
        origin=facts.origin,
        opt_in=facts.opt_in,
        clock=facts.clock,
        applies=Applies(**{key: getattr(facts.applies, key) for key in Applies.__slots__}),
        params=_nfc(facts.params),
        variants={name: _variant(variant) for name, variant in facts.variants.items()},
        yields_to=facts.yields_to,
        answered_by=facts.answered_by,
        file=file,
        group_title=common.groups.get(facts.group),
        scope=facts.scope,
        unread=tuple(_unread(one) for one in facts.unread),
    )


def _unread(facts: "schema.UnreadFacts") -> Unread:
    return Unread(
        facts.from_, facts.until, _words(facts.note), _regime(facts.regime), facts.not_kinds
    )


def _regime(named: str | tuple[str, ...]) -> tuple[str, ...]:
    return (named,) if isinstance(named, str) else named


def _period(facts: "schema.PeriodFacts") -> Period:
    return Period(
        start=facts.from_,
        until=facts.until,
        basis=_basis(facts.basis),
        own=_variant(facts),
        variants={name: _variant(variant) for name, variant in facts.variants.items()},
        params=_nfc(facts.params),
        note=_words(facts.note) if facts.note else None,
        regime=_regime(facts.regime),
        not_kinds=facts.not_kinds,
    )


def _variant(facts: "schema.VariantFacts | schema.PeriodFacts") -> Variant:
    from hdnd_lint.ruleset import schema

    return Variant(
        message=_words(facts.message) if facts.message else None,
        fix=_words(facts.fix) if facts.fix else None,
        question=_words(facts.question) if facts.question else None,
        severity=facts.severity,
        confidence=facts.confidence,
        basis=_basis(facts.basis) if isinstance(facts, schema.PeriodVariantFacts) else (),
        opt_in=isinstance(facts, schema.VariantFacts) and facts.opt_in,
        answered_by=facts.answered_by if isinstance(facts, schema.VariantFacts) else None,
    )


def _basis(facts: "Sequence[schema.BasisFacts]") -> tuple[Basis, ...]:
    return tuple(Basis(normalise(one.document), normalise(one.locator)) for one in facts)


def _words(facts: "schema.LocalisedFacts") -> Localised:
    return Localised(normalise(facts.vi), normalise(facts.english))


def _limits(facts: "schema.LocalisedFacts") -> Localised:
    return Localised(normalise(facts.vi), normalise(facts.en or ""))


def _examples(facts: "schema.ExamplesFacts") -> Examples:
    return Examples(
        good=tuple(_example(example, facts.profile) for example in facts.good),
        bad=tuple(_example(example, facts.profile) for example in facts.bad),
        todo=tuple(_example(example, facts.profile) for example in facts.todo),
    )


def _example(facts: "str | schema.ExampleFacts", usual: Mapping[str, Any]) -> Example:
    if isinstance(facts, str):
        return Example(draft=_nfc(facts), profile=usual)
    return Example(
        draft=_nfc(facts.draft or ""),
        papers=_nfc(facts.papers),
        profile={**usual, **facts.profile},
        messages=_nfc(facts.messages),
        variant=facts.variant,
        status=facts.status,
        media=facts.media,
        page=facts.page,
        notices=facts.notices,
        fixed=_nfc(facts.fixed),
        registry=_nfc(facts.registry),
    )


def _nfc(data: Any) -> Any:
    """Return *data* with every text in it in NFC, as drafts are: a rule file may be NFD."""
    if isinstance(data, str):
        return normalise(data)
    if isinstance(data, Mapping):
        return {_nfc(key): _nfc(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return type(data)(_nfc(value) for value in data)
    return data
