"""Ten clean programmes, and the table of single changes to them with what each must bring."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAMMES = sorted((HERE / "programmes").iterdir())


@dataclass(frozen=True, slots=True)
class Change:
    """Replace each of *edits* in *programme*: then *rule* alone speaks, at words like *at*."""

    programme: str
    name: str
    rule: str
    at: str
    edits: tuple[tuple[str, str], ...]
    missing: tuple[str, ...] = ()
    also: tuple[str, ...] = ()  # rules on the same matter: a year that the title contradicts

    @property
    def id(self) -> str:
        return f"{self.programme[:2]}-{self.rule}-{self.name}".replace(" ", "-")

    def text(self) -> str:
        """Return the programme after the change; every edit must have something to change."""
        text = (HERE / "programmes" / self.programme).read_text(encoding="utf-8")
        for old, new in self.edits:
            if old not in text:
                raise ValueError(f"{self.id}: nothing to change: {old!r}")
            text = text.replace(old, new)
        return text


def changes() -> list[Change]:
    """Return the rows of ``changes.toml``."""
    with (HERE / "changes.toml").open("rb") as file:
        rows = tomllib.load(file)["change"]
    return [
        Change(
            row["programme"],
            row["name"],
            row["rule"],
            row["at"],
            tuple((old, new) for old, new in row["edits"]),
            tuple(row.get("missing", ())),
            tuple(row.get("also", ())),
        )
        for row in rows
    ]
