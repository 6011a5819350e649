"""The paper as one HTML page that prints on A4."""

from collections.abc import Iterable, Iterator
from html import escape

from hdnd_lint.report import office_paper
from hdnd_lint.report.appraisal import wording
from hdnd_lint.report.appraisal.content import AppraisalPaper, Point, Reviewed, severities

_STYLE = """
@page { size: A4; margin: 20mm 15mm 20mm 30mm; }
body { max-width: 180mm; margin: 2rem auto; padding: 0 1rem; color: #000; background: #fff;
  font: 14pt/1.35 "Times New Roman", "Liberation Serif", serif; }
.head { display: grid; grid-template-columns: 2fr 3fr; gap: 1rem; text-align: center; }
.identity p { margin: 0; }
h1 { font-size: 14pt; text-align: center; margin: 1.5rem 0 0; }
.title { font-weight: bold; }
h2, h3, h4 { font-size: 14pt; margin: 1rem 0 .4rem; }
h4 { font-style: italic; }
p, li { text-align: justify; margin: .3rem 0; }
.head p { margin: 0; text-align: center; white-space: pre-wrap; }
p.title, p.to { text-align: center; }
@media (max-width: 40em) { .head { grid-template-columns: 1fr; } p, li { text-align: left; } }
table { border-collapse: collapse; width: 100%; font-size: 12pt; }
td, th { border: 1px solid #000; padding: .15rem .35rem; vertical-align: top; }
.bar { height: .7rem; background: #444; }
tr, li { break-inside: avoid; }
"""


def render(paper: AppraisalPaper) -> str:
    """Return *paper* as a self-contained HTML page; all text of drafts is escaped."""
    body = "".join(_parts(paper))
    return (
        '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
        f"<title>{escape(wording.TITLE)}</title><style>{_STYLE}</style></head>"
        f"<body>{body}</body></html>\n"
    )


def _parts(paper: AppraisalPaper) -> Iterator[str]:
    office = paper.office
    yield '<div class="head"><div>'
    yield _p(office.superior) if office.superior else ""
    yield f"<p><b>{escape(office.name)}</b></p><p>Số:      /{escape(office.symbol)}</p></div>"
    yield f"<div><p><b>{office_paper.COUNTRY}</b></p><p><b>{office_paper.MOTTO}</b></p>"
    yield f"<p><i>{escape(office.place)}, {office_paper.BLANK_DATE}</i></p></div></div>"
    yield f'<h1>{wording.KIND}</h1><p class="title">{wording.TITLE}</p>'
    yield f'<p class="to">{wording.ADDRESSEE}</p>'
    yield _p(wording.opening(paper))
    yield f"<h2>{wording.SCOPE}</h2>"
    rows = ((str(draft.number), draft.title, draft.file) for draft in paper.drafts)
    yield _table(("STT", "Tên dự thảo", "Tệp"), rows)
    yield f"<h2>{wording.RESULTS}</h2>"
    for draft in paper.drafts:
        if draft.heads_matter:
            yield f"<h3>{escape(wording.matter_heading(draft))}</h3>"
        yield from _draft(draft)
    yield from _summary(paper)
    yield from map(_p, paper.law)
    yield f"<h2>{wording.CONCLUSION}</h2><p><i>{escape(wording.CONCLUSION_BLANK)}</i></p>"


def _draft(draft: Reviewed) -> Iterator[str]:
    yield f"<h3>{draft.number}. {escape(draft.title)}</h3>"
    lines = (f"<p>{escape(label)}: {escape(value)}</p>" for label, value in draft.identity)
    yield f'<div class="identity">{"".join(lines)}</div>'
    yield from (f"<p><b>{escape(trouble)}</b></p>" for trouble in draft.trouble)
    if not draft.points and not draft.trouble:
        yield _p(wording.NOTHING)
    for severity, heading in severities():
        points = draft.of(severity)
        if points:
            yield f"<h4>{heading} ({len(points)})</h4>"
            yield "<ol>" + "".join(f"<li>{_point(point)}</li>" for point in points) + "</ol>"
    yield _p(wording.accounts(draft))
    reasons = (f"<li>{escape(reason)} ({escape(rules)})</li>" for reason, rules in draft.unjudged)
    yield f"<ul>{''.join(reasons)}</ul>"


def _point(point: Point) -> str:
    unsure = "" if point.sure else escape(wording.NOT_SURE)
    law = f" <i>Căn cứ:</i> {escape(point.law)}."
    proposal = f" <i>Đề xuất:</i> {escape(point.proposal)}" if point.proposal else ""
    said = f"<b>{escape(point.place)}</b>: “{escape(point.evidence)}”. {escape(point.message)}"
    return f"{said}{unsure}{law}{proposal} [{escape(point.rule)}]"


def _summary(paper: AppraisalPaper) -> Iterator[str]:
    yield f"<h2>{wording.SUMMARY}</h2>"
    if not paper.rules:
        yield _p(wording.NO_FINDINGS)
        return
    yield f"<h3>{wording.MATRIX}</h3>"
    head = ("Quy tắc", *(str(draft.number) for draft in paper.drafts), "Cộng")
    yield _table(
        head,
        (
            (rule, *(str(count or "") for count in counts), str(sum(counts)))
            for rule, counts in zip(paper.rules, paper.matrix, strict=True)
        ),
    )
    yield f"<h3>{wording.FREQUENT}</h3><table>"
    for one in paper.frequent:
        bar = f'<div class="bar" style="width:{max(1, round(one.share * 100))}%"></div>'
        yield (
            f"<tr><td>{escape(one.rule)}</td><td>{escape(one.name)}</td><td>{one.count}</td>"
            f'<td style="width:30%">{bar}</td></tr>'
        )
    yield "</table>"


def _p(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    heads = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
