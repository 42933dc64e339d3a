"""A machine without a synthesiser hears everything that the release can say."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress

import pytest

from kiosk import speech_build
from kiosk.audio.clips import ClipKey
from kiosk.audio.lexicon import load_lexicon
from kiosk.content.languages import LanguageDirectory
from kiosk.content.library import GuideLibrary
from kiosk.domain.guide import Line
from kiosk.errors import GuideError, UnwritableFolderError
from kiosk.resources import bundled
from kiosk.speech_build import NoEncoderError, build_speech, every_line
from kiosk.ui import wording
from kiosk.ui.screen_texts import CONTEXT

ASSETS = bundled("assets")


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    return list(every_line(ASSETS))


def test_no_line_has_a_token_that_nobody_knows_how_to_say(lines):
    lexicon = load_lexicon(ASSETS / "lexicon.yaml")
    unspoken = {
        line.text: tokens
        for line in lines
        if (tokens := lexicon.unspoken_tokens(line.say or line.text))
    }

    assert unspoken == {}


def test_no_line_has_a_name_in_braces_left_in_it(lines):
    assert [line for line in lines if "{" in line.text + line.say] == []


def test_every_line_of_every_guide_and_every_page_is_there(lines):
    for guide in GuideLibrary(ASSETS / "guides").guides():
        assert set(guide.lines) <= set(lines)
        assert wording.CHECKED_ON.line(date=f"{guide.checked_on:%d/%m/%Y}") in lines
    for saying in (wording.LANGUAGE_TITLE, wording.CALLING, wording.FACES[0]):
        assert saying.line() in lines
    for name, within, _, _ in wording.CATEGORIES.values():
        assert {name.line(), within.line()} <= set(lines)
    for words in (*wording.FAULTS.values(), wording.INCIDENT):
        spoken = [one for one in (words.title, words.way_out) if one.context == CONTEXT]
        assert {saying.line() for saying in spoken} <= set(lines)
    for language in LanguageDirectory.load(ASSETS).all():
        if not language.is_vietnamese:
            assert wording.LANGUAGE_SILENT.line(language=language.title) in lines


def test_no_release_is_made_with_a_guide_that_stays_silent(tmp_path):
    shutil.copytree(ASSETS / "guides", tmp_path / "guides")
    (tmp_path / "guides" / "phong-lua-dao" / "guide.yaml").write_text("id: [")

    with pytest.raises(GuideError) as refused:
        list(every_line(tmp_path))
    assert refused.value.details["file"] == "phong-lua-dao/guide.yaml"


def test_a_program_without_the_encoder_says_where_speech_is_rendered(tmp_path, monkeypatch):
    monkeypatch.setattr(speech_build, "_ENCODER", ("numpy", "an_encoder_that_is_not_here"))

    with pytest.raises(NoEncoderError) as refused:
        build_speech(tmp_path / "speech")
    assert refused.value.details == {"missing": "an_encoder_that_is_not_here"}
    assert not (tmp_path / "speech").exists()


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").touch()

    with pytest.raises(UnwritableFolderError):
        build_speech(tmp_path / "file" / "speech")


def test_speech_is_rendered_under_the_names_that_the_kiosk_looks_for(tmp_path, lines):
    """All of it takes minutes, so the keeper changes his mind after the first clips."""
    lexicon = load_lexicon(ASSETS / "lexicon.yaml")
    names = {ClipKey(lexicon.spoken(line), "vi").name for line in lines}
    out = tmp_path / "speech"
    rendering = subprocess.Popen(
        [sys.executable, "-m", "kiosk", "speech", "--out", str(out)], stderr=subprocess.PIPE
    )
    until = time.monotonic() + 30
    while len(clips := list(out.glob("vi/*.opus"))) < 3:
        assert time.monotonic() < until
        with suppress(subprocess.TimeoutExpired):
            rendering.wait(0.05)
            raise AssertionError(rendering.communicate())
    rendering.send_signal(signal.SIGINT)
    _, complained = rendering.communicate(timeout=30)

    assert rendering.returncode == 130, complained
    assert complained == b""
    assert {clip.stem for clip in clips} <= names
    assert not list(out.glob("**/*.part"))
