"""Mutated Word files, and what must hold of the reader whatever it is fed."""

from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile

from hdnd_lint.errors import ReadError
from hdnd_lint.reading.docx import read_docx

_TOKENS = (
    b"<w:p>", b"</w:p>", b"<w:r>", b"</w:r>", b"<w:t>", b"</w:t>", b"<w:tbl>", b"</w:tbl>",
    b"<w:tc>", b"</w:tc>", b"<w:tr>", b"<w:txbxContent>", b"</w:txbxContent>", b"<!--", b"-->",
    b"<![CDATA[", b"]]>", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"&#0;", b"&#xD800;", b"\0",
    b"<w:fldChar w:fldCharType=\"begin\"/>", b"<mc:AlternateContent>", b"<mc:Fallback>",
    b"<w:pPr>", b"<w:rPr>", b"<w:vanish/>", b"\xcc\x81\xcc\xa3" * 40, b"\xff\xfe", b"99999999999",
    b"-1", b"<w:ins w:author=\"a\">", b"<w:del w:author=\"a\">", b"<w:br/>", b"<w:tab/>", b"'",
    b"<w:gridSpan w:val=\"70000\"/>", b"<w:vMerge/>", b"<w:footnoteReference w:id=\"2\"/>",
)  # fmt: skip


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
