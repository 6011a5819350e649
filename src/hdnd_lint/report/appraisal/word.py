"""The paper as a Word file, laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I asks."""

from datetime import datetime

from hdnd_lint.report.appraisal import wording
from hdnd_lint.report.appraisal.content import AppraisalPaper, Point, Reviewed, severities
from hdnd_lint.report.office_paper import OfficePaper
from hdnd_lint.report.saving import saved
from hdnd_lint.words.text import fold

_BAR = 24  # characters of the longest bar, which fill its column at 8 points


def render(paper: AppraisalPaper, *, created: datetime) -> bytes:
    """Return *paper* as the bytes of a .docx file; *created* is written into its properties."""
    return _PaperWriter(paper).save(created)


class _PaperWriter(OfficePaper):
    def __init__(self, paper: AppraisalPaper) -> None:
        super().__init__()
        self.paper = paper

    def save(self, created: datetime) -> bytes:
        office = self.paper.office
        self._letterhead(office.superior, office.name, office.symbol, office.place)
        self._title(wording.KIND, wording.TITLE, wording.ADDRESSEE)
        self._paragraph((wording.opening(self.paper), False, False))
        self._scope()
        self._results()
        self._summary()
        for line in self.paper.law:
            self._paragraph((line, False, False))
        self._conclusion()
        self._signature(wording.RECIPIENTS, [office.signatory.upper()], wording.SIGNED)
        return saved(
            self.document, title=wording.TITLE, author=office.name.strip("…"), created=created
        )

    def _scope(self) -> None:
        self._heading(wording.SCOPE)
        rows = [(str(draft.number), draft.title, draft.file) for draft in self.paper.drafts]
        self._table(("STT", "Tên dự thảo", "Tệp"), rows, widths=(12, 108, 45))

    def _results(self) -> None:
        self._heading(wording.RESULTS)
        for draft in self.paper.drafts:
            if draft.heads_matter:
                self._heading(wording.matter_heading(draft))
            self._draft(draft)

    def _draft(self, draft: Reviewed) -> None:
        self._heading(f"{draft.number}. {draft.title}")
        for label, value in draft.identity:
            self._paragraph((f"- {label}: {value}.", False, False))
        for trouble in draft.trouble:
            self._paragraph((trouble, True, False))
        if not draft.points and not draft.trouble:
            self._paragraph((wording.NOTHING, False, False))
        for severity, heading in severities():
            points = draft.of(severity)
            if points:
                self._heading(f"{heading} ({len(points)})", italic=True)
                for at, point in enumerate(points, 1):
                    self._point(at, point)
        self._paragraph((wording.accounts(draft), False, False))
        for reason, rules in draft.unjudged:
            self._paragraph((f"- {reason} ({rules}).", False, False))

    def _point(self, at: int, point: Point) -> None:
        unsure = "" if point.sure else wording.NOT_SURE
        runs = [
            (f"({at}) {point.place}", True, False),
            (f": “{point.evidence}”. {point.message}{unsure} ", False, False),
            ("Căn cứ: ", False, True),
            (f"{point.law}. ", False, False),
        ]
        if point.proposal:
            proposal = fold(point.proposal)
            runs += [("Đề xuất: ", False, True), (f"{proposal} ", False, False)]
        self._paragraph(*runs, (f"[{point.rule}]", False, False))

    def _summary(self) -> None:
        paper = self.paper
        self._heading(wording.SUMMARY)
        if not paper.rules:
            self._paragraph((wording.NO_FINDINGS, False, False))
            return
        self._heading(wording.MATRIX)
        head = ("Quy tắc", *(str(draft.number) for draft in paper.drafts), "Cộng")
        rows = [
            (rule, *(str(count or "") for count in counts), str(sum(counts)))
            for rule, counts in zip(paper.rules, paper.matrix, strict=True)
        ]
        self._table(head, rows)
        self._heading(wording.FREQUENT)
        bars = [
            (one.rule, one.name, str(one.count), "█" * max(1, round(one.share * _BAR)))
            for one in paper.frequent
        ]
        self._table(("Quy tắc", "Nội dung", "Số lần", ""), bars, widths=(20, 75, 18, 52))

    def _conclusion(self) -> None:
        self._heading(wording.CONCLUSION)
        self._paragraph((wording.CONCLUSION_BLANK, False, True))
        self._paragraph(("……………………………………………………………………./.", False, False))
