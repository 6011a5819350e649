"""What opens and closes the page of a set: files with their totals, and the rules behind them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from hdnd_lint.finding import Finding, Severity
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.ruleset import Rule
from hdnd_lint.ruleset.pages import page_stem, without_values
from hdnd_lint.words.letters.text import Localised

_SAID = {
    "files": Localised("Danh sách văn bản", "The papers"),
    "file": Localised("Văn bản", "Paper"),
    "total": Localised("Tổng cộng", "Total"),
    "unread": Localised("không kiểm tra trọn vẹn", "not checked in full"),
    "error": Localised("Lỗi", "Errors"),
    "warning": Localised("Cảnh báo", "Warnings"),
    "info": Localised("Lưu ý", "Infos"),
    "top": Localised("Về danh sách", "To the list"),
    "rules": Localised("Quy tắc đã nêu", "The rules behind the findings"),
    "places": Localised("Các chỗ", "Places"),
    "why": Localised("Vì sao", "Why"),
    "limits": Localised("Không bắt được gì", "What it does not catch"),
    "page": Localised("Trang quy tắc", "Page of the rule"),
}
TOP = "danh-sach"


def files_index(outcome: Outcome) -> str:
    """Return the list of all papers with their totals, nothing where there is only one."""
    if len(outcome.files) < 2:
        return ""
    lang = outcome.lang
    heads = "".join(f'<th scope="col">{_said(one, lang)}</th>' for one in ("file", *Severity))
    rows = "".join(_row(file, at, lang) for at, file in enumerate(outcome.files))
    counts = Counter(one.severity for file in outcome.files for one in file.findings)
    unread = sum(bool(file.problems) for file in outcome.files)
    told = f" ({unread} {_said('unread', lang)})" if unread else ""
    total = f'<th scope="row">{_said("total", lang)}: {len(outcome.files)}{told}</th>'
    return (
        f'<section class="index" aria-labelledby="{TOP}"><h2 id="{TOP}">{_said("files", lang)}'
        f"</h2><table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>"
        f"<tfoot><tr>{total}{_cells(counts)}</tr></tfoot></table></section>"
    )


def _row(file: FileOutcome, at: int, lang: str) -> str:
    counts = Counter(one.severity for one in file.findings)
    told = f" ({_said('unread', lang)})" if file.problems else ""
    link = f'<a href="#f{at}">{escape(file.path)}</a>{told}'
    return f'<tr><th scope="row">{link}</th>{_cells(counts)}</tr>'


def _cells(counts: Mapping[Severity, int]) -> str:
    return "".join(f'<td class="{one}">{counts.get(one, 0) or ""}</td>' for one in Severity)


def way_back(outcome: Outcome) -> str:
    """Return the link from a file to the list, nothing where there is no list."""
    if len(outcome.files) < 2:
        return ""
    return f' <a class="top" href="#{TOP}">{_said("top", outcome.lang)}</a>'


def rule_link(finding: Finding, rules: Mapping[str, Rule]) -> str:
    """Return the id of the finding's rule, as a way to what is said of the rule below."""
    shown = escape(finding.rule_id)
    return f'<a href="#r{shown}">{shown}</a>' if finding.rule_id in rules else shown


def rules_section(outcome: Outcome, rules: Mapping[str, Rule]) -> str:
    """Return what each rule that found something says, with the way back to its findings."""
    places: dict[str, list[str]] = {}
    for at, file in enumerate(outcome.files):
        for n, finding in enumerate(file.findings):
            places.setdefault(finding.rule_id, []).append(f"{at}-{n}")
    found = [rules[one] for one in sorted(places) if one in rules]
    if not found:
        return ""
    told = "".join(_rule(rule, places[rule.id], outcome) for rule in found)
    head = f'<h2 id="quy-tac">{_said("rules", outcome.lang)}</h2>'
    return f'<section class="rules" aria-labelledby="quy-tac">{head}{told}</section>'


def _rule(rule: Rule, keys: Sequence[str], outcome: Outcome) -> str:
    lang = outcome.lang
    back = " ".join(f'<a href="#i{key}">{number}</a>' for number, key in enumerate(keys, 1))
    page = ""
    if outcome.docs_url:
        address = escape(f"{outcome.docs_url}/{page_stem(rule)}.html")
        page = f' <a href="{address}" rel="noreferrer">{_said("page", lang)}</a>'
    return (
        f'<h3 id="r{rule.id}">{rule.id} {escape(rule.called(lang))}</h3>'
        f"<p>{escape(without_values(rule.message.get(lang)))}{page}</p>"
        f"{''.join(_paragraphs(rule, lang))}<p>{_said('places', lang)}: {back}</p>"
    )


def _paragraphs(rule: Rule, lang: str) -> Iterator[str]:
    for name, words in (("why", rule.why), ("limits", rule.limits)):
        told = words and (words.get(lang) or words.vi)
        if told:
            yield f"<p><b>{_said(name, lang)}:</b> {escape(without_values(told))}</p>"


def _said(key: str, lang: str) -> str:
    return escape(_SAID[str(key)].get(lang))
