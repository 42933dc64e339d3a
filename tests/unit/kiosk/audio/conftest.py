"""What the tests of speech share: a lexicon, and clips made by real encoders."""

from __future__ import annotations

from pathlib import Path

import numpy
import pytest
import soundfile

from kiosk.audio.lexicon import load_lexicon
from kiosk.domain.spoken import Lexicon
from kiosk.resources import bundled


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon(bundled("assets") / "lexicon.yaml")


@pytest.fixture(scope="session")
def opus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a clip of 1.5 s as libsndfile encodes it."""
    path = tmp_path_factory.mktemp("opus") / "clip.opus"
    sound = 0.3 * numpy.sin(2 * numpy.pi * 440 * numpy.arange(36_000) / 24_000)
    soundfile.write(path, sound, 24_000, format="OGG", subtype="OPUS")
    return path
