"""The guides as linked data, in the terms of CPSV-AP 3.2 (SEMICeu/CPSV-AP, CC-BY 4.0).

A procedure is a ``cpsv:PublicService``; skills, safety and reasons are no public services and
are left out.  What CPSV-AP has no term for (steps, pictures) stays in the guide files.  A
number is given only where the text says nothing else: "Không mất tiền" costs 0, "10.000 đồng"
costs 10000, anything richer is a description.  Working days are no ``xsd:duration``, so only
"N ngày" becomes one; other times are given in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from kiosk.domain.fact import Document, Fact
from kiosk.domain.guide import Guide, Kind
from kiosk.domain.line import Line
from kiosk.domain.line_ids import fact_ids

CONTEXT: Mapping[str, str] = {
    "adms": "http://www.w3.org/ns/adms#",
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "http://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_DONG = "http://publications.europa.eu/resource/authority/currency/VND"
_VIETNAMESE = "http://publications.europa.eu/resource/authority/language/VIE"
_BASE = "urn:gocua:"
_FREE = re.compile(r"(?:không mất tiền|miễn phí|không thu lệ phí)\.?", re.IGNORECASE)
_AMOUNT = re.compile(r"(?:mất )?(?P<amount>\d{1,3}(?:\.\d{3})*) ?(?:đồng|đ)\.?", re.IGNORECASE)
_DAYS = re.compile(r"(?P<days>\d{1,3}) ngày\.?", re.IGNORECASE)

Node = dict[str, object]


def linked_data(guides: Iterable[Guide]) -> Node:
    """Return the procedures among the guides as one JSON-LD document."""
    ordered = sorted(guides, key=lambda guide: guide.guide_id)
    procedures = [guide for guide in ordered if guide.kind is Kind.PROCEDURE]
    by_code = {code: guide.guide_id for guide in procedures for code in guide.codes}
    nodes = (node for guide in procedures for node in _Service(guide, by_code).nodes())
    graph = {str(node["@id"]): node for node in nodes}  # an office stands behind many guides
    return {"@context": dict(CONTEXT), "@graph": list(graph.values())}


class _Service:
    """One procedure with the things that belong to it."""

    def __init__(self, guide: Guide, by_code: Mapping[str, str]) -> None:
        self._guide = guide
        self._by_code = by_code
        self._id = f"{_BASE}guide:{guide.guide_id}"
        self._beside: list[Node] = []

    def nodes(self) -> list[Node]:
        guide = self._guide
        service: Node = {
            "@id": self._id,
            "@type": "cpsv:PublicService",
            "dct:identifier": list(guide.codes),
            "dct:title": _words(guide.title),
            "dct:language": {"@id": _VIETNAMESE},
            "dct:modified": _day(guide.checked_on),
            "dct:source": list(guide.sources),
            "dcat:keyword": [{"@language": "vi", "@value": word} for word in guide.keywords],
            "cv:hasInputType": self._all(
                self._evidence(number, document)
                for number, document in enumerate(guide.documents, start=1)
            ),
            "cv:hasCost": self._all(self._cost(f) for f in _named("cost", guide.fee)),
            "cv:processingTime": [_duration(fact) for fact in guide.time],
            "cv:hasCompetentAuthority": self._all(_authority(guide.agency)),
            "cv:hasChannel": self._all(self._channels()),
            "cv:isGroupedBy": self._all(_life_events(guide)),
        }
        if guide.portal_url:
            service["foaf:page"] = {"@id": guide.portal_url}
        if guide.notice is not None:
            service["skos:changeNote"] = _words(guide.notice.line)
        if guide.repealed is not None:
            service |= self._repeal(guide.repealed.replaced_by)
        return [{key: value for key, value in service.items() if value != []}, *self._beside]

    def _all(self, nodes: Iterable[Node]) -> list[Node]:
        """Keep nodes beside the service and return links to them."""
        kept = list(nodes)
        self._beside += kept
        return [{"@id": node["@id"]} for node in kept]

    def _evidence(self, number: int, document: Document) -> Node:
        facts = document.any_of
        return {
            "@id": f"{self._id}:evidence:{number}",
            "@type": "cv:EvidenceType",
            "dct:identifier": [*fact_ids(facts)],
            # Several titles mean that one of these papers will do.
            "dct:title": [_words(fact.line) for fact in facts],
            **_dates(facts),
        }

    def _cost(self, named: tuple[str, Fact]) -> Node:
        name, fact = named
        node: Node = {
            "@id": f"{self._id}:{name}",
            "@type": "cv:Cost",
            "dct:identifier": name,
            "dct:description": _words(fact.line),
            **_dates((fact,)),
        }
        value = _value(fact.line.text)
        if value is not None:
            node["cv:hasValue"] = {"@type": "xsd:double", "@value": str(value)}
            node["cv:currency"] = {"@id": _DONG}
        return node

    def _channels(self) -> Iterable[Node]:
        place = self._guide.place
        if place is not None:
            yield {
                "@id": f"{self._id}:channel",
                "@type": "cv:Channel",
                "dct:identifier": "channel",
                "dct:description": _words(place.line),
                **_dates((place,)),
            }

    def _repeal(self, by: str) -> Node:
        repealed = self._guide.repealed
        assert repealed is not None
        node: Node = {
            "schema:expires": _day(repealed.on),
            "adms:status": {"@id": "http://purl.org/adms/status/Withdrawn"},
        }
        if by:
            guide_id = self._by_code.get(by, by)
            node["dct:isReplacedBy"] = {"@id": f"{_BASE}guide:{guide_id}"}
        return node


def _authority(agency: Fact | None) -> Iterable[Node]:
    if agency is not None:
        (name,) = fact_ids((agency,))
        yield {
            "@id": f"{_BASE}organisation:{name}",
            "@type": "cv:PublicOrganisation",
            "dct:identifier": name,
            "skos:prefLabel": _words(agency.line),
        }


def _life_events(guide: Guide) -> Iterable[Node]:
    for event in guide.life_events:
        yield {
            "@id": f"{_BASE}life-event:{event}",
            "@type": "cv:LifeEvent",
            "dct:identifier": event.value,
        }


def _named(kind: str, facts: Sequence[Fact]) -> list[tuple[str, Fact]]:
    names = fact_ids(facts)
    return [(f"{kind}:{name}", fact) for name, fact in zip(names, facts, strict=True)]


def _words(line: Line) -> Node:
    return {"@language": "vi", "@value": line.text}


def _day(day: object) -> Node:
    return {"@type": "xsd:date", "@value": str(day)}


def _dates(facts: Sequence[Fact]) -> Node:
    """Return since and until when something holds, where that is the same for all facts."""
    node: Node = {}
    for key, days in (
        ("schema:validFrom", {fact.valid_from for fact in facts}),
        ("schema:validThrough", {fact.valid_until for fact in facts}),
    ):
        if len(days) == 1 and (day := days.pop()) is not None:
            node[key] = _day(day)
    return node


def _value(text: str) -> int | None:
    if _FREE.fullmatch(text):
        return 0
    found = _AMOUNT.fullmatch(text)
    return int(found["amount"].replace(".", "")) if found else None


def _duration(fact: Fact) -> Node:
    found = _DAYS.fullmatch(fact.line.text)
    if found:
        return {"@type": "xsd:duration", "@value": f"P{int(found['days'])}D"}
    return _words(fact.line)
