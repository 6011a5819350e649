"""Where each mended field of the registry comes from, and that ``law`` tells it."""

from datetime import date

from hdnd_lint.registry import open_registry
from hdnd_lint.registry.describe import described
from hdnd_lint.registry.rows import DOCUMENT_COLUMNS, PROVENANCE_COLUMNS, document_rows, read_rows
from hdnd_lint.resources import resource_dir

FOLDER = resource_dir("rulesets") / "registry"
ROWS = [row for _, row in read_rows(FOLDER / "provenance.csv", PROVENANCE_COLUMNS)]
DOCUMENTS = {(row["number"], row["kind"]): row for row in document_rows(FOLDER / "documents.csv")}
_SURENESS = {"from": "from_confidence", "until": "until_confidence"}


def test_each_row_names_a_document_a_column_and_a_source() -> None:
    for row in ROWS:
        assert (row["number"], row["kind"]) in DOCUMENTS
        assert row["field"] in DOCUMENT_COLUMNS
        assert row["confidence"] in ("high", "medium", "low")
        assert row["source"]


def test_the_confidence_of_a_day_is_that_of_its_source() -> None:
    told = [row for row in ROWS if row["field"] in _SURENESS]
    assert len(told) > 50
    for row in told:
        document = DOCUMENTS[row["number"], row["kind"]]
        assert document[_SURENESS[row["field"]]] == row["confidence"], row["number"]


def test_each_row_stands_once() -> None:
    keys = [(row["number"], row["kind"], row["field"]) for row in ROWS]
    assert len(set(keys)) == len(keys)


def test_law_tells_the_source_and_how_sure_it_is() -> None:
    told = described(open_registry(), "44/2013/QH13", date(2026, 11, 1))
    (line,) = [one for one in told if "ngày hết hiệu lực" in one.vi]
    assert line.vi.startswith("  nguồn của ngày hết hiệu lực (nguồn thứ cấp): ")
    assert line.en.startswith("  source of the end (second-hand): ")
