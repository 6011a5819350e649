"""One draft in seven formats: the same tree, the same findings, the same fingerprints."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from hdnd_lint import rulebook
from hdnd_lint.api import Linter
from hdnd_lint.outcome import FileOutcome
from hdnd_lint.reading.office import office_program

DRAFT = Path(__file__).parents[1] / "examples" / "02-giam-sat-xa-bao-cao-cuoi-nam.docx"
FORMATS = ("odt", "rtf", "doc", "html", "pdf", "txt:Text (encoded):UTF8")
pytestmark = pytest.mark.skipif(
    office_program() is None, reason="needs LibreOffice to write the other formats"
)


def _outcome(path: Path) -> FileOutcome:
    return Linter(rules=rulebook.load([]), today=date(2026, 11, 22)).file(path)


def _found(outcome: FileOutcome) -> list[tuple[str, str, str]]:
    """Return the findings on the draft; those on the file itself differ with the format."""
    return sorted(
        (one.rule_id, one.provision, one.fingerprint)
        for one in outcome.findings
        if one.group != "ngon-ngu"
    )


def _tree(outcome: FileOutcome) -> list[tuple[str, str]]:
    assert outcome.draft
    return [(node.kind.value, node.number) for node in outcome.draft.nodes()]


@pytest.mark.parametrize("form", FORMATS)
def test_other_format_reads_as_the_word_file(form: str, tmp_path: Path) -> None:
    program = office_program()
    assert program
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(program), "--headless", profile, "--convert-to", form]
    command += ["--outdir", str(tmp_path), str(DRAFT)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    other = tmp_path / f"{DRAFT.stem}.{form.partition(':')[0]}"
    converted, word = _outcome(other), _outcome(DRAFT)
    assert not converted.problems
    assert _tree(converted) == _tree(word)
    assert _found(converted) == _found(word)
