"""The questions as a Word file, on paper as Nghị định 30/2020/NĐ-CP asks."""

from datetime import datetime

from hdnd_lint.outcome import Outcome
from hdnd_lint.report.office.office_paper import OfficePaper
from hdnd_lint.report.office.saving import saved
from hdnd_lint.report.questions import content
from hdnd_lint.report.questions.content import Asked, Question


def render(outcome: Outcome, *, created: datetime) -> bytes:
    """Return the questions as the bytes of a .docx file made on *created*."""
    return _QuestionsWriter(outcome).save(created)


class _QuestionsWriter(OfficePaper):
    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome
        self.lang = outcome.lang

    def save(self, created: datetime) -> bytes:
        title = content.TITLE.get(self.lang)
        heading = self.document.add_paragraph()
        self._run(heading, title.upper(), bold=True)
        self._centred(heading)
        self._paragraph((content.NOTE.get(self.lang), False, True))
        for asked in content.asked_of(self.outcome):
            self._paper(asked)
        return saved(self.document, title=title, author="hdnd-lint", created=created)

    def _paper(self, asked: Asked) -> None:
        self._heading(f"{asked.name} ({asked.file})")
        for trouble in asked.trouble:
            self._paragraph((trouble, True, False))
        if not asked.questions and not asked.trouble:
            self._paragraph((content.NONE.get(self.lang), False, False))
        self._listed(asked.of(main=True))
        if more := asked.of(main=False):
            self._heading(content.MORE.get(self.lang), italic=True)
            self._listed(more)

    def _listed(self, questions: tuple[Question, ...]) -> None:
        for at, one in enumerate(questions, 1):
            law = f" ({content.LAW.get(self.lang)}: {one.law})" if one.law else ""
            place = f"{one.place}: " if one.place else ""
            self._paragraph(
                (f"{at}. {place}", True, False),
                (one.text, False, False),
                (f"{law} [{one.rule}]", False, True),
            )
