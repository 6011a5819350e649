"""The answers served to writing assistants by the Model Context Protocol, on standard streams."""

from collections.abc import Callable
from datetime import date
from typing import Any, Literal, TypeVar

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from hdnd_lint.assistant import answers
from hdnd_lint.errors import HdndLintError
from hdnd_lint.version import __version__

A = TypeVar("A")
Lang = Literal["vi", "en"]
_INSTRUCTIONS = (
    "Checked facts about drafts of Vietnamese People's Councils: findings with their law, the "
    "tree of a draft, rules, and whether a law binds on a day. “chưa xác định” and the list "
    "not_evaluated mean that it is not known: say so, do not guess. Nothing is written or sent."
)


def make_server(today: Callable[[], date]) -> "MCPServer[Any]":
    """Return the server; *today* is asked at each call, for it may run for weeks."""
    server: MCPServer[Any] = MCPServer(
        "hdnd-lint", version=__version__, instructions=_INSTRUCTIONS, log_level="WARNING"
    )

    def check(
        path: str = "", text: str = "", as_of: str = "", lang: Lang = "vi"
    ) -> dict[str, Any]:
        return _told(lambda: answers.check(today(), path=path, text=text, as_of=as_of, lang=lang))

    def parse(path: str = "", text: str = "", lang: Lang = "vi") -> dict[str, Any]:
        return _told(lambda: answers.parse(today(), path=path, text=text, lang=lang))

    def explain(rule: str, lang: Lang = "vi") -> str:
        return _told(lambda: answers.explain(rule, lang=lang))

    def law(document: str, as_of: str = "", lang: Lang = "vi") -> dict[str, Any]:
        return _told(lambda: answers.law(today(), document, as_of=as_of, lang=lang))

    for tool, description in (
        (check, "Check a draft, by the path of its file or by its text."),
        (parse, "Show how a draft is read: its parts, units, citations, figures."),
        (explain, "Explain one rule by its id or name: law by period, why, examples."),
        (law, "Say whether a law, by number or name, is in force on a day."),
    ):
        server.add_tool(tool, description=description)
    return server


def _told(answer: Callable[[], A]) -> A:
    """Return what *answer* gives; an error of ours is told to the assistant as one line."""
    try:
        return answer()
    except HdndLintError as error:
        raise ToolError(str(error)) from error
