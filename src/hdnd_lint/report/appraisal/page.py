"""The paper as one HTML page that prints on A4."""

from collections.abc import Iterable, Iterator
from html import escape

from hdnd_lint.report.appraisal import wording
from hdnd_lint.report.appraisal.content import AppraisalPaper
from hdnd_lint.report.appraisal.scoring import ScoreForm
from hdnd_lint.report.appraisal.telling import (
    HeadingBlock,
    PaperBlock,
    TableBlock,
    TextBlock,
    paper_blocks,
)
from hdnd_lint.report.office import office_paper

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


def render(paper: AppraisalPaper, form: ScoreForm | None = None) -> str:
    """Return *paper* as a self-contained HTML page; all text of drafts is escaped."""
    body = "".join(_parts(paper, form))
    return (
        '<!DOCTYPE html>\n<html lang="vi"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">"
        f"<title>{escape(wording.TITLE)}</title><style>{_STYLE}</style></head>"
        f"<body><main>{body}</main></body></html>\n"
    )


def _parts(paper: AppraisalPaper, form: ScoreForm | None) -> Iterator[str]:
    office = paper.office
    yield '<div class="head"><div>'
    yield _p(office.superior) if office.superior else ""
    yield f"<p><b>{escape(office.name)}</b></p><p>Số:      /{escape(office.symbol)}</p></div>"
    yield f"<div><p><b>{office_paper.COUNTRY}</b></p><p><b>{office_paper.MOTTO}</b></p>"
    yield f"<p><i>{escape(office.place)}, {office_paper.BLANK_DATE}</i></p></div></div>"
    yield f'<h1>{wording.KIND}</h1><p class="title">{wording.TITLE}</p>'
    yield f'<p class="to">{wording.ADDRESSEE}</p>'
    yield from map(_block, paper_blocks(paper, form))


def _block(block: PaperBlock) -> str:
    if isinstance(block, HeadingBlock):
        return f"<h{block.level + 1}>{escape(block.text)}</h{block.level + 1}>"
    if isinstance(block, TextBlock):
        return f"<p>{''.join(_run(*run) for run in block.runs)}</p>"
    if isinstance(block, TableBlock):
        return _table(block.head, block.rows)
    return ""


def _run(text: str, bold: bool, italic: bool) -> str:
    said = escape(text)
    said = f"<i>{said}</i>" if italic else said
    return f"<b>{said}</b>" if bold else said


def _p(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    heads = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
