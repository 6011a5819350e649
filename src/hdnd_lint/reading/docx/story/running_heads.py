"""Headers and footers: which ones a person sees, each text once, and where page numbers stand."""

from collections.abc import Callable, Iterator, Mapping

from hdnd_lint.model import BlockKind, PageSetup
from hdnd_lint.reading.docx.looks.sections import WordSection, section_of
from hdnd_lint.reading.docx.looks.styles import NO_LEVEL
from hdnd_lint.reading.docx.parts.markup import PartText
from hdnd_lint.reading.docx.parts.raw import RawParagraph, Story
from hdnd_lint.reading.docx.parts.where import StretchPlace
from hdnd_lint.reading.docx.story.assembly import StoryAssembly
from hdnd_lint.records import replace

_KINDS = {"header": BlockKind.HEADER, "footer": BlockKind.FOOTER}
_BY_TABS = ("left", "center", "right")


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
        self.numbers: dict[str, tuple[str, float | None] | None] = {}

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
            if page.page_number_at is None and not place.endswith(":first"):
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
        if story.part not in self.numbers:
            self.numbers[story.part] = self._number(story)
        found = self.numbers[story.part]
        if found is None:
            return page
        return replace(page, page_number_at=f"{kind}:{found[0]}", page_number_size=found[1])

    def _number(self, story: Story) -> tuple[str, float | None] | None:
        """Return where a page number stands in *story*, and its size in points."""
        styles = self.whole.styles
        for paragraph in _all(story.paragraphs):
            if paragraph.page_number is not None:
                properties, tabs = paragraph.page_number
                look = styles.look(paragraph.properties)
                table_style = paragraph.cell.style if paragraph.cell else ""
                layout = styles.paragraph_format(look, table_style, NO_LEVEL)
                by_tabs = _BY_TABS[min(tabs, 2)] if tabs else layout.align or "left"
                size = styles.text_format(look.style, table_style, properties).size
                return look.frame or by_tabs, size
        return None


def _order(place: str) -> tuple[bool, bool, str]:
    """Sort the default head before those of even and first pages, headers before footers."""
    return place.startswith("footer"), not place.endswith(":default"), place


def _all(paragraphs: list[RawParagraph]) -> Iterator[RawParagraph]:
    for paragraph in paragraphs:
        yield paragraph
        yield from _all(paragraph.anchored)
