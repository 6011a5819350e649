"""``hdnd-lint mcp``: serve checked facts to writing assistants, on standard streams."""

from datetime import date, datetime

import click

from hdnd_lint.cli.shared.options import DAY, day
from hdnd_lint.errors import HdndLintError


@click.command(
    "mcp",
    help="Phục vụ trợ lý soạn thảo theo giao thức MCP qua đầu vào, đầu ra chuẩn: check, parse, "
    "explain, law. Không ghi gì, không dùng mạng. Cần: pip install 'hdnd-lint[mcp]'.\n\n"
    "(Serve assistants by the Model Context Protocol.)",
)
@click.option("--today", type=DAY, hidden=True)
def command(today: datetime | None) -> int:
    """Serve until the assistant closes the stream."""
    try:
        from hdnd_lint.assistant.server import make_server  # an extra, and slow to import
    except ImportError as error:
        if not (error.name or "").startswith("mcp"):
            raise
        raise HdndLintError("cần phần mở rộng mcp: pip install 'hdnd-lint[mcp]'") from error
    make_server(lambda: day(today) or date.today()).run("stdio")
    return 0
