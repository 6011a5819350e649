"""Reading one YAML file of others with exact problems: a key given twice is one, `no` another.

A file is bounded in size, in depth, and in what its aliases come to.
"""

from pathlib import Path
from typing import Any

from hdnd_lint.errors import ReadError, RulesetError
from hdnd_lint.files import read_bounded

_SIZE = 4 * 2**20  # bytes
_DEPTH = 40  # lists and tables inside one another
_NODES = 400_000  # values, those that aliases repeat counted each time


def read_yaml(path: Path, shown: str) -> Any:
    """Return the data of the YAML file at *path*; *shown* names it in a RulesetError."""
    import yaml  # a warm run reads no YAML at all

    try:
        text = read_bounded(path, _SIZE).decode("utf-8")
        _require_bounded(text)
        return yaml.load(text, Loader=_strict_loader())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"dòng {mark.line + 1}, cột {mark.column + 1}" if mark else ""
        raise RulesetError(f"YAML sai: {_said(error)}", file=shown, key=where) from error
    except ReadError as error:
        raise RulesetError(error.text, file=shown) from error
    except UnicodeDecodeError as error:
        raise RulesetError("không đọc được: tệp phải ở bảng mã UTF-8", file=shown) from error
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        raise RulesetError(f"YAML sai: {error}", file=shown) from error


_SAYINGS = (
    (
        "mapping values are not allowed",
        "thừa dấu hai chấm, hoặc chữ có “: ” chưa đặt trong nháy",
    ),
    ("could not find expected ':'", "thiếu dấu hai chấm sau khóa"),
    ("did not find expected key", "thụt lề không khớp với các khóa ở trên"),
    ("expected <block end>", "thụt lề không khớp với các dòng ở trên"),
    ("did not find expected '-'", "thiếu dấu “- ” của danh sách, hoặc thụt lề không khớp"),
    ("cannot start any token", "ký tự này phải đặt trong nháy (hoặc dùng dấu cách thay cho tab)"),
    ("unexpected end of stream", "thiếu dấu nháy hoặc dấu ngoặc đóng"),
    ("expected ',' or", "thiếu dấu phẩy hoặc dấu ngoặc đóng"),
    ("unknown escape character", "dấu \\ trong nháy kép phải viết thành \\\\"),
    ("undefined alias", "bí danh (*) chưa được đặt ở trên"),
)


def _said(error: Any) -> str:
    """Return what the parser objects to, in Vietnamese; words of our own are so already."""
    problem = str(error.problem)
    if not problem.isascii():
        return problem
    return next((said for head, said in _SAYINGS if head in problem), "viết sai cú pháp")


def _require_bounded(text: str) -> None:
    """Raise ConstructorError where *text* goes too deep, or its aliases say too much.

    The events of the parser come one by one: nothing is built, and nothing recurs.
    """
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    opens = (yaml.SequenceStartEvent, yaml.MappingStartEvent)
    depth = nodes = 0
    begun: list[tuple[str | None, int]] = []
    sizes: dict[str, int] = {}
    for event in yaml.parse(text, Loader=loader):
        if isinstance(event, opens):
            begun.append((event.anchor, nodes))
            depth += 1
        elif isinstance(event, yaml.SequenceEndEvent | yaml.MappingEndEvent):
            anchor, before = begun.pop()
            depth -= 1
            if anchor:
                sizes[anchor] = nodes - before
        elif isinstance(event, yaml.AliasEvent):
            if any(anchor == event.anchor for anchor, _ in begun):
                raise _unusable("bí danh trỏ về chính nó", event)
            nodes += sizes.get(str(event.anchor), 1)
        nodes += 1
        if depth > _DEPTH or nodes > _NODES:
            raise _unusable("quá nhiều lớp hoặc quá nhiều giá trị", event)


def read_nodes(path: Path) -> Any:
    """Return the nodes of the YAML file at *path*, which know their lines; None: it is no YAML."""
    import yaml

    try:
        text = read_bounded(path, _SIZE).decode("utf-8")
        _require_bounded(text)  # composing goes as deep as the file does
        return yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (ReadError, UnicodeDecodeError, yaml.YAMLError, ValueError, RecursionError):
        return None


def _unusable(problem: str, event: Any) -> Exception:
    import yaml

    return yaml.constructor.ConstructorError(None, None, problem, event.start_mark)


def _strict_loader() -> Any:
    """Return PyYAML's safe loader, but one that refuses a key given twice."""
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class StrictLoader(base):  # type: ignore[misc]  # the base is chosen when the code runs
        def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
            seen: set[str] = set()
            for key, _ in node.value:
                if not isinstance(key, yaml.ScalarNode):
                    problem = "khóa phải là một từ"
                    raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
                if key.value in seen:
                    problem = f"khóa “{key.value}” ghi hai lần"
                    raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
                seen.add(str(key.value))
            mapping: dict[Any, Any] = super().construct_mapping(node, deep)
            return mapping

    return StrictLoader
