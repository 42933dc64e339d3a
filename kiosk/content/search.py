"""One search box for procedures, skills and tricks.

What is typed is compared with titles, codes, keywords, the sentences in which people ask for
a thing, the words of its category and the titles of its steps.  The index picks the
likeliest texts (``search_index``); these are compared word by word (``search_score``).  A
sentence that can mean several things is answered with a question, never with a guess.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain

from kiosk.content.search_index import WordIndex
from kiosk.content.search_query import QueryReader, codes_in
from kiosk.content.search_score import Match, Scorer
from kiosk.content.search_text import Word, read_words
from kiosk.content.search_words import Synonyms
from kiosk.domain.guide import Guide
from kiosk.domain.intent import Choice, Enquiry, Intent, enquiry_for
from kiosk.domain.line import Line

WHICH = Line("Bà con cần việc nào trong các việc này?")
"""What is asked where no question of the lists tells the guides apart."""

_COMPARED = 32  # texts compared word by word
_NEAR = 0.5  # share of the best score, below which a guide has little to do with what was typed
_NEARER = 0.35  # what a perfect match adds to that
_ANY = 0.28  # score below which even the best has little to do with it
_FEW, _HALF = 3, 0.5  # of so few words this share must be explained, or this share of the text
_SURE = 0.75  # share of what was typed that must be explained, or other spellings are tried
_ASKED = 0.72  # share of a sentence that must have been typed, and of what was typed, to be it

_AS_WELL = 0.985  # share of the best score: less than a title, as much as a keyword, is worth more


class _Source(IntEnum):
    """Where a text comes from; the order is that of importance."""

    TITLE = 0
    KEYWORD = 1
    SENTENCE = 2
    REST = 3


_WORTH = {_Source.TITLE: 1.0, _Source.KEYWORD: 0.98, _Source.SENTENCE: 0.97, _Source.REST: 0.5}


@dataclass(frozen=True, slots=True)
class Hit:
    """One guide that was found.

    Attributes:
        score: How well it fits: 1 where everything does.
        matched: By what it was found: its title, a keyword, a code, a sentence.
    """

    guide_id: str
    codes: tuple[str, ...]
    title: str
    score: float
    matched: str


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a question, and the guide it leads to."""

    line: Line
    hit: Hit


@dataclass(frozen=True, slots=True)
class Clarification:
    """A question to ask back."""

    line: Line
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """What the search answers.

    Attributes:
        question: What has to be asked first, or ``None``.
        hits: Guides, best first; where there is a question, those its answers lead to come first.
        unwritten: The procedures that are meant, where there is no guide to any of them yet: the
            hits are then only what comes near.
    """

    question: Clarification | None
    hits: tuple[Hit, ...]
    unwritten: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Text:
    """One text by which guides are found.

    Attributes:
        codes: For a sentence: the ids of the guides it may mean; what the list says of it where
            there is none.
    """

    text: str
    source: _Source
    guides: tuple[int, ...]
    codes: tuple[str, ...] = ()


class GuideSearch:
    """Finds guides by what people type."""

    def __init__(
        self, guides: Sequence[Guide], intents: Sequence[Intent], synonyms: Synonyms
    ) -> None:
        """Build the index.

        Args:
            guides: Of two that fit alike, the one given first is found first.
            intents: Sentences people say.
            synonyms: What people say instead of what is written.
        """
        self._guides = tuple(guides)
        self._named: defaultdict[str, list[int]] = defaultdict(list)  # several share a code
        for number, guide in enumerate(self._guides):
            for name in dict.fromkeys((guide.guide_id, *guide.codes)):
                self._named[name].append(number)
        self._digits = sorted(_digits(self._guides))
        self._enquiries = tuple(
            Enquiry(e.line, tuple(Choice(c.line, self._ids(c.codes)) for c in e.choices))
            for e in synonyms.enquiries
        )
        self._reader = QueryReader(synonyms.meanings, synonyms.idle, synonyms.faint)
        texts = [*self._own_texts(synonyms), *self._sentences(intents)]
        spelled = [(text, self._words(text)) for text in texts]
        # Of texts with as much of what was typed the short ones are compared, as they fit better.
        spelled.sort(key=lambda pair: (pair[0].source is _Source.REST, len(pair[1])))
        self._texts = [text for text, _ in spelled]
        index = WordIndex(words for _, words in spelled)
        self._scorer = Scorer(index, [_WORTH[text.source] for text in self._texts])

    def find(self, text: str, limit: int = 10) -> Findings:
        """Return what fits what was typed so far: guides, best first, and perhaps a question."""
        codes, rest = codes_in(text)
        named = {n: self._hit(n, 1.0, code) for code in codes for n in self._with_code(code)}
        matches = self._matches(rest if named else text)
        found = named | self._hits(matches, limit, named)
        question = None if named or not matches else self._question(self._asked(matches))
        if question is not None:
            asked = {option.hit.guide_id: option.hit for option in question.options}
            others = (hit for hit in found.values() if hit.guide_id not in asked)
            return Findings(question, (*asked.values(), *others)[:limit])
        unwritten = () if named or not matches else self._unwritten(matches[0])
        return Findings(None, tuple(found.values())[:limit], unwritten)

    def _matches(self, text: str) -> Sequence[Match]:
        query = self._reader.read(text)
        if not query.words:
            return ()
        asked = self._scorer.ask(query)
        matches = self._scorer.rank(asked, _COMPARED)
        if matches and matches[0].cover < _SURE:
            asked.doubt(self._scorer.missing(matches[0], asked))
            again = self._scorer.rank(asked, _COMPARED)
            if again[0].score > matches[0].score:
                matches = again
        few = len(query.words) <= _FEW
        return matches if matches and _is_any_good(matches[0], few=few) else ()

    def _hits(self, matches: Sequence[Match], limit: int, named: Container[int]) -> dict[int, Hit]:
        """Return each guide once, by the text of it that fits best, as far as they come near."""
        hits: dict[int, Hit] = {}
        for match in matches:
            if match.score < _least_near(matches[0]):
                break
            text = self._texts[match.text]
            for number in text.guides:
                if number not in hits and number not in named:
                    hits[number] = self._hit(number, match.score, text.text)
            if len(hits) >= limit:
                break
        return hits

    def _asked(self, matches: Sequence[Match]) -> Match:
        """Return the best match, or a sentence with several meanings that fits as well.

        A keyword may be the very sentence; its guide is then one of several that are meant.
        """
        for match in matches:
            if match.score < matches[0].score * _AS_WELL:
                break
            if len(self._texts[match.text].guides) > 1 and _is_said(match):
                return match
        return matches[0]

    def _question(self, match: Match) -> Clarification | None:
        """Return what to ask where the best match is a sentence with several meanings."""
        text = self._texts[match.text]
        if len(text.guides) < 2 or not _is_said(match):
            return None
        enquiry = enquiry_for(text.codes, self._enquiries)
        options: dict[int, Option] = {}
        for choice in enquiry.about(text.codes) if enquiry is not None else ():
            meant = (n for n in text.guides if self._guides[n].guide_id in choice.codes)
            number = next((n for n in meant if n not in options), None)
            if number is not None:
                hit = self._hit(number, match.score, text.text)
                options[number] = Option(choice.line, hit)
        if enquiry is not None and len(options) > 1:
            return Clarification(enquiry.line, tuple(options.values()))
        hits = (self._hit(number, match.score, text.text) for number in text.guides)
        guides = (self._guides[number] for number in text.guides)
        return Clarification(
            WHICH, tuple(Option(g.title, hit) for g, hit in zip(guides, hits, strict=True))
        )

    def _unwritten(self, match: Match) -> tuple[str, ...]:
        text = self._texts[match.text]
        return text.codes if not text.guides and _is_said(match) else ()

    def _hit(self, number: int, score: float, matched: str) -> Hit:
        guide = self._guides[number]
        return Hit(guide.guide_id, guide.codes, guide.title.text, round(score, 4), matched)

    def _with_code(self, digits: str) -> Iterator[int]:
        """Return the guides whose code begins so, the first digit left out or not."""
        for written, number in self._digits[bisect_left(self._digits, (digits, 0)) :]:
            if not written.startswith(digits):
                return
            yield number

    def _words(self, text: _Text) -> list[Word]:
        words = read_words(text.text)
        return self._reader.telling(words) if text.source is _Source.SENTENCE else words

    def _own_texts(self, synonyms: Synonyms) -> Iterator[_Text]:
        for number, guide in enumerate(self._guides):
            yield _Text(guide.title.text, _Source.TITLE, (number,))
            for keyword in guide.keywords:
                yield _Text(keyword, _Source.KEYWORD, (number,))
            category = synonyms.categories.get(guide.category, "")
            steps = (step.title.text for step in guide.steps)
            rest = (*guide.keywords, category, *steps)
            if any(rest):
                yield _Text(" ".join((guide.title.text, *rest)), _Source.REST, (number,))

    def _sentences(self, intents: Sequence[Intent]) -> Iterator[_Text]:
        for intent in intents:
            meant = (number for code in intent.codes for number in self._named.get(code, ()))
            guides = tuple(dict.fromkeys(meant))
            known = tuple(self._guides[number].guide_id for number in guides)
            yield _Text(intent.phrase, _Source.SENTENCE, guides, known or intent.codes)

    def _ids(self, codes: Sequence[str]) -> tuple[str, ...]:
        """Return the guides that some codes stand for; one without a guide stays as it is."""
        found = ([self._guides[n].guide_id for n in self._named.get(c, ())] or [c] for c in codes)
        return tuple(dict.fromkeys(chain.from_iterable(found)))


def _is_any_good(best: Match, *, few: bool) -> bool:
    """Whether the best match is worth showing: of a few words, half of them or of the text."""
    return best.score >= _ANY and (not few or max(best.cover, best.focus) >= _HALF)


def _least_near(best: Match) -> float:
    """Return the score below which a guide has little to do with what was typed.

    Where every word is explained nobody wants half of them; where hardly any is, the third
    may be what was meant.
    """
    return best.score * (_NEAR if best.cover < _SURE else _NEAR + _NEARER * best.score)


def _is_said(match: Match) -> bool:
    """Whether somebody has typed most of a sentence, and hardly anything else."""
    return match.cover >= _ASKED and match.focus >= _ASKED


def _digits(guides: Sequence[Guide]) -> Iterator[tuple[str, int]]:
    for number, guide in enumerate(guides):
        for code in guide.codes:
            digits = code.replace(".", "")
            yield digits, number
            yield digits[1:], number
