"""One offline HTML page: the drafts as read, findings marked in place and listed beside them."""

import json
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template

from hdnd_lint.finding import Finding, Severity, Status, law_words
from hdnd_lint.model import Block, BlockKind
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.report.foot import law_lines
from hdnd_lint.report.web.dossier_sections import beside, dossiers_section
from hdnd_lint.report.web.marking import MarkedPiece, pieces
from hdnd_lint.report.web.overview import files_index, rule_link, rules_section, way_back
from hdnd_lint.ruleset import Rule
from hdnd_lint.words.letters.text import Localised

_PAGE = Path(__file__).with_name("page")
_WORDS = {
    "title": Localised("Kết quả kiểm tra dự thảo", "Findings on the drafts"),
    "error": Localised("Lỗi", "Error"),
    "warning": Localised("Cảnh báo", "Warning"),
    "info": Localised("Lưu ý", "Info"),
    "law": Localised("Căn cứ", "Law"),
    "mend": Localised("Cách sửa", "How to mend"),
    "groups": Localised("Nhóm quy tắc", "Group of rules"),
    "severities": Localised("Mức độ", "Severity"),
    "drafts": Localised("Dự thảo", "Drafts"),
    "findings": Localised("Phát hiện", "Findings"),
    "none": Localised("Không có phát hiện nào.", "Nothing was found."),
    "filters": Localised("Lọc phát hiện", "Filter the findings"),
    "hint": Localised(
        "Phím j, k: phát hiện sau, trước. Phím Enter: đến chỗ được đánh dấu.",
        "Keys j, k: next, previous finding. Enter: go to the marked place.",
    ),
    "confidence": Localised("Độ tin cậy", "Confidence"),
    "high": Localised("cao", "high"),
    "medium": Localised("trung bình", "medium"),
    "low": Localised("thấp", "low"),
    "as_of": Localised("Pháp luật tại ngày", "Law as of"),
    "checked": Localised("đã kiểm tra", "checked"),
    "not-applicable": Localised("không áp dụng", "not applicable"),
    "not-evaluated": Localised("chưa đánh giá được", "not evaluated"),
    "shown": Localised("phát hiện đang hiện", "findings shown"),
}


def render(outcome: Outcome, rules: Sequence[Rule], version: str) -> str:
    """Return the page; nothing in it asks the network, and all text of the drafts is escaped."""
    lang = outcome.lang
    style = (_PAGE / "page.css").read_text(encoding="utf-8")
    script = (_PAGE / "page.js").read_text(encoding="utf-8")
    template = Template((_PAGE / "page.html").read_text(encoding="utf-8"))
    findings = [finding for file in outcome.files for finding in file.findings]
    known = {rule.id: rule for rule in rules}
    return template.substitute(
        lang=lang,
        title=escape(_word("title", lang)),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        filters="".join(_filters(findings, rules, lang)),
        files=files_index(outcome)
        + dossiers_section(outcome, _anchors(outcome))
        + "".join(
            _file(file, at, lang, known, way_back(outcome))
            for at, file in enumerate(outcome.files)
        )
        + rules_section(outcome, known),
        hint=escape(_word("hint", lang)) if findings else "",
        shown=json.dumps(_word("shown", lang), ensure_ascii=False)[1:-1],
        version=escape(version),
        law=escape(" ".join(line.get(lang) for line in law_lines(outcome))),
    )


def _anchors(outcome: Outcome) -> dict[str, str]:
    """Return the id of each file's section, by path."""
    return {file.path: f"f{at}" for at, file in enumerate(outcome.files)}


def _word(key: str, lang: str) -> str:
    return _WORDS[key].get(lang)


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _filters(findings: Sequence[Finding], rules: Sequence[Rule], lang: str) -> Iterator[str]:
    severities = Counter(str(finding.severity) for finding in findings)
    groups = Counter(finding.group for finding in findings)
    if not groups:  # nothing found, nothing to choose from
        return
    names = {rule.group: rule.group_name.get(lang) for rule in rules}
    yield f"<fieldset><legend>{escape(_word('severities', lang))}</legend>"
    for severity in Severity:
        yield _box("severity", str(severity), _word(str(severity), lang), severities[severity])
    yield f"</fieldset><fieldset><legend>{escape(_word('groups', lang))}</legend>"
    for group in sorted(groups):
        yield _box("group", group, names.get(group, group), groups[group])
    yield "</fieldset>"


def _box(kind: str, value: str, label: str, count: int) -> str:
    return (
        f'<label class="filter {escape(value)}"><input type="checkbox" checked data-{kind}='
        f'"{escape(value)}"> {escape(label)} <span class="count">{count}</span></label>'
    )


def _file(file: FileOutcome, at: int, lang: str, rules: Mapping[str, Rule], back: str) -> str:
    head = f'<h2 id="f{at}">{escape(file.path)}</h2>{back}'
    parts = [f'<section class="file" aria-labelledby="f{at}">{head}']
    parts += [
        f'<p class="trouble" role="alert">{escape(str(problem))}</p>' for problem in file.problems
    ]
    parts.append(_accounts(file, lang))
    if file.draft is not None:
        parts.append('<div class="columns">')
        parts.append(_findings(file, at, lang, rules))
        parts.append(_document(file, at, lang))
        parts.append("</div>")
    parts.append("</section>")
    return "".join(parts)


def _accounts(file: FileOutcome, lang: str) -> str:
    counts = Counter(status.status for status in file.rules)
    told = ", ".join(f"{counts[status]} {_word(str(status), lang)}" for status in Status)
    as_of = ""
    if file.profile:
        origin = file.profile.day_origin.get(lang)
        as_of = f"{_word('as_of', lang)} {file.profile.day:%d/%m/%Y} ({origin}). "
    return f'<p class="accounts">{escape(as_of + told)}.</p>'


def _findings(file: FileOutcome, at: int, lang: str, rules: Mapping[str, Rule]) -> str:
    label = escape(_word("findings", lang))
    if not file.findings:
        return f'<aside aria-label="{label}"><p>{escape(_word("none", lang))}</p></aside>'
    items = "".join(
        _item(finding, f"{at}-{n}", lang, rule_link(finding, rules))
        for n, finding in enumerate(file.findings)
    )
    return f'<aside aria-label="{label}"><ol class="findings">{items}</ol></aside>'


def _item(finding: Finding, key: str, lang: str, rule: str) -> str:
    law = law_words(finding.basis)
    severity = str(finding.severity)
    remedy = f'<p class="mend"><b>{escape(_word("mend", lang))}:</b> {escape(finding.remedy)}</p>'
    return (
        f'<li id="i{key}" class="finding {severity}" data-severity="{severity}" '
        f'data-group="{escape(finding.group)}" data-key="{key}" tabindex="0">'
        f'<p><span class="badge">{escape(_word(severity, lang))}</span> '
        f'<b>{rule}</b> <a href="#m{key}">{escape(finding.provision)}</a></p>'
        f"<p>{escape(finding.message)}</p>{beside(finding)}"
        f'<p class="law"><b>{escape(_word("law", lang))}:</b> {escape(law)}. '
        f"{escape(_word('confidence', lang))}: {escape(_word(str(finding.confidence), lang))}.</p>"
        f"{remedy if finding.remedy else ''}</li>"
    )


def _document(file: FileOutcome, at: int, lang: str) -> str:
    assert file.draft is not None
    source = file.draft.source
    cut = iter(pieces(source, file.findings))
    body = "".join(_block(block, list(next(cut)), file, at, lang) for block in source.blocks)
    label = escape(_word("drafts", lang))
    return f'<article class="draft" aria-label="{label}">{body}</article>'


def _block(block: Block, cut: Sequence[MarkedPiece], file: FileOutcome, at: int, lang: str) -> str:
    inner = "".join(_piece(piece, file, at, lang) for piece in cut)
    css = "cell" if block.kind is BlockKind.CELL else str(block.kind)
    return f'<p class="{css}" data-paragraph="{block.place.paragraph}">{inner}</p>'


def _piece(piece: MarkedPiece, file: FileOutcome, at: int, lang: str) -> str:
    text = escape(piece.text)
    if not piece.findings:
        return text
    found = [file.findings[number] for number in piece.findings]
    worst = min(found, key=lambda finding: list(Severity).index(finding.severity))
    anchors = "".join(f'<a id="m{at}-{number}"></a>' for number in piece.starts)
    told = "\n".join(_hover(finding, lang) for finding in found)
    keys = " ".join(f"{at}-{number}" for number in piece.findings)
    return (
        f'{anchors}<mark class="{worst.severity}" data-keys="{keys}" title="{escape(told)}">'
        f"{text}</mark>"
    )


def _hover(finding: Finding, lang: str) -> str:
    law = law_words(finding.basis)
    return f"{finding.rule_id} {finding.called}: {finding.message} ({law})"
