"""What ``gocua guides`` understands on the command line."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from datetime import date
from pathlib import Path


def add_guide_commands(
    parser: ArgumentParser,
    add_folder: Callable[[ArgumentParser], None],
    size: Callable[[str], tuple[int, int]],
    day: Callable[[str], date],
) -> None:
    """Add what ``gocua guides`` understands.

    Args:
        parser: That of ``gocua guides``.
        add_folder: Adds the option for the data folder.
        size: Reads ``1366x768``.
        day: Reads ``2026-11-22``.
    """
    of_guides = parser.add_subparsers(
        title="commands", metavar="COMMAND", required=True, dest="guides_command"
    )
    check = of_guides.add_parser("check", help="name every fault in guides")
    check.add_argument("path", type=Path, nargs="*", help="a guide or a folder of them")
    check.add_argument("--ui", choices=("vi", "en"), default="vi", help="language of the messages")
    check.add_argument("--today", type=day, metavar="YYYY-MM-DD", help="look at dates as on a day")
    listing = of_guides.add_parser("list", help="name every guide and how far to trust it")
    add_folder(listing)
    listing.add_argument("--json", action="store_true", help="for another program")
    listing.add_argument("--today", type=day, metavar="YYYY-MM-DD", help="as on a day")
    form = of_guides.add_parser("format", help="write guides in their one form, in place")
    form.add_argument("path", type=Path, nargs="*", help="a guide or a folder of them")
    form.add_argument("--ui", choices=("vi", "en"), default="vi", help="language of the messages")
    export = of_guides.add_parser("export", help="write guides as a spreadsheet or linked data")
    add_folder(export)
    export.add_argument("path", type=Path, nargs="?", help="a guide or a folder (default: all)")
    export.add_argument("--xlsx", type=Path, metavar="FILE", help="the spreadsheet")
    export.add_argument("--jsonld", type=Path, metavar="FILE", help="linked data (CPSV-AP)")
    export.add_argument("--ui", choices=("vi", "en"), default="vi", help="language of the messages")
    taking = of_guides.add_parser("import", help="take guides from a spreadsheet, all or none")
    add_folder(taking)
    taking.add_argument("--xlsx", type=Path, metavar="FILE", required=True, help="the spreadsheet")
    taking.add_argument("--into", type=Path, metavar="FOLDER", help="default: this place's guides")
    taking.add_argument("--ui", choices=("vi", "en"), default="vi", help="language of the messages")
    preview = of_guides.add_parser("preview", help="show one guide, anew whenever its file changes")
    preview.add_argument("guide", type=Path, metavar="FILE", help="guide.yaml, or its folder")
    preview.add_argument("--size", type=size, default=(1366, 768), metavar="WIDTHxHEIGHT")
    preview.add_argument("--text-scale", type=float, choices=(1.0, 1.25, 1.5), default=1.0)
    preview.add_argument("--ui", choices=("vi", "en"), default="vi", help="language of the screens")
    first = of_guides.add_parser("featured", help="name the guides that come first on a day")
    add_folder(first)
    first.add_argument("--today", type=day, metavar="YYYY-MM-DD", help="as on a day")
    first.add_argument("--place", choices=("desk", "door"), default="desk")
    first.add_argument("--province", default="", metavar="CODE", help="two digits, such as 11")
    first.add_argument("--ui", choices=("vi", "en"), default="vi", help="language of the messages")
