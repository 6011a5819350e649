"""What may be changed at one node of a module: the code itself, or the words that it holds."""

import ast
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mutants.alternatives import without_one

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.Mult,
}
_REMOVED = (ast.Expr, ast.AugAssign, ast.Continue, ast.Break, ast.Raise)
_HELD = 0xE000
"""From here on, letters that stand for the `{…}` of an f-string while it is taken apart."""


class Change(NamedTuple):
    """One change of a node: how it is told, and the node that takes its place."""

    operator: str
    before: str
    after: str
    node: ast.AST


def changes(node: ast.AST) -> Iterator[Change]:
    """Yield every change of *node* itself."""
    yield from _of_operators(node)
    yield from _of_constants(node)
    yield from _of_statements(node)
    yield from _of_words(node)


def _told(operator: str, before: ast.AST, after: ast.AST) -> Change:
    return Change(operator, _short(ast.unparse(before)), _short(ast.unparse(after)), after)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 90 else f"{line[:60]} … {line[-25:]}"


def _of_operators(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            ops: list[ast.cmpop] = list(node.ops)
            ops[place] = _COMPARED[type(operator)]()
            yield _told("comparison", node, ast.Compare(node.left, ops, node.comparators))
    elif isinstance(node, ast.BoolOp):
        turned = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield _told("boolean", node, ast.BoolOp(turned, node.values))
    elif isinstance(node, ast.BinOp) and type(node.op) in _RECKONED and not _is_text(node):
        turned_to = _RECKONED[type(node.op)]()
        yield _told("arithmetic", node, ast.BinOp(node.left, turned_to, node.right))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield _told("not", node, node.operand)


def _is_text(node: ast.BinOp) -> bool:
    """Whether text or a sequence is put together here: there is no other operator for it."""
    shown = (ast.JoinedStr, ast.Tuple, ast.List)
    sides = (node.left, node.right)
    texts = any(isinstance(side, ast.Constant) and isinstance(side.value, str) for side in sides)
    return texts or any(isinstance(side, shown) for side in sides)


def _of_constants(node: ast.AST) -> Iterator[Change]:
    if not isinstance(node, ast.Constant):
        return
    if isinstance(node.value, bool):
        yield _told("truth", node, ast.Constant(not node.value))
    elif isinstance(node.value, int):
        yield _told("number", node, ast.Constant(node.value + 1))
        yield _told("number", node, ast.Constant(node.value - 1))


def _of_statements(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Return) and node.value is not None:
        if not isinstance(node.value, ast.Constant):
            yield _told("return", node, ast.Return(ast.Constant(None)))
    elif isinstance(node, _REMOVED):
        yield _told("statement", node, ast.Pass())


def _of_words(node: ast.AST) -> Iterator[Change]:
    if isinstance(node, ast.Constant | ast.JoinedStr):
        yield from _of_pattern(node)
    elif isinstance(node, ast.Tuple | ast.List | ast.Set) and _all_text(node.elts):
        for place, word in enumerate(node.elts):
            rest = [*node.elts[:place], *node.elts[place + 1 :]]
            yield Change("word", _short(ast.unparse(word)), "", _of_same_sort(node, rest))
    elif isinstance(node, ast.Dict) and _all_text(node.values + [key for key in node.keys if key]):
        for place, key in enumerate(node.keys):
            keys = [*node.keys[:place], *node.keys[place + 1 :]]
            values = [*node.values[:place], *node.values[place + 1 :]]
            yield Change("word", _short(ast.unparse(key or node)), "", ast.Dict(keys, values))
    elif isinstance(node, ast.Call) and _is_split_text(node):
        yield from _of_split(node)


def _all_text(nodes: Sequence[ast.expr]) -> bool:
    texts = [
        isinstance(node, ast.JoinedStr)
        or (isinstance(node, ast.Constant) and isinstance(node.value, str))
        for node in nodes
    ]
    return len(texts) > 1 and all(texts)


def _of_same_sort(node: ast.Tuple | ast.List | ast.Set, rest: list[ast.expr]) -> ast.expr:
    return ast.Set(rest) if isinstance(node, ast.Set) else type(node)(rest, ast.Load())


def _is_split_text(node: ast.Call) -> bool:
    return (
        isinstance(node.func, ast.Attribute)
        and node.func.attr == "split"
        and isinstance(node.func.value, ast.Constant)
        and isinstance(node.func.value.value, str)
    )


def _of_split(node: ast.Call) -> Iterator[Change]:
    """Yield the changes of a table that is written as one text: `"một hai ba".split()`."""
    held = node.func.value.value  # type: ignore[attr-defined]  # a text: _is_split_text
    between = node.args[0].value if node.args else None  # type: ignore[attr-defined]
    words = held.split(between)
    for place, word in enumerate(words):
        rest = (between or " ").join([*words[:place], *words[place + 1 :]])
        func = ast.Attribute(ast.Constant(rest), "split", ast.Load())
        yield Change("word", _short(word), "", ast.Call(func, node.args, node.keywords))


def _of_pattern(node: ast.Constant | ast.JoinedStr) -> Iterator[Change]:
    held: list[ast.expr] = []
    text = _flat(node, held)
    if "|" not in text or not _is_pattern(text):
        return
    for alternative, rest in without_one(text):
        told = "".join(_shown(letter, held) for letter in alternative)
        yield Change("alternative", _short(told), "", _unflat(rest, held))


def _is_pattern(text: str) -> bool:
    try:
        re.compile(text)
    except (re.error, OverflowError):
        return False
    return True


def _flat(node: ast.Constant | ast.JoinedStr, held: list[ast.expr]) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    text = ""
    for part in node.values:
        if isinstance(part, ast.Constant):
            text += str(part.value)
        else:
            text += chr(_HELD + len(held))
            held.append(part)
    return text


def _shown(letter: str, held: list[ast.expr]) -> str:
    place = ord(letter) - _HELD
    if not 0 <= place < len(held):
        return letter
    value = held[place]
    return f"{{{ast.unparse(value.value)}}}" if isinstance(value, ast.FormattedValue) else letter


def _unflat(text: str, held: list[ast.expr]) -> ast.expr:
    if not held:
        return ast.Constant(text)
    parts: list[ast.expr] = []
    for letter in text:
        if 0 <= (place := ord(letter) - _HELD) < len(held):
            parts.append(held[place])
        elif parts and isinstance(last := parts[-1], ast.Constant):
            parts[-1] = ast.Constant(str(last.value) + letter)
        else:
            parts.append(ast.Constant(letter))
    return ast.JoinedStr(parts)
