"""An appraisal report (báo cáo thẩm tra) as it is read: what it assesses, asks for, concludes."""

from enum import StrEnum

from hdnd_lint.model.mentions import Citation, DateMention
from hdnd_lint.records import dataclass
from hdnd_lint.words.appraising import Concern as Concern
from hdnd_lint.words.letters.text import Phrase, Span


class Stance(StrEnum):
    """What the committee thinks of a matter as a whole."""

    AGREES = "agrees"
    HEDGED = "hedged"  # cơ bản nhất trí …
    DISAGREES = "disagrees"


class Sort(StrEnum):
    """What is appraised: something to be issued, or a report to be heard."""

    DRAFT = "draft"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class AppraisedMatter:
    """One draft or report that is appraised.

    *span* is the stretch of the report on it alone; of the only matter, the whole body. *name* is
    what the title or the heading calls it; *submission* is the paper that it was submitted by.
    """

    span: Span
    name: Phrase
    sort: Sort
    submission: Citation | None = None


@dataclass(frozen=True, slots=True)
class Assessment:
    """A sentence that assesses something. *heading* is the heading it stands under, if any."""

    span: Span
    concern: Concern
    heading: Span | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, what it announces, and the stretch under it (empty where nothing follows)."""

    span: Span
    under: Span
    concerns: tuple[Concern, ...] = ()
    concludes: bool = False


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What the committee wants changed.

    *places* are where in the draft: in its own words, or in those around it (the earlier sentences
    of its paragraph, its headings). *points_back* says that it only refers to what was said before
    (“sửa theo mục IV”). *precise* says that it tells what to do rather than to look again.
    """

    span: Span
    places: tuple[Span, ...] = ()
    points_back: bool = False
    precise: bool = True
    reason: Span | None = None

    @property
    def placed(self) -> bool:
        """Say whether a reader can tell where in the draft it is."""
        return bool(self.places) or self.points_back


@dataclass(frozen=True, slots=True)
class Conclusion:
    """Where the committee says what it thinks of a matter as a whole."""

    span: Span
    stance: Stance


@dataclass(frozen=True, slots=True)
class Appraisal:
    """An appraisal report.

    *body* is the text after the title and before the list of recipients; *sentences* are all of
    its sentences, in order, headings left out. *met* is when the committee met, *opens* the day of
    the session where it is named.
    """

    body: Span
    matters: tuple[AppraisedMatter, ...]
    committee: Phrase | None
    met: DateMention | None
    opens: DateMention | None
    headings: tuple[Heading, ...]
    sentences: tuple[Span, ...]
    passages: tuple[Assessment, ...]
    recommendations: tuple[Recommendation, ...]
    verdicts: tuple[Conclusion, ...]
    dissents: tuple[Span, ...]
    blanks: tuple[Span, ...] = ()  # lines of dots that nobody has filled in

    @property
    def is_form(self) -> bool:
        """Say whether it is a form to be filled in: blanks, and nothing said of any draft."""
        return bool(self.blanks) and not self.passages and not self.verdicts

    def general(self, span: Span) -> bool:
        """Say whether *span* stands outside of every matter's own stretch: it is on all."""
        return len(self.matters) < 2 or not any(one.span.contains(span) for one in self.matters)

    def on(self, matter: AppraisedMatter, span: Span) -> bool:
        """Say whether *span* speaks of *matter*: in its own stretch, or of all."""
        return matter.span.contains(span) or self.general(span)
