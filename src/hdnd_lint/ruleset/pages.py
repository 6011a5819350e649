"""A rule explained, from its file: for the terminal, and as the pages below ``docs/rules``.

``python -m hdnd_lint.ruleset.pages`` writes the pages; with ``--check`` it only says which of
them are not as the rule files would have them.
"""

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from hdnd_lint.finding import SEVERITY_WORDS, Basis, law_words
from hdnd_lint.model import Kind
from hdnd_lint.model import names as words
from hdnd_lint.model.dossier import Scope
from hdnd_lint.ruleset import Applies, Clock, Example, Period, Rule, RuleFile
from hdnd_lint.words.letters.text import Localised, fold

PAGES = Path("docs") / "rules"
_MADE = "by `python -m hdnd_lint.ruleset.pages`. -->"
INDEX = "README.md"

_CONFIDENCE = {
    "high": Localised("cao", "high"),
    "medium": Localised("trung bình", "medium"),
    "low": Localised("thấp", "low"),
}
_LAW = Localised("Căn cứ pháp luật", "Law")
_APPLIES = Localised("Áp dụng cho", "Applies to")
_WHY = Localised("Vì sao", "Why")
_FIX = Localised("Cách sửa", "How to mend it")
_QUESTION = Localised("Có thể hỏi", "What can be asked")
_LIMITS = Localised("Không bắt được gì", "What it does not catch")
_GOOD = Localised("Ví dụ đúng", "A draft that keeps the rule")
_BAD = Localised("Ví dụ sai; chỗ sai nằm trong [[…]]", "A draft that breaks it, at [[…]]")
_ALL = Localised("mọi văn bản", "all papers")
_LOOKS = Localised("Xét", "Looks at")
_SCOPES = {
    Scope.DOSSIER: Localised("các văn bản của một hồ sơ", "the papers of one dossier"),
    Scope.SESSION: Localised(
        "các hồ sơ của một kỳ họp, hoặc các chương trình của một năm",
        "the dossiers of one session, or the programmes of one year",
    ),
}
_GROUP = Localised("Nhóm", "Group")
_BY_BUDGET = Localised("theo năm ngân sách", "by the budget year")


def explain_rule(entry: RuleFile, lang: str) -> Iterator[str]:
    """Yield the lines that explain one rule in *lang*, as Markdown that reads as plain text."""
    rule = entry.rule
    yield f"# {rule.id} {rule.called(lang)}"
    yield ""
    yield f"{_GROUP.get(lang)}: {rule.group_name.get(lang)} ({rule.group})"
    yield ""
    yield from rule_body(rule, lang)
    yield from _examples(_GOOD, entry.examples.good, lang)
    yield from _examples(_BAD, entry.examples.bad, lang)


def pages(files: Sequence[RuleFile]) -> dict[str, str]:
    """Return the content of every page by its file name, the index among them."""
    made = {_page_name(entry.rule): _page(entry) for entry in files}
    made[INDEX] = "\n".join(_index([entry.rule for entry in files])) + "\n"
    return made


def is_made(text: str) -> bool:
    """Say whether *text* is a page that was made of rules, not written by a person."""
    return _MADE in text


def stale(folder: Path, made: dict[str, str]) -> list[Path]:
    """Return the pages in *folder* that are missing, out of date, or of no rule any more."""
    found = {path.name: path for path in folder.glob("*.md")}
    left = [path for name, path in found.items() if name not in made]
    changed = [
        folder / name
        for name, text in made.items()
        if name not in found or found[name].read_text(encoding="utf-8") != text
    ]
    return sorted([*left, *changed])


def _page(entry: RuleFile) -> str:
    rule = entry.rule
    lines = [
        f"# {rule.id} {rule.called('vi')}",
        "",
        "<!-- Made from the rule's file by `python -m hdnd_lint.ruleset.pages`. -->",
        "",
        *rule_body(rule, "vi"),
        *_examples(_GOOD, entry.examples.good, "vi"),
        *_examples(_BAD, entry.examples.bad, "vi"),
        *(["## In English", "", *rule_body(rule, "en")] if rule.why.en != rule.why.vi else []),
    ]
    return "\n".join(lines).rstrip() + "\n"


def rule_body(rule: Rule, lang: str) -> Iterator[str]:
    """Yield what is said of *rule* in *lang*, as Markdown, without its name and examples."""
    severity = SEVERITY_WORDS[rule.severity].get(lang)
    sure = Localised("độ tin cậy", "confidence").get(lang)
    yield f"**{without_values(rule.message.get(lang))}**"
    yield ""
    yield f"- {severity.capitalize()}; {sure} {_CONFIDENCE[rule.confidence].get(lang)}."
    if rule.scope is not Scope.PAPER:
        yield f"- {_LOOKS.get(lang)}: {_SCOPES[rule.scope].get(lang)}."
    yield f"- {_APPLIES.get(lang)}: {_applies(rule.applies, lang)}."
    by_budget = f" ({_BY_BUDGET.get(lang)})" if rule.clock is Clock.BUDGET_YEAR else ""
    yield f"- {_LAW.get(lang)}{by_budget}:"
    for period in rule.periods:
        yield f"  - {_period(period, lang)}"
    yield ""
    told = (
        (_WHY, rule.why),
        (_FIX, rule.fix),
        (_QUESTION, rule.question),
        (_LIMITS, rule.limits),
    )
    for called, text in told:
        words = text and (text.get(lang) or text.vi)
        if words:
            yield f"{called.get(lang)}: {without_values(words)}"
            yield ""


def without_values(text: str) -> str:
    """Return *text* on one line, with “…” where a finding names what it found."""
    return fold(re.sub(r"\{\w+\}", "…", text))


def _period(period: Period, lang: str) -> str:
    days = f"{period.start:%d/%m/%Y}"
    if period.until:
        until = Localised("đến trước", "until before").get(lang)
        days = f"{days} {until} {period.until:%d/%m/%Y}"
    since = Localised("từ", "from").get(lang)
    own = period.own.severity
    severity = f" ({SEVERITY_WORDS[own].get(lang)})" if own else ""
    note = f" {period.note.get(lang).strip()}" if period.note else ""
    others = f", {_but(period.not_kinds, lang)}" if period.not_kinds else ""
    return f"{since} {days}{others}{severity}: {_law(period.basis)}.{note}"


def _but(kinds: tuple[Kind, ...], lang: str) -> str:
    """Return which papers a period is for that is not for *kinds*."""
    named = ", ".join(words.KIND_WORDS[kind].get(lang) for kind in kinds)
    return Localised(f"văn bản không phải {named}", f"for papers other than {named}").get(lang)


def _law(basis: Iterable[Basis]) -> str:
    return law_words(basis)


def _applies(applies: Applies, lang: str) -> str:
    asked: Sequence[tuple[Sequence[Any], Mapping[Any, Localised]]] = (
        (applies.kinds, words.KIND_WORDS),
        (applies.levels, words.LEVEL_WORDS),
        (applies.issuers, words.ISSUER_WORDS),
        (applies.subjects, words.SUBJECT_WORDS),
    )
    parts = [_named([table[one] for one in given], lang) for given, table in asked if given]
    if applies.not_subjects:
        but = Localised("trừ", "but not").get(lang)
        named = _named([words.SUBJECT_WORDS[one] for one in applies.not_subjects], lang)
        parts.append(f"{but} {named}")
    return "; ".join(parts) or _ALL.get(lang)


def _named(values: Sequence[Localised], lang: str) -> str:
    return words.join_names(values).get(lang)


def _examples(called: Localised, examples: Sequence[Example], lang: str) -> Iterator[str]:
    """Yield the first of *examples* as a code block; the others are for the tests."""
    for example in examples[:1]:
        yield f"{called.get(lang)}:"
        yield ""
        yield "```text"
        yield from _draft(example)
        yield "```"
        yield ""


def _draft(example: Example) -> Iterator[str]:
    if example.papers:
        yield from _papers(example)
        return
    if isinstance(example.draft, str):
        yield from example.draft.strip().splitlines()
        return
    for paragraph in example.draft:
        given = {"text": paragraph} if isinstance(paragraph, str) else dict(paragraph)
        shape = ", ".join(f"{k}: {v}" for k, v in given.items() if k not in ("text", "table"))
        text = given.get("text", given.get("table", ""))
        yield f"{text}    ({shape})" if shape else str(text)


def _papers(example: Example) -> Iterator[str]:
    for name, text in example.papers.items():
        yield f"=== {name}"
        yield from text.strip().splitlines()


def page_stem(rule: Rule) -> str:
    """Return what the page of *rule* is called, without its ending."""
    return f"{rule.id}-{rule.name}"


def _page_name(rule: Rule) -> str:
    return f"{page_stem(rule)}.md"


def _index(rules: Sequence[Rule]) -> Iterator[str]:
    yield "# Các quy tắc (the rules)"
    yield ""
    yield "<!-- Made from the rule files by `python -m hdnd_lint.ruleset.pages`. -->"
    for group in sorted({rule.group for rule in rules}):
        of_group = [rule for rule in rules if rule.group == group]
        yield from _table(of_group[0].group_name.vi, of_group)
    yield ""
    yield "# Theo nơi phát hiện (by where the defect was named)"
    for origin in sorted({_origin(rule) for rule in rules}):
        yield from _table(origin, [rule for rule in rules if _origin(rule) == origin])


def _origin(rule: Rule) -> str:
    """Return who named the defect; “beyond …” says that nobody did, whatever follows."""
    return "beyond the seed" if rule.origin.startswith("beyond") else rule.origin or "—"


def _table(called: str, rules: Sequence[Rule]) -> Iterator[str]:
    yield ""
    yield f"## {called}"
    yield ""
    yield "| Mã | Tên | Mức | Nội dung |"
    yield "|---|---|---|---|"
    for rule in sorted(rules, key=lambda one: one.id):
        link = f"[{rule.id}]({_page_name(rule)})"
        message = without_values(rule.message.vi).replace("|", "\\|")
        yield f"| {link} | {rule.called('vi')} | {SEVERITY_WORDS[rule.severity].vi} | {message} |"


def main(args: Sequence[str]) -> int:
    """Write the pages, or with ``--check`` return 1 and name those that are out of date."""
    from hdnd_lint.resources import resource_dir
    from hdnd_lint.ruleset import load_rules, tell_lacking_limits

    files = load_rules([resource_dir("rulesets")])
    lacking = list(tell_lacking_limits(files, shipped=True))
    for problem in lacking:
        print(problem)
    made = pages(files)
    wrong = stale(PAGES, made)
    if "--check" in args:
        for path in wrong:
            print(f"{path}: not as the rule files have it; run this module without --check")
        return 1 if wrong or lacking else 0
    PAGES.mkdir(parents=True, exist_ok=True)
    for path in wrong:
        if path.name in made:
            path.write_text(made[path.name], encoding="utf-8")
        else:
            path.unlink()
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
