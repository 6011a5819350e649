"""What the new version makes of each recommendation of the appraisal report, at its place."""

from collections import Counter
from collections.abc import Iterator, Sequence

from hdnd_lint.comparing.appraised.asked import names_article, places_named, units_asked
from hdnd_lint.comparing.appraised.judged import JudgedAnswer, Said, judged
from hdnd_lint.comparing.appraised.wishes import wishes
from hdnd_lint.comparing.changes import Compared
from hdnd_lint.comparing.edited import whole_text
from hdnd_lint.comparing.units import ComparedUnit, PartKind
from hdnd_lint.model.comparison import Answer, Followed
from hdnd_lint.records import dataclass
from hdnd_lint.words.letters.text import Localised, fold

_ROWS = (PartKind.PREAMBLE, PartKind.SIGNATURE)  # kinds whose units are asked about together
_NO_PLACE = Localised("không thấy vị trí này trong bản cũ", "the old version has no such place")
_NOTHING_ASKED = Localised(
    "kiến nghị không nêu rõ cần sửa thế nào", "it does not say what to change"
)


@dataclass(frozen=True, slots=True)
class Request:
    """A recommendation: its words, and the words that name its place, those nearest first.

    *back* says that it only refers to what was said before.
    """

    words: str
    places: tuple[str, ...] = ()
    back: bool = False


def answers(compared: Compared, requests: Sequence[Request], lang: str) -> tuple[Answer, ...]:
    """Return what the new version makes of each of *requests*, in their order."""
    return tuple(_Answerer(compared, lang).answer(one) for one in requests if not one.back)


class _Answerer:
    def __init__(self, compared: Compared, lang: str) -> None:
        self.compared = compared
        self.lang = lang

    def answer(self, request: Request) -> Answer:
        """Return the answer to one recommendation."""
        named = " ".join(request.places) or request.words
        units = self._units(request, named)
        if not units and places_named(named):
            return self._answer(request, [], JudgedAnswer(Followed.UNKNOWN, _NO_PLACE))
        asked = wishes(request.words)
        here = self._said(units)
        if not asked:
            return self._answer(
                request, units, JudgedAnswer(Followed.UNKNOWN, _NOTHING_ASKED), here
            )
        return self._answer(request, units, _together([judged(one, here) for one in asked]), here)

    def _units(self, request: Request, named: str) -> list[ComparedUnit]:
        """Return the units asked about: each article that is named, else the one place."""
        root = self.compared.old.root
        whole = [one for one in request.places if names_article(one)]
        if len(whole) > 1:
            found = [unit for one in whole for unit in units_asked(root, one)]
            return list(dict.fromkeys(found))
        return units_asked(root, named)

    def _answer(
        self,
        request: Request,
        units: Sequence[ComparedUnit],
        told: JudgedAnswer,
        here: Said | None = None,
    ) -> Answer:
        place = self._place(units)
        shown = here if units and here else Said("", "", gone=False)
        words = fold(request.words)
        return Answer(words, place, told.status, shown.old, shown.new, told.why.get(self.lang))

    def _place(self, units: Sequence[ComparedUnit]) -> tuple[str, ...]:
        if not units:
            return ()
        path = self.compared.old.place(units[0])
        return path[:1] if units[0].kind in _ROWS else path

    def _said(self, units: Sequence[ComparedUnit]) -> Said:
        """Return what both versions say at *units*, or in all where there are none."""
        old, new = self.compared.old, self.compared.new
        if not units:
            return Said(
                whole_text(old.draft.text, old.root.walk()),
                whole_text(new.draft.text, new.root.walk()),
                gone=False,
            )
        there = list(dict.fromkeys(self._there(units)))
        return Said(
            "\n".join(whole_text(old.draft.text, unit.walk()) for unit in units),
            "\n".join(whole_text(new.draft.text, unit.walk()) for unit in there),
            gone=not there,
        )

    def _there(self, units: Sequence[ComparedUnit]) -> Iterator[ComparedUnit]:
        """Yield what stands for *units* in the new version, with what came into a row of them."""
        for unit in units:
            new = self.compared.matching.to_new.get(unit)
            if new is not None:
                yield new
        if units[0].kind in _ROWS:
            kind = units[0].kind
            yield from (one for one in self.compared.new.root.children if one.kind == kind)


def _together(told: Sequence[JudgedAnswer]) -> JudgedAnswer:
    """Return the answer to a recommendation that asks for several things."""
    statuses = Counter(one.status for one in told)
    if len(statuses) == 1:
        return told[0]
    known = set(statuses) - {Followed.UNKNOWN}
    status = Followed.NOT if known == {Followed.NOT} else Followed.PARTLY
    return JudgedAnswer(
        status,
        Localised(
            "; ".join(dict.fromkeys(one.why.vi for one in told)),
            "; ".join(dict.fromkeys(one.why.en for one in told)),
        ),
    )
