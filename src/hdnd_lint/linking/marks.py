"""What tells the papers of one matter: number, unit, day, title, and the papers they name."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import PurePosixPath

from hdnd_lint.model import Citation, Draft, Kind, MentionPart, Profile, Subject
from hdnd_lint.model.dossier import Role
from hdnd_lint.model.draft import as_date
from hdnd_lint.records import dataclass, field
from hdnd_lint.words.letters.text import fold
from hdnd_lint.words.matters import matter_words
from hdnd_lint.words.patterns.matcher import comparable

_ROLES = {
    Kind.NORMATIVE_RESOLUTION: Role.DRAFT,
    Kind.INDIVIDUAL_RESOLUTION: Role.DRAFT,
    Kind.DECISION: Role.DRAFT,
    Kind.SUBMISSION: Role.SUBMISSION,
    Kind.APPRAISAL_REPORT: Role.APPRAISAL,
    Kind.AGENDA: Role.AGENDA,
}
_SHEETS = ("xlsx", "xls")
_LOCAL = ("tờ trình", "báo cáo", "công văn", "văn bản")
_CARRIED = re.compile(r"kèm theo", re.IGNORECASE)
_NEAR = 40  # characters before a citation that may say “kèm theo”
_HEAD = 600  # characters of a sheet that may hold its title
_MOST_WORDS = 120  # of a title: what is longer is no title


@dataclass(frozen=True, slots=True)
class Mention:
    """Another paper as this one names it; *number* is its key, or its symbol after a blank."""

    citation: Citation
    number: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Marks:
    """What is known of one paper for telling where it belongs."""

    path: str
    role: Role
    draft: Draft
    profile: Profile
    number: str
    unit: str
    day: date | None
    matter: tuple[str, ...]
    names: tuple[Mention, ...]
    subjects: frozenset[Subject] = field(default_factory=frozenset)

    @property
    def year(self) -> int | None:
        """The year that the paper is about: of the budget or of the programme."""
        return self.profile.budget_year.value or self.profile.programme_year.value

    @property
    def session(self) -> int | None:
        """The number of the session that the paper is for."""
        found = self.profile.session.value
        return found.ordinal if found else None


def marks_of(path: str, draft: Draft, profile: Profile) -> Marks:
    """Return what tells the paper at *path* from others."""
    return Marks(
        path=path,
        role=role_of(draft, profile),
        draft=draft,
        profile=profile,
        number=number_key(profile.number.value or _symbol(draft)),
        unit=comparable(profile.unit.value or ""),
        day=profile.adopted.value or profile.signed.value,
        matter=matter_words(title_of(draft))[:_MOST_WORDS],
        names=tuple(_mentions(draft, profile)),
        subjects=frozenset(one.value for one in profile.subjects if one.value),
    )


def _symbol(draft: Draft) -> str:
    """Return what a header without a number leaves for it: “…/NQ-HĐND”."""
    number = draft.header.number
    return number.text if number and "/" in number.text else ""


def role_of(draft: Draft, profile: Profile) -> Role:
    """Return what a paper is in a dossier by its kind alone."""
    if draft.source.media in _SHEETS:
        return Role.ANNEX
    if Kind.AGENDA in profile.further_kinds:
        return Role.AGENDA
    if profile.has(Subject.SUPERVISION_PROGRAMME) and profile.kind.value is Kind.OTHER:
        return Role.DRAFT
    if profile.kind.value is Kind.OFFICIAL_LETTER and not profile.number.known:
        return Role.DRAFT
    if profile.kind.value is None and draft.title.type is None and draft.annexes:
        return Role.ANNEX
    return _ROLES.get(profile.kind.value or Kind.OTHER, Role.OTHER)


def title_of(draft: Draft) -> str:
    """Return the title of a paper, of a sheet or a mere annex the lines that head it."""
    if draft.title.title is not None:
        return draft.title.title.text
    annex = next((one.title for one in draft.annexes if one.title), None)
    if annex is not None:
        return annex.text
    lines = (fold(line) for line in draft.text[:_HEAD].splitlines())
    return next((line for line in lines if len(line.split()) > 3), "")


def number_key(number: str) -> str:
    """Return *number* in letters that compare: 07/TTr-HĐND and 7/TTr-HĐND are one."""
    plain = "".join(comparable(number).split())
    return re.sub(r"^0+(?=\d)", "", plain)


def amended_numbers(paper: Marks) -> tuple[str, ...]:
    """Return the numbers of the acts that the title of a draft says it amends."""
    if paper.role is not Role.DRAFT or Subject.AMENDMENT not in paper.subjects:
        return ()
    cited = (one for one in paper.draft.citations if one.where is MentionPart.TITLE)
    return tuple(number_key(one.number.text) for one in cited if one.number)


def is_blank(key: str) -> bool:
    """Say whether a number has no digits before its symbol: it is not given yet."""
    return not re.match(r"\d", key)


def role_by_name(path: str) -> Role | None:
    """Return what the name of a file says of its role, None where it says nothing."""
    name = comparable(PurePosixPath(path.replace("\\", "/")).stem)
    for role, pattern in _NAMED:
        if re.search(pattern, name):
            return role
    return None


_NAMED = (
    (Role.APPRAISAL, r"tham[\s_-]?tra|thẩm tra|bctt"),
    (Role.SUBMISSION, r"to[\s_-]?trinh|tờ trình|ttr(?![a-z])"),
    (Role.ANNEX, r"phu[\s_-]?luc|phụ lục|bieu|biểu|danh[\s_-]?muc"),
    (Role.AGENDA, r"chuong[\s_-]?trinh[\s_-](?:ky|kỳ)|chương trình kỳ họp"),
    (Role.DRAFT, r"du[\s_-]?thao|dự thảo|nghi[\s_-]?quyet|nghị quyết|(?<![a-z])nq(?![a-z])"),
)


def _mentions(draft: Draft, profile: Profile) -> Iterator[Mention]:
    """Yield the papers of the same matter that a paper names: those it was made upon."""
    for citation in draft.citations:
        if citation.number is None or not _of_the_matter(citation, draft, profile):
            continue
        yield Mention(citation, number_key(citation.number.text), as_date(citation.date))


def _of_the_matter(citation: Citation, draft: Draft, profile: Profile) -> bool:
    kind = comparable(citation.kind)
    before = draft.text[max(0, citation.span.start - _NEAR) : citation.span.start]
    if _CARRIED.search(before):
        return True
    if not kind.startswith(_LOCAL):
        return False
    if citation.where is MentionPart.CONSIDERATION:
        return True
    return _ROLES.get(profile.kind.value or Kind.OTHER) is not Role.DRAFT and kind == "tờ trình"


@cache
def symbol_of(key: str) -> str:
    """Return the symbol of a number: what follows its first mark."""
    return re.sub(r"^[^/-]*[/-]", "", key)
