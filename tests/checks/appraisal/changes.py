"""Clean appraisal reports, and the table of single changes with what each must bring."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAPERS = sorted((HERE / "papers").iterdir())


@dataclass(frozen=True, slots=True)
class Change:
    """Replace each of *edits* in *paper*: *rule* alone speaks then, at words like *at*."""

    paper: str
    name: str
    rule: str
    at: str
    edits: tuple[tuple[str, str], ...]
    variant: str = ""
    missing: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return f"{self.paper[:2]}-{self.rule}-{self.name}".replace(" ", "-")

    def text(self) -> str:
        """Return the report after the change; every edit must have something to change."""
        text = (HERE / "papers" / self.paper).read_text(encoding="utf-8")
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
            row["paper"],
            row["name"],
            row["rule"],
            row["at"],
            tuple((old, new) for old, new in row["edits"]),
            row.get("variant", ""),
            tuple(row.get("missing", ())),
        )
        for row in rows
    ]
