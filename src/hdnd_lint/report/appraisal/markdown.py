"""The paper as Markdown."""

from collections.abc import Iterator

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
from hdnd_lint.report.web.markdown_text import escaped


def render(paper: AppraisalPaper, form: ScoreForm | None = None) -> str:
    """Return *paper* as Markdown text."""
    return "\n".join(_lines(paper, form)) + "\n"


def _lines(paper: AppraisalPaper, form: ScoreForm | None) -> Iterator[str]:
    office = paper.office
    if office.superior:
        yield f"{office.superior}  "
    yield f"**{office.name}**"
    yield ""
    yield f"Số:      /{office.symbol}  "
    yield f"*{office.place}, {office_paper.BLANK_DATE.strip()}*"
    yield ""
    yield f"# {wording.KIND}"
    yield ""
    yield f"**{wording.TITLE}**"
    yield ""
    yield wording.ADDRESSEE
    yield ""
    for block in paper_blocks(paper, form):
        yield from _block(block)


def _block(block: PaperBlock) -> Iterator[str]:
    if isinstance(block, HeadingBlock):
        yield f"{'#' * (block.level + 1)} {escaped(block.text)}"
        yield ""
    elif isinstance(block, TextBlock):
        yield "".join(_run(*run) for run in block.runs)
        yield ""
    elif isinstance(block, TableBlock):
        yield from _table(block.head, iter(block.rows))


def _run(text: str, bold: bool, italic: bool) -> str:
    said, mark = escaped(text.strip()), "**" if bold else "*" if italic else ""
    return f"{mark}{said}{mark} " if mark and said else said


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(escaped(cell).replace("|", "\\|") for cell in row) + " |"
    yield ""
