"""Rendering speech into the release, so that a machine without a synthesiser is not mute.

Each voice has a folder of Opus clips named after what is heard, and ``index.json``
beside the folders says what was rendered and by whom: it is "giọng máy", not a person.
The same lines, synthesiser and encoder give the same bytes, however many cores rendered
them; a run that was interrupted goes on where it stopped.

numpy, soundfile and soxr are imported when speech is rendered: the self-test reads the index
with this module in a process that must stay small.
"""

from __future__ import annotations

import errno
import json
import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from kiosk.audio.clips import RATE, ClipKey
from kiosk.audio.errors import CorruptClipError, SynthesisError
from kiosk.audio.measure import clip_seconds
from kiosk.audio.synthesis import Synthesiser
from kiosk.domain.clock import Clock
from kiosk.domain.guide import Line
from kiosk.domain.spoken import Lexicon
from kiosk.errors import DiskFullError

INDEX = "index.json"

_KIND = "giọng máy"
_OPUS_RATE = 24_000  # Hz; Opus takes 8, 12, 16, 24 or 48 kHz, and espeak-ng gives 22.05
_RECIPE = f"opus {_OPUS_RATE} Hz, 32 kbit/s, -18 LUFS, 2"
_CLIP_NAME = re.compile(r"[0-9a-f]{64}\.opus")


@dataclass(frozen=True, slots=True)
class ShippingReport:
    """What lies in the folder now, and what it took.

    Attributes:
        count: Clips, over all voices.
        rendered: How many of them were new.
        removed: Clips that no line names any more.
        seconds: Their length together.
        bytes: Their size together.
        bytes_of: The size of each voice's clips, by its tag.
        seconds_of_work: What rendering took, by the clock.
    """

    count: int
    rendered: int
    removed: int
    seconds: float
    bytes: int
    bytes_of: Mapping[str, int]
    seconds_of_work: float


def ship(
    lines: Iterable[Line],
    voices: Iterable[str],
    out: Path,
    synthesiser: Synthesiser,
    *,
    lexicon: Lexicon,
    clock: Clock,
) -> ShippingReport:
    """Render every line in every voice into ``out``; what is there already stays.

    Args:
        lines: Everything that can be heard; lines that sound alike share a clip.
        voices: Voice tags, each a folder below ``out``.
        out: Only clips and the index that this function could have written are touched.
        synthesiser: Another one than last time renders everything anew.
        lexicon: Turns the lines into words.
        clock: Times the work.

    Raises:
        NoVoiceError: The synthesiser lacks one of the voices.
        SynthesisError: It gave no sound for a line, or ``out`` cannot be written.
        DiskFullError: There is no room.
    """
    began = clock.monotonic()
    made_by = {"synthesiser": synthesiser.name, "words_a_minute": RATE, "recipe": _RECIPE}
    same_maker = _maker_of(out / INDEX) == made_by
    spoken = sorted({lexicon.spoken(line) for line in lines})
    keys = [ClipKey(text, voice) for voice in sorted(set(voices)) for text in spoken]
    wanted = {out / key.voice / f"{key.name}.opus": key for key in keys}
    try:
        removed = _remove_all_but(wanted, out)
        if not same_maker:
            (out / INDEX).unlink(missing_ok=True)  # until nothing of another maker is left
            _remove_all_but({}, out)
            _write_index(out / INDEX, made_by, {})
        lengths = {path: _length(path) for path in wanted}
        missing = {path: wanted[path] for path, seconds in lengths.items() if seconds is None}
        lengths |= _render_all(missing, synthesiser)
        _write_index(out / INDEX, made_by, {wanted[p]: s or 0.0 for p, s in lengths.items()})
        sizes: dict[str, int] = {}
        for path, key in wanted.items():
            sizes[key.voice] = sizes.get(key.voice, 0) + path.stat().st_size
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise DiskFullError from error
        raise SynthesisError(synthesiser=synthesiser.name, fault=type(error).__name__) from error
    return ShippingReport(
        count=len(wanted),
        rendered=len(missing),
        removed=removed,
        seconds=sum(seconds or 0.0 for seconds in lengths.values()),
        bytes=sum(sizes.values()),
        bytes_of=sizes,
        seconds_of_work=clock.monotonic() - began,
    )


def _render_all(clips: Mapping[Path, ClipKey], synthesiser: Synthesiser) -> dict[Path, float]:
    """Render clips on all cores; return their lengths.  The first fault stops the work.

    Threads serve: synthesisers are child processes, and the encoder, the resampler and the
    spectrum are in C and let other threads run.
    """
    with ThreadPoolExecutor(os.cpu_count() or 1, thread_name_prefix="speech") as pool:
        pending = {
            path: pool.submit(_render, key, path, synthesiser) for path, key in clips.items()
        }
        try:
            return {path: future.result() for path, future in pending.items()}
        finally:
            pool.shutdown(wait=False, cancel_futures=True)  # at most what was begun is finished


def _render(key: ClipKey, out: Path, synthesiser: Synthesiser) -> float:
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "clip.wav"
        synthesiser.render(key.spoken, key.voice, key.rate, raw)
        opus = _encoded(raw, key)
    out.parent.mkdir(parents=True, exist_ok=True)
    part = out.with_suffix(".part")
    try:
        part.write_bytes(opus)
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
    return clip_seconds(out)


def _encoded(raw: Path, key: ClipKey) -> bytes:
    # Only where speech is rendered: see above.
    import soundfile  # noqa: PLC0415
    import soxr  # noqa: PLC0415

    from kiosk.audio.encoding import levelled_opus  # noqa: PLC0415  (numpy)

    sound, rate = soundfile.read(raw, dtype="float64")
    sound = soxr.resample(sound, rate, _OPUS_RATE, quality="HQ")
    try:
        return levelled_opus(sound, _OPUS_RATE, int(key.name[:8], 16))
    except ValueError as error:
        raise SynthesisError(synthesiser="", fault="no sound") from error


def _length(path: Path) -> float | None:
    try:
        return clip_seconds(path)
    except CorruptClipError:
        return None


def _remove_all_but(wanted: Mapping[Path, ClipKey], out: Path) -> int:
    removed = 0
    for path in sorted(out.glob("*/*.opus")):
        if path not in wanted and _CLIP_NAME.fullmatch(path.name):
            path.unlink()
            removed += 1
            if not any(path.parent.iterdir()):
                path.parent.rmdir()
    return removed


def _maker_of(index: Path) -> dict[str, object] | None:
    try:
        read = json.loads(index.read_text("utf-8"))
    except (OSError, ValueError):
        return None
    maker = read.get("made_by") if isinstance(read, dict) else None
    return maker if isinstance(maker, dict) else None


def _write_index(
    index: Path, made_by: Mapping[str, object], clips: Mapping[ClipKey, float]
) -> None:
    voices: dict[str, dict[str, object]] = {}
    for key, seconds in sorted(clips.items(), key=lambda item: (item[0].voice, item[0].name)):
        clip = {"spoken": key.spoken, "seconds": round(seconds, 3)}
        voices.setdefault(key.voice, {})[key.name] = clip
    content = {"kind": _KIND, "made_by": made_by, "voices": voices}
    index.parent.mkdir(parents=True, exist_ok=True)
    part = index.with_suffix(".part")
    part.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
    part.replace(index)
