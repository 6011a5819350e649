"""Draft → Appraisal. Every rule about how reports are worded stands in `words.appraising`."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from hdnd_lint.model import Citation, DateMention, Draft
from hdnd_lint.model.appraisal import (
    Appraisal,
    Assessment,
    Concern,
    Conclusion,
    Heading,
    Recommendation,
)
from hdnd_lint.parsing.appraisal.clauses import AppraisalSentence, cut, to_the_council, verdicts
from hdnd_lint.parsing.appraisal.matters import matters
from hdnd_lint.parsing.appraisal.outline import OutlineEntry, outline
from hdnd_lint.records import dataclass, replace
from hdnd_lint.words import appraising as words
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.patterns.matcher import TONED

_NEAR = 60  # characters between the word for a meeting and its day
# What headings announce in words that mean nothing else; “sự phù hợp” is with law or policy.
_PLAIN = {Concern.NECESSITY, Concern.COMPETENCE, Concern.FEASIBILITY}


def read_appraisal(draft: Draft) -> Appraisal:
    """Return what *draft*, an appraisal report, says."""
    return _AppraisalReader(draft).appraisal()


def _body(draft: Draft) -> Span:
    """Return the stretch between the title and what follows the text (recipients, signature …)."""
    parts = (draft.title.note, draft.title.title, draft.title.type)
    start = max((part.span.end for part in parts if part), default=0)
    for block in draft.source.blocks:
        if block.span.start >= start and TONED.at_start(words.ADDRESSEE, draft.text, block.span):
            start = block.span.end
            break
    ends = [part.span.start for part in (draft.recipients, draft.signature) if part]
    ends += [annex.span.start for annex in draft.annexes]
    end = min((end for end in ends if end > start), default=len(draft.text))
    return Span(start, end)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence with the entry that it stands in."""

    sentence: AppraisalSentence
    entry: OutlineEntry


class _AppraisalReader:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.text = draft.text
        self.body = _body(draft)
        self.entries = outline(draft, self.body)
        self.opening = _opening(self.text, self.entries)

    @cached_property
    def pieces(self) -> list[_Piece]:
        """The sentences of all entries that are no headings and no table rows."""
        return [
            _Piece(sentence, entry)
            for entry in self.entries
            if not entry.heading and not entry.cells and not self._is_blank(entry)
            for sentence in cut(self.text, self._said(entry))
            if not TONED.at_start(words.BY_MACHINE, self.text, entry.words)
        ]

    def _said(self, entry: OutlineEntry) -> Span:
        """Return what *entry* says: what stands before a colon too, where it heads no part."""
        heads = entry.run_in is None or any(self._announced(entry.run_in))
        return entry.said if heads else entry.words

    def appraisal(self) -> Appraisal:
        headings = tuple(self._headings())
        return Appraisal(
            body=self.body,
            matters=matters(self.draft, self.body, self.entries),
            committee=self.draft.header.issuer,
            met=self._met(),
            opens=self._opens(),
            headings=headings,
            sentences=tuple(piece.sentence.span for piece in self.pieces),
            passages=tuple(self._passages()),
            recommendations=tuple(self._gathered()),
            verdicts=tuple(self._verdicts()),
            dissents=tuple(self._dissents()),
            blanks=tuple(self._blanks()),
        )

    # Headings and what is assessed under them.

    def _headings(self) -> Iterator[Heading]:
        for at, entry in enumerate(self.entries):
            place = entry.words if entry.heading else entry.run_in
            if place is None:
                continue
            end = _end_of(self.entries, at, self.body) if entry.heading else entry.span.end
            yield Heading(
                Span(entry.span.start, place.end),
                Span(min(place.end, end), end),
                tuple(self._announced(place)),
                TONED.has(words.CONCLUSION_HEADED, self.text, place),
            )

    def _announced(self, heading: Span) -> Iterator[Concern]:
        for part in words.PARTS:
            if TONED.has(part.headed, self.text, heading):
                yield part.concern

    def _passages(self) -> Iterator[Assessment]:
        for piece in self.pieces:
            if self._opens_the_report(piece) and not self._left_to_another(piece):
                yield from self._found_at_once(piece)
                continue
            heading = self._heading_over(piece.entry)
            concludes = any(verdicts(self.text, piece.sentence))
            given = () if concludes else self._given(piece.entry, heading)
            surely = set(given) & _PLAIN if self._follows_run_in(piece) else set()
            found = self._assessed(piece.sentence, given)
            for concern in dict.fromkeys((*found, *sorted(surely))):
                yield Assessment(piece.sentence.span, concern, heading)

    def _follows_run_in(self, piece: _Piece) -> bool:
        """Say whether the sentence is the one that a heading in its paragraph runs into."""
        run_in = piece.entry.run_in
        return run_in is not None and not self.text[run_in.end : piece.sentence.span.start].strip()

    def _found_at_once(self, piece: _Piece) -> Iterator[Assessment]:
        """Yield what the opening sentence itself assesses: “…, Ban nhận thấy …”."""
        finds = TONED.search(words.FINDS, self.text, piece.sentence.stated)
        if finds:
            stated = Span(finds.end(), piece.sentence.stated.end)
            for concern in self._assessed(replace(piece.sentence, stated=stated), ()):
                yield Assessment(piece.sentence.span, concern)

    def _assessed(
        self, sentence: AppraisalSentence, given: Sequence[Concern]
    ) -> Iterator[Concern]:
        """Yield what *sentence* assesses: by its words, else by its heading."""
        stated = sentence.stated
        told = [part for part in words.PARTS if TONED.has(part.said, self.text, stated)]
        yield from (part.concern for part in told)
        if given:
            yield from (one for one in given if not told)
            return
        for part in words.PARTS:
            perhaps = part not in told and part.perhaps
            found = perhaps and TONED.has(perhaps, self.text, stated)
            if found and not TONED.has(part.unless, self.text, stated):
                yield part.concern

    def _given(self, entry: OutlineEntry, heading: Span | None) -> tuple[Concern, ...]:
        """Return what a sentence of *entry* assesses by its heading alone.

        A heading of its own line that announces several things leaves open which of them it is.
        """
        under = tuple(self._announced(heading)) if heading else ()
        return under if len(under) == 1 or heading == entry.run_in else ()

    def _opens_the_report(self, piece: _Piece) -> bool:
        """Say whether the sentence only tells who appraised what: the first, or before a colon."""
        if piece.entry not in self.opening:
            return False
        first = piece.sentence.span.start <= piece.entry.said.start + 1
        return first or self.text[piece.sentence.span.end : piece.sentence.span.end + 1] == ":"

    def _left_to_another(self, piece: _Piece) -> bool:
        return TONED.has(words.LEFT_TO_ANOTHER, self.text, piece.sentence.span)

    def _heading_over(self, entry: OutlineEntry) -> Span | None:
        """Return the nearest heading that announces something: at the entry's start, or above."""
        places = [entry.run_in, *(one.words for one in reversed(entry.above) if one.heading)]
        return next((one for one in places if one and any(self._announced(one))), None)

    # What is asked for.

    def _gathered(self) -> Iterator[Recommendation]:
        """Yield the recommendations; one that only gathers definite ones before it points back."""
        definite = False
        for one in sorted(self._recommendations(), key=lambda one: one.span):
            vague = not one.precise and TONED.has(words.GATHERING, self.text, one.span)
            yield replace(one, points_back=True) if vague and definite else one
            definite = definite or (one.precise and bool(one.places))

    def _recommendations(self) -> Iterator[Recommendation]:
        for piece in self.pieces:
            for request in piece.sentence.requests:
                if self._changes(request):
                    yield self._recommendation(piece, request)
        for entry in self.entries:
            yield from self._from_row(entry)

    def _changes(self, request: Span) -> bool:
        if to_the_council(self.text, request) or TONED.has(words.SENT_BACK, self.text, request):
            return False
        change = TONED.search(words.CHANGE, self.text, request)
        managing = TONED.search(words.MANAGING, self.text, request)
        return change is not None and (managing is None or change.start() < managing.start())

    def _recommendation(self, piece: _Piece, request: Span) -> Recommendation:
        before = Span(piece.entry.span.start, request.end)
        above = [one.words for one in piece.entry.above]
        back = TONED.first(words.BACK_REFERENCE, self.text, request)
        reason = TONED.first(words.REASON, self.text, piece.sentence.span)
        return Recommendation(
            request,
            _distinct(place for span in (*above, before) for place in self._places(span, back)),
            back is not None,
            TONED.has(words.PRECISE, self.text, request),
            reason and Span(reason.start, piece.sentence.span.end),
        )

    def _from_row(self, entry: OutlineEntry) -> Iterator[Recommendation]:
        for head, span in entry.cells:
            if TONED.has(words.ADVICE_COLUMN, head) and TONED.has(words.PRECISE, self.text, span):
                reasons = [cell for name, cell in entry.cells if _is_reason(name)]
                places = tuple(self._places(entry.span))
                yield Recommendation(span, places, reason=next(iter(reasons), None))

    def _places(self, span: Span, but: Span | None = None) -> Iterator[Span]:
        """Yield the places of the draft that *span* names, those in *but* left out."""
        cited = (one.span for one in self.draft.citations if _of_the_draft(one))
        for place in (*cited, *TONED.all(words.OTHER_PLACES, self.text, span)):
            if span.contains(place) and not (but and but.overlaps(place)):
                yield place

    def _verdicts(self) -> Iterator[Conclusion]:
        end = -1
        for piece in self.pieces:
            for verdict in verdicts(self.text, piece.sentence):
                if verdict.span.start >= end:
                    yield verdict
                    end = verdict.span.end

    def _dissents(self) -> Iterator[Span]:
        for piece in self.pieces:
            whole = Span(piece.entry.span.start, piece.sentence.span.end)
            if TONED.has(words.DISSENT, self.text, whole):
                yield piece.sentence.span

    def _blanks(self) -> Iterator[Span]:
        for entry in self.entries:
            if self._is_blank(entry):
                yield entry.span

    def _is_blank(self, entry: OutlineEntry) -> bool:
        """Say whether *entry* is left to be filled in: dots, or a prompt in brackets alone."""
        said = entry.said.of(self.text)
        if not any(char.isalnum() for char in said):
            return not entry.heading or not any(map(str.isalnum, entry.words.of(self.text)))
        return TONED.has(rf"^\s{{0,60}}{words.BLANK}\s{{0,60}}$", said)

    # Days.

    def _met(self) -> DateMention | None:
        stated = (sentence.stated for one in self.opening for sentence in cut(self.text, one.span))
        return next((day for span in stated for day in self._meeting_days(span)), None)

    def _meeting_days(self, span: Span) -> Iterator[DateMention]:
        """Yield the days beside a word for a meeting in *span*, but for those of papers."""
        meetings = list(TONED.all(words.MEETING, self.text, span))
        cited = [one.span for one in self.draft.citations if one.number or one.kind]
        for day in self.draft.dates:
            if not span.contains(day.span) or any(one.overlaps(day.span) for one in cited):
                continue
            near = any(_apart(one, day.span) <= _NEAR for one in meetings)
            if near and not self._of_the_session(day):
                yield day

    def _opens(self) -> DateMention | None:
        return next((day for day in self.draft.dates if self._of_the_session(day)), None)

    def _of_the_session(self, day: DateMention) -> bool:
        if not self.body.contains(day.span):
            return False
        before = self.text[max(self.body.start, day.span.start - 90) : day.span.start]
        return TONED.has(words.SESSION_OPENS, before)


def _apart(one: Span, other: Span) -> int:
    """Return how many characters are between two spans."""
    return max(0, one.start - other.end, other.start - one.end)


def _opening(text: str, entries: Sequence[OutlineEntry]) -> tuple[OutlineEntry, ...]:
    """Return the entries before the assessment: whom it is to, who charged whom, which papers."""
    found = []
    for entry in entries:
        if entry.heading or entry.label:
            break
        told = entry.span.of(text).endswith(":")
        if not told and not TONED.at_start(words.OPENING, text, entry.span):
            break
        found.append(entry)
    return tuple(found)


def _end_of(entries: Sequence[OutlineEntry], at: int, body: Span) -> int:
    """Return where the stretch under the heading at *at* ends."""
    heading = entries[at]
    for entry in entries[at + 1 :]:
        if heading not in entry.above:
            return entry.span.start
    return body.end


def _of_the_draft(citation: Citation) -> bool:
    """Say whether *citation* may be a place in the draft, not in a law and not in the report."""
    if not citation.locators or citation.number or citation.is_self:
        return False
    return citation.kind.lower() in ("", "nghị quyết")  # a report or regulation is no kind there


def _is_reason(head: str) -> bool:
    return TONED.has(words.REASON_COLUMN, head)


def _distinct(found: Iterable[Span]) -> tuple[Span, ...]:
    """Return *found* without those that overlap an earlier one."""
    kept: list[Span] = []
    for span in found:
        if not any(one.overlaps(span) for one in kept):
            kept.append(span)
    return tuple(kept)
