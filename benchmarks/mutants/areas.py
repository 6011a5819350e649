"""Areas of the product: their modules and rule files, and the fast tests that answer for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from mutants.mutant import Mutant

SOURCES = Path("src/hdnd_lint")
RULES = Path("rulesets")
EXAMPLES = "tests/test_rules.py"


@dataclass(frozen=True)
class Area:
    """Folders or modules of the package, folders of rule files, and tests beside their own."""

    code: tuple[str, ...]
    rules: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()
    all_rules: bool = False
    """Whether the examples of every rule rest on it, not only those of its own checks."""


AREAS = {
    "words": Area(("words",), tests=("tests/parsing", "tests/profile"), all_rules=True),
    "parsing": Area(
        ("parsing/draft.py", "parsing/zones.py", "parsing/dates.py", "parsing/parts"),
        tests=("tests/parsing",),
        all_rules=True,
    ),
    "profile": Area(("profile",), tests=("tests/test_profile.py",), all_rules=True),
    "figures": Area(("parsing/figures",), tests=("tests/checks/budget",)),
    "budget": Area(("checks/budget",), ("budget",)),
    "dossier": Area(("checks/dossier",), ("dossier",), ("tests/dossiers",)),
    "appraisal": Area(
        ("checks/appraisal", "parsing/appraisal"),
        ("appraisal",),
        ("tests/comparing/test_answers.py",),
    ),
    "agenda": Area(
        ("checks/agenda", "parsing/agenda"),
        ("agenda", "tables/session-reports.yaml"),
        ("tests/agendas",),
    ),
    "supervision": Area(("checks/supervision",), ("supervision",)),
    "citations": Area(
        ("parsing/citations", "parsing/grammar", "checks/bases"),
        ("bases",),
        ("tests/registry", "tests/linking"),
    ),
    "form": Area(("checks/form", "checks/layout"), ("form", "layout", "tables/form.yaml")),
    "language": Area(("checks/language",), ("language",)),
    "writing": Area(
        ("writing",),
        tests=("tests/test_fixes.py", "tests/cli/test_mending.py", "tests/cli/test_mended.py"),
    ),
    "engine": Area(
        ("engine",),
        tests=("tests/rulebook", "tests/ruleset", "tests/test_pipeline.py"),
        all_rules=True,
    ),
}


def files_of(root: Path, area: Area) -> Iterator[Path]:
    """Yield the modules and rule files of *area*, each as a path from *root*."""
    for folder, suffix, names in ((SOURCES, ".py", area.code), (RULES, ".yaml", area.rules)):
        for name in names:
            path = root / folder / name
            for file in [path] if path.is_file() else sorted(path.rglob(f"*{suffix}")):
                yield file.relative_to(root)


def quick_tests(root: Path, area: Area) -> list[str]:
    """Return the tests that answer for the modules of *area*, but for the examples of rules."""
    own = [f"tests/{name}" for name in area.code if (root / "tests" / name).is_dir()]
    return [*own, *area.tests]


def tests_of(root: Path, area: Area, mutant: Mutant) -> Iterator[list[str]]:
    """Yield what pytest is given for one mutant, call after call, the nearest tests first."""
    if mutant.path.suffix == ".yaml":
        yield from _examples(root, area, mutant)
        modules = {_checks(root)[one].rpartition(".")[0] for one in _ids(root, mutant)}
        named = (
            f"tests/checks/{head}/test_{name}.py"
            for head, _, name in (one.partition(".") for one in sorted(modules))
        )
        if near := [name for name in named if (root / name).is_file()]:
            yield near
        return
    inside = mutant.path.relative_to(SOURCES)
    nearest = Path("tests") / inside.with_name(f"test_{inside.name}")
    if (root / nearest).is_file():
        yield [nearest.as_posix()]
    yield from _examples(root, area, mutant)
    if any((root / nearest.parent).glob("test_*.py")):
        yield [nearest.parent.as_posix()]


def example_tests(root: Path, area: Area, mutants: Sequence[Mutant]) -> list[str]:
    """Return what chooses the examples of the rules that rest on any of *mutants*."""
    if area.all_rules:
        return []
    ids = sorted(set().union(*(_ids(root, mutant) for mutant in mutants)))
    return ["-k", f"not {Path(EXAMPLES).stem} or {' or '.join(ids)}"] if ids else []


def _examples(root: Path, area: Area, mutant: Mutant) -> Iterator[list[str]]:
    if area.all_rules:
        yield [EXAMPLES]
        return
    ids = sorted(_ids(root, mutant))
    if ids:
        yield [EXAMPLES, "-k", " or ".join(ids)]


def _ids(root: Path, mutant: Mutant) -> set[str]:
    """Return the rules that rest on what is changed: the file's, its check's, or its family's."""
    if mutant.path.suffix == ".yaml" and mutant.path.parts[1] != "tables":
        return {yaml.safe_load((root / mutant.path).read_text(encoding="utf-8"))["id"]}
    told = mutant.path.parts[-2] if mutant.path.suffix == ".py" else ""
    checks = _checks(root)
    exact = {
        one for one, check in checks.items() if check.startswith(f"{told}.{mutant.path.stem}.")
    }
    family = {one for one, check in checks.items() if check.startswith(f"{told}.")}
    return exact or family


@cache
def _checks(root: Path) -> dict[str, str]:
    """Return the check of each rule, by its id."""
    checks: dict[str, str] = {}
    for path in sorted((root / RULES).glob("*/*.yaml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        told = dict(line.split(": ", 1) for line in lines if line.startswith(("id: ", "check: ")))
        if "check" in told:
            checks[told["id"].split()[0]] = told["check"].split()[0]
    return checks
