"""``ho-so.toml``: what the user states of the dossiers in a folder."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from hdnd_lint.errors import ConfigError
from hdnd_lint.files import printable_name
from hdnd_lint.files.toml import read_toml
from hdnd_lint.jobs.inputs import Input
from hdnd_lint.linking import StatedMatter
from hdnd_lint.model.dossier import Role

FILE_NAME = "ho-so.toml"
# The keys of the file, in Vietnamese and in English.
_KEYS = {"ho-so": "dossier", "ten": "title", "van-ban": "papers", "vai-tro": "roles"}
_ROLES = {
    "du-thao": Role.DRAFT,
    "to-trinh": Role.SUBMISSION,
    "tham-tra": Role.APPRAISAL,
    "phu-luc": Role.ANNEX,
    "chuong-trinh": Role.AGENDA,
    "van-ban-duoc-sua": Role.AMENDED,
    "khac": Role.OTHER,
    **{role.value: role for role in Role},
}


def stated_in(space: Path, found: Sequence[Input]) -> Iterator[StatedMatter]:
    """Yield the dossiers that the files ``ho-so.toml`` in the folder *space* state."""
    if not space.is_dir():
        return
    folders = sorted({one.path.parent for one in found})
    for folder in folders:
        file = folder / FILE_NAME
        if file.is_file():
            here = {
                one.path.relative_to(folder).as_posix(): one.shown
                for one in found
                if one.path.is_relative_to(folder)
            }
            yield from _statements(file, here)


def _statements(file: Path, here: Mapping[str, str]) -> Iterator[StatedMatter]:
    """Yield what *file* states of the papers *here*, by their paths from its folder."""
    given = _english(read_toml(file)[0])
    parts = given.pop("dossier", [given])
    if not isinstance(parts, list):
        raise _wrong(file, "ho-so", "phải là các bảng [[ho-so]]")
    for part in parts:
        yield _statement(file, part, here)


def _english(data: Mapping[str, Any]) -> dict[str, Any]:
    return {_KEYS.get(key, key): value for key, value in data.items()}


def _statement(file: Path, part: Any, here: Mapping[str, str]) -> StatedMatter:
    if not isinstance(part, dict):
        raise _wrong(file, "ho-so", "phải là một bảng")
    given = _english(part)
    for key in given:
        if key not in ("title", "papers", "roles"):
            raise _wrong(file, key, f"khóa lạ; dùng được: {', '.join(_KEYS)}")
    papers, roles = given.get("papers", sorted(here)), given.get("roles", {})
    if not isinstance(papers, list) or not isinstance(roles, dict):
        raise _wrong(file, "van-ban", "phải là danh sách tên tệp, còn vai-tro là một bảng")
    _require_known(file, papers, roles, here)
    return StatedMatter(
        tuple(here[name] for name in papers),
        str(given.get("title", "")),
        {here[name]: _ROLES[role] for name, role in roles.items()},
    )


def _require_known(
    file: Path, papers: Sequence[Any], roles: Mapping[str, Any], here: Mapping[str, str]
) -> None:
    """Raise ConfigError on a file that is not there, or a role that there is none of."""
    for name in (*papers, *roles):
        if not isinstance(name, str) or name not in here:
            shown = printable_name(str(name))
            raise _wrong(file, "van-ban", f"không có tệp “{shown}” trong thư mục")
    for role in roles.values():
        if not isinstance(role, str) or role not in _ROLES:
            raise _wrong(file, "vai-tro", f"dùng được: {', '.join(_ROLES)}")


def _wrong(file: Path, key: str, problem: str) -> ConfigError:
    """Return the error at *key*, in either language, with the first line where it stands."""
    other = {**_KEYS, **{english: key for key, english in _KEYS.items()}}.get(key, key)
    found = (
        line for name, line in read_toml(file)[1].items() if name.split(".")[-1] in (key, other)
    )
    return ConfigError(problem, file=printable_name(file), key=key, line=min(found, default=0))
