"""Clean papers in a folder, and the table of single changes to them with what each must bring."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Change:
    """Replace each of *edits* in *paper*: then *rule* alone speaks, at words like *at*."""

    folder: Path
    paper: str
    name: str
    rule: str
    at: str
    edits: tuple[tuple[str, str], ...]
    variant: str = ""
    missing: tuple[str, ...] = ()
    also: tuple[str, ...] = ()  # rules on the same matter: a year that the title contradicts

    @property
    def id(self) -> str:
        return f"{self.paper[:2]}-{self.rule}-{self.name}".replace(" ", "-")

    def text(self) -> str:
        """Return the paper after the change; every edit must have something to change."""
        text = (self.folder / self.paper).read_text(encoding="utf-8")
        for old, new in self.edits:
            if old not in text:
                raise ValueError(f"{self.id}: nothing to change: {old!r}")
            text = text.replace(old, new)
        return text


def changes(table: Path, folder: Path) -> list[Change]:
    """Return the rows of *table*, a TOML file; their papers stand in *folder*."""
    with table.open("rb") as file:
        rows = tomllib.load(file)["change"]
    return [
        Change(
            folder,
            row["paper"],
            row["name"],
            row["rule"],
            row["at"],
            tuple((old, new) for old, new in row["edits"]),
            row.get("variant", ""),
            tuple(row.get("missing", ())),
            tuple(row.get("also", ())),
        )
        for row in rows
    ]
