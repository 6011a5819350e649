"""Read a Word file (.docx) into a Source: every story, as a person sees it in Word."""

import re
from functools import cache, lru_cache

from hdnd_lint.model import BlockKind, PageSetup, Revisions, Source
from hdnd_lint.reading.docx.looks.numbering import Numbering
from hdnd_lint.reading.docx.looks.styles import Styles
from hdnd_lint.reading.docx.parts.markup import LONG_PART, PartText
from hdnd_lint.reading.docx.parts.package import Package, open_package
from hdnd_lint.reading.docx.parts.raw import RawParagraph, Story
from hdnd_lint.reading.docx.parts.where import StretchPlace
from hdnd_lint.reading.docx.story.assembly import Notes, StoryAssembly
from hdnd_lint.reading.docx.story.cleaning import cleaned
from hdnd_lint.reading.docx.story.legacy_fonts import encoding_of_letters, fonts_lie
from hdnd_lint.reading.docx.story.running_heads import RunningHeads
from hdnd_lint.reading.docx.story.scanner import scan_part
from hdnd_lint.reading.limits import Limits
from hdnd_lint.words.letters.text import Span

_DEFAULT_LIMITS = Limits()
_OBJECTS = frozenset(
    {"oleObject", "package", "aFChunk", "subDocument", "chart", "chartEx", "diagramData"}
)
_NOTE_KINDS = {"footnote": BlockKind.FOOTNOTE, "endnote": BlockKind.ENDNOTE}


def read_docx(
    data: bytes,
    path: str,
    *,
    revisions: str = "final",
    way_back: bool = True,
    limits: Limits = _DEFAULT_LIMITS,
) -> Source:
    """Return the text, blocks, formatting and places of a Word file.

    *path* only names the file in messages. *revisions* is ``final`` (tracked insertions in,
    deletions out) or ``original`` (the reverse). *way_back*: whether runs tell where they stand
    in the file, which only what is written into it needs. Raises ReadError where the bytes are no
    Word file that can be read, LimitError where they pass one of *limits*.
    """
    if revisions not in ("final", "original"):
        raise ValueError(f"revisions: final or original, not {revisions!r}")
    return _Reading(open_package(data, path, limits), revisions).source(way_back)


class _Reading:
    """One file being read: its parts by the kind of their relation to the main one."""

    def __init__(self, package: Package, revisions: str) -> None:
        self.package = package
        self.revisions = revisions
        self.relations = package.relations(package.document)
        self.parts = dict(reversed(self.relations.values()))
        self.markups: list[PartText] = []
        self.tables = 0

    def source(self, way_back: bool) -> Source:
        """Read the parts one after the other."""
        story, markup = self._main()
        whole = StoryAssembly(
            Styles(self._xml("styles"), self._xml("theme")),
            Numbering(self._xml("numbering")),
            self.package.limits,
            self.package.path,
            way_back,
        )
        self._take_notes(whole, markup)
        whole.encoding = encoding_of_letters(_texts(story))
        if _old_fonts().search(markup.xml) or _has_old_fonts(self._xml("styles")):
            whole.fonts_lie = fonts_lie(story, whole.styles)
        whole.add_story(story, StretchPlace(markup))
        if story.section is not None or not whole.sections:
            whole.sections.append(story.section or "")
        pages = RunningHeads(whole, self.relations, self._story, self._even_pages).add()
        whole.note_legacy()
        self._note_unread(whole)
        return self._finished(whole, pages)

    def _main(self) -> tuple[Story, PartText]:
        found = self._story(self.package.document)
        if found is None:
            raise AssertionError("the package names a main part that it does not have")
        return found

    def _story(self, part: str) -> tuple[Story, PartText] | None:
        markup = self.package.text(part)
        if markup is None:
            return None
        package = self.package
        story, markup = scan_part(markup, self.revisions, package.path, package.limits)
        story.first_table = self.tables
        self.tables += story.tables
        self.markups.append(markup)
        return story, markup

    def _xml(self, kind: str) -> str:
        markup = self.package.text(self.parts[kind]) if kind in self.parts else None
        return markup.xml if markup else ""

    def _even_pages(self) -> bool:
        found = re.search(r'<w:evenAndOddHeaders(?:\s+w:val="(\w+)")?', self._xml("settings"))
        return found is not None and found[1] not in ("0", "false", "off")

    def _take_notes(self, whole: StoryAssembly, main: PartText) -> None:
        for name, kind in _NOTE_KINDS.items():
            part = self.parts.get(name + "s")
            if part is None or f"<w:{name}Reference" not in main.xml:
                continue
            found = self._story(part)
            if found is not None:
                story, markup = found
                whole.notes[name] = Notes(kind, markup, _by_owner(story), story.first_table)

    def _comments(self) -> list[tuple[str, str, str]]:
        found = self._story(self.parts["comments"]) if "comments" in self.parts else None
        if found is None:
            return []
        story = found[0]
        return [
            (id_, story.authors.get(id_, ""), _plain_text(paragraphs))
            for id_, paragraphs in _by_owner(story).items()
        ]

    def _note_unread(self, whole: StoryAssembly) -> None:
        """Say what the file shows but this reader does not read."""
        objects = sum(kind in _OBJECTS for kind, _ in self.relations.values())
        if objects:
            notice = "not-read", "đối tượng nhúng (bảng tính, biểu đồ, tài liệu khác)"
            self._tell_count(whole, *notice, "embedded objects", objects)
        pictures = sum(kind == "image" for kind, _ in self.relations.values())
        if pictures and whole.blocks:
            self._tell_count(whole, "pictures", "hình ảnh", "pictures", pictures)
        if not whole.blocks:
            whole.notice(
                "no-text",
                Span(0, 0),
                "Tệp không có chữ để kiểm tra: nội dung chỉ là hình ảnh hoặc bỏ trống. "
                "Hãy dùng bản Word gốc, hoặc nhận dạng chữ (OCR) trước khi kiểm tra.",
                "The file holds no text to check: it is empty, or only pictures. Use the "
                "original Word file, or run OCR first.",
                pictures=str(pictures),
            )

    def _tell_count(self, whole: StoryAssembly, key: str, vi: str, en: str, count: int) -> None:
        whole.notice(
            key,
            Span(0, 0),
            f"Tệp có {count} {vi}; chữ ở trong đó không đọc được và không được kiểm tra.",
            f"The file has {count} {en}; what is written in them was not read and not checked.",
            count=str(count),
        )

    def _count(self, *tags: str) -> int:
        return sum(markup.xml.count(tag) for markup in self.markups for tag in tags)

    def _revision_counts(self) -> Revisions:
        if not any(" w:author=" in markup.xml for markup in self.markups):
            return Revisions(read=self.revisions)
        return Revisions(
            read=self.revisions,
            insertions=self._count("<w:ins "),
            deletions=self._count("<w:del "),
            moves=self._count("<w:moveToRangeStart ") or self._count("<w:moveTo "),
        )

    def _finished(self, whole: StoryAssembly, pages: tuple[PageSetup, ...]) -> Source:
        comments = whole.comments(self._comments()) if whole.anchors else ()
        return Source(
            path=self.package.path,
            media="docx",
            text="\n".join([*whole.texts, ""]) if whole.texts else "",
            blocks=tuple(whole.blocks),
            sections=pages,
            notices=tuple(whole.notices),
            revisions=self._revision_counts(),
            comments=comments,
        )


def _by_owner(story: Story) -> dict[str, list[RawParagraph]]:
    """Return the paragraphs of a part of notes or comments by the id of the note."""
    found: dict[str, list[RawParagraph]] = {}
    for paragraph in story.paragraphs:
        found.setdefault(paragraph.owner, []).append(paragraph)
    return found


def _texts(story: Story) -> list[str]:
    return [piece[0] for one in story.paragraphs[:200] for piece in one.pieces]


def _has_old_fonts(styles: str) -> bool:
    return _sought(styles) if len(styles) < LONG_PART else _sought.__wrapped__(styles)


@lru_cache(maxsize=2)  # of styles, which come from few templates
def _sought(styles: str) -> bool:
    return _old_fonts().search(styles) is not None


@cache
def _old_fonts() -> re.Pattern[str]:
    return re.compile(r'="\.?[Vv][Nn]')


def _plain_text(paragraphs: list[RawParagraph]) -> str:
    texts = ("".join(piece[0] for piece in one.pieces) for one in paragraphs)
    return "\n".join(cleaned(text.replace("\v", " "))[0].strip() for text in texts)
