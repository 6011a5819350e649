"""Builds the page: ``python page/build.py dist/page`` makes the static site and its zip.

It takes the runtime from the npm registry (``package.json``) and what the checker needs of
Python's registry; says what it took, with hashes; and writes these into the site, which checks
them when it loads.
"""

import argparse
import hashlib
import json
import re
import shutil
import string
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from base64 import b64encode
from collections.abc import Iterator, Sequence
from pathlib import Path

PAGE = Path(__file__).resolve().parent
ROOT = PAGE.parent
RUNTIME = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
COPIED = (
    *("page.css", "page.js", "papers.js", "words.js", "worker.js"),
    *("icon.svg", "cai-dat.html"),
)
LOADED = ("runtime/pyodide.asm.wasm", "runtime/python_stdlib.zip", "runtime/pyodide-lock.json")
PURE = (
    "click",
    "openpyxl",
    "et_xmlfile",
    "xlrd",
    "pyyaml",
    "pydantic",
    "annotated_types",
    "typing_extensions",
    "typing_inspection",
)
_LICENCE = re.compile(
    r"([^/]+)\.dist-info/((?:licenses/)?[^/]*LICEN[CS]E[^/]*|licenses/.+)$", re.I
)
_SEED = (2026, 1, 1, 0, 0, 0)  # of every member of an archive: the same input, the same bytes
_PLATFORM = "pyemscripten_2026_0_wasm32"
_LEFT_OUT = re.compile(
    r"(^|/)(__pycache__|tests?|schema)/|_yaml[^/]*\.so$|\.(pyc|pyi|md)$"
    r"|^pydantic/(v1/|mypy\.py$)|^click/testing\.py$"
    r"|^hdnd_lint/rulesets/registry/[a-z_]+\.csv$"  # the database beside them is made of these
    r"|^hdnd_lint/(audit|assistant)/|^(?!hdnd_lint-)[^/]+\.dist-info/METADATA$"
    r"|\.dist-info/(RECORD|direct_url.json|INSTALLER|sboms/.*)$"
)


def main() -> None:
    """Build the site into the folder that is asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        site = work / "site"
        site.mkdir()
        took = [*runtime(work, site), *packages(work, site)]
        write_site(site, took)
        shutil.rmtree(folder, ignore_errors=True)
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(site, folder)
    archive = folder.with_suffix(".zip")
    pack(archive, folder, compress=True)
    size = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
    print("\n".join(took))
    print(f"{folder}: {size / 1e6:.1f} MB; {archive}: {archive.stat().st_size / 1e6:.1f} MB")


def runtime(work: Path, site: Path) -> Iterator[str]:
    """Put the runtime into the site; yield what was taken."""
    version = json.loads((PAGE / "package.json").read_text())["dependencies"]["pyodide"]
    command = ["npm", "pack", f"pyodide@{version}", "--silent", "--pack-destination", str(work)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (site / "runtime").mkdir()
    with tarfile.open(work / f"pyodide-{version}.tgz") as archive:
        for name in RUNTIME:
            member = archive.extractfile(f"package/{name}")
            assert member is not None
            (site / "runtime" / name).write_bytes(member.read())
    lock = site / "runtime" / "pyodide-lock.json"
    told = json.loads(lock.read_text())
    told["packages"] = {}  # nothing is ever asked of the runtime's own servers
    lock.write_text(json.dumps(told))
    yield f"pyodide {version} (MPL-2.0)"


def packages(work: Path, site: Path) -> Iterator[str]:
    """Put the checker and what it needs into the site; yield what was taken."""
    wheels = work / "wheels"
    pip(["wheel", "--no-deps", "--wheel-dir", str(wheels), str(ROOT)])
    fetch([name for name in PURE if name != "pyyaml"], wheels)
    core = next(wheels.glob("pydantic-*.whl"))
    fetch([f"pydantic-core=={required_core(core)}", "pypdfium2"], wheels, _PLATFORM)
    yaml = pure_yaml(work)
    app = [one for one in sorted(wheels.glob("*.whl")) if not one.name.startswith("pypdfium2")]
    bundle(site / "app.zip", app, yaml)
    bundle(site / "pdf.zip", sorted(wheels.glob("pypdfium2*.whl")), None)
    for one in sorted(wheels.glob("*.whl")):
        yield f"{one.name} sha256:{digest(one.read_bytes())}"


def pip(args: Sequence[str]) -> None:
    """Run pip and be silent unless it fails."""
    subprocess.run(
        [sys.executable, "-m", "pip", *args, "--quiet"], check=True, stderr=subprocess.DEVNULL
    )


def fetch(names: Sequence[str], wheels: Path, platform: str = "any") -> None:
    """Fetch wheels for the runtime, in the tested versions where these are known."""
    told = [
        "--only-binary=:all:",
        "--no-deps",
        "--python-version",
        "3.14",
        "--implementation",
        "cp",
    ]
    abi = ["--abi", "cp314", "--platform", platform] if platform != "any" else []
    pip(["download", *told, *abi, "--dest", str(wheels), *map(pinned, names)])


def pinned(name: str) -> str:
    """Return *name* with its version in ``constraints.txt``, if it has one there."""
    for line in (ROOT / "constraints.txt").read_text().splitlines():
        known, _, version = line.partition("==")
        if known.lower().replace("-", "_") == name.lower().replace("-", "_"):
            return f"{name}=={version}"
    return name


def required_core(wheel: Path) -> str:
    """Return the version of pydantic-core that this pydantic wants."""
    with zipfile.ZipFile(wheel) as archive:
        metadata = next(one for one in archive.namelist() if one.endswith("/METADATA"))
        found = re.search(
            r"^Requires-Dist: pydantic-core==(\S+)", archive.read(metadata).decode(), re.M
        )
    assert found is not None
    return found[1]


def pure_yaml(work: Path) -> Path:
    """Return the folder of PyYAML's part in Python: there is no wheel without a compiled one."""
    target = work / "yaml"
    pip(["install", "--no-deps", "--target", str(target), pinned("pyyaml")])
    return target


def bundle(target: Path, wheels: Sequence[Path], folder: Path | None) -> None:
    """Write one archive with all that *wheels* and *folder* hold and the runtime needs."""
    members: dict[str, bytes] = {}
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            members |= {name: archive.read(name) for name in archive.namelist()}
    for path in sorted(folder.rglob("*")) if folder else ():
        if path.is_file():
            members[path.relative_to(folder or path).as_posix()] = path.read_bytes()
    kept = {name: data for name, data in members.items() if not _LEFT_OUT.search(name)}
    write_archive(target, kept)


def write_archive(target: Path, members: dict[str, bytes]) -> None:
    """Write *members* to a zip that is the same for the same content."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(members):
            archive.writestr(zipfile.ZipInfo(name, _SEED), members[name], zipfile.ZIP_DEFLATED, 9)


def pack(target: Path, folder: Path, *, compress: bool) -> None:
    """Write the files of *folder* to the archive *target*, below the folder's own name."""
    files = (one for one in folder.rglob("*") if one.is_file())
    write_archive(
        target,
        {f"{folder.name}/{one.relative_to(folder).as_posix()}": one.read_bytes() for one in files},
    )


def write_site(site: Path, took: Sequence[str]) -> None:
    """Write the page itself: its files, the list with the hashes, the service worker."""
    for name in COPIED:
        shutil.copy(PAGE / name, site)
    texts = [f"{title}\n\n{text}" for title, text in licence_texts(site)]
    (site / "GIAY-PHEP.txt").write_text(licences(took) + "\n\n".join(["", *texts]))
    scripts, styles = report_hashes()
    fill(site / "index.html", "index.html", scripts=scripts, styles=styles, version=version())
    loaded = {name: (site / name).read_bytes() for name in (*LOADED, "app.zip", "pdf.zip")}
    told = {name: {"size": len(data), "sha256": digest(data)} for name, data in loaded.items()}
    listed = {"version": version(), "files": told, "packages": ["app.zip", "pdf.zip"], **facts()}
    (site / "files.json").write_text(json.dumps(listed, ensure_ascii=False, indent=1) + "\n")
    names = sorted(one.relative_to(site).as_posix() for one in site.rglob("*") if one.is_file())
    handbook(site)  # read where the site is: it is not kept for later visits
    build = digest("".join(digest((site / one).read_bytes()) for one in names).encode())[:16]
    fill(site / "service.js", "service.js", build=build, names=json.dumps(["./", *names]))
    sums = sorted(one for one in site.rglob("*") if one.is_file())
    lines = (f"{digest(one.read_bytes())}  {one.relative_to(site).as_posix()}\n" for one in sums)
    (site / "SHA256SUMS").write_text("".join(lines))


def handbook(site: Path) -> None:
    """Put the handbook beside the page: guides, rules, law, changes."""
    command = [sys.executable, str(PAGE / "handbook.py"), str(site / "tai-lieu")]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def fill(target: Path, template: str, **values: str) -> None:
    """Write a template of the page with its blanks filled in."""
    text = string.Template((PAGE / template).read_text()).safe_substitute(values)
    target.write_text(text)


def facts() -> dict[str, object]:
    """Return what the page shows of the checker's own words: kinds, levels, endings."""
    from hdnd_lint.model.names import KIND_WORDS, LEVEL_WORDS
    from hdnd_lint.reading import SUFFIXES

    needs_office = {".odt", ".rtf"}
    return {
        "kinds": {kind.value: words.vi for kind, words in KIND_WORDS.items()},
        "levels": {level.value: words.vi for level, words in LEVEL_WORDS.items()},
        "endings": sorted({*SUFFIXES, ".zip"} - needs_office) + sorted(needs_office),
    }


def report_hashes() -> tuple[str, str]:
    """Return the hashes of scripts and styles that the pages of findings and sessions hold."""
    from hdnd_lint.outcome import Outcome
    from hdnd_lint.report.session.page import _STYLE
    from hdnd_lint.report.web.html import render

    pages = [render(Outcome(()), (), ""), f"<style>{_STYLE}</style>"]
    found = {
        tag: sorted(
            {one for page in pages for one in re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.S)}
        )
        for tag in ("script", "style")
    }
    hashes = {
        tag: " ".join(f"'{source_hash(one)}'" for one in texts) for tag, texts in found.items()
    }
    return hashes["script"], hashes["style"]


def source_hash(text: str) -> str:
    """Return the hash of an inline script or style as a Content-Security-Policy names it."""
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def licences(took: Sequence[str]) -> str:
    """Return what the site is made of, and the licence of the checker."""
    own = (ROOT / "LICENSE").read_text()
    return f"hdnd-lint\n\n{own}\n\nCác phần khác (other parts):\n\n" + "\n".join(took) + "\n"


def licence_texts(site: Path) -> Iterator[tuple[str, str]]:
    """Yield the text of each licence that the packages bring, with the package it is of."""
    for name in ("app.zip", "pdf.zip"):
        with zipfile.ZipFile(site / name) as archive:
            for member in archive.namelist():
                if found := _LICENCE.match(member):
                    text = archive.read(member).decode("utf-8", "replace")
                    yield f"{found[1]} ({found[2]})", text.strip()


def version() -> str:
    """Return the version of the checker."""
    found: dict[str, str] = {}
    exec((ROOT / "src" / "hdnd_lint" / "version.py").read_text(), found)
    return found["__version__"]


def digest(data: bytes) -> str:
    """Return the SHA-256 of *data* in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    main()
