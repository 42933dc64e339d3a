"""The facts of a guide file: papers, fee, time, agency, place, and what has changed."""

from __future__ import annotations

from datetime import date

from kiosk.content import checks
from kiosk.content.guide_reader import Dated, GuideReader, join
from kiosk.content.yaml_tree import Entries, Items, Node, Scalar, line_of
from kiosk.domain.fact import Confidence, Document, Fact, Notice, Repeal
from kiosk.domain.line import Line

FACT_KEYS = (
    *("id", "text", "say", "source", "checked_on", "valid_from", "valid_until", "confidence"),
)
NOTICE_KEYS = ("text", "say", "on", "until", "source")
REPEAL_KEYS = ("on", "replaced_by", "source")
MOST_FACT = 160
MOST_FACTS = 6
MOST_DOCUMENTS = 12
MOST_CHOICES = 8
MOST_SOURCE = 300


class FactReader:
    """Reads what a guide states, with its dates."""

    def __init__(self, reader: GuideReader) -> None:
        self._reader = reader

    def facts(self, entries: Entries, key: str) -> tuple[Fact, ...]:
        """Return one fact, or a list of them, under a key."""
        node = entries.nodes.get(key)
        if node is None:
            return ()
        if not isinstance(node, Items):
            return (self._fact(node, key),)
        nodes = self._reader.items(entries, key, "", least=1, most=MOST_FACTS)
        facts = tuple(self._fact(item, field) for item, field in nodes)
        given = zip(nodes, facts, strict=True)
        self._reader.check_ids((node, at, fact.fact_id) for (node, at), fact in given)
        return facts

    def fact(self, entries: Entries, key: str) -> Fact | None:
        """Return the one fact under a key, or ``None``."""
        node = entries.nodes.get(key)
        return None if node is None else self._fact(node, key)

    def documents(self, entries: Entries) -> tuple[Document, ...]:
        """Return what to bring; an item may be ``any_of`` several papers."""
        nodes: list[tuple[Node, str]] = []
        documents = []
        for node, field in self._reader.items(
            entries, "documents", "", least=1, most=MOST_DOCUMENTS
        ):
            if isinstance(node, Entries) and "any_of" in node.lines:
                choices = self._choices(node, field)
            else:
                choices = [(node, field)]
            documents.append(tuple(self._fact(item, at) for item, at in choices))
            nodes += choices
        facts = [fact for any_of in documents for fact in any_of]
        self._reader.check_ids(
            (node, at, fact.fact_id) for (node, at), fact in zip(nodes, facts, strict=True)
        )
        return tuple(Document(any_of) for any_of in documents)

    def notice(self, entries: Entries) -> Notice | None:
        """Return what has changed, or ``None``."""
        within = self._within(entries, "notice", NOTICE_KEYS, needed=("on",))
        if within is None:
            return None
        reader = self._reader
        line = reader.line_within(within, "notice", MOST_FACT, one_sentence=False)
        on, until = reader.day(within, "on", "notice"), reader.day(within, "until", "notice")
        self._in_order(within, "notice", on, "until", until)
        return Notice(line, on or date.min, until, self._source(within, "notice"))

    def repealed(self, entries: Entries) -> Repeal | None:
        """Return the end of the procedure, or ``None``."""
        within = self._within(entries, "repealed", REPEAL_KEYS, needed=("on",))
        if within is None:
            return None
        on = self._reader.day(within, "on", "repealed")
        by = self._reader.text(within, "replaced_by", "repealed")
        if by and not (checks.is_id(by) or checks.is_code(by)):
            line = line_of(within, "replaced_by")
            self._reader.add(line, "repealed.replaced_by", "value.replacement", value=by)
        return Repeal(on or date.min, by, self._source(within, "repealed"))

    def _within(
        self, entries: Entries, key: str, known: tuple[str, ...], needed: tuple[str, ...]
    ) -> Entries | None:
        node = entries.nodes.get(key)
        if node is None:
            return None
        within = self._reader.entries(node, key, known)
        if within is not None:
            self._reader.require(within, key, needed)
        return within

    def _choices(self, node: Entries, field: str) -> list[tuple[Node, str]]:
        self._reader.entries(node, field, ("any_of",))
        return self._reader.items(node, "any_of", field, least=2, most=MOST_CHOICES)

    def _fact(self, node: Node, field: str) -> Fact:
        reader = self._reader
        # A fee or a place may need a second sentence: it is heard on its own, when it is asked
        # for.  A paper is one line of a list.
        one_sentence = field.startswith("documents")
        if isinstance(node, Scalar):
            return Fact(reader.line_at(node, field, MOST_FACT, one_sentence=one_sentence))
        entries = reader.entries(node, field, FACT_KEYS)
        if entries is None:
            return Fact(Line(""))
        confidence = reader.choice(entries, "confidence", field, tuple(Confidence))
        fact = Fact(
            reader.line_within(entries, field, MOST_FACT, one_sentence=one_sentence),
            source=self._source(entries, field),
            checked_on=reader.day(entries, "checked_on", field),
            valid_from=reader.day(entries, "valid_from", field),
            valid_until=reader.day(entries, "valid_until", field),
            confidence=Confidence(confidence) if confidence else None,
            fact_id=reader.given_id(entries, field),
        )
        self._in_order(entries, field, fact.valid_from, "valid_until", fact.valid_until)
        self._note(fact, entries, field)
        return fact

    def _note(self, fact: Fact, entries: Entries, field: str) -> None:
        for key, day, notes in (
            ("valid_until", fact.valid_until, self._reader.ends),
            ("checked_on", fact.checked_on, self._reader.compared),
        ):
            if day is not None:
                notes.append(Dated(line_of(entries, key), join(field, key), day))

    def _in_order(
        self, entries: Entries, at: str, first: date | None, key: str, last: date | None
    ) -> None:
        if first is not None and last is not None and last < first:
            line = line_of(entries, key)
            self._reader.add(line, join(at, key), "value.date_order", value=last, first=first)

    def _source(self, entries: Entries, at: str) -> str:
        node = entries.nodes.get("source")
        if isinstance(node, Scalar):
            self._reader.words(node, join(at, "source"), MOST_SOURCE, one_sentence=False)
            return node.text.strip()
        return self._reader.text(entries, "source", at)
