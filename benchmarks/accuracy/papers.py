"""Papers with labels: the real ones, known by the hash of their file, and the made ones."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

HOME = Path(__file__).resolve().parent
_CORPUS = HOME.parents[2] / "shared" / "corpus"
REAL = "real"
MADE = "made"


@dataclass(frozen=True, slots=True)
class Defect:
    """A defect of a paper as a reader named it; *rule* is "" where the catalogue has none.

    *also* are rules that say the same of another kind of paper, so that either may tell it.
    """

    rule: str
    quote: str
    what: str = ""
    nth: int = 0  # which of the places with these words; 0: any
    covered: str = "built"  # built | open | none
    also: tuple[str, ...] = ()
    seen_after: bool = False  # only after the output had been read


@dataclass(frozen=True, slots=True)
class Verdict:
    """A reader's judgement of one finding; *last* where the first run had not yet made it."""

    rule: str
    quote: str
    severity: str
    verdict: str  # right | wrong | debatable
    last: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: where its file is, what it is, and all that a reader finds in it."""

    name: str
    kind: str  # REAL | MADE
    path: Path
    profile: Mapping[str, Any]
    tree: Mapping[str, Any]  # counts of units, and those of what is attached
    defects: tuple[Defect, ...]
    verdicts: tuple[Verdict, ...] = ()
    clean: bool = False
    render: tuple[str, ...] = field(default=("text",))


def made_papers(folder: Path = HOME / "papers") -> list[Paper]:
    """Return the made papers of *folder*, in the order of their names."""
    return [_made(path) for path in sorted(folder.glob("*.yaml"))]


def real_papers(corpus: Path, labels: Path = HOME / "labels") -> list[Paper]:
    """Return the real papers that have labels and whose file lies in *corpus*."""
    files = {_hash(path): path for path in sorted(corpus.iterdir()) if path.is_file()}
    data = [_load(path) for path in sorted(labels.glob("*.yaml"))]
    return [_real(one, files[one["sha256"]]) for one in data if one["sha256"] in files]


def labels_count(labels: Path = HOME / "labels") -> int:
    """Return how many real papers have labels, whether their files are here or not."""
    return len(list(labels.glob("*.yaml")))


def corpus_files() -> Path | None:
    """Return the folder of the real papers, None where this machine has none.

    The environment variable ``HDND_LINT_CORPUS`` names it; otherwise it is looked for at
    ``../shared/corpus`` from the checkout.
    """
    named = os.environ.get("HDND_LINT_CORPUS")
    folder = (Path(named) if named else _CORPUS) / "files"
    return folder if folder.is_dir() else None


def _made(label: Path) -> Paper:
    data = _load(label)
    texts = [label.with_suffix(suffix) for suffix in (".txt", ".md")]
    return Paper(
        name=label.stem,
        kind=MADE,
        path=next(path for path in texts if path.exists()),
        profile=data.get("profile") or {},
        tree=data.get("tree") or {},
        defects=tuple(_defects(data)),
        clean=bool(data.get("clean")),
        render=tuple(data.get("render") or ("text",)),
    )


def _real(data: Mapping[str, Any], path: Path) -> Paper:
    return Paper(
        name=data["file"],
        kind=REAL,
        path=path,
        profile=data.get("profile") or {},
        tree=data.get("tree") or {},
        defects=tuple(_defects(data)),
        verdicts=tuple(_verdicts(data)),
    )


def _defects(data: Mapping[str, Any]) -> Iterator[Defect]:
    for one in data.get("defects") or ():
        yield Defect(
            rule=one.get("rule") or "",
            quote=str(one["quote"]),
            what=one.get("what", ""),
            nth=one.get("nth", 0),
            covered=one.get("covered", "built"),
            also=tuple(one.get("also") or ()),
            seen_after=one.get("pass", 1) == 2,
        )


def _verdicts(data: Mapping[str, Any]) -> Iterator[Verdict]:
    for one in data.get("findings") or ():
        last = one.get("run") == "last"
        yield Verdict(one["rule"], str(one["quote"]), one["severity"], one["verdict"], last)


def _load(path: Path) -> Mapping[str, Any]:
    data: Mapping[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return data


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def by_name(papers: Sequence[Paper]) -> dict[str, Paper]:
    """Return *papers* by their names."""
    return {paper.name: paper for paper in papers}
