"""Reading one YAML file with exact problems: a key given twice is one, `no` for a text another."""

from pathlib import Path
from typing import Any

from hdnd_lint.errors import RulesetError


def read_yaml(path: Path, shown: str) -> Any:
    """Return the data of the YAML file at *path*; *shown* names it in a RulesetError."""
    import yaml  # a warm run reads no YAML at all

    try:
        return yaml.load(path.read_bytes().decode("utf-8"), Loader=_strict_loader())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"dòng {mark.line + 1}, cột {mark.column + 1}" if mark else ""
        raise RulesetError(f"YAML sai: {error.problem}", file=shown, key=where) from error
    except yaml.YAMLError as error:
        raise RulesetError(f"YAML sai: {error}", file=shown) from error
    except (OSError, UnicodeDecodeError) as error:
        raise RulesetError(f"không đọc được: {error}", file=shown) from error


def _strict_loader() -> Any:
    """Return PyYAML's safe loader, but one that refuses a key given twice."""
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class StrictLoader(base):  # type: ignore[misc]  # the base is chosen when the code runs
        def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
            seen: set[str] = set()
            for key, _ in node.value:
                if key.value in seen:
                    problem = f"khóa “{key.value}” ghi hai lần"
                    raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
                seen.add(str(key.value))
            mapping: dict[Any, Any] = super().construct_mapping(node, deep)
            return mapping

    return StrictLoader
