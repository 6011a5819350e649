"""Tying rules to checks: unknown checks, parameters, variants and placeholders are problems."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from string import Formatter
from typing import Any

from hdnd_lint.checks import CHECKS
from hdnd_lint.checks.base import Check, Params
from hdnd_lint.engine import EVIDENCE, LEVEL, PLACE, BoundRule
from hdnd_lint.errors import RulesetError, RulesetProblemsError
from hdnd_lint.rulebook.patterns import wrong_patterns
from hdnd_lint.ruleset import Rule
from hdnd_lint.ruleset.lines import with_lines
from hdnd_lint.ruleset.problems import near, tell_problems


def bind(rules: Sequence[Rule], folders: Sequence[Path] = ()) -> tuple[BoundRule, ...]:
    """Return *rules* tied to their checks; raise RulesetProblemsError with all that is wrong.

    Lines are told of the files that lie in *folders*.
    """
    problems: list[RulesetError] = []
    bound: list[BoundRule] = []
    for rule in rules:
        check = CHECKS.get(rule.check)
        if check is None:
            problem = f"không có phép kiểm tra “{rule.check}”{near(rule.check, CHECKS)}"
            problems.append(RulesetError(problem, file=rule.file, key="check"))
            continue
        try:
            if rule.scope is not check.scope:
                problem = f"{rule.check} xét {check.scope}, không phải {rule.scope}"
                problems.append(RulesetError(problem, file=rule.file, key="scope"))
                continue
            bound.append(BoundRule(rule, tuple(_params(rule, check))))
            problems += _wrong_words(rule, check, bound[-1].params)
            for params in bound[-1].params:
                problems += wrong_patterns(rule, params)
        except RulesetProblemsError as error:
            problems += error.problems
    if problems:
        raise RulesetProblemsError(with_lines(problems, folders))
    return tuple(bound)


def _params(rule: Rule, check: Check[Any]) -> Iterator[Params]:
    """Yield the parameters of each period: the rule's, with the period's own over them."""
    for index, period in enumerate(rule.periods):
        key = f"periods.{index}.params" if period.params else "params"
        yield _validated(check.params, {**rule.params, **period.params}, rule.file, key)


def _validated(params: type[Params], data: Mapping[str, Any], file: str, key: str) -> Params:
    from pydantic import TypeAdapter, ValidationError  # a warm run validates nothing

    try:
        checked: Params = TypeAdapter(params).validate_python(_in_both_languages(data))
    except ValidationError as error:
        raise RulesetProblemsError(list(tell_problems(error, data, file, key))) from error
    return checked


def _in_both_languages(data: Any) -> Any:
    """Return *data* with the Vietnamese of words that have no English in its place."""
    if isinstance(data, Mapping):
        if set(data) == {"vi"}:
            return {"vi": data["vi"], "en": data["vi"]}
        return {key: _in_both_languages(value) for key, value in data.items()}
    return [_in_both_languages(one) for one in data] if isinstance(data, list | tuple) else data


def _wrong_words(
    rule: Rule, check: Check[Any], params: Sequence[Params]
) -> Iterator[RulesetError]:
    """Yield what is wrong with variants and messages, as far as the check declares them."""
    for prefix, variants in _all_variants(rule):
        for name in variants:
            if name not in check.variants:
                problem = f"{rule.check} không có biến thể này{near(name, check.variants)}"
                yield RulesetError(problem, file=rule.file, key=f"{prefix}{name}")
    named = {EVIDENCE, *check.values}
    if check.more_values is not None:
        named |= set.intersection(*(set(check.more_values(one)) for one in params))
    for key, words in rule.messages():
        more = {PLACE} if key.endswith("question") else {LEVEL} if key.endswith("fix") else set()
        known = named | more
        for text, lang in {words.en: "en", words.vi: "vi"}.items():
            for problem in _wrong_places(text, known):
                yield RulesetError(problem, file=rule.file, key=f"{key}.{lang}")


def _all_variants(rule: Rule) -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield "variants.", rule.variants
    for index, period in enumerate(rule.periods):
        yield f"periods.{index}.variants.", period.variants


def _wrong_places(text: str, known: set[str]) -> Iterator[str]:
    try:
        fields = [field for field in Formatter().parse(text) if field[1] is not None]
    except ValueError as error:
        yield f"dấu ngoặc nhọn không khớp ({error}); viết {{{{ và }}}} cho chính dấu ngoặc"
        return
    for _, name, spec, conversion in fields:
        if name not in known:
            yield f"không có giá trị {{{name}}}; dùng được: {', '.join(sorted(known))}"
        elif spec or conversion:
            yield f"chỉ viết {{{name}}}, không thêm định dạng"
