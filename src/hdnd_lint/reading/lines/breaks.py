"""Line breaks that a drafter set inside a sentence, to shape it on the page."""

import re
from functools import cache

_MARKS = " *_"


def reads_on(before: str, after: str) -> bool:
    """Say whether the words of one sentence go on over a line break set by hand.

    So they do from a comma, or a word in small letters, to another word in small letters; but a
    heading (“NGHỊ QUYẾT”, “về việc …”) or a new line of a list is broken off on purpose.
    """
    before, after = before.strip(_MARKS), after.strip(_MARKS)
    if not before or not after[:1].islower() or _begins_anew().match(after):
        return False
    last = before.rsplit(None, 1)[-1]
    return last[-1] == "," or (last[-1].isalnum() and not last.isupper())


@cache
def _begins_anew() -> re.Pattern[str]:
    return re.compile(
        r"về(?!\w)|trong đó|căn cứ|xét (?:tờ|báo|đề)|(?:[a-zđ]|[0-9ivx]{1,4})[.)/]", re.IGNORECASE
    )
