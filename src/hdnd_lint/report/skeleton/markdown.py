"""The skeleton as Markdown."""

from collections.abc import Iterator

from hdnd_lint.report.office.office_paper import BLANK_DATE, COUNTRY, MOTTO
from hdnd_lint.report.skeleton import wording
from hdnd_lint.report.skeleton.content import Skeleton, SkeletonSection
from hdnd_lint.report.web.markdown_text import escaped


def render(skeleton: Skeleton) -> str:
    """Return *skeleton* as Markdown text."""
    return "\n\n".join(_blocks(skeleton)) + "\n"


def _blocks(paper: Skeleton) -> Iterator[str]:
    above = (f"{escaped(line)}  " for line in paper.superior.upper().split("\n"))
    yield "\n".join((*above, f"**{escaped(paper.committee.upper())}**"))
    yield f"**{COUNTRY}**  \n**{MOTTO}**"
    yield f"Số:      /{paper.symbol}"
    yield f"*{escaped(paper.place)}, {BLANK_DATE.strip()}*"
    yield f"**{wording.KIND}**"
    yield f"**{escaped(paper.title)}**"
    yield escaped(paper.addressee)
    yield f"*{escaped(paper.note)}*"
    yield escaped(paper.opening)
    for section in paper.sections:
        yield from _section(section)
    yield "  \n".join(("**Nơi nhận:**", *(f"- {one}" for one in wording.RECIPIENTS)))
    yield f"**{wording.SIGNING.format(committee=paper.committee.upper())}**  \n**{wording.HEAD}**"


def _section(section: SkeletonSection) -> Iterator[str]:
    yield f"**{escaped(section.heading)}**"
    for at, line in enumerate(section.lines):
        yield _item(line.text)
        if at == 0 and section.rows:
            yield _table(section)


def _item(text: str) -> str:
    lead = "- " if text.startswith("- ") else ""
    return lead + escaped(text.removeprefix("- "))


def _table(section: SkeletonSection) -> str:
    rows = (wording.BASES_HEAD, ("---", "---"), *section.rows)
    cells = ([escaped(cell).replace("|", "\\|") for cell in row] for row in rows)
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)
