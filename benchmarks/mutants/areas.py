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
PHRASES = "tests/words/test_phrases.py"


@dataclass(frozen=True)
class Area:
    """Folders or modules of the package; folders of rule files; tests beside those of its name."""

    code: tuple[str, ...]
    rules: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    """Whose rules rest on it where it has no checks of its own; none: all rules do."""


AREAS = {
    "words": Area(("words",)),
    "parsing": Area(
        ("parsing/draft.py", "parsing/zones.py", "parsing/dates.py", "parsing/parts"),
        tests=("tests/metamorphic",),
    ),
    "profile": Area(("profile",), tests=("tests/test_profile.py",)),
    "figures": Area(("parsing/figures",), families=("budget",)),
    "budget": Area(("checks/budget",), ("budget",), families=("budget",)),
    "dossier": Area(
        ("checks/dossier",), ("dossier",), tests=("tests/dossiers",), families=("dossier",)
    ),
    "appraisal": Area(
        ("checks/appraisal", "parsing/appraisal"), ("appraisal",), families=("appraisal",)
    ),
    "agenda": Area(
        ("checks/agenda", "parsing/agenda"),
        ("agenda", "tables/session-reports.yaml"),
        tests=("tests/agendas",),
        families=("agenda",),
    ),
    "supervision": Area(("checks/supervision",), ("supervision",), families=("supervision",)),
    "citations": Area(
        ("parsing/citations", "parsing/grammar", "checks/bases"), ("bases",), families=("bases",)
    ),
    "form": Area(
        ("checks/form", "checks/layout"),
        ("form", "layout", "tables/form.yaml"),
        families=("form", "layout"),
    ),
    "language": Area(("checks/language",), ("language",), families=("language",)),
    "writing": Area(
        ("writing",),
        tests=(
            *("tests/test_fixes.py", "tests/cli/test_mending.py", "tests/cli/test_mended.py"),
            "tests/checks/form/test_page_numbers.py",
        ),
        families=("language",),
    ),
    "engine": Area(("engine",), tests=("tests/test_pipeline.py",)),
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
    own = [_test_of(Path(name)) if name.endswith(".py") else f"tests/{name}" for name in area.code]
    return [*(name for name in own if (root / name).exists()), *area.tests, PHRASES]


def _test_of(inside: Path) -> str:
    """Return the test of the module *inside* the package."""
    return (Path("tests") / inside.with_name(f"test_{inside.name}")).as_posix()


def example_tests(root: Path, area: Area, mutants: Sequence[Mutant]) -> list[str]:
    """Return what chooses, beside other tests, the examples of the rules resting on *mutants*."""
    ids = sorted(set().union(*(_ids(root, area, mutant) for mutant in mutants)))
    return ["-k", f"not {Path(EXAMPLES).stem} or {' or '.join(ids)}"] if area.families else []


def tests_of(root: Path, area: Area, mutant: Mutant) -> Iterator[list[str]]:
    """Yield what pytest is given for one mutant, call after call, the nearest tests first."""
    ids = _ids(root, area, mutant)
    examples = [EXAMPLES, "-k", " or ".join(sorted(ids))] if area.families else [EXAMPLES]
    if mutant.path.suffix == ".yaml":
        yield examples
        modules = {_checks(root)[one].rpartition(".")[0].replace(".", "/") for one in ids}
        near = [_test_of(Path(f"checks/{name}.py")) for name in sorted(modules)]
        yield from [[name] for name in near if (root / name).is_file()]
        family = Path("tests/checks") / mutant.path.parts[1]
        if (root / family).is_dir():
            yield [family.as_posix()]
        return
    inside = mutant.path.relative_to(SOURCES)
    folder = Path("tests") / inside.parent
    while not any((root / folder).glob("test_*.py")):
        folder = folder.parent  # a wing of a folder may have its tests one floor up
    nearest = sorted((root / folder).rglob(f"test_{inside.name}"))
    yield from [[one.relative_to(root).as_posix()] for one in nearest]
    yield [PHRASES]
    yield examples
    yield [folder.as_posix()]


def _ids(root: Path, area: Area, mutant: Mutant) -> set[str]:
    """Return the rules that rest on what is changed: the file's, its check's, or its family's."""
    if mutant.path.suffix == ".yaml" and mutant.path.parts[1] != "tables":
        return {yaml.safe_load((root / mutant.path).read_text(encoding="utf-8"))["id"]}
    check = f"{mutant.path.parts[-2]}.{mutant.path.stem}."
    checks = _checks(root)
    exact = {one for one, name in checks.items() if name.startswith(check)}
    return exact or {one for one, name in checks.items() if name.split(".")[0] in area.families}


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
