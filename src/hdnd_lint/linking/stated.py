"""Dossiers that the user names: ``ho-so.toml``, or the option ``--dossier``."""

from collections.abc import Mapping, Set

from hdnd_lint.finding import Confidence
from hdnd_lint.linking.marks import Marks, amended_numbers
from hdnd_lint.linking.matters import Growing, dossier_of
from hdnd_lint.linking.pairs import Bond
from hdnd_lint.model.dossier import Belonging, Dossier, DossierPaper, Role
from hdnd_lint.records import dataclass, field, replace
from hdnd_lint.words.letters.text import Localised

_WHY = Localised("do người dùng nêu", "stated by the user")
_BOND = Bond(Belonging.STATED, Confidence.HIGH, _WHY, 9.0)


@dataclass(frozen=True, slots=True)
class StatedMatter:
    """The paths of the papers of one matter; *roles* where the user says what each is."""

    paths: tuple[str, ...]
    title: str = ""
    roles: Mapping[str, Role] = field(default_factory=dict)


def stated_dossier(
    statement: StatedMatter, marks: Mapping[str, Marks], unread: Mapping[str, Role | None]
) -> Dossier:
    """Return the dossier of *statement*; of its files that were not read only the names."""
    read = [marks[path] for path in statement.paths if path in marks]
    amended = {number for one in read for number in amended_numbers(one)}
    found = [_with_role(one, statement, amended) for one in read]
    missing = {
        path: statement.roles.get(path, unread[path]) for path in statement.paths if path in unread
    }
    blank = tuple(
        DossierPaper(path, role or Role.OTHER, how=Belonging.STATED, why=_WHY)
        for path, role in missing.items()
    )
    if not found:
        return Dossier(statement.title, blank, True, missing)
    first = next((one for one in found if one.role is Role.DRAFT), found[0])
    rest = [one for one in found if one is not first]
    growing = Growing([first], {one.path: _BOND for one in found}, rest)
    made = dossier_of(growing, missing)
    return replace(
        made,
        title=statement.title or made.title,
        papers=(*made.papers, *blank),
        stated=True,
    )


def _with_role(paper: Marks, statement: StatedMatter, amended: Set[str]) -> Marks:
    """Return *paper* as what the user says it is, else what it is told by: kind, or draft."""
    told = paper.role
    if told is Role.DRAFT and paper.number in amended:
        told = Role.AMENDED
    return replace(paper, role=statement.roles.get(paper.path, told))
