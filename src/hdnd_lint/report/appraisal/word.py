"""The paper as a Word file, laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I asks."""

from datetime import datetime

from hdnd_lint.report.appraisal import wording
from hdnd_lint.report.appraisal.content import AppraisalPaper
from hdnd_lint.report.appraisal.scoring import ScoreForm
from hdnd_lint.report.appraisal.telling import (
    HeadingBlock,
    PaperBlock,
    SignatureBlock,
    TableBlock,
    TextBlock,
    paper_blocks,
)
from hdnd_lint.report.office.office_paper import OfficePaper
from hdnd_lint.report.office.saving import saved


def render(
    paper: AppraisalPaper,
    *,
    created: datetime,
    template: bytes = b"",
    form: ScoreForm | None = None,
) -> bytes:
    """Return *paper* as the bytes of a .docx file; *created* is written into its properties.

    *template* is an office's own Word file, which then is the letterhead.
    """
    return _PaperWriter(paper, template, form).save(created)


class _PaperWriter(OfficePaper):
    def __init__(self, paper: AppraisalPaper, template: bytes, form: ScoreForm | None) -> None:
        super().__init__(template)
        self.paper = paper
        self.form = form

    def save(self, created: datetime) -> bytes:
        office = self.paper.office
        if not self.template:
            self._letterhead(office.superior, office.name, office.symbol, office.place)
        self._title(wording.KIND, wording.TITLE, wording.ADDRESSEE)
        for block in paper_blocks(self.paper, self.form):
            self._block(block)
        return saved(
            self.document, title=wording.TITLE, author=office.name.strip("…"), created=created
        )

    def _block(self, block: PaperBlock) -> None:
        if isinstance(block, HeadingBlock):
            self._heading(block.text, italic=block.level > 1)
        elif isinstance(block, TextBlock):
            self._paragraph(*block.runs)
        elif isinstance(block, TableBlock):
            many = len(block.head) > _NARROW
            self._table(block.head, block.rows, widths=block.widths, tight=many)
        elif isinstance(block, SignatureBlock):
            signatory = self.paper.office.signatory.upper()
            self._signature(wording.recipients(self.paper), [signatory], wording.SIGNED)
        else:
            self._annexes(wide=block.wide)


_NARROW = 7  # columns from which on cells have no margins
