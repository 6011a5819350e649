"""The questions as Markdown."""

from collections.abc import Iterator

from hdnd_lint.outcome import Outcome
from hdnd_lint.report.questions import content
from hdnd_lint.report.questions.content import Asked, Question
from hdnd_lint.report.web.markdown_text import escaped


def render(outcome: Outcome) -> str:
    """Return the questions on *outcome* as Markdown text."""
    return "\n".join(_lines(outcome)) + "\n"


def _lines(outcome: Outcome) -> Iterator[str]:
    lang = outcome.lang
    yield f"# {content.TITLE.get(lang)}"
    yield ""
    yield f"*{content.NOTE.get(lang)}*"
    for asked in content.asked_of(outcome):
        yield ""
        yield f"## {escaped(asked.name)} ({escaped(asked.file)})"
        yield ""
        yield from _paper(asked, lang)


def _paper(asked: Asked, lang: str) -> Iterator[str]:
    yield from (f"**{escaped(one)}**" for one in asked.trouble)
    if not asked.questions and not asked.trouble:
        yield content.NONE.get(lang)
    yield from _listed(asked.of(main=True), lang)
    if more := asked.of(main=False):
        yield ""
        yield f"**{content.MORE.get(lang)}**"
        yield ""
        yield from _listed(more, lang)


def _listed(questions: tuple[Question, ...], lang: str) -> Iterator[str]:
    for at, one in enumerate(questions, 1):
        place = f"**{escaped(one.place)}**: " if one.place else ""
        law = f" *({content.LAW.get(lang)}: {escaped(one.law)})*" if one.law else ""
        yield f"{at}. {place}{escaped(one.text)}{law} [{one.rule}]"
