"""Headers and footers: which ones a person sees, each text once, and where page numbers stand."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from hdnd_lint.model import BlockKind, PageSetup, TextFormat
from hdnd_lint.reading.docx.looks.sections import WordSection, section_of
from hdnd_lint.reading.docx.looks.styles import NO_LEVEL
from hdnd_lint.reading.docx.parts.markup import PartText
from hdnd_lint.reading.docx.parts.raw import RawParagraph, Story
from hdnd_lint.reading.docx.parts.where import StretchPlace
from hdnd_lint.reading.docx.story.assembly import StoryAssembly
from hdnd_lint.records import replace

_KINDS = {"header": BlockKind.HEADER, "footer": BlockKind.FOOTER}
_BY_TABS = ("left", "center", "right")


class _PageNumber(NamedTuple):
    """At which side a page number stands, "" in a box, and how it is set."""

    side: str
    format: TextFormat


class RunningHeads:
    """The headers and footers of one document.

    *story* reads a part by its name; *even_pages* says whether even pages have their own heads.
    """

    def __init__(
        self,
        whole: StoryAssembly,
        relations: Mapping[str, tuple[str, str]],
        story: Callable[[str], tuple[Story, PartText] | None],
        even_pages: Callable[[], bool],
    ) -> None:
        self.whole = whole
        self.relations = relations
        self.story = story
        self.even_pages = even_pages
        self.stories: dict[str, tuple[Story, PartText] | None] = {}
        self.seen: set[tuple[str, ...]] = set()
        self.done: set[str] = set()  # parts
        self.numbers: dict[str, _PageNumber | None] = {}

    def add(self) -> tuple[PageSetup, ...]:
        """Add the heads of all sections after the body; return the page of each section."""
        pages = []
        section: WordSection | None = None
        for index, properties in enumerate(self.whole.sections, start=1):
            self.whole.section = index
            section = section_of(properties, section)
            pages.append(self._page(section))
        return tuple(pages)

    def _page(self, section: WordSection) -> PageSetup:
        page = section.page
        for place in sorted(section.references, key=_order):
            found = self._story(section.references[place])
            if found is None or not self._shown(place, section):
                continue
            kind = place.partition(":")[0]
            self._add_once(kind, *found)
            if place.endswith(":first"):
                shown = self._number_in(found[0]) is not None
                page = replace(page, page_number_first=page.page_number_first or shown)
            elif page.page_number_at is None:
                page = self._with_number(page, kind, found[0])
        return page

    def _story(self, relation: str) -> tuple[Story, PartText] | None:
        if relation not in self.relations:
            return None
        name = self.relations[relation][1]
        if name not in self.stories:
            self.stories[name] = self.story(name)
        return self.stories[name]

    def _shown(self, place: str, section: WordSection) -> bool:
        if place.endswith(":first"):
            return bool(section.page.title_page)
        return not place.endswith(":even") or self.even_pages()

    def _add_once(self, kind: str, story: Story, markup: PartText) -> None:
        if story.part in self.done:
            return
        self.done.add(story.part)
        texts = (kind, *(piece[0] for one in _all(story.paragraphs) for piece in one.pieces))
        if texts not in self.seen:
            self.seen.add(texts)
            where = StretchPlace(markup, _KINDS[kind], tables=story.first_table)
            self.whole.add_story(story, where)

    def _with_number(self, page: PageSetup, kind: str, story: Story) -> PageSetup:
        found = self._number_in(story)
        if found is None:
            return page
        place = f"{kind}:{found.side}"
        return replace(
            page,
            page_number_at=place,
            page_number_size=found.format.size,
            page_number_slant=found.format.italic,
        )

    def _number_in(self, story: Story) -> _PageNumber | None:
        if story.part not in self.numbers:
            self.numbers[story.part] = self._number(story)
        return self.numbers[story.part]

    def _number(self, story: Story) -> _PageNumber | None:
        """Return where a page number stands in *story*, and how it is set."""
        styles = self.whole.styles
        outside = set(map(id, story.paragraphs))
        for paragraph in _all(story.paragraphs):
            if paragraph.page_number is not None:
                properties, tabs = paragraph.page_number
                look = styles.look(paragraph.properties)
                table_style = paragraph.cell.style if paragraph.cell else ""
                layout = styles.paragraph_format(look, table_style, NO_LEVEL)
                by_tabs = _BY_TABS[min(tabs, 2)] if tabs else layout.align or "left"
                boxed = id(paragraph) not in outside
                shown = styles.text_format(look.style, table_style, properties)
                return _PageNumber("" if boxed else look.frame or by_tabs, shown)
        return None


def _order(place: str) -> tuple[bool, bool, str]:
    """Sort the default head before those of even and first pages, headers before footers."""
    return place.startswith("footer"), not place.endswith(":default"), place


def _all(paragraphs: list[RawParagraph]) -> Iterator[RawParagraph]:
    for paragraph in paragraphs:
        yield paragraph
        yield from _all(paragraph.anchored)
