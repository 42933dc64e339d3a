"""The texts of the screens that are also spoken, as the catalogue lists them.

A text of a page is one of the context ``Spoken`` (``CONTEXT``), wherever it stands:
in ``kiosk.ui.wording`` or in a page of QML.  The catalogue of English has them all, so
that nobody keeps a second list.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kiosk.resources import bundled

CONTEXT = "Spoken"
COMPLETE = "en"
"""The language whose catalogue is always there."""


@cache
def screen_texts(language: str = COMPLETE) -> Mapping[str, tuple[str, ...]]:
    """Return each Vietnamese text that is spoken, and how a language shows it.

    Nothing for a language without a catalogue, which is shown Vietnamese as it is.

    A text with ``%n`` has several forms, any other has one.  Takes a few milliseconds, once.

    Args:
        language: The language of a catalogue in ``locales``.
    """
    catalogue = bundled("locales") / f"{language}.ts"
    if not catalogue.is_file():
        return MappingProxyType({})
    from xml.etree import ElementTree  # noqa: PLC0415 - a Vietnamese kiosk never needs it

    found: dict[str, tuple[str, ...]] = {}
    for context in ElementTree.parse(catalogue).iter("context"):  # noqa: S314 - our own file
        if context.findtext("name") != CONTEXT:
            continue
        for message in context.iter("message"):
            forms = [form.text or "" for form in message.iter("numerusform")]
            shown = forms or [message.findtext("translation") or ""]
            found[message.findtext("source") or ""] = tuple(filter(None, shown))
    return MappingProxyType(found)
