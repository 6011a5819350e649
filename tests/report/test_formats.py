"""Machine formats hold every finding at its place, and survive hostile text."""

import csv
import io
import json
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from report.outcomes import TEXT, finding, outcome

from hdnd_lint.finding import Severity
from hdnd_lint.reading import read_text
from hdnd_lint.report.formats import RENDERERS, render_report
from hdnd_lint.report.machine.regions import region
from hdnd_lint.words.letters.text import Span

WORDS = "kỳ họp cuối năm 2025"
FOUND = outcome(finding(WORDS), finding("Nội dung", Severity.INFO, "TT001"))


@pytest.mark.parametrize("form", RENDERERS)
def test_every_format_tells_the_rule_and_the_file_not_read(form: str) -> None:
    text = render_report(form, FOUND, ())
    assert "GS010" in text
    assert "không phải tệp Word" in text


@pytest.mark.parametrize("form", [*RENDERERS, "json"])
def test_same_outcome_same_bytes(form: str) -> None:
    assert render_report(form, FOUND, ()) == render_report(form, FOUND, ())


@pytest.mark.parametrize("form", [*RENDERERS, "json"])
def test_no_findings_is_a_valid_report(form: str) -> None:
    assert isinstance(render_report(form, outcome(), ()), str)


class TestSarif:
    run = json.loads(render_report("sarif", FOUND, ()))["runs"][0]

    def test_region_points_at_the_words(self) -> None:
        place = self.run["results"][0]["locations"][0]["physicalLocation"]
        spot = place["region"]
        line = TEXT.splitlines()[spot["startLine"] - 1]
        assert line[spot["startColumn"] - 1 : spot["endColumn"] - 1] == WORDS
        assert place["artifactLocation"]["uri"] == "th%C6%B0%20m%E1%BB%A5c/du-thao.txt"

    def test_fix_replaces_the_same_region(self) -> None:
        result = self.run["results"][0]
        change = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
        assert change["insertedContent"]["text"] == "kỳ họp giữa năm 2026"
        spot = dict(result["locations"][0]["physicalLocation"]["region"])
        spot.pop("snippet")
        assert change["deletedRegion"] == spot

    def test_levels_and_fingerprints(self) -> None:
        assert [result["level"] for result in self.run["results"]] == ["error", "note"]
        assert self.run["results"][0]["partialFingerprints"] == {
            "hdndLint/v1": "0123456789abcdef",
            "primaryLocationLineHash": "0123456789abcdef:1",
        }
        assert self.run["invocations"][0]["executionSuccessful"] is False


def test_junit_counts_agree_with_its_cases() -> None:
    root = ElementTree.fromstring(render_report("junit", FOUND, ()).split("\n", 1)[1])
    suite = root.findall("testsuite")[0]
    cases = suite.findall("testcase")
    assert int(suite.get("tests", "0")) == len(cases)
    assert int(suite.get("failures", "0")) == sum(
        case.find("failure") is not None for case in cases
    )
    assert int(suite.get("skipped", "0")) == sum(
        case.find("skipped") is not None for case in cases
    )


def test_github_commands_are_one_line_each_with_escapes() -> None:
    lines = render_report("github", FOUND, ()).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::notice", "::error"]
    assert "line=5" in lines[0] and "100%25" in lines[0]


def test_gitlab_fingerprints_are_unique() -> None:
    issues = json.loads(render_report("gitlab", FOUND, ()))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 3
    assert issues[0]["location"] == {"path": "thư mục/du-thao.txt", "lines": {"begin": 5}}


def test_csv_cells_are_no_formulas() -> None:
    found = outcome(finding(WORDS), path="=cmd.txt")
    rows = list(csv.DictReader(io.StringIO(render_report("csv", found, ()).lstrip("\ufeff"))))
    assert rows[0]["file"] == "'=cmd.txt"
    assert rows[0]["evidence"] == WORDS


def test_json_lines_are_the_findings_of_the_json_report() -> None:
    lines = [json.loads(line) for line in render_report("jsonl", FOUND, ()).splitlines()]
    whole = json.loads(render_report("json", FOUND, ()))
    expected = [{"path": "thư mục/du-thao.txt", **one} for one in whole["files"][0]["findings"]]
    assert [line for line in lines if "error" not in line] == expected


def test_regions_of_a_wrapped_file_are_lines_of_the_file() -> None:
    text = (
        "Điều 1. Một đoạn văn dài được ngắt dòng ở giữa câu khi chép từ trang\n"
        "mạng về, nên dòng này nối tiếp dòng trên và chưa phải một đoạn mới của\n"
        "văn bản đang xét ở đây.\n"
    )
    source = read_text(text)
    start = source.text.index("nối tiếp")
    spot = region(source, Span(start, start + len("nối tiếp")))
    line = text.splitlines()[spot.start_line - 1]
    assert line[spot.start_column - 1 : spot.end_column - 1] == "nối tiếp"
    starts = [block.span.start for block in source.blocks]
    assert all(first < second for first, second in pairwise(starts))


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # in the models' own module
def test_sarif_loads_in_models_made_from_the_published_schema() -> None:
    from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log

    log = Log.model_validate_json(render_report("sarif", FOUND, ()))
    assert log.runs[0].results is not None
    assert len(log.runs[0].results) == 2


def test_absolute_paths_are_file_uris() -> None:
    found = outcome(finding(WORDS), path="/thư mục/a.txt")
    run = json.loads(render_report("sarif", found, ()))["runs"][0]
    assert run["artifacts"][0]["location"]["uri"] == "file:///th%C6%B0%20m%E1%BB%A5c/a.txt"
