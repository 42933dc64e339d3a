"""What ``gocua narrations`` understands on the command line."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from pathlib import Path


def add_narration_commands(
    parser: ArgumentParser, add_folder: Callable[[ArgumentParser], None]
) -> None:
    """Add what ``gocua narrations`` understands.

    Args:
        parser: That of ``gocua narrations``.
        add_folder: Adds the option for the data folder.
    """
    of_narrations = parser.add_subparsers(
        title="commands", metavar="COMMAND", required=True, dest="narrations_command"
    )
    export = of_narrations.add_parser(
        "export", help="write what the studio has recorded and approved as a pack"
    )
    add_folder(export)
    _add_language(export, required=True)
    export.add_argument(
        "--guide", action="append", metavar="ID", help="this guide only (again and again)"
    )
    export.add_argument(
        "--all",
        action="store_true",
        help="also what waits for review, for a reviewer on another laptop",
    )
    export.add_argument(
        "out", type=Path, metavar="OUT", help="FILE.gocua-narrations, or a folder to be made"
    )
    _add_ui(export)

    taking = of_narrations.add_parser(
        "import", help="install a pack on this kiosk, or take it into its studio"
    )
    add_folder(taking)
    _add_language(taking, required=False)
    where = taking.add_mutually_exclusive_group()
    where.add_argument(
        "--prefer",
        choices=("new", "old"),
        help="which recording wins where both have one (default: the old, and exit status 1)",
    )
    where.add_argument(
        "--studio", action="store_true", help="into the studio, to be merged and reviewed there"
    )
    taking.add_argument("pack", type=Path, metavar="PACK", help="a pack: file or folder")
    _add_ui(taking)

    check = of_narrations.add_parser("check", help="name every lie and lapse in a pack")
    add_folder(check)
    _add_language(check, required=False)
    check.add_argument("--json", action="store_true", help="for another program")
    check.add_argument("pack", type=Path, metavar="PACK", help="a pack: file or folder")
    _add_ui(check)

    coverage = of_narrations.add_parser(
        "coverage", help="what is recorded beside what is asked for, language by guide"
    )
    add_folder(coverage)
    _add_language(coverage, required=False)
    coverage.add_argument("--lines", action="store_true", help="name the outdated lines too")
    coverage.add_argument("--json", action="store_true", help="for another program")
    _add_ui(coverage)


def _add_language(parser: ArgumentParser, *, required: bool) -> None:
    parser.add_argument(
        "--language",
        type=_tag,
        required=required,
        metavar="TAG",
        help="language or dialect, such as tyz or hmn-x-mong-trang",
    )


def _add_ui(parser: ArgumentParser) -> None:
    parser.add_argument("--ui", choices=("vi", "en"), default="vi", help="language of the messages")


def _tag(text: str) -> str:
    from kiosk.domain.narration_ids import is_tag  # noqa: PLC0415  (for these commands only)

    if not is_tag(text):
        raise ArgumentTypeError(f"{text!r} is no tag such as tyz or hmn-x-mong-trang")
    return text
