"""The templates: YAML files of ``templates/``, one for each kind of paper, and what they share."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from hdnd_lint.errors import HdndLintError
from hdnd_lint.records import dataclass
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset.problems import near
from hdnd_lint.ruleset.yaml_file import read_yaml
from hdnd_lint.words.letters.text import Localised
from hdnd_lint.words.papers import Kind

COMMON = "common.yaml"


@dataclass(frozen=True, slots=True)
class Template:
    """One kind of new paper: its names, the kind it is checked as, and its *facts* as written."""

    name: str
    alias: str
    called: Localised
    paper: Kind
    facts: Mapping[str, Any]


@cache
def load_templates() -> tuple[Template, ...]:
    """Return the templates, by their names."""
    folder = resource_dir("templates")
    paths = sorted(path for path in folder.glob("*.yaml") if path.name != COMMON)
    return tuple(sorted((_template(read_yaml(one, one.name)) for one in paths), key=_name))


@cache
def load_common() -> Mapping[str, Any]:
    """Return what the templates share."""
    common: Mapping[str, Any] = read_yaml(resource_dir("templates") / COMMON, COMMON)
    return common


def find_template(name: str) -> Template:
    """Return the template called *name*, in English or Vietnamese; HdndLintError if none is."""
    known = {key: one for one in load_templates() for key in _names(one)}
    if name not in known:
        names = ", ".join(one.name for one in load_templates())
        raise HdndLintError(f"không có mẫu “{name}”{near(name, known)}; các mẫu: {names}.")
    return known[name]


def _names(template: Template) -> Sequence[str]:
    return template.name, template.alias


def _name(template: Template) -> str:
    return template.name


def _template(facts: Mapping[str, Any]) -> Template:
    called = Localised(facts["called"]["vi"], facts["called"]["en"])
    return Template(facts["name"], facts["alias"], called, Kind(facts["paper"]), facts)
