"""Where reports go, by the ending of the file or by a word before it; options in Vietnamese."""

import json
from pathlib import Path

import click
import pytest

from hdnd_lint.cli.shared.targets import Target, targets

DRAFT = "examples/02-giam-sat-xa-bao-cao-cuoi-nam.docx"


@pytest.mark.parametrize(
    ("outputs", "form", "wanted"),
    [
        ((), None, [("text", None)]),
        ((), "json", [("json", None)]),
        (("kq.html",), None, [("html", "kq.html")]),
        (("KQ.HTML",), None, [("html", "KQ.HTML")]),
        (("a/kq.sarif.json",), None, [("sarif", "a/kq.sarif.json")]),
        (("kq.json",), None, [("json", "kq.json")]),
        (("kq.json",), "gitlab", [("gitlab", "kq.json")]),
        (("kq.html",), "json", [("html", "kq.html"), ("json", None)]),
        (("sarif:kq.json", "kq.csv"), None, [("sarif", "kq.json"), ("csv", "kq.csv")]),
        (("kq",), None, [("text", "kq")]),
        (("kq",), "junit", [("junit", "kq")]),
        (("kq.abc",), "junit", [("junit", "kq.abc")]),
        (("-",), None, [("text", None)]),
        (("json:-",), None, [("json", None)]),
        ((r"C:\kq\kq.html",), None, [("html", r"C:\kq\kq.html")]),
        (("./a:b.txt",), None, [("text", "a:b.txt")]),
    ],
)
def test_the_ending_or_the_word_before_tells_the_format(
    outputs: tuple[str, ...], form: str | None, wanted: list[tuple[str, str | None]]
) -> None:
    made = [Target(kind, Path(path) if path else None) for kind, path in wanted]
    assert targets(outputs, form) == made


@pytest.mark.parametrize(
    ("output", "said"),
    [("pdf:x.pdf", "“pdf”"), ("jsn:x", "“json”"), ("kq.pdf", "kq.pdf"), ("kq.docx", ".html")],
)
def test_a_format_that_nothing_tells_is_refused(output: str, said: str) -> None:
    with pytest.raises(click.BadParameter, match=said):
        targets([output], None)


def test_one_run_writes_each_file_in_its_own_format(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from hdnd_lint.cli import main

    page, table = tmp_path / "kq.html", tmp_path / "kq.csv"
    assert main(["check", DRAFT, "-o", str(page), "-o", str(table), "--format", "json"]) == 1
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert table.read_text("utf-8-sig").startswith("file,")
    assert json.loads(capsys.readouterr().out)["schema"]


@pytest.mark.parametrize("level", ["xã", "xa", "cap-xa", "Cấp xã", "commune"])
@pytest.mark.parametrize("kind", ["nghi-quyet-ca-biet", "Nghị quyết cá biệt"])
def test_level_and_kind_may_be_said_in_vietnamese(
    level: str, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from hdnd_lint.cli import main

    given = ["check", DRAFT, "--level", level, "--kind", kind, "--select", "gs010"]
    assert main([*given, "--format", "json"]) == 1
    profile = json.loads(capsys.readouterr().out)["files"][0]["profile"]
    assert (profile["level"]["value"], profile["kind"]["value"]) == (
        "commune",
        "individual-resolution",
    )


def test_an_unknown_rule_is_hinted_at(capsys: pytest.CaptureFixture[str]) -> None:
    from hdnd_lint.cli import main

    assert main(["check", DRAFT, "--select", "wrong-reporting-sesion"]) == 2
    assert "wrong-reporting-session" in capsys.readouterr().err
