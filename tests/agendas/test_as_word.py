"""The same agendas as Word files, tables as tables with paragraphs in their cells: as clean."""

import re
from pathlib import Path

import docx
import pytest
from agendas import papers
from agendas.test_mutations import LINTER, SOURCES

RULED = re.compile(r"[|\- ]+")


def rows(block: list[str]) -> list[list[str]]:
    cells = [line.strip().strip("|").split("|") for line in block if not RULED.fullmatch(line)]
    return [[cell.strip() for cell in row] for row in cells]


def write(text: str, path: Path) -> None:
    """Write *text* with its Markdown tables as a Word file."""
    document = docx.Document()
    block: list[str] = []
    for line in [*text.replace("**", "").split("\n"), ""]:
        if line.startswith("|"):
            block.append(line)
            continue
        if block:
            add_table(document, rows(block))
        block = []
        if line.strip():
            document.add_paragraph(line.strip(" *"))
    document.save(str(path))


def add_table(document: "docx.document.Document", told: list[list[str]]) -> None:
    table = document.add_table(rows=len(told), cols=max(map(len, told)))
    for row, cells in zip(table.rows, told, strict=True):
        for cell, words in zip(row.cells, cells, strict=False):
            first, *rest = words.split("<br>")
            cell.paragraphs[0].text = first.strip(" *")
            for more in rest:
                cell.add_paragraph(more.strip(" *"))


# In Word nobody breaks lines by hand.
PAPERS = [name for name in SOURCES if "-wrapped" not in name]


@pytest.mark.parametrize("name", PAPERS, ids=lambda name: name[:2])
def test_a_word_file_is_as_clean(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.docx"
    write(papers.render(name, SOURCES[name]).text, path)
    outcome = LINTER.file(path)
    assert outcome.draft
    assert outcome.draft.agenda
    found = [one.rule_id for one in outcome.findings if one.rule_id.startswith(("KH", "TC"))]
    assert found == []
