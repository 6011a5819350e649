"""The server through a real client on standard streams."""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

mcp = pytest.importorskip("mcp", reason="the extra mcp is not installed")

DRAFT = Path(__file__).parents[2] / "examples" / "02-giam-sat-xa-bao-cao-cuoi-nam.docx"


def with_client(ask: Callable[[Any], Awaitable[Any]]) -> Any:
    """Return what *ask* gets of a client of the installed command."""
    server = mcp.StdioServerParameters(
        command=sys.executable, args=["-m", "hdnd_lint", "mcp"], env=dict(os.environ)
    )

    async def asked() -> Any:
        async with mcp.Client(mcp.stdio_client(server)) as client:
            return await ask(client)

    return asyncio.run(asked())


def test_the_tools_are_listed_and_answer() -> None:
    async def ask(client: Any) -> Any:
        tools = await client.list_tools()
        found = await client.call_tool("check", {"path": str(DRAFT)})
        law = await client.call_tool("law", {"document": "64/2025/QH15", "as_of": "2025-05-01"})
        rule = await client.call_tool("explain", {"rule": "GS010"})
        tree = await client.call_tool("parse", {"text": "NGHỊ QUYẾT\nĐiều 1. Nội dung"})
        return tools, found, law, rule, tree

    tools, found, law, rule, tree = with_client(ask)
    assert sorted(one.name for one in tools.tools) == ["check", "explain", "law", "parse"]
    assert "GS010" in [one["rule"] for one in found.structured_content["findings"]]
    assert law.structured_content["found"][0]["force"] == "in-force"
    assert rule.content[0].text.startswith("# GS010")
    assert "Điều 1" in tree.content[0].text


def test_a_slip_is_told_as_one_line() -> None:
    async def ask(client: Any) -> Any:
        return await client.call_tool("explain", {"rule": "GS0999"})

    answer = with_client(ask)
    assert answer.is_error
    assert "không có quy tắc “GS0999”; có phải là “GS009” không?" in answer.content[0].text
