"""The elements of web pages that a reader of drafts must know."""

BOLD = frozenset(("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"))
ITALIC = frozenset(("i", "em", "cite", "dfn", "var"))
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
STRUCK = frozenset(("del", "s", "strike"))
ALIGNMENTS = frozenset(("left", "right", "center", "justify"))

VOID = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
        *("source", "track", "wbr"),
    )
)
"""Elements without an end."""

HIDDEN = frozenset(
    (
        *("head", "noscript", "object", "script", "select", "style", "template", "textarea"),
        *("title", "xml"),
    )
)
"""Elements whose words are no words of the document."""

BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd"),
        *("div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header"),
        *("hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td"),
        *("tfoot", "th", "thead", "tr", "ul", *HEADINGS),
    )
)
"""Elements at whose start and end a paragraph ends."""

IMPLIED = {
    "p": frozenset(("p",)),
    "li": frozenset(("li",)),
    "td": frozenset(("td", "th")),
    "th": frozenset(("td", "th")),
    "tr": frozenset(("tr",)),
    "dt": frozenset(("dt", "dd")),
    "dd": frozenset(("dt", "dd")),
}
"""Elements that close those open before them which may go without an end."""


def list_label(style: str, number: int) -> str:
    """Return the label of item *number* of an ordered list of ``type`` *style*."""
    if style in ("a", "A"):
        letters = _letters(number)
        return f"{letters if style == 'a' else letters.upper()}."
    if style in ("i", "I"):
        roman = _roman(number)
        return f"{roman.lower() if style == 'i' else roman}."
    return f"{number}."


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, step = divmod(number - 1, 26)
        letters = chr(ord("a") + step) + letters
    return letters


def _roman(number: int) -> str:
    roman = ""
    for value, sign in _ROMAN:
        roman += sign * (number // value)
        number %= value
    return roman


_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
