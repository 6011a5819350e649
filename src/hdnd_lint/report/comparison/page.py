"""The comparison as one HTML page: side by side on a screen, one below the other on a phone."""

from collections.abc import Iterator, Sequence
from html import escape

from hdnd_lint.files import printable_name
from hdnd_lint.finding import SEVERITY_WORDS, Finding, law_words
from hdnd_lint.model.comparison import (
    Answer,
    Change,
    ChangedText,
    ChangeKind,
    Comparison,
    Version,
)
from hdnd_lint.report.comparison import wording
from hdnd_lint.words.letters.text import Localised

_STYLE = """
@page { size: A4 landscape; margin: 15mm; }
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 78rem; padding: 1rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.45 system-ui, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.35rem; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 1.6rem 0 .5rem; }
.about { margin: .15rem 0; }
.note { border-left: .3rem solid #9a6700; padding-left: .6rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #8c959f; padding: .35rem .5rem; vertical-align: top; text-align: left; }
th { background: #eef1f4; }
.number { width: 2.6rem; } .place { width: 22%; }
td p { margin: 0 0 .25rem; white-space: pre-line; }
.kind { font-weight: 600; }
.natures { color: #424a53; font-size: .875rem; }
del { background: #ffd7d5; color: #82071e; }
ins { background: #ccf0d3; color: #044f1e; }
tr { break-inside: avoid; }
@media screen and (max-width: 44em) {
  thead { position: absolute; left: -999em; }
  table, tbody, tr, td { display: block; width: auto; }
  tr { border: 1px solid #8c959f; margin: 0 0 .8rem; }
  td { border: 0; }
  td[data-head]::before { content: attr(data-head); display: block; font-size: .8rem;
    color: #424a53; font-weight: 600; }
  td.number, td.none { display: none; }
}
@media print { html { font-size: 9.5pt; } body { max-width: none; padding: 0; } }
"""


def render(comparison: Comparison, lang: str) -> str:
    """Return the page; nothing in it asks the network, and all words of drafts are escaped."""
    body = "".join(_parts(comparison, lang))
    title = escape(wording.TITLE.get(lang))
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
        f"<title>{title}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{title}</h1>{body}</main></body></html>\n"
    )


def _parts(comparison: Comparison, lang: str) -> Iterator[str]:
    yield _about(wording.OLD, comparison.old, lang)
    yield _about(wording.NEW, comparison.new, lang)
    yield from (f'<p class="note">{escape(note)}</p>' for note in comparison.notes)
    yield f"<h2>{escape(wording.CHANGES.get(lang))}</h2>"
    yield f"<p>{escape(wording.counted(comparison.changes, lang))}</p>"
    if comparison.changes:
        yield from _table(comparison.changes, lang)
    else:
        yield f"<p>{escape(wording.NOTHING.get(lang))}</p>"
    if comparison.answers is not None:
        yield from _answers(comparison.answers, lang)
    yield f"<h2>{escape(wording.FINDINGS.get(lang))}</h2>"
    yield f"<p>{escape(wording.counted_findings(comparison, lang).capitalize())}</p>"
    found = comparison.findings
    yield from _findings(wording.GONE, found.gone, lang)
    yield from _findings(wording.REMAINING, [new for _, new in found.remaining], lang)
    yield from _findings(wording.COME, found.new, lang)


def _about(words: Localised, version: Version, lang: str) -> str:
    said = f"{version.title} ({printable_name(version.path)}), {wording.BY_LAW.get(lang)} "
    day = f"{version.day:%d/%m/%Y} ({version.day_origin})"
    return f'<p class="about"><b>{escape(words.get(lang))}:</b> {escape(said + day)}.</p>'


def _table(changes: Sequence[Change], lang: str) -> Iterator[str]:
    heads = [words.get(lang) for words in (wording.PLACE, wording.OLD, wording.NEW)]
    yield '<table><thead><tr><th class="number">#</th><th class="place">'
    yield f"{escape(heads[0])}</th><th>{escape(heads[1])}</th><th>{escape(heads[2])}</th></tr>"
    yield "</thead><tbody>"
    for at, change in enumerate(changes, 1):
        kind = escape(wording.KINDS[change.kind].get(lang))
        yield f'<tr class="{change.kind}"><td class="number">{at}</td><td data-head="">'
        yield f'<p class="kind">{kind}</p><p>{escape(wording.where(change))}</p>'
        yield _natures(change, lang) + "</td>"
        yield _side(heads[1], change.old, "del", change.kind is ChangeKind.REMOVED)
        yield _side(heads[2], change.new, "ins", change.kind is ChangeKind.ADDED) + "</tr>"
    yield "</tbody></table>"


def _side(head: str, pieces: Sequence[ChangedText], tag: str, whole: bool) -> str:
    """Return the cell of one side; a *whole* unit that came or went is marked through."""
    if not pieces:
        return '<td class="none"></td>'
    marked = [ChangedText(piece.text, 0) for piece in pieces] if whole else pieces
    return f'<td data-head="{escape(head)}"><p>{_words(marked, tag)}</p></td>'


def _natures(change: Change, lang: str) -> str:
    names = dict.fromkeys(wording.NATURES[edit.nature].get(lang) for edit in change.edits)
    return f'<p class="natures">{escape(", ".join(names))}</p>' if names else ""


def _words(pieces: Sequence[ChangedText], tag: str) -> str:
    """Return *pieces*, those of an edit within *tag*."""
    return "".join(
        f"<{tag}>{escape(piece.text)}</{tag}>" if piece.edit >= 0 else escape(piece.text)
        for piece in pieces
    )


def _answers(answers: Sequence[Answer], lang: str) -> Iterator[str]:
    yield f"<h2>{escape(wording.ANSWERS.get(lang))}</h2>"
    if not answers:
        yield f"<p>{escape(wording.NO_ANSWERS.get(lang))}</p>"
        return
    yield f"<p>{escape(wording.counted_answers(answers, lang))} "
    yield f"{escape(wording.HONEST.get(lang))}</p>"
    parts = (wording.REQUEST, wording.OLD, wording.NEW, wording.RESULT)
    heads = [words.get(lang) for words in parts]
    row = "".join(f"<th>{escape(head)}</th>" for head in heads)
    yield f'<table><thead><tr><th class="number">#</th>{row}</tr></thead><tbody>'
    for at, answer in enumerate(answers, 1):
        status = wording.FOLLOWED[answer.status].get(lang)
        yield f'<tr class="{answer.status}"><td class="number">{at}</td>'
        yield f'<td data-head="{escape(heads[0])}"><p class="kind">'
        yield f"{escape(wording.answered_at(answer, lang))}</p><p>{escape(answer.words)}</p></td>"
        for head, said in zip(heads[1:3], (answer.old, answer.new), strict=True):
            css = "" if said else ' class="none"'
            yield f'<td{css} data-head="{escape(head)}"><p>{escape(said)}</p></td>'
        yield f'<td data-head="{escape(heads[3])}"><p class="kind">{escape(status)}</p>'
        yield f"<p>{escape(answer.why)}</p></td></tr>"
    yield "</tbody></table>"


def _findings(words: Localised, findings: Sequence[Finding], lang: str) -> Iterator[str]:
    if not findings:
        return
    yield f"<h3>{escape(words.get(lang))} ({len(findings)})</h3><ol>"
    for one in findings:
        severity = SEVERITY_WORDS[one.severity].get(lang)
        law = f" ({law_words(one.basis)})" if one.basis else ""
        said = f"{severity}, {one.provision}: {one.message}{law}"
        yield f"<li><b>{escape(one.rule_id)}</b> {escape(said)}</li>"
    yield "</ol>"
