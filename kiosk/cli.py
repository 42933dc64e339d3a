"""``gocua``: the kiosk, and what its keeper does from a command line.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 another window has this folder,
130 interrupted.  Results go to standard output, everything else to standard error.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__
from kiosk.errors import AlreadyRunningError, DeskError
from kiosk.guide_options import add_guide_commands
from kiosk.messages import WINDOW_JOINS_LATER, explain, speaks_vietnamese
from kiosk.narration_options import add_narration_commands
from kiosk.paths import Paths, default_home

if TYPE_CHECKING:
    from kiosk.guide_commands import Answer

ALREADY_RUNNING = 3


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return the exit status."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    as_child = _CHILDREN.get(arguments[0] if arguments else "")
    if as_child is not None:
        return as_child(arguments[1:])
    _say_it_in_utf8()
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except AlreadyRunningError as error:
        print(explain(error), file=sys.stderr)
        return ALREADY_RUNNING
    except DeskError as error:
        print(explain(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _speak_as_child(_arguments: Sequence[str]) -> int:
    from kiosk.audio.pyttsx3_child import main as speak  # noqa: PLC0415  (pyttsx3)

    return speak()


def _look_as_child(_arguments: Sequence[str]) -> int:
    from kiosk.ui.adapters.qt_sound_probe import main as look  # noqa: PLC0415  (Qt)

    return look()


def _work_as_child(arguments: Sequence[str]) -> int:
    from kiosk.selftest_parts import main as work  # noqa: PLC0415  (all that ships)

    return work(arguments[0], default_home(os.environ))


_CHILDREN = {
    "--pyttsx3-child": _speak_as_child,  # see kiosk.audio.synthesis
    "--sound-child": _look_as_child,  # see kiosk.doctor
    "--selftest-child": _work_as_child,  # see kiosk.selftest
}
"""How the program calls itself; a frozen one has no other Python to call."""


def _say_it_in_utf8() -> None:
    """Let Vietnamese and JSON through where the system would write in a narrower code page."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and (stream.encoding or "").lower() != "utf-8":
            stream.reconfigure(encoding="utf-8", errors="replace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="gocua", description="Spoken guides to public services, for desks and doorsteps."
    )
    parser.add_argument("--version", action="version", version=f"gocua {__version__}")
    _add_folder(parser)
    parser.add_argument("--windowed", action="store_true", help="not the whole screen")
    parser.add_argument("--size", type=_size, default=(1366, 768), metavar="WIDTHxHEIGHT")
    parser.set_defaults(run=_kiosk)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    tour = commands.add_parser("tour", help="walk the whole road without a person, with pictures")
    tour.add_argument("--out", type=Path, required=True, help="folder for the pictures")
    tour.add_argument("--server", help="a running server instead of one of its own")
    tour.add_argument("--code", help="one-use code for that server")
    tour.add_argument("--size", type=_size, default=(1366, 768), metavar="WIDTHxHEIGHT")
    tour.add_argument("--text-scale", type=float, choices=(1.0, 1.25, 1.5), default=1.0)
    tour.add_argument("--ui", choices=("vi", "en"), default="vi", help="language of the screens")
    tour.add_argument(
        "--guide", action="append", metavar="ID", help="walk this one (again and again)"
    )
    tour.set_defaults(run=_tour)

    studio = commands.add_parser("studio", help="record, check and approve voices in any language")
    _add_folder(studio)
    studio.add_argument("--windowed", action="store_true", default=argparse.SUPPRESS)
    studio.add_argument("--size", type=_size, default=argparse.SUPPRESS, metavar="WIDTHxHEIGHT")
    studio.add_argument(
        "--guides", type=Path, metavar="FOLDER", help="record these guides instead of those here"
    )
    studio.add_argument("--ui", choices=("vi", "en"), default="", help="language of the screens")
    studio.add_argument("--text-scale", type=float, choices=(1.0, 1.25, 1.5), default=0.0)
    studio.set_defaults(run=_studio)

    enrol = commands.add_parser("enrol", help="join a collecting server")
    _add_folder(enrol)
    enrol.add_argument("--server", required=True, metavar="URL")
    enrol.add_argument("--code", required=True, help="the one-use code")
    enrol.set_defaults(run=_enrol)

    sync = commands.add_parser("sync", help="send what waits, now")
    _add_folder(sync)
    sync.add_argument(
        "--resend",
        action="store_true",
        help="send everything again, to a server that was restored from an old backup",
    )
    sync.set_defaults(run=_sync)

    _add_content(commands)

    find = commands.add_parser("find", help="the guides that the search box finds, best first")
    _add_folder(find)
    find.add_argument("text", nargs="+", help="as people type it")
    find.add_argument("--json", action="store_true", help="for another program")
    find.set_defaults(run=_find)

    speech = commands.add_parser("speech", help="render the machine voice of every line")
    speech.add_argument("--out", type=Path, required=True, help="folder for the clips")
    speech.set_defaults(run=_speech)

    doctor = commands.add_parser("doctor", help="what is wrong here, and what to do")
    _add_folder(doctor)
    doctor.add_argument("--json", action="store_true", help="for another program")
    doctor.add_argument(
        "--selftest", action="store_true", help="put every part of the program to work instead"
    )
    doctor.add_argument(
        "--set-store-aside",
        action="store_true",
        help="keep a store that cannot be opened under another name and start a new one",
    )
    doctor.set_defaults(run=_doctor)
    return parser


def _add_content(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands with commands of their own: what is shown, and what is heard."""
    of_guides = commands.add_parser("guides", help="look after the guides")
    of_guides.set_defaults(run=_guides)
    add_guide_commands(of_guides, _add_folder, _size, _day)

    of_narrations = commands.add_parser("narrations", help="look after the recorded voices")
    of_narrations.set_defaults(run=_narrations)
    add_narration_commands(of_narrations, _add_folder)


def _add_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data-dir",
        type=Path,
        default=argparse.SUPPRESS,
        help="where this kiosk keeps its files (default: $GOCUA_HOME, or the system's place)",
    )


def _paths(options: argparse.Namespace) -> Paths:
    return Paths(Path(getattr(options, "data_dir", None) or default_home(os.environ)))


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and int(width) >= 800 and int(height) >= 600):
        raise argparse.ArgumentTypeError(f"{text!r} is not WIDTHxHEIGHT, at least 800x600")
    return int(width), int(height)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not YYYY-MM-DD") from error


def _kiosk(options: argparse.Namespace) -> int:
    from kiosk.app import Options, run  # noqa: PLC0415  (Qt: only where a window is wanted)

    return run(_paths(options), Options(windowed=options.windowed, size=options.size))


def _studio(options: argparse.Namespace) -> int:
    from kiosk.studio.errors import StudioBusyError  # noqa: PLC0415  (for this command only)
    from kiosk.studio_app import Options, run  # noqa: PLC0415  (Qt, numpy)

    how = Options(
        windowed=options.windowed,
        size=options.size,
        ui_language=options.ui,
        text_scale=options.text_scale,
        guides=options.guides,
    )
    try:
        return run(_paths(options), how)
    except StudioBusyError as error:
        print(explain(error), file=sys.stderr)
        return ALREADY_RUNNING


def _tour(options: argparse.Namespace) -> int:
    from kiosk.touring import GUIDES, TourOptions, walk  # noqa: PLC0415  (Qt)

    if bool(options.server) != bool(options.code):
        print("gocua tour: --server and --code belong together", file=sys.stderr)
        return 2
    summary, failure = walk(
        TourOptions(
            out=options.out,
            size=options.size,
            text_scale=options.text_scale,
            ui_language=options.ui,
            server=(options.server, options.code) if options.server else None,
            guides=tuple(options.guide or GUIDES),
        )
    )
    if failure:
        print(f"gocua tour: {failure}", file=sys.stderr)
    print(f"{summary['screens']} pictures in {options.out.resolve()}", file=sys.stderr)
    print(json.dumps(summary))
    return 1 if failure else 0


def _enrol(options: argparse.Namespace) -> int:
    from kiosk.keeping import join, window_is_open  # noqa: PLC0415  (SQLAlchemy)

    paths = _paths(options)
    joined = join(paths, options.server, options.code)
    print(f"{joined.device_id} {joined.commune}")
    if window_is_open(paths):
        print(WINDOW_JOINS_LATER[0 if speaks_vietnamese(os.environ) else 1], file=sys.stderr)
    return 0


def _sync(options: argparse.Namespace) -> int:
    from kiosk.keeping import send  # noqa: PLC0415  (SQLAlchemy)

    report = send(_paths(options), resend=options.resend)
    told = {"delivered": report.delivered, "refused": report.refused, "waiting": report.pending}
    print(json.dumps(told))
    return 0


def _preview(options: argparse.Namespace) -> int:
    from kiosk.previewing import PreviewOptions, preview  # noqa: PLC0415  (Qt)

    def tell(lines: Sequence[str]) -> None:
        print("\n".join(lines) if lines else "ok", flush=True)

    shown = PreviewOptions(options.guide, options.size, options.text_scale, options.ui)
    return preview(shown, tell)


def _guides(options: argparse.Namespace) -> int:
    if options.guides_command == "preview":
        return _preview(options)
    from kiosk import guide_commands  # noqa: PLC0415  (YAML)

    return _print(guide_commands.answer(options, _paths(options)))


def _narrations(options: argparse.Namespace) -> int:
    from kiosk import narration_commands  # noqa: PLC0415  (numpy)

    return _print(narration_commands.answer(options, _paths(options)))


def _print(answer: Answer) -> int:
    for line in answer.lines:
        print(line)
    for remark in answer.remarks:
        print(remark, file=sys.stderr)
    return answer.status


def _find(options: argparse.Namespace) -> int:
    from kiosk.clock import SystemClock  # noqa: PLC0415  (for this command only)
    from kiosk.domain.session import local_day  # noqa: PLC0415  (msgspec)
    from kiosk.find_command import found  # noqa: PLC0415  (YAML)

    today = local_day(SystemClock().now())
    for line in found(" ".join(options.text), _paths(options), today, as_json=options.json):
        print(line)
    return 0


def _speech(options: argparse.Namespace) -> int:
    from kiosk.speech_build import build_speech  # noqa: PLC0415  (numpy, Qt's wording)

    report = build_speech(options.out)
    print(
        f"{report.count} clips, {report.seconds / 60:.0f} min, {report.bytes / 1e6:.1f} MB, "
        f"{report.rendered} of them rendered in {report.seconds_of_work:.0f} s"
    )
    for voice, size in report.bytes_of.items():
        print(f"{voice}: {size / 1e6:.1f} MB")
    return 0


def _doctor(options: argparse.Namespace) -> int:
    from kiosk.doctor import examine, set_store_aside  # noqa: PLC0415

    paths = _paths(options)
    if options.set_store_aside:
        print(set_store_aside(paths))
        return 0
    if options.selftest:
        from kiosk.selftest import examine_program  # noqa: PLC0415

        findings = examine_program()
    else:
        findings = examine(paths)
    if options.json:
        print(json.dumps([finding.as_dict() for finding in findings], ensure_ascii=False))
    else:
        for finding in findings:
            print(f"[{finding.verdict}] {finding.what}: {finding.found}")
            if finding.way_out:
                print(f"       → {finding.way_out}")
    return 1 if any(finding.is_bad for finding in findings) else 0
