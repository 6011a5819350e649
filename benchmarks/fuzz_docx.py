"""Feed mutated Word files to the reader: it must end in a Source or a ReadError, soon.

Seeds are generated files and, where given, real ones. Mutations work on the bytes of the package
(cut, flip, splice), on the bytes of one part, and on its markup (tags dropped, doubled, swapped,
values changed, pieces of another file spliced in), repacked so that check sums hold.

    python benchmarks/fuzz_docx.py [--runs 20000] [--seed 1] [--corpus FOLDER ...] [--keep FOLDER]
"""

import argparse
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from io import BytesIO
from pathlib import Path
from random import Random
from types import FrameType
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from generate import word_file

from hdnd_lint.errors import ReadError
from hdnd_lint.reading.docx import read_docx

_SECONDS = 5
_MEMORY = 2 * 1024**3
_LARGEST_SEED = 200_000
_LARGEST_GENERATED = 40_000
_TOKENS = (
    b"<w:p>", b"</w:p>", b"<w:r>", b"</w:r>", b"<w:t>", b"</w:t>", b"<w:tbl>", b"</w:tbl>",
    b"<w:tc>", b"</w:tc>", b"<w:tr>", b"<w:txbxContent>", b"</w:txbxContent>", b"<!--", b"-->",
    b"<![CDATA[", b"]]>", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"&#0;", b"&#xD800;", b"\0",
    b"<w:fldChar w:fldCharType=\"begin\"/>", b"<mc:AlternateContent>", b"<mc:Fallback>",
    b"<w:pPr>", b"<w:rPr>", b"<w:vanish/>", b"\xcc\x81\xcc\xa3" * 40, b"\xff\xfe", b"99999999999",
    b"-1", b"<w:ins w:author=\"a\">", b"<w:del w:author=\"a\">", b"<w:br/>", b"<w:tab/>", b"'",
    b"<w:gridSpan w:val=\"70000\"/>", b"<w:vMerge/>", b"<w:footnoteReference w:id=\"2\"/>",
)  # fmt: skip


class TooSlowError(Exception):
    """A file took longer than the guard allows."""


class Mutator:
    """Makes one mutated file after another from its seeds."""

    def __init__(self, seeds: list[bytes], random: Random) -> None:
        self.seeds = seeds
        self.random = random

    def next(self) -> bytes:
        """Return the next file."""
        seed = self.random.choice(self.seeds)
        if self.random.random() < 0.2:
            return self.bytes_changed(seed)
        return self.part_changed(seed)

    def bytes_changed(self, data: bytes) -> bytes:
        """Return *data* with some of its bytes changed, cut or doubled."""
        changed = bytearray(data)
        for _ in range(self.random.choice((1, 1, 2, 5, 30))):
            at = self.random.randrange(len(changed) or 1)
            kind = self.random.randrange(5)
            if kind == 0:
                del changed[at:]
            elif kind == 1:
                del changed[at : at + self.random.randrange(1, 200)]
            elif kind == 2:
                changed[at:at] = self.random.choice(_TOKENS)
            elif kind == 3:
                changed[at:at] = changed[at : at + self.random.randrange(1, 2_000)]
            elif changed:
                changed[at] = self.random.randrange(256)
        return bytes(changed)

    def part_changed(self, data: bytes) -> bytes:
        """Return *data* with one or two of its parts changed, in a sound package."""
        with ZipFile(BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        names = [name for name in parts if name.endswith((".xml", ".rels"))]
        weights = [5 if name.endswith("document.xml") else 1 for name in names]
        for name in self.random.choices(names, weights, k=self.random.choice((1, 1, 2))):
            change = self.random.choice((self.bytes_changed, self.tags_changed, self.recoded))
            parts[name] = change(parts[name])
        if self.random.random() < 0.05:
            parts.pop(self.random.choice(names))
        return _packed(parts)

    def tags_changed(self, data: bytes) -> bytes:
        """Return markup with tags dropped, doubled or moved."""
        pieces = data.split(b"<")
        for _ in range(self.random.choice((1, 2, 8))):
            at = self.random.randrange(len(pieces))
            kind = self.random.randrange(4)
            if kind == 0 and len(pieces) > 1:
                del pieces[at]
            elif kind == 1:
                pieces.insert(at, self.random.choice(pieces))
            elif kind == 2:
                other = self.random.randrange(len(pieces))
                pieces[at], pieces[other] = pieces[other], pieces[at]
            else:
                pieces[at:at] = pieces[at : at + 40] * self.random.choice((1, 3, 20))
        return b"<".join(pieces)

    def recoded(self, data: bytes) -> bytes:
        """Return markup in another encoding or spelling."""
        text = data.decode("utf-8", "replace")
        kind = self.random.randrange(4)
        if kind == 0:
            return text.encode("utf-16")
        if kind == 1:
            return text.replace("<w:", "<x:").replace("</w:", "</x:").replace(
                "xmlns:w=", "xmlns:x="
            ).replace(" w:", " x:").encode()  # fmt: skip
        if kind == 2:
            return text.replace("<w:t", "<!-- --><w:t").encode()
        return text.replace('"', "'").encode()


def _packed(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def check(data: bytes, revisions: str = "final") -> str:
    """Read *data*; return how it ended. Raises whatever is not a ReadError."""
    try:
        source = read_docx(data, "tep.docx", revisions=revisions)
    except ReadError as error:
        return type(error).__name__
    for block in source.blocks:
        words = block.span.of(source.text)
        joined = "".join(run.span.of(source.text) for run in block.runs)
        if "\n" in words or joined != words or source.text[block.span.end] != "\n":
            raise AssertionError(f"block {block.place.paragraph} is not sound: {words!r}")
    return "Source"


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlowError


def seeds(corpora: list[Path]) -> list[bytes]:
    """Return the files to mutate: generated ones, and the real ones below *corpora*."""
    found = [word_file(seed) for seed in range(24)]
    found = [data for data in found if len(data) < _LARGEST_GENERATED]
    for path in sorted(path for folder in corpora for path in folder.glob("**/*.docx")):
        data = path.read_bytes()
        try:
            ZipFile(BytesIO(data)).close()
        except BadZipFile:
            continue
        if len(data) <= _LARGEST_SEED:
            found.append(data)
    return found


def main() -> int:
    """Run, report, and return 1 where a file crashed the reader or held it up."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, nargs="*", default=[])
    parser.add_argument("--keep", type=Path, help="folder for the files that fail")
    options = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    signal.signal(signal.SIGALRM, _stop)
    random = Random(options.seed)
    mutator = Mutator(seeds(options.corpus), random)
    ends: Counter[str] = Counter()
    slowest = 0.0
    for number in range(options.runs):
        data = mutator.next()
        signal.alarm(_SECONDS)
        begin = time.perf_counter()
        try:
            end = check(data, random.choice(("final", "original")))
        except Exception as error:  # every crash is a finding
            end = f"FOUND {type(error).__name__}: {traceback.format_exc().splitlines()[-3:]}"
            if options.keep:
                (options.keep / f"{options.seed}-{number}.docx").write_bytes(data)
        finally:
            signal.alarm(0)
        slowest = max(slowest, time.perf_counter() - begin)
        ends[end] += 1
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{options.runs} files, slowest {slowest:.2f} s, peak {peak:.0f} MiB")
    for end, count in ends.most_common():
        print(f"{count:8} {end}")
    return int(any(end.startswith("FOUND") for end in ends))


if __name__ == "__main__":
    sys.exit(main())
