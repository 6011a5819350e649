"""The session desk as one HTML page: for a screen, a phone and paper. It asks no network."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from hdnd_lint.finding import SEVERITY_WORDS, law_words
from hdnd_lint.model.desk import Desk, DeskFinding, DeskPaper, DeskSession
from hdnd_lint.report.session import wording
from hdnd_lint.report.session.day_picture import day_picture
from hdnd_lint.report.session.picture import picture
from hdnd_lint.words.letters.text import Localised

_STYLE = """
@page { size: A4 landscape; margin: 12mm; }
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 84rem; padding: 1rem; color: #1b1b1b; background: #fff;
  font: 1rem/1.45 system-ui, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.4rem; margin: 0 0 .4rem; }
h2 { font-size: 1.2rem; margin: 1.8rem 0 .4rem; border-top: 2px solid; padding-top: .6rem; }
h3 { font-size: 1.05rem; margin: 1.2rem 0 .4rem; }
p { margin: 0 0 .2rem; }
.small { color: #424a53; font-size: .875rem; }
.file { overflow-wrap: anywhere; }
.late { color: #82071e; font-weight: 600; }
.absent { color: #57606a; font-style: italic; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #8c959f; padding: .3rem .45rem; vertical-align: top; text-align: left; }
th { background: #eef1f4; }
td.title { width: 24%; }
tr, li, details { break-inside: avoid; }
a { color: #0b4f9e; }
.error { color: #82071e; } .warning { color: #7a4d00; } .info { color: #0b4f6c; }
details { border: 1px solid #8c959f; margin: .4rem 0; padding: .3rem .6rem; }
summary { cursor: pointer; font-weight: 600; }
table.year td:first-child { width: 45%; }
.sitting { margin: .5rem 0 .1rem; font-weight: 600; }
.sitting + svg { max-width: 60rem; margin-bottom: .3rem; }
svg { display: block; width: 100%; height: auto; font: 13px system-ui, sans-serif; }
@media screen and (max-width: 48em) {
  table.cards thead { position: absolute; left: -999em; }
  table.cards, table.cards tbody, table.cards tr, table.cards td { display: block; width: auto; }
  table.cards tr { border: 1px solid #8c959f; margin: 0 0 .8rem; }
  table.cards td { border: 0; }
  table.cards td[data-head]::before { content: attr(data-head); display: block;
    font-size: .8rem; color: #424a53; font-weight: 600; }
  table.cards td.none { display: none; }
}
@media print {
  html { font-size: 9.5pt; } body { max-width: none; padding: 0; } a { color: inherit; }
}
"""


def render(desk: Desk, lang: str) -> str:
    """Return the page; all words of drafts and all names of files are escaped."""
    title = escape(wording.TITLE.get(lang))
    body = "".join(_parts(desk, lang))
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
        f"<title>{title}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{title}</h1>{body}</main></body></html>\n"
    )


def _parts(desk: Desk, lang: str) -> Iterator[str]:
    for at, session in enumerate(desk.sessions, 1):
        yield from _session(desk, session, at, lang)
    if desk.supervision:
        yield _heading(wording.SUPERVISION, lang, 2)
        for year in desk.supervision:
            yield f"<h3>{escape(year.title)}</h3>{picture(year, lang)}"
    for words, files in ((wording.OUTSIDE, desk.outside), (wording.UNREAD, desk.unread)):
        if files:
            yield _heading(words, lang, 2)
            yield _list(f"{wording.file_of(path, desk.folder)}: {why}" for path, why in files)


def _heading(words: Localised, lang: str, level: int) -> str:
    return f"<h{level}>{escape(words.get(lang))}</h{level}>"


def _list(lines: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"


def _session(desk: Desk, session: DeskSession, at: int, lang: str) -> Iterator[str]:
    days = wording.days_of(session, lang)
    yield f"<h2>{escape(session.title)}</h2>"
    yield f"<p>{escape(days)}</p>" if days else ""
    for paper in session.agendas:
        yield f"<p>{escape(wording.ROLES[paper.role].get(lang))}: {_paper(desk, paper, lang)}</p>"
    yield _heading(wording.MATTERS, lang, 3)
    yield from _matters(desk, session, at, lang)
    if session.is_one or days:
        yield _heading(wording.AGENDA, lang, 3)
        yield from _agenda(session, at, lang)
        yield _heading(wording.DUE, lang, 3)
        yield from _due(session, lang)
    yield _heading(wording.FINDINGS, lang, 3)
    for key, heading, findings in wording.findings_of(session, lang):
        yield f'<details open id="f{at}-{key}"><summary>{escape(heading)} '
        yield f"({wording.weights(findings)})</summary>"
        yield from _listed(desk, findings, lang)
        yield "</details>"


def _matters(desk: Desk, session: DeskSession, at: int, lang: str) -> Iterator[str]:
    roles = [
        role
        for role in wording.COLUMNS
        if role in wording.EXPECTED or any(matter.of(role) for matter in session.matters)
    ]
    heads = [wording.MATTER, *(wording.ROLES[role] for role in roles)]
    heads += [wording.AMOUNTS, wording.WEIGHT, wording.AT_ITEMS]
    row = "".join(f"<th>{escape(head.get(lang))}</th>" for head in heads)
    yield f'<table class="cards"><thead><tr>{row}</tr></thead><tbody>'
    for matter in session.matters:
        anchor = f"n{at}-{matter.number}"
        yield f'<tr id="{anchor}"><td class="title"><b>{matter.number}.</b> '
        yield f"{escape(matter.title)}</td>"
        for role in roles:
            cell = "".join(f"<div>{_paper(desk, one, lang)}</div>" for one in matter.of(role))
            if not cell and role in wording.EXPECTED:
                cell = f'<span class="absent">{escape(wording.ABSENT.get(lang))}</span>'
            yield _cell(wording.ROLES[role].get(lang), cell)
        amounts = "".join(
            f"<p>{escape(one.label)}: <b>{escape(one.written)}</b></p>" for one in matter.amounts
        )
        yield _cell(wording.AMOUNTS.get(lang), amounts)
        told = f'<p><a href="#f{at}-{matter.number}">{wording.weights(matter.findings)}</a></p>'
        told += f'<p class="small">{escape(wording.coverage(matter.coverage, lang))}</p>'
        yield _cell(wording.WEIGHT.get(lang), told)
        links = ", ".join(f'<a href="#a{at}-{one}">{one}</a>' for one in matter.agenda)
        yield _cell(wording.AT_ITEMS.get(lang), links) + "</tr>"
    yield "</tbody></table>"


def _cell(head: str, inside: str) -> str:
    css = "" if inside else ' class="none"'
    return f'<td{css} data-head="{escape(head)}">{inside}</td>'


def _paper(desk: Desk, paper: DeskPaper, lang: str) -> str:
    name = escape(wording.file_of(paper.path, desk.folder))
    lines = [f'<span class="small file">{name}</span>']
    lines += [escape(line) for line in wording.paper_lines(paper, lang)]
    lines += [f'<span class="late">{escape(one)}</span>' for one in wording.lateness(paper, lang)]
    return "<br>".join(lines)


def _agenda(session: DeskSession, at: int, lang: str) -> Iterator[str]:
    if not session.agenda:
        yield f"<p>{escape(wording.NO_AGENDA.get(lang))}</p>"
        return
    yield from day_picture(session.agenda, at, lang)
    heads = ("#", *(one.get(lang) for one in (wording.WHEN, wording.WHAT, wording.MATTER)))
    row = "".join(f"<th>{escape(head)}</th>" for head in heads)
    yield f'<table class="cards"><thead><tr>{row}</tr></thead><tbody>'
    for line in session.agenda:
        links = ", ".join(f'<a href="#n{at}-{one}">{one}</a>' for one in line.matters)
        yield f'<tr id="a{at}-{line.number}"><td>{line.number}</td>'
        yield _cell(heads[1], escape(line.when)) + _cell(heads[2], escape(line.words))
        yield _cell(heads[3], links) + "</tr>"
    yield "</tbody></table>"


def _due(session: DeskSession, lang: str) -> Iterator[str]:
    if not session.due:
        yield f"<p>{escape(wording.NO_DUE.get(lang))}</p>"
        return
    heads = [one.get(lang) for one in (wording.DAY, wording.WHAT, wording.LAW)]
    row = "".join(f"<th>{escape(head)}</th>" for head in heads)
    yield f'<table class="cards"><thead><tr>{row}</tr></thead><tbody>'
    for due in session.due:
        yield f"<tr>{_cell(heads[0], escape(wording.due_when(due, lang)))}"
        yield _cell(heads[1], escape(due.what.get(lang)))
        yield _cell(heads[2], escape(law_words(due.basis))) + "</tr>"
    yield "</tbody></table>"


def _listed(desk: Desk, findings: Sequence[DeskFinding], lang: str) -> Iterator[str]:
    if not findings:
        yield f"<p>{escape(wording.NONE.get(lang))}</p>"
        return
    yield "<ol>"
    for one in findings:
        finding = one.finding
        severity = escape(SEVERITY_WORDS[finding.severity].get(lang))
        place = escape(f"{wording.file_of(one.path, desk.folder)}, {finding.provision}")
        law = f" ({law_words(finding.basis)})" if finding.basis else ""
        yield f'<li><b class="{finding.severity}">{severity}</b> <b>{escape(finding.rule_id)}</b> '
        yield f'<span class="small">{place}</span><br>{escape(finding.message + law)}</li>'
    yield "</ol>"
