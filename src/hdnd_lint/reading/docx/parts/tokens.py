"""The tags of Word's markup that matter, as one regular expression."""

import re
from functools import cache


def _lump(tag: str, same: str, group: str) -> str:
    """Return the pattern of a property element taken whole, without its tracked change.

    *tag* matches its name, *same* the same name again. Where its end does not follow, the pattern
    still matches, and the last group is ``…_open``: so no place of a hostile part is looked at
    again and again.
    """
    inside = rf"(?P<{group}>[^<]*+(?:<(?!/w:{same}>|w:{same}Change)[^<]*+)*+)"
    empty = rf"<w:{same}Change(?:\s[^<>]*)?/>"
    full = rf"<w:{same}Change(?:\s[^<>]*)?(?<!/)>.*?</w:{same}Change>"
    end = rf"(?:(?:{empty}|{full})?</w:{same}>|(?P<{group}_open>))"
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
    properties = _lump("pPr", "pPr", "para_ppr")
    start = rf"w:p(?P<para_values>(?:\s[^<>]*)?)>(?:<{properties})?(?P<para>)"
    parts = (
        plain,
        start,
        rf"{text}(?P<text_values>(?:\s[^<>]*)?)>(?P<text>[^<]*)</{text}>",
        rf"(?P<tag>w:(?:{opening})|m:r)(?=[\s/>])(?P<open>[^<>]*)>",
        rf"/(?P<close>{closing})>",
        _lump("(?P<lump>(?:p|r|tc|tr|tbl|sect)Pr)", "(?P=lump)", "inside"),
        rf"{code}(?:\s[^<>]*)?>(?P<code>[^<]*)</{code}>",
    )
    return re.compile("<(?:" + "|".join(parts) + ")", re.DOTALL)
