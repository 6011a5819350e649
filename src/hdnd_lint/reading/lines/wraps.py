"""Which lines of a plain file are one paragraph: undoing of hard wraps.

Vietnamese legal texts travel as lines cut at 60 to 100 columns, often without a blank line
between paragraphs, and often cut earlier than the width (where markup was taken out). So the
words on both sides of a line end decide first, and the width only where they leave it open.
"""

from collections.abc import Sequence
from itertools import pairwise

from hdnd_lint.reading.lines.line import FileLine
from hdnd_lint.records import dataclass
from hdnd_lint.words import line_ends as cues
from hdnd_lint.words import openers

_WIDEST = 140
_NARROWEST = 40
_FEW = 4
_LAST_WORDS = 60  # characters
_ENDS = ".;:!?"
_NEVER_FIRST = ",;.:)/%”’]"


def paragraphs(lines: Sequence[FileLine]) -> list[list[FileLine]]:
    """Group *lines*, none of which is blank, into paragraphs."""
    width = Width.of(lines)
    groups: list[list[FileLine]] = []
    for line in lines:
        if groups and _joins(groups[-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def gap(before: str, after: str) -> str:
    """Return what stands between two lines of a paragraph: nothing inside a symbol, or a space."""
    return "" if _inside_symbol(before, after) else " "


def _inside_symbol(before: str, after: str) -> bool:
    cut = before[-1:] == "-" and cues.cut_symbol().search(before[-_LAST_WORDS:])
    return bool(cut) and cues.symbol_rest().match(after) is not None


def _joins(group: Sequence[FileLine], line: FileLine, width: "Width") -> bool:
    """Say whether *line* goes on in *group*; over a blank line only “khoản 2⏎Điều 5” does."""
    if not line.apart:
        return _goes_on(group, line, width)
    before, after = group[-1], line.text
    if before.cell != line.cell or not cues.article().match(after):
        return False
    cut = cues.inside_provision().search(before.text[-_LAST_WORDS:])
    return bool(cut) and not cues.headed_article().match(after)


@dataclass(frozen=True, slots=True)
class Width:
    """How a file is wrapped: at which column (0: not seen), and whether throughout."""

    column: int
    throughout: bool
    spaced: bool  # blank lines part its paragraphs

    @classmethod
    def of(cls, lines: Sequence[FileLine]) -> "Width":
        """Measure the lines that surely go on in the next one."""
        wrapped = [
            len(before.text)
            for before, after in pairwise(lines)
            if len(before.text) <= _WIDEST
            and not after.apart
            and _surely_wrapped(before.text, after.text)
        ]
        wrapped.sort()
        column = wrapped[len(wrapped) * 9 // 10] if wrapped else 0
        if column < _NARROWEST:
            return cls(0, False, False)
        return cls(column, len(wrapped) * 10 >= len(lines), _is_spaced(lines))

    def is_reached(self, line: str, following: str) -> bool:
        """Say whether the first word of *following* had no room left on *line*."""
        if not self.column:
            return False
        first = following.split(" ", 1)[0]
        return len(line) + 1 + len(first) > self.column

    def is_nearly(self, line: str) -> bool:
        """Say whether *line* fills three quarters of the width."""
        return len(line) * 4 >= self.column * 3


def _is_spaced(lines: Sequence[FileLine]) -> bool:
    items = [line for line in lines if cues.provision().match(line.text)]
    return len(items) >= _FEW and sum(line.apart for line in items) * 10 >= len(items) * 9


def _surely_wrapped(before: str, after: str) -> bool:
    return (
        after[0].islower()
        and before[-1] not in _ENDS
        and not openers.surely().match(after)
        and not cues.standing_alone().match(before)
    )


def _goes_on(group: Sequence[FileLine], line: FileLine, width: Width) -> bool:
    """Say whether *line* belongs to the paragraph that *group* has begun."""
    before, after = group[-1].text, line.text
    if _inside_symbol(before, after) or _is_cut_heading(before, after):
        return True
    opener = openers.surely().match(after)
    if opener:
        return _only_looks_like_opener(before, after, opener[1] is not None, width)
    end = before[-_LAST_WORDS:]
    if after[0].isdigit() and cues.needs_number().search(end):
        return True
    if _place_goes_on(end, after):
        return True
    low = _starts_low(after)
    if line.tied or (width.column and not low and _words_go_on(before, after)):
        return True
    if cues.standing_alone().match(before):
        return False
    if before[-1] != "," and cues.header().match(after):  # no header comes after a comma
        return False
    return bool(cues.label_alone().match(before)) or _sentence_goes_on(group, after, width)


def _place_goes_on(end: str, after: str) -> bool:
    """Say whether a place cut at its end goes on: “khoản 1⏎Điều 3”, “tại Điều 3⏎Luật …”."""
    if cues.article().match(after):
        return cues.inside_provision().search(end) is not None
    return bool(cues.act().match(after) and cues.article_cited().search(end))


def _sentence_goes_on(group: Sequence[FileLine], after: str, width: Width) -> bool:
    before = group[-1].text
    if after[0] in _NEVER_FIRST:
        return True
    ended = before[-1] in _ENDS
    if _starts_low(after):
        return not ended or (width.throughout and before[-1] in ":;")
    if not ended and cues.bare_verb().match(before):
        return True
    if ended or not width.column:
        return False
    if before[-1] == ",":
        return True
    if before.isupper() or after.isupper():
        both = before.isupper() and after.isupper()
        return both and (width.throughout or width.is_reached(before, after))
    if after[0].isdigit():
        return width.throughout or width.is_reached(before, after)
    return _prose_goes_on(group, after, width)


def _prose_goes_on(group: Sequence[FileLine], after: str, width: Width) -> bool:
    """Decide for a line with a capital, after one that ends without a stop."""
    before, count = group[-1].text, len(group)
    if cues.recital().match(group[0].text) or (count > 1 and cues.tail().match(after)):
        return True
    if width.throughout and (_unclosed(before) or cues.short_dash_item().match(before)):
        return True
    if width.spaced and len(before) * 2 > width.column:
        return True
    if not width.is_reached(before, after):
        return False
    # A heading may end anywhere; it is taken for cut only where it nearly fills its line.
    return count > 1 or not cues.heading_label().match(before) or width.is_nearly(before)


def _only_looks_like_opener(before: str, after: str, worded: bool, width: Width) -> bool:
    """Say whether *after*, which starts like a paragraph, is the rest of a sentence.

    *worded* says that it starts with words (Căn cứ, Nơi nhận), not with a label.
    """
    end = before[-_LAST_WORDS:]
    if after[0].isdigit() and cues.needs_label().search(end):
        return True
    if before[-1] in _ENDS:
        return False
    if _is_number(after) and not before.isupper() and cues.names_numbered().search(end):
        return True
    if worded:
        return bool(cues.label_alone().match(before) or cues.reads_on().search(end))
    if after[0] in "-–":
        return before[-1] != "," and _dash_goes_on(before, after, width)
    return _label_goes_on(before, after, width)


def _is_number(text: str) -> bool:
    """Say whether *text* starts with a number in digits or in Roman numerals."""
    return bool(cues.number_first().match(text))


def _label_goes_on(before: str, after: str, width: Width) -> bool:
    """Say whether the label that *after* starts with belongs to a sentence begun before."""
    end = before[-_LAST_WORDS:]
    if _unclosed(before) and after[:4].split(")")[0].isalnum() and ")" in after[:4]:
        return True
    if cues.article().match(after):
        unended = cues.open_end().search(end) or cues.inside_provision().search(end)
        bare = not cues.headed_article().match(after) or cues.article_of_act().match(after)
        return bool(unended and (bare or width.is_reached(before, after)))
    return after[0] not in openers.DASHES + "+○◦" and bool(cues.reads_on().search(end))


def _dash_goes_on(before: str, after: str, width: Width) -> bool:
    rest = after[1:].lstrip()
    if not rest:
        return False
    if before[-1].isdigit() and rest[0].isdigit():
        return True
    if not width.column or before.startswith(("-", "–")):
        return False
    if rest[0].islower() and width.throughout:
        return True
    return bool(cues.paired().search(before[-_LAST_WORDS:]))


def _starts_low(text: str) -> bool:
    head = text.lstrip("“\"'‘([")
    return bool(head) and head[0].islower()


def _unclosed(text: str) -> bool:
    return text.count("(") > text.count(")")


def _is_cut_heading(before: str, after: str) -> bool:
    """Say whether a narrow cell cut the name of the country or of a body, in capitals."""
    return before.isupper() and after.isupper() and _cuts_name(before, after)


def _cuts_name(before: str, after: str) -> bool:
    return any(before.endswith(head) and after.startswith(tail) for head, tail in cues.CUT_NAMES)


def _words_go_on(before: str, after: str) -> bool:
    """Say whether the words themselves tell that a sentence or a name was cut."""
    if _cuts_name(before, after):
        return True
    end = before[-_LAST_WORDS:]
    if cues.open_end().search(end):
        return True
    if cues.unit_before_name().search(end) and cues.two_capitals().match(after):
        return True
    if cues.half_name().search(end) and cues.capital().match(after):
        return True
    return bool(cues.roman().match(after)) and not before.isupper() and before[-1] not in _ENDS
