"""Whatever goes wrong in the world has words, for the keeper and for the citizen."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from string import Formatter

import pytest

import kiosk
from kiosk.errors import DeskError, DiskFullError, InsecureServerError, NewerStoreError
from kiosk.messages import MESSAGES, WINDOW_JOINS_LATER, explain, speaks_vietnamese
from kiosk.studio.take import OwnTakeError
from kiosk.ui.studio_faults import STUDIO_FAULTS
from kiosk.ui.studio_faults import fault as studio_fault
from kiosk.ui.wording import FAULTS, INCIDENT, fault

ON_NO_PAGE = {
    "desk.error": "never raised itself: every fault is one of its kinds",
    "lexicon.damaged": "the window does not come up without its own files",
    "narrations.nothing": "only `gocua narrations export` asks; the studio's page shows the count",
    "speech.no_encoder": "only `gocua speech` encodes",
    "store.not_set_aside": "only `gocua doctor` sets a store aside",
    "sync.busy": "the window tries again by itself and shows the records as waiting",
    "voice.none": "the page says by itself that it has no voice",
}
"""Message ids that no page shows in words of its own, each with the reason."""


def kinds(of: type[DeskError] = DeskError) -> Iterator[type[DeskError]]:
    yield of
    for kind in of.__subclasses__():
        yield from kinds(kind)


@pytest.fixture(scope="module", autouse=True)
def whole_program() -> None:
    """A fault is known once the module that raises it is imported."""
    for module in pkgutil.walk_packages(kiosk.__path__, "kiosk."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def ids() -> set[str]:
    return {kind.message_id for kind in kinds() if kind.__module__.startswith("kiosk.")}


def test_every_fault_has_words_for_whoever_types_commands():
    assert ids() - {"desk.error"} == set(MESSAGES)


def test_every_fault_has_words_on_a_page_or_a_reason_to_have_none():
    shown = set(FAULTS) | set(STUDIO_FAULTS)
    assert ids() - shown == set(ON_NO_PAGE)
    assert shown <= ids(), "words for a fault that cannot happen"
    assert not set(FAULTS) & set(STUDIO_FAULTS), "one fault has two wordings"
    assert set(ON_NO_PAGE) <= ids()


def test_a_fault_without_words_of_its_own_is_still_told_calmly():
    assert fault(DeskError()) is INCIDENT


def test_the_studio_has_its_own_words_and_otherwise_those_of_the_kiosk():
    assert studio_fault(OwnTakeError()) is STUDIO_FAULTS["studio.own_take"]
    assert studio_fault(DiskFullError()) is FAULTS["store.disk_full"]
    assert studio_fault(DeskError()) is INCIDENT


def test_no_two_kinds_of_fault_share_a_message_by_accident():
    for kind in kinds():
        if kind.__module__.startswith("kiosk."):
            base = kind.__mro__[1]
            owns = "message_id" in vars(kind)
            assert owns or issubclass(base, DeskError), kind
            assert not owns or kind.message_id != getattr(base, "message_id", None), kind


def test_every_message_is_in_both_languages_and_fills_in_nothing():
    for vietnamese, english in (*MESSAGES.values(), WINDOW_JOINS_LATER):
        assert vietnamese != english
        for text in (vietnamese, english):
            assert text.isprintable()
            assert text.endswith((".", "`."))
            assert [name for _, name, _, _ in Formatter().parse(text) if name is not None] == []


@pytest.mark.parametrize(
    ("environment", "vietnamese"),
    [
        ({"LANG": "vi_VN.UTF-8"}, True),
        ({"LANG": "en_GB.UTF-8"}, False),
        ({"LANG": "vi_VN.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "C", "LC_MESSAGES": "vi_VN"}, True),
    ],
)
def test_a_machine_set_to_vietnamese_is_spoken_to_in_vietnamese(environment, vietnamese):
    assert speaks_vietnamese(environment) is vietnamese
    told = explain(InsecureServerError(), environment)
    assert told.startswith("Địa chỉ" if vietnamese else "The server's")


def test_a_message_carries_its_id_and_the_versions_for_the_telephone():
    told = explain(NewerStoreError(found=4, known=1), {"LANG": "C"})

    assert told.endswith("[store.newer: found: 4, known: 1]")
