"""The LALR table of a lark grammar, run token by token, that knows where a text may end.

lark's own interactive parser does the same four times slower, and cannot go back to the last
place where the input was complete.
"""

from collections.abc import Container
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lark import Lark


class Token(NamedTuple):
    """One token of the input; *kind* names a terminal of the grammar."""

    kind: str
    text: str
    start: int
    end: int


class Node(NamedTuple):
    """One rule of the grammar found in the input. What begins with ``_`` is not kept apart."""

    name: str
    children: "list[Node | Token]"


class Reduction(NamedTuple):
    """The rule to apply, and how many parts it is made of."""

    name: str
    size: int


_END = "$END"
_Action = int | Reduction  # the state to go to, or the rule to apply
_Value = Node | Token | list["Node | Token"] | None
_Stacks = tuple[list[int], list[_Value]]


class Automaton:
    """The states of a grammar's table."""

    def __init__(self, grammar: "Lark") -> None:
        table = grammar.parse_interactive(()).parser_state.parse_conf.parse_table
        self.start: int = table.start_states["start"]
        self.end: int = table.end_states["start"]
        self.states: dict[int, dict[str, _Action]] = {
            state: {name: _action(target) for name, (_, target) in actions.items()}
            for state, actions in table.states.items()
        }


def _action(target: object) -> _Action:
    if isinstance(target, int):
        return target
    return Reduction(str(target.origin.name), len(target.expansion))  # type: ignore[attr-defined]


class Run:
    """One text on its way through an automaton."""

    def __init__(self, automaton: Automaton) -> None:
        self._automaton = automaton
        self._stacks: _Stacks = ([automaton.start], [])
        self._good: _Stacks | None = None

    @property
    def wanted(self) -> Container[str]:
        """The kinds of tokens that may come next; LALR may promise some that then fail."""
        return self._automaton.states[self._stacks[0][-1]]

    @property
    def may_end(self) -> bool:
        """Say whether the text may end here."""
        return _END in self._automaton.states[self._stacks[0][-1]]

    def feed(self, token: Token) -> bool:
        """Take *token*; False where it cannot come here after all."""
        if not self._reduce(token.kind, self._stacks):
            return False
        states, values = self._stacks
        states.append(self._automaton.states[states[-1]][token.kind])  # type: ignore[arg-type]
        values.append(None if token.kind[0] == "_" else token)
        return True

    def mark(self) -> None:
        """Remember this place, to which :meth:`finish` goes back."""
        states, values = self._stacks
        self._good = (states.copy(), values.copy())

    def finish(self) -> Node | None:
        """Return the tree of what was taken up to the last mark, None where it is not whole."""
        if self._good is None or not self._reduce(_END, self._good):
            return None
        tree = self._good[1][-1]
        return tree if isinstance(tree, Node) else None

    def _reduce(self, kind: str, stacks: _Stacks) -> bool:
        """Apply rules until a token of *kind* can be taken; False where none can be."""
        states = stacks[0]
        table, end = self._automaton.states, self._automaton.end
        while True:
            if kind == _END and states[-1] == end:
                return True
            action = table[states[-1]].get(kind)
            if not isinstance(action, Reduction):
                return action is not None
            _apply(action, stacks)
            states.append(table[states[-1]][action.name])  # type: ignore[arg-type]  # a state


def _apply(rule: Reduction, stacks: _Stacks) -> None:
    """Put one value in the place of the last ones: a node, or a list that its parent takes in."""
    states, values = stacks
    children: list[Node | Token] = []
    if rule.size:
        for value in values[-rule.size :]:
            if isinstance(value, list):
                children += value
            elif value is not None:
                children.append(value)
        del states[-rule.size :], values[-rule.size :]
    values.append(children if rule.name[0] == "_" else Node(rule.name, children))
