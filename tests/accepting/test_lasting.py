"""Baseline and waivers outlive what editors do: nothing becomes new but what is."""

import re
import subprocess
import unicodedata
from collections.abc import Callable
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from corpus_dir import corpus_dir

from hdnd_lint import Finding, Linter, make_linter
from hdnd_lint.accepting.applying import waive
from hdnd_lint.outcome import Outcome
from hdnd_lint.reading.office import office_program

TODAY = date(2026, 11, 27)
ROOT = Path(__file__).parents[2]
ADDED = "Điều 99. Giao Văn phòng theo dõi việc lưu trữ hồ sơ kỳ họp."
_RUN = re.compile(
    r"(<w:r(?: [^>]*)?>(<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?)"
    r"<w:t(?: [^>]*)?>([^<&]{2,})</w:t></w:r>",
    re.DOTALL,
)
_PARAGRAPH = re.compile(r"<w:p[ >](?:(?!</w:p>).)*</w:p>", re.DOTALL)


def _split(markup: str) -> str:
    def cut(found: re.Match[str]) -> str:
        half = len(found[3]) // 2
        pieces = (found[3][:half], found[3][half:])
        head = (found[1], f"<w:r>{found[2] or ''}")
        return "".join(
            f'{one}<w:t xml:space="preserve">{said}</w:t></w:r>'
            for one, said in zip(head, pieces, strict=True)
        )

    return _RUN.sub(cut, markup)


def _with_article(markup: str) -> str:
    found = [one for one in _PARAGRAPH.finditer(markup) if _is_article(one[0])]
    at = found[-1].start() if found else markup.index("<w:sectPr")
    return f"{markup[:at]}<w:p><w:r><w:t>{ADDED}</w:t></w:r></w:p>{markup[at:]}"


def _is_article(paragraph: str) -> bool:
    return (
        re.match(r"\s*Điều\s*\d", "".join(re.findall(r"<w:t[^>]*>([^<]*)", paragraph))) is not None
    )


def _with_blanks(markup: str) -> str:
    return re.sub(r"(</w:p>)(<w:p[ >])", r"\1<w:p/>\2", markup, count=3)


EDITS: dict[str, Callable[[str], str]] = {
    "runs split": _split,
    "decomposed letters": lambda markup: unicodedata.normalize("NFD", markup),
    "blank paragraphs": _with_blanks,
    "an article more": _with_article,
}


def edited(data: bytes, edit: Callable[[str], str]) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(data)) as before, ZipFile(out, "w", ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "word/document.xml":
                part = edit(part.decode()).encode()
            after.writestr(name, part)
    return out.getvalue()


def drafts() -> list[Path]:
    own = [*ROOT.glob("examples/*.docx"), *ROOT.glob("examples/phien-hop/*.docx")]
    real = corpus_dir()
    return sorted([*own, *(real.rglob("*.docx") if real else ())])


@cache
def linter() -> Linter:
    return make_linter(today=TODAY)


@cache
def findings_of(path: Path) -> tuple[Finding, ...]:
    return linter().content(path.read_bytes(), "a.docx").findings


def require_all_known(path: Path, data: bytes, folder: Path) -> None:
    """Ask that *data* has the findings of *path*, and that waivers of these still meet them."""
    before = {one.fingerprint: one for one in findings_of(path)}
    outcome = linter().content(data, "a.docx")
    strangers = [one for one in outcome.findings if one.fingerprint not in before]
    assert all(
        "99" in one.message + one.evidence or ADDED[9:] in one.evidence for one in strangers
    )
    kept = {one.fingerprint for one in outcome.findings} & set(before)
    if not strangers and ADDED not in (outcome.draft.text if outcome.draft else ""):
        assert kept == set(before)
    waivers = folder / "hdnd-lint.waivers.toml"
    rows = [
        f'[[waiver]]\nrule = "{one.rule_id}"\nfingerprint = "{one.fingerprint}"\nreason = "x"\n'
        for one in before.values()
    ]
    rows += [
        f'[[waiver]]\nrule = "{one.rule_id}"\nplace = "{", ".join(one.path)}"\nreason = "y"\n'
        for one in before.values()
        if one.path
    ]
    waivers.write_text("\n".join(rows), encoding="utf-8")
    known = [bound.rule.id for bound in linter().rules]
    told = waive(Outcome((outcome,)), [waivers], known, TODAY)
    waived = {one.fingerprint for one in told.findings() if one.waived}
    assert kept <= waived
    assert not [one for one in told.findings() if one.rule_id in ("CN001", "CN002")]


@pytest.mark.parametrize("name", list(EDITS))
@pytest.mark.parametrize("path", drafts(), ids=lambda path: path.stem[:30])
def test_an_edit_makes_nothing_new(path: Path, name: str, tmp_path: Path) -> None:
    require_all_known(path, edited(path.read_bytes(), EDITS[name]), tmp_path)


def test_a_draft_saved_by_libreoffice_has_nothing_new(tmp_path: Path) -> None:
    program = office_program()
    if program is None:
        pytest.skip("LibreOffice is not installed: it saves the drafts anew")
    copies = [tmp_path / f"{number}.docx" for number in range(len(drafts()))]
    for copy, path in zip(copies, drafts(), strict=True):
        copy.write_bytes(path.read_bytes())
    _saved(program, copies, "odt", tmp_path)
    _saved(program, [one.with_suffix(".odt") for one in copies], "docx", tmp_path)
    changed = []
    for copy, path in zip(copies, drafts(), strict=True):
        before = {one.fingerprint for one in findings_of(path) if not _of_form(one)}
        outcome = linter().content(copy.read_bytes(), "a.docx")
        after = {one.fingerprint for one in outcome.findings if not _of_form(one)}
        changed += [path.name] if before != after else []
    assert changed == []


def _saved(program: str, paths: list[Path], ending: str, folder: Path) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", ending, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, paths)], check=True, capture_output=True, timeout=300)


def _of_form(finding: Finding) -> bool:
    """Say whether it tells of fonts, sizes and the like, which LibreOffice sets anew."""
    return finding.rule_id.startswith("TT")
