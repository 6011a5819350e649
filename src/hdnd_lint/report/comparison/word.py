"""The comparison as a Word file: a table on A4, laid across, to be handed round and filed."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from hdnd_lint.files import printable_name
from hdnd_lint.finding import SEVERITY_WORDS, Finding, law_words
from hdnd_lint.model.comparison import Answer, Change, ChangedText, Comparison
from hdnd_lint.report.comparison import wording
from hdnd_lint.report.office.saving import saved
from hdnd_lint.report.office.wide_page import WidePage, printable_in_word
from hdnd_lint.words.letters.text import Localised

_LANG = "vi"  # a paper for a session is Vietnamese
_WIDTHS = (12, 55, 95, 95)  # mm: the columns of the table, on A4 laid across
_ANSWER_WIDTHS = (12, 75, 65, 65, 40)
_TABLE = 12  # points
_GONE, _COME = "B00020", "0B5394"  # the colours of words taken out and put in


def render(comparison: Comparison, *, created: datetime) -> bytes:
    """Return *comparison* as the bytes of a .docx file; *created* goes into its properties."""
    return _ComparisonWriter(comparison).save(created)


class _ComparisonWriter:
    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.page = WidePage()
        self.document: Any = self.page.document

    def save(self, created: datetime) -> bytes:
        self._head()
        self._changes()
        if self.comparison.answers is not None:
            self._answers(self.comparison.answers)
        self._findings()
        title = wording.TITLE.get(_LANG)
        return saved(self.document, title=title, author="hdnd-lint", created=created)

    def _head(self) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH

        title = self._paragraph((wording.TITLE.get(_LANG).upper(), True))
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        both = ((wording.OLD, self.comparison.old), (wording.NEW, self.comparison.new))
        for words, version in both:
            said = f"{version.title} ({printable_name(version.path)}), "
            said += f"{wording.BY_LAW.get(_LANG)} {version.day:%d/%m/%Y} ({version.day_origin})."
            self._paragraph((f"{words.get(_LANG)}: ", True), (said, False))
        for note in self.comparison.notes:
            self._paragraph((note, True))

    def _paragraph(self, *runs: tuple[str, bool]) -> Any:
        paragraph = self.document.add_paragraph()
        for text, bold in runs:
            paragraph.add_run(printable_in_word(text)).bold = bold
        return paragraph

    def _changes(self) -> None:
        changes = self.comparison.changes
        self._paragraph((wording.CHANGES.get(_LANG), True))
        if not changes:
            self._paragraph((wording.NOTHING.get(_LANG), False))
            return
        self._paragraph((wording.counted(changes, _LANG), False))
        heads = ("STT", *(one.get(_LANG) for one in (wording.PLACE, wording.OLD, wording.NEW)))
        table = self._table(heads)
        for at, change in enumerate(changes, 1):
            cells = self._row(table)
            self._fill(cells[0], [(str(at), "")])
            self._fill(cells[1], _place(change))
            self._fill(cells[2], _marked(change.old, _GONE))
            self._fill(cells[3], _marked(change.new, _COME))

    def _table(self, heads: Sequence[str]) -> Any:
        from docx.oxml import OxmlElement
        from docx.shared import Mm

        table = self.document.add_table(rows=1, cols=len(heads), style="Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, _WIDTHS, strict=True):
            column.width = Mm(width)
        for cell, head, width in zip(table.rows[0].cells, heads, _WIDTHS, strict=True):
            cell.width = Mm(width)
            self._fill(cell, [(head, "bold")])
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        return table

    def _row(self, table: Any) -> Any:
        from docx.shared import Mm

        cells = table.add_row().cells
        for cell, width in zip(cells, _WIDTHS, strict=True):
            cell.width = Mm(width)
        return cells

    def _fill(self, cell: Any, runs: Iterable[tuple[str, str]]) -> None:
        """Write *runs* (text, look) into *cell*; a look is ``bold`` or a colour."""
        from docx.shared import Pt, RGBColor

        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(0)
        for text, look in runs:
            run = paragraph.add_run(printable_in_word(text))
            run.font.size = Pt(_TABLE)
            run.bold = look == "bold"
            if look in (_GONE, _COME):
                run.font.color.rgb = RGBColor.from_string(look)
                run.font.strike, run.font.underline = look == _GONE, look == _COME

    def _answers(self, answers: Sequence[Answer]) -> None:
        """Add the table of answers: what a session needs to see of the appraisal report."""
        self._paragraph((wording.ANSWERS.get(_LANG), True))
        if not answers:
            self._paragraph((wording.NO_ANSWERS.get(_LANG), False))
            return
        counted = wording.counted_answers(answers, _LANG)
        self._paragraph((f"{counted} {wording.HONEST.get(_LANG)}", False))
        parts = (wording.REQUEST, wording.OLD, wording.NEW, wording.RESULT)
        heads = ("STT", *(words.get(_LANG) for words in parts))
        rows = [
            (
                str(at),
                f"{wording.answered_at(answer, _LANG)}\n{answer.words}",
                answer.old,
                answer.new,
                f"{wording.FOLLOWED[answer.status].get(_LANG)}\n({answer.why})",
            )
            for at, answer in enumerate(answers, 1)
        ]
        self.page.table(heads, rows, _ANSWER_WIDTHS)

    def _findings(self) -> None:
        found = self.comparison.findings
        self._paragraph((wording.FINDINGS.get(_LANG), True))
        self._paragraph((wording.counted_findings(self.comparison, _LANG).capitalize(), False))
        self._listed(wording.GONE, found.gone)
        self._listed(wording.REMAINING, [new for _, new in found.remaining])
        self._listed(wording.COME, found.new)

    def _listed(self, words: Localised, findings: Sequence[Finding]) -> None:
        if not findings:
            return
        self._paragraph((f"{words.get(_LANG)} ({len(findings)})", True))
        for at, one in enumerate(findings, 1):
            severity = SEVERITY_WORDS[one.severity].get(_LANG)
            law = f" Căn cứ: {law_words(one.basis)}." if one.basis else ""
            said = f"{severity}, {one.provision}: {one.message}{law} [{one.rule_id}]"
            self._paragraph((f"{at}. {said}", False))


def _place(change: Change) -> list[tuple[str, str]]:
    names = dict.fromkeys(wording.NATURES[edit.nature].get(_LANG) for edit in change.edits)
    natures = f"\n({', '.join(names)})" if names else ""
    kind = wording.KINDS[change.kind].get(_LANG)
    return [(kind, "bold"), (f"\n{wording.where(change)}{natures}", "")]


def _marked(pieces: Sequence[ChangedText], color: str) -> list[tuple[str, str]]:
    return [(piece.text, color if piece.edit >= 0 else "") for piece in pieces]
