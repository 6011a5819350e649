"""The LALR table of a lark grammar, run token by token, that knows where a text may end.

lark's own interactive parser does the same four times slower, and cannot go back to the last
place where the input was complete. The tables are kept in the user's cache, so that a run that
finds them there does not import lark.
"""

import json
from collections.abc import Container, Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

from hdnd_lint.files.kept import keep, recall_kept
from hdnd_lint.resources import cache_dir, resource_dir

if TYPE_CHECKING:
    from lark import Lark


class GrammarToken(NamedTuple):
    """One token of the input; *kind* names a terminal of the grammar."""

    kind: str
    text: str
    start: int
    end: int


class GrammarNode(NamedTuple):
    """One rule of the grammar found in the input. What begins with ``_`` is not kept apart."""

    name: str
    children: "list[GrammarNode | GrammarToken]"


class Reduction(NamedTuple):
    """The rule to apply, and how many parts it is made of."""

    name: str
    size: int


_END = "$END"
_Action = int | Reduction  # the state to go to, or the rule to apply
_Value = GrammarNode | GrammarToken | list["GrammarNode | GrammarToken"] | None
_Stacks = tuple[list[int], list[_Value]]


class Automaton(NamedTuple):
    """The states of a grammar's table: what each of them does with each kind of token."""

    start: int
    end: int
    states: Mapping[int, Mapping[str, _Action]]

    @classmethod
    def of(cls, grammar: "Lark") -> "Automaton":
        """Take the table that lark has made of a grammar."""
        table = grammar.parse_interactive(()).parser_state.parse_conf.parse_table
        states = {
            state: {name: _action(target) for name, (_, target) in actions.items()}
            for state, actions in table.states.items()
        }
        return cls(table.start_states["start"], table.end_states["start"], states)

    def written(self) -> str:
        """Return the table as JSON."""
        return json.dumps([self.start, self.end, list(self.states.items())], ensure_ascii=False)

    @classmethod
    def read(cls, text: str) -> "Automaton":
        """Return the table that *text* holds; raise ValueError or TypeError where it is none."""
        start, end, states = json.loads(text)
        table = cls(start, end, {state: _actions(actions) for state, actions in states})
        if start not in table.states or end not in table.states:
            raise ValueError("no table of a grammar")
        return table


def _action(target: object) -> _Action:
    if isinstance(target, int):
        return target
    return Reduction(str(target.origin.name), len(target.expansion))  # type: ignore[attr-defined]


def _actions(written: Mapping[str, Any]) -> Mapping[str, _Action]:
    return {
        kind: action if isinstance(action, int) else Reduction(*action)
        for kind, action in written.items()
    }


SHIPPED = ".table.json"
"""The ending of a compiled grammar beside the grammars of a wheel."""
_FORMAT = "1"  # of the tables in the cache


@cache
def load_automaton(name: str) -> Automaton:
    """Return the table of ``grammars/NAME.lark``, kept under a name that holds its hash."""
    ready = resource_dir("grammars") / f"{name}{SHIPPED}"
    if ready.is_file():
        return Automaton.read(ready.read_text(encoding="utf-8"))
    text = (resource_dir("grammars") / f"{name}.lark").read_text(encoding="utf-8")
    key = sha256(f"{_FORMAT}\0{text}".encode()).hexdigest()[:16]
    kept = recall_kept(cache_dir(), f"{name}-{key}")
    if kept is not None:
        with suppress(ValueError, TypeError):
            return Automaton.read(kept.decode("utf-8"))
    from hdnd_lint.parsing.grammar.lark_table import (
        build_grammar,
    )  # imports lark, which costs time

    automaton = Automaton.of(build_grammar(text))
    keep(cache_dir(), f"{name}-{key}", automaton.written().encode("utf-8"))
    return automaton


class GrammarRun:
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

    def feed(self, token: GrammarToken) -> bool:
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
        whole = [value.copy() if isinstance(value, list) else value for value in values]
        self._good = (states.copy(), whole)

    def finish(self) -> GrammarNode | None:
        """Return the tree of what was taken up to the last mark, None where it is not whole."""
        if self._good is None or not self._reduce(_END, self._good):
            return None
        tree = self._good[1][-1]
        return tree if isinstance(tree, GrammarNode) else None

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
    """Put one value in the place of the last ones: a node, or a list that its parent takes in.

    A list at the head grows in place: copying it for each member would be quadratic.
    """
    states, values = stacks
    children: list[GrammarNode | GrammarToken] = []
    if rule.size:
        head, *others = values[-rule.size :]
        children = head if isinstance(head, list) else []
        for value in others if children is head else (head, *others):
            if isinstance(value, list):
                children += value
            elif value is not None:
                children.append(value)
        del states[-rule.size :], values[-rule.size :]
    values.append(children if rule.name[0] == "_" else GrammarNode(rule.name, children))
