"""A new paper as text or Markdown."""

from collections.abc import Iterator

from hdnd_lint.drafting.paper import Look, NewLine, NewPaper
from hdnd_lint.report.office.office_paper import COUNTRY, MOTTO


def text_of(paper: NewPaper) -> str:
    """Return *paper* as plain text, one paragraph a line."""
    return "\n".join(_all_lines(paper, mark="", gap=False)) + "\n"


def markdown_of(paper: NewPaper) -> str:
    """Return *paper* as Markdown, one paragraph a block, headings in bold."""
    return "\n\n".join(_all_lines(paper, mark="**", gap=True)) + "\n"


def _all_lines(paper: NewPaper, *, mark: str, gap: bool) -> Iterator[str]:
    yield from (line for one in paper.issuer for line in one.split("\n"))
    yield from (COUNTRY, MOTTO)
    yield from (paper.number, f"{paper.place}, {paper.day}")
    yield from (f"{mark}{one}{mark}" for one in (paper.type, paper.title, *paper.session))
    yield from (_line(one, mark, gap=gap) for one in paper.lines)
    yield "Nơi nhận:"
    yield from (f"\\{one}" if gap else one for one in paper.recipients)
    yield from (*paper.signing, "")
    if paper.annex:
        yield from (f"{mark}{one}{mark}" for one in (paper.annex.type, paper.annex.title))
        yield paper.annex.note
        yield from (_line(one, mark, gap=gap) for one in paper.annex.lines)


def _line(line: NewLine, mark: str, *, gap: bool) -> str:
    text = line.text
    if gap and text.startswith("- "):
        text = f"\\{text}"
    return f"{mark}{text}{mark}" if line.look in (Look.HEADING, Look.CENTRED) else text
