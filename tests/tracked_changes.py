"""Tracked changes of Word's markup accepted or rejected by a tree, as Word does it.

Independent of the program's own reading: the tests compare what it wrote with what this finds.
"""

from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

Element = ElementTree.Element
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_KEPT = {  # children that no tracked change of their parent holds
    "rPr": (),
    "pPr": ("rPr", "sectPr"),
    "sectPr": ("headerReference", "footerReference"),
}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def parts(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package by their names, in their order."""
    package = ZipFile(BytesIO(data))
    return {name: package.read(name) for name in package.namelist()}


def settled(part: bytes, *, accept: bool) -> Element:
    """Return the root of *part*, all tracked changes in it accepted or rejected."""
    root = ElementTree.fromstring(part)
    _settle(root, accept)
    _join(root)
    return root


def same(one: Element, other: Element) -> bool:
    """Say whether two trees are the same in all that they state."""
    return ElementTree.tostring(one) == ElementTree.tostring(other)


def words(root: Element) -> list[str]:
    """Return the text of each paragraph."""
    return ["".join(t.text or "" for t in one.iter(f"{_W}t")) for one in root.iter(f"{_W}p")]


def without_formatting(root: Element) -> Element:
    """Return *root* without what its runs, paragraphs and sections state of their look."""
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in (f"{_W}rPr", f"{_W}pPr", f"{_W}sectPr"):
                parent.remove(child)
    _join(root)
    return root


def changes_of(part: bytes, author: str) -> list[str]:
    """Return the markup of the tracked changes of *author*, in their order."""
    root = ElementTree.fromstring(part)
    return [
        ElementTree.tostring(one, encoding="unicode")
        for one in root.iter()
        if one.get(f"{_W}author") == author
    ]


def _settle(parent: Element, accept: bool) -> None:
    for child in list(parent):
        _settle(child, accept)
    held = [one for child in parent for one in _left(child, accept)]
    change = next((one for one in held if one.tag.endswith("PrChange")), None)
    if change is not None:
        held.remove(change)
        held = held if accept else _before(parent, held, change)
    parent[:] = held


def _left(child: Element, accept: bool) -> Iterator[Element]:
    """Yield what stays of *child*."""
    if child.tag not in (f"{_W}ins", f"{_W}del"):
        yield child
    elif (child.tag == f"{_W}ins") == accept:
        for text in child.iter(f"{_W}delText"):
            text.tag = f"{_W}t"
        for code in child.iter(f"{_W}delInstrText"):
            code.tag = f"{_W}instrText"
        yield from child


def _before(parent: Element, held: list[Element], change: Element) -> list[Element]:
    names = [f"{_W}{name}" for name in _KEPT[parent.tag.removeprefix(_W)]]
    kept = [one for one in held if one.tag in names]
    heads = [one for one in kept if one.tag.endswith("Reference")]
    return [*heads, *change[0], *(one for one in kept if one not in heads)]


def _join(root: Element) -> None:
    """Join neighbouring runs of one formatting, and take off properties that state nothing."""
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in (f"{_W}rPr", f"{_W}pPr") and not len(child):
                parent.remove(child)
    for parent in root.iter():
        _join_runs(parent)


def _join_runs(parent: Element) -> None:
    last: Element | None = None
    for child in list(parent):
        if child.tag == f"{_W}t":
            child.attrib.pop(_SPACE, None)
        alike = last is not None and last.tag == child.tag
        if last is not None and alike and child.tag == f"{_W}t":
            last.text = (last.text or "") + (child.text or "")
            last.tail = child.tail
            parent.remove(child)
        elif last is not None and alike and child.tag == f"{_W}r" and _look(last) == _look(child):
            last.extend([one for one in child if one.tag != f"{_W}rPr"])
            last.tail = child.tail
            parent.remove(child)
        else:
            last = child


def _look(run: Element) -> str:
    properties = run.find(f"{_W}rPr")
    return "" if properties is None else ElementTree.tostring(properties, encoding="unicode")
