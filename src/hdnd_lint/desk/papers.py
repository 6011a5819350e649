"""The papers of a matter as the desk shows them: number, day, versions, what they are late for."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date

from hdnd_lint.model import Subject
from hdnd_lint.model.desk import DeskPaper, DueDay
from hdnd_lint.model.dossier import DossierPaper, Role
from hdnd_lint.model.names import KIND_WORDS
from hdnd_lint.words.letters.text import Localised, fold


def desk_papers(
    papers: Sequence[DossierPaper],
    opening: date | None,
    due: Sequence[DueDay],
    subjects: Collection[Subject],
    lang: str,
) -> tuple[DeskPaper, ...]:
    """Return *papers*, each version with the newest, and what each is late for."""
    older: dict[str, list[str]] = defaultdict(list)
    for one in papers:
        if one.newer:
            older[one.newer].append(one.path)
    return tuple(
        _paper(one, tuple(older[one.path]), opening, due, subjects, lang)
        for one in papers
        if not one.newer
    )


def _paper(
    paper: DossierPaper,
    older: tuple[str, ...],
    opening: date | None,
    due: Sequence[DueDay],
    subjects: Collection[Subject],
    lang: str,
) -> DeskPaper:
    profile = paper.profile
    day = day_of(paper)
    adopted = paper.role is Role.DRAFT  # a draft bears the day of its adoption
    before = (opening - day).days if opening and day and not adopted else None
    return DeskPaper(
        role=paper.role,
        path=paper.path,
        kind=KIND_WORDS[profile.kind.value].get(lang) if profile and profile.kind.value else "",
        number=fold(profile.number.value or "") if profile else "",
        day=day,
        older=older,
        before=before,
        late=tuple(_late(paper, day, before, due, subjects)),
    )


def day_of(paper: DossierPaper) -> date | None:
    """Return the day that stands in the head of *paper*."""
    found = paper.draft.header.date if paper.draft else None
    return found.value if found else None


def _late(
    paper: DossierPaper,
    day: date | None,
    before: int | None,
    due: Sequence[DueDay],
    subjects: Collection[Subject],
) -> Iterator[Localised]:
    """Yield what *paper*, made on *day*, came too late for."""
    if day is None:
        return
    if before is not None and before < 0:
        yield Localised(
            f"ghi ngày sau ngày khai mạc {-before} ngày", f"{-before} days after the opening"
        )
    for one in due:
        asked = not one.subjects or not set(one.subjects).isdisjoint(subjects)
        if one.day and asked and paper.role in one.papers and day > one.day:
            days = (day - one.day).days
            yield Localised(
                f"trễ {days} ngày so với hạn {one.day:%d/%m/%Y} ({one.what.vi.lower()})",
                f"{days} days after {one.day:%d/%m/%Y} ({one.what.en.lower()})",
            )
