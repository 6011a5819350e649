"""The tags of Word's markup that matter, as one regular expression."""

import re
from functools import cache


def _lump(tag: str, group: str) -> str:
    """Return the pattern of a property element taken whole, without its tracked change.

    Where its end does not follow, the pattern still matches, and the last group is ``…_open``: so
    no place of a hostile part is looked at again and again.
    """
    inside = rf"(?P<{group}>[^<]*+(?:<(?!/w:{tag}>|w:{tag}Change)[^<]*+)*+)"
    empty = rf"<w:{tag}Change(?:\s[^<>]*)?/>"
    full = rf"<w:{tag}Change(?:\s[^<>]*)?(?<!/)>.*?</w:{tag}Change>"
    end = rf"(?:(?:{empty}|{full})?</w:{tag}>|(?P<{group}_open>))"
    return rf"w:{tag}(?:\s[^<>]*)?(?<!/)>{inside}{end}"


@cache
def token_pattern(tags: frozenset[str], nesting: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of all that the scanner looks at.

    *tags* are the elements whose begin matters, *nesting* those whose end does too. The last
    group that matched names the kind of token.
    """
    opening = "|".join(sorted(name[2:] for name in tags if name != "m:r"))
    closing = "|".join(sorted(nesting))
    properties = r"[^<]*+(?:<(?!/w:rPr>|w:rPrChange)[^<]*+)*+"
    plain = (
        rf"w:r(?:\s[^<>]*)?>(?:<w:rPr>(?P<fast_rpr>{properties})</w:rPr>)?"
        r"<w:t(?P<fast_t>\s[^<>]*)?>(?P<fast>[^<]*)</w:t></w:r>"
    )
    text = "(?:w:t|w:delText|m:t)"
    code = "w:(?:instrText|delInstrText)"
    start = rf"w:p(?P<para_values>(?:\s[^<>]*)?)>(?:<{_lump('pPr', 'para_ppr')})?(?P<para>)"
    parts = (
        plain,
        start,
        rf"{text}(?P<text_values>(?:\s[^<>]*)?)>(?P<text>[^<]*)</{text}>",
        rf"(?P<tag>w:(?:{opening})|m:r)(?=[\s/>])(?P<open>[^<>]*)>",
        rf"/(?P<close>{closing})>",
        _lump("pPr", "ppr"),
        _lump("rPr", "rpr"),
        _lump("tcPr", "tcpr"),
        _lump("trPr", "trpr"),
        _lump("tblPr", "tblpr"),
        _lump("sectPr", "sect"),
        rf"{code}(?:\s[^<>]*)?>(?P<code>[^<]*)</{code}>",
    )
    return re.compile("<(?:" + "|".join(parts) + ")", re.DOTALL)
