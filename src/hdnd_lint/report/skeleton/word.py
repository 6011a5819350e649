"""The skeleton as a Word file: blanks are marked yellow."""

from datetime import datetime
from typing import Any

from hdnd_lint.report.office.office_paper import OfficePaper
from hdnd_lint.report.office.saving import saved
from hdnd_lint.report.skeleton import wording
from hdnd_lint.report.skeleton.content import Skeleton, SkeletonSection

_WIDTHS = (115, 50)  # mm: the columns of the table of bases


def render(skeleton: Skeleton, *, created: datetime) -> bytes:
    """Return *skeleton* as the bytes of a .docx file; *created* is written into its properties."""
    return _SkeletonWriter(skeleton).save(created)


class _SkeletonWriter(OfficePaper):
    def __init__(self, skeleton: Skeleton) -> None:
        super().__init__()
        self.skeleton = skeleton

    def save(self, created: datetime) -> bytes:
        paper = self.skeleton
        self._letterhead(paper.superior, paper.committee, paper.symbol, paper.place)
        self._title(wording.KIND, paper.title, paper.addressee)
        self._paragraph((paper.note, False, True))
        self._paragraph((paper.opening, False, False))
        for section in paper.sections:
            self._section(section)
        offices = [wording.SIGNING.format(committee=paper.committee.upper()), wording.HEAD]
        self._signature(wording.RECIPIENTS, offices, "")
        return saved(self.document, title=paper.title, author=paper.committee, created=created)

    def _section(self, section: SkeletonSection) -> None:
        self._heading(section.heading)
        facts, lines = section.lines, section.lines
        if section.rows:
            facts, lines = section.lines[:1], section.lines[1:]
            self._line(facts[0].text, blank=False)
            self._table(wording.BASES_HEAD, section.rows, widths=_WIDTHS)
        for line in lines:
            self._line(line.text, blank=line.blank)

    def _line(self, text: str, *, blank: bool) -> None:
        paragraph = self._paragraph()
        before, mark, rest = text.partition("[")
        if not blank or not mark:
            self._run(paragraph, text)
            return
        if before:
            self._run(paragraph, before)
        self._run(paragraph, mark + rest)
        _mark_yellow(paragraph.runs[-1])


def _mark_yellow(run: Any) -> None:
    from docx.enum.text import WD_COLOR_INDEX

    run.font.highlight_color = WD_COLOR_INDEX.YELLOW
