"""The table of checks: every name leads to a check, every check has a name, few are imported."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest

from hdnd_lint import checks
from hdnd_lint.checks import CHECKS
from hdnd_lint.checks.base import Check, Params


@pytest.mark.parametrize("name", CHECKS)
def test_every_name_leads_to_a_check(name: str) -> None:
    check = CHECKS[name]
    assert isinstance(check, Check)
    assert callable(check.run)
    assert issubclass(check.params, Params)


def _constants() -> list[Check[Any]]:
    """Return the checks that the modules of the package hold, alone or in mappings."""
    found = []
    for info in walk_packages(checks.__path__, f"{checks.__name__}."):
        for value in vars(import_module(info.name)).values():
            held = value.values() if isinstance(value, dict) else (value,)
            found += [one for one in held if isinstance(one, Check)]
    return found


def test_every_check_has_a_name() -> None:
    named = {id(check) for check in CHECKS.values()}
    assert [check for check in _constants() if id(check) not in named] == []


def test_no_two_names_lead_to_one_check() -> None:
    assert len({id(check) for check in CHECKS.values()}) == len(CHECKS)


def test_an_unknown_name_is_no_check() -> None:
    assert "no.such" not in CHECKS
    with pytest.raises(KeyError):
        CHECKS["no.such"]


def test_a_check_is_imported_when_it_is_asked_for() -> None:
    code = (
        "import sys; from hdnd_lint.checks import CHECKS; "
        "assert 'hdnd_lint.checks.general.phrases' not in sys.modules; "
        "CHECKS['general.phrases.present']; "
        "assert 'hdnd_lint.checks.general.phrases' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def _modules() -> list[str]:
    infos = walk_packages(checks.__path__, f"{checks.__name__}.")
    return [one.name for one in infos if getattr(import_module(one.name), "CHECKS", None)]


@pytest.mark.parametrize("module", [name for name in _modules() if name.count(".") == 3])
def test_every_module_of_checks_has_its_file_of_tests(module: str) -> None:
    """The way from a rule to its test: rule file, name of the check, its file, its test."""
    family, name = module.split(".")[2:]
    path = Path(__file__).parent / family / f"test_{name}.py"
    assert path.is_file()
    assert "\ndef test_" in path.read_text(encoding="utf-8")
