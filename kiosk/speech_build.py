"""``gocua speech``: the machine voice of everything that this release can say.

``make speech`` renders it into ``assets/speech`` and the wheel takes it along, so that
a machine without a synthesiser is not mute.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from kiosk.audio.lexicon import load_lexicon
from kiosk.audio.shipping import ShippingReport, ship
from kiosk.audio.synthesis import VOICES
from kiosk.audio.synthesisers import find_synthesiser
from kiosk.clock import SystemClock
from kiosk.content.featured import FeaturedGuides
from kiosk.content.languages import LanguageDirectory
from kiosk.content.library import GuideLibrary
from kiosk.content.search import WHICH
from kiosk.content.search_words import load_synonyms
from kiosk.domain.guide import Line
from kiosk.errors import DeskError, GuideError, NoVoiceError
from kiosk.resources import bundled
from kiosk.sessions.files import disk_faults
from kiosk.ui.studio_wording import studio_lines
from kiosk.ui.viewmodels.standing import dated_lines
from kiosk.ui.wording import numbered_lines, screen_lines

_ENCODER = ("numpy", "soundfile", "soxr")


class NoEncoderError(DeskError):
    """The libraries that encode speech are not in this build (``missing``)."""

    message_id = "speech.no_encoder"


def every_line(assets: Path) -> Iterator[Line]:
    """Return everything that the guides and the pages can say.

    Raises:
        GuideError: A guide has faults; a release with a silent guide is not made.
        SearchWordsError: The lists of words cannot be used.
    """
    library = GuideLibrary(assets / "guides")
    for guide in library.guides():
        yield from guide.lines
        yield from dated_lines(guide)
    for fault in library.faults:
        raise GuideError(file=fault.file, line=fault.line)
    schedule = assets / "data" / "featured.yaml"
    yield from FeaturedGuides(library, schedule, schedule.with_name("none.yaml")).notices()
    yield WHICH
    for enquiry in load_synonyms(assets / "data" / "synonyms.yaml").enquiries:
        yield enquiry.line
        yield from (choice.line for choice in enquiry.choices)
    yield from screen_lines(LanguageDirectory.load(assets).all())
    yield from numbered_lines()
    yield from studio_lines()


def build_speech(out: Path) -> ShippingReport:
    """Render every line in all three voices into ``out``; what is there and right stays.

    Raises:
        NoEncoderError: This build has no encoder.
        NoVoiceError: This machine has no synthesiser, or it lacks a voice (``SynthesisError``
            where it failed).
        GuideError: A guide has faults.
        DiskFullError, UnwritableFolderError: The folder cannot be used.
    """
    missing = [name for name in _ENCODER if find_spec(name) is None]
    if missing:
        raise NoEncoderError(missing=", ".join(missing))
    assets = bundled("assets")
    lines = list(every_line(assets))
    synthesiser = find_synthesiser()
    if synthesiser is None:
        raise NoVoiceError(synthesiser="none")
    with disk_faults(out):
        out.mkdir(parents=True, exist_ok=True)
    lexicon = load_lexicon(assets / "lexicon.yaml")
    return ship(lines, VOICES, out, synthesiser, lexicon=lexicon, clock=SystemClock())
