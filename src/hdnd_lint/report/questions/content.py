"""What can be asked of each paper, apart from how it is set."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from hdnd_lint.finding import Finding, Severity, cite_path, law_words
from hdnd_lint.outcome import FileOutcome, Outcome
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, fold

TITLE = Localised("Câu hỏi gợi ý khi thảo luận", "Questions for the discussion")
NOTE = Localised(
    "Câu hỏi do máy nêu từ những chỗ không khớp với quy tắc có căn cứ kèm theo; đại biểu kiểm tra "
    "lại trước khi hỏi. Có câu hỏi không có nghĩa là dự thảo sai; không có câu hỏi không có nghĩa "
    "là đúng.",
    "The questions come from places that do not agree with rules, whose law is given; check them "
    "before you ask. A question does not mean that the draft is wrong, nor none that it is right.",
)
MORE = Localised("Có thể hỏi thêm", "More to ask")
NONE = Localised(
    "Các quy tắc đã kiểm tra không gợi ra câu hỏi nào.", "The rules checked raise no question."
)
LAW = Localised("Căn cứ", "Law")
_ASK = Localised(
    "{said} Cơ quan trình giải trình thế nào, có sửa không?",
    "{said} How do the drafters explain this, and will it be changed?",
)
_SENTENCE_END = re.compile(r"\.\s+(?=[^\Wa-zà-ỹ])")


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the place in the paper, the law that it rests on, and the rule behind it."""

    place: str
    text: str
    law: str
    rule: str
    main: bool  # of an error or a warning


@dataclass(frozen=True, slots=True)
class Asked:
    """The questions on one paper, and what went wrong with it."""

    name: str
    file: str
    questions: tuple[Question, ...]
    trouble: tuple[str, ...] = ()

    def of(self, main: bool) -> tuple[Question, ...]:
        """Return the main questions, or the others."""
        return tuple(one for one in self.questions if one.main is main)


def asked_of(outcome: Outcome) -> Iterator[Asked]:
    """Yield each paper of *outcome* with its questions, in text order, none of them twice."""
    for file in outcome.files:
        found = dict.fromkeys(_question(one, outcome.lang) for one in file.findings)
        trouble = tuple(problem.text for problem in file.problems)
        yield Asked(_name(file), PurePath(file.path).name, tuple(found), trouble)


def _name(file: FileOutcome) -> str:
    title = file.draft.title.title if file.draft else None
    return title.text if title else PurePath(file.path).name


def _question(finding: Finding, lang: str) -> Question:
    said = _SENTENCE_END.split(fold(finding.message), maxsplit=1)[0].rstrip(".")
    usual = _ASK.get(lang).format(said=f"{said}.")
    return Question(
        place=cite_path(finding.path),
        text=fold(finding.question) or usual,
        law=law_words(finding.basis),
        rule=finding.rule_id,
        main=finding.severity is not Severity.INFO,
    )
