"""Make the counts that ship, or measure them: ``python -m language FOLDER…`` in benchmarks.

Without ``--write`` the papers of the folders are parted into five; each fifth is looked at with
counts of the registry and of the other four: what is told of the papers as they are (read those
findings: a real slip is no false alarm), and which slips made by machine are found.
"""

import argparse
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from hdnd_lint.checks.language.paragraphs import cut, said
from hdnd_lint.checks.language.spelling import SpellingParams, meant, slips_in
from hdnd_lint.resources import resource_dir
from hdnd_lint.ruleset import load_rules
from hdnd_lint.words.letters.syllables import is_syllable
from hdnd_lint.words.letters.text import Span
from hdnd_lint.words.phrases import Phrases, counted
from language.counting import Counts, of_the_registry, runs, texts_in, with_rare_words
from language.slips import slips

_PARTS = 5
_SEED = 11
_SHARE = 0.15  # of the runs of words, in which slips are made


class Trial:
    """What is told of papers that the counts were not made from."""

    def __init__(self, params: SpellingParams) -> None:
        self.params = params
        self.syllables = 0
        self.seconds = 0.0
        self.told: Counter[tuple[str, str, str]] = Counter()
        self.made: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.right: Counter[str] = Counter()

    def read(self, name: str, text: str, known: Phrases) -> None:
        """Look at the paper as it is."""
        start = time.process_time()
        told = [*slips_in(text, [cut(text, Span(0, len(text)))], known, self.params)]
        self.seconds += time.process_time() - start
        seen = {(one.span.of(text), one.meant) for one in told}
        for one in told:
            key = (one.span.of(text), one.meant)
            if key in seen:  # once for each paper, as it is told
                seen.discard(key)
                around = " ".join(text[one.span.start - 20 : one.span.end + 20].split())
                self.told[name, f"{key[0]} → {key[1]}", around] += 1

    def spoil(self, text: str, known: Phrases, draw: Random) -> None:
        """Make slips in some of its words, one at a time."""
        for words in runs(text):
            self.syllables += sum(not one[0].isdigit() for one in words)
            if len(words) < 4 or draw.random() > _SHARE:
                continue
            at = draw.randrange(len(words))
            around = said(words)
            word = words[at]
            if not word.islower() or len(word) < 2:
                continue
            for kind, slip in slips(word, draw):
                place = around[at], counted(slip), around[at + 2]
                self._judge(known, place, kind, around[at + 1])

    def _judge(self, known: Phrases, place: tuple[str, str, str], kind: str, wanted: str) -> None:
        if place[1] == wanted:
            return
        got = meant(known, place, self.params)
        whole = "all real words" if is_syllable(place[1]) else "all impossible syllables"
        for one in (kind, whole):
            self.made[one] += 1
            self.found[one] += bool(got)
            self.right[one] += got == wanted


def _params() -> SpellingParams:
    files = load_rules([resource_dir("rulesets")])
    (rule,) = (one.rule for one in files if one.rule.id == "NN003")
    return SpellingParams(**rule.params)


def _measured(papers: Sequence[tuple[str, str]]) -> Trial:
    registry, trial, draw = of_the_registry(), Trial(_params()), Random(_SEED)
    shuffled = sorted(papers)
    draw.shuffle(shuffled)
    for part in range(_PARTS):
        counts = Counts()
        for at, (_, text) in enumerate(shuffled):
            if at % _PARTS != part:
                counts.add(text)
        known = with_rare_words(registry + counts).phrases()
        for name, text in shuffled[part::_PARTS]:
            trial.read(name, text, known)
            trial.spoil(text, known, draw)
    return trial


def _print(trial: Trial) -> None:
    rate = 20_000 * sum(trial.told.values()) / trial.syllables
    print(
        f"{trial.syllables:,} syllables, {sum(trial.told.values())} told, {rate:.2f} in 20,000;",
        end=" ",
    )
    print(f"{trial.syllables / trial.seconds / 1e6:.2f} million syllables a second")
    for kind, made in sorted(trial.made.items()):
        found, right = trial.found[kind], trial.right[kind]
        print(f"  {kind:26}{made:7}{found / made:8.3f} found{right / max(found, 1):8.3f} right")
    for (name, what, around), _ in sorted(trial.told.items()):
        print(f"  {what:24} {around:62} {name}")


def main() -> None:
    """Make or measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help="write the counts that ship")
    given = parser.parse_args()
    papers = list(texts_in(given.folders))
    if not given.write:
        _print(_measured(papers))
        return
    counts = of_the_registry()
    for _, text in papers:
        counts.add(text)
    remarks = (
        "# Syllables, how often each came, then what followed it and how often; what came once is",
        f"# left out. Made from the registry and {len(papers)} texts: laws, papers, examples.",
    )
    path = resource_dir("rulesets") / "language" / "phrases.txt"
    path.write_text("\n".join([*remarks, *with_rare_words(counts).lines(), ""]), encoding="utf-8")
    print(f"{path}: {sum(counts.syllables.values()):,} syllables")


if __name__ == "__main__":
    main()
