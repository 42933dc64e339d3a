"""Other systems read our procedures in the terms of CPSV-AP, and no number is made up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.authoring.jsonld import linked_data
from kiosk.content.library import GuideLibrary
from kiosk.domain.guide import Guide
from tests.unit.kiosk.content.guide_texts import SOUND, write
from tests.unit.kiosk.content.rich_texts import library

SHIPPED = Path(__file__).parents[5] / "assets" / "guides"


def graph(guides: tuple[Guide, ...]) -> dict[str, dict[str, Any]]:
    document = json.loads(json.dumps(linked_data(guides)))
    nodes = {node["@id"]: node for node in document["@graph"]}
    assert len(nodes) == len(document["@graph"])
    return nodes


@pytest.fixture
def nodes(tmp_path: Path) -> dict[str, dict[str, Any]]:
    return graph(GuideLibrary(library(tmp_path)).guides())


def test_a_procedure_is_a_public_service(nodes: dict[str, dict[str, Any]]) -> None:
    service = nodes["urn:gocua:guide:bai-day-du"]

    assert service["@type"] == "cpsv:PublicService"
    assert service["dct:identifier"] == ["1.014064", "2.000740"]
    assert service["dct:title"] == {"@language": "vi", "@value": "Cấp lại thẻ căn cước"}
    assert [event["@id"] for event in service["cv:isGroupedBy"]] == [
        "urn:gocua:life-event:lost_papers",
        "urn:gocua:life-event:moving",
    ]


def test_papers_are_evidence_and_a_choice_of_papers_is_one(
    nodes: dict[str, dict[str, Any]],
) -> None:
    links = nodes["urn:gocua:guide:bai-day-du"]["cv:hasInputType"]
    evidence = [nodes[link["@id"]] for link in links]

    assert {node["@type"] for node in evidence} == {"cv:EvidenceType"}
    assert [[title["@value"] for title in node["dct:title"]] for node in evidence] == [
        ["Thẻ cũ, nếu còn"],
        ["Giấy khai sinh", "Giấy khác"],
    ]


def test_each_fee_is_a_cost_with_its_days(nodes: dict[str, dict[str, Any]]) -> None:
    half, full = (nodes[link["@id"]] for link in nodes["urn:gocua:guide:bai-day-du"]["cv:hasCost"])

    assert half["cv:hasValue"] == {"@type": "xsd:double", "@value": "25000"}
    assert half["schema:validThrough"]["@value"] == "2026-12-31"
    assert full["schema:validFrom"]["@value"] == "2027-01-01"


@pytest.mark.parametrize(
    ("fee", "value"),
    [
        ("Không mất tiền", "0"),
        ("50.000 đồng", "50000"),
        ("Mất 8.000 đ.", "8000"),
        ("Làm trên mạng 10.000 đồng, nộp ở quầy 20.000 đồng", None),
        ("Hỏi cán bộ", None),
        ("50.000 đồng một bản", None),
    ],
)
def test_a_value_is_given_only_where_the_text_says_nothing_else(
    tmp_path: Path, fee: str, value: str | None
) -> None:
    write(tmp_path, SOUND.replace("fee: Không mất tiền", f"fee: {fee}"))
    nodes = graph(GuideLibrary(tmp_path).guides())
    (cost,) = [node for node in nodes.values() if node["@type"] == "cv:Cost"]

    assert cost["dct:description"]["@value"] == fee
    assert cost.get("cv:hasValue", {}).get("@value") == value
    assert ("cv:currency" in cost) == (value is not None)


@pytest.mark.parametrize(("time", "days"), [("10 ngày", "P10D"), ("5 ngày làm việc", None)])
def test_working_days_are_not_passed_off_as_days(
    tmp_path: Path, time: str, days: str | None
) -> None:
    write(tmp_path, SOUND.replace("time: 5 ngày làm việc", f"time: {time}"))
    (service,) = [
        node
        for node in graph(GuideLibrary(tmp_path).guides()).values()
        if node["@type"] == "cpsv:PublicService"
    ]

    (stated,) = service["cv:processingTime"]
    assert stated["@value"] == (days or time)
    assert stated.get("@type") == ("xsd:duration" if days else None)


def test_a_repealed_procedure_names_what_replaced_it(nodes: dict[str, dict[str, Any]]) -> None:
    service = nodes["urn:gocua:guide:bai-day-du"]

    assert service["adms:status"]["@id"].endswith("/Withdrawn")
    assert service["dct:isReplacedBy"] == {"@id": "urn:gocua:guide:3.000722"}


def test_only_procedures_are_public_services() -> None:
    guides = GuideLibrary(SHIPPED).guides()
    services = [node for node in graph(guides).values() if node["@type"] == "cpsv:PublicService"]

    assert len(services) == sum(guide.kind == "procedure" for guide in guides)


def test_every_link_within_the_document_leads_somewhere() -> None:
    nodes = graph(GuideLibrary(SHIPPED).guides())
    links = [
        link["@id"]
        for node in nodes.values()
        for values in node.values()
        if isinstance(values, list)
        for link in values
        if isinstance(link, dict) and "@id" in link
    ]

    assert links
    assert [link for link in links if link not in nodes] == []


def test_every_term_belongs_to_a_vocabulary_that_is_named() -> None:
    document = linked_data(GuideLibrary(SHIPPED).guides())
    context = document["@context"]
    assert isinstance(context, dict)
    terms = {
        term
        for node in graph(GuideLibrary(SHIPPED).guides()).values()
        for term in [*node, node["@type"]]
        if not term.startswith("@")
    }

    assert {term.partition(":")[0] for term in terms} <= set(context)
