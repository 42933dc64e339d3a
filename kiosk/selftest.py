"""``gocua doctor --selftest``: whether everything that the program needs came with it and works.

A frozen program can lack a part that nothing asks for before a citizen stands there: a QML
plug-in, a codec, a data file.  Each part is therefore put to work in a process of its own, so
that a missing module, a library that takes its process down or one that hangs is a line of
the report like any other.  Nothing of this machine's own kiosk is read or changed.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from kiosk.doctor import Finding
from kiosk.messages import speaks_vietnamese

CHILD_OPTION = "--selftest-child"
"""What the program is started with, and the name of a part, to put that part to work."""

LIMIT = 90.0
"""Seconds that a part may take; on a healthy machine the slowest takes five."""


class _Words(NamedTuple):
    """One part's name, and what is said when it works; braces take what the child found."""

    what_vi: str
    what_en: str
    vi: str
    en: str


PARTS: Mapping[str, _Words] = {
    "screens": _Words(
        "Màn hình",
        "Screens",
        "{pages} trang QML, {fonts} phông chữ, {catalogues} bản dịch; vẽ được một cửa sổ.",
        "{pages} QML pages, {fonts} fonts, {catalogues} catalogues; a window is drawn.",
    ),
    "platforms": _Words(
        "Nền hiển thị",
        "Platforms",
        "Nạp được {loaded}; máy này không có thư viện cho: {missing}.",
        "{loaded} load; this machine has no libraries for: {missing}.",
    ),
    "pictures": _Words(
        "Hình vẽ",
        "Pictures",
        "{pictures} hình và biểu tượng vẽ được.",
        "{pictures} pictures and icons are drawn.",
    ),
    "guides": _Words(
        "Bài hướng dẫn",
        "Guides",
        "{guides} bài, không lỗi; tìm được; {provinces} tỉnh, {languages} thứ tiếng.",
        "{guides}, without a fault, and found; {provinces} provinces, {languages} languages.",
    ),
    "speech": _Words(
        "Câu đọc sẵn",
        "Speech",
        "{clips} câu nguyên vẹn: {voices}.",
        "{clips} clips, all whole: {voices}.",
    ),
    "sound": _Words(
        "Phát tiếng",
        "Playing",
        "{file} được giải mã và phát hết: {milliseconds} ms.",
        "{file} is decoded and played to its end: {milliseconds} ms.",
    ),
    "encoder": _Words(
        "Làm câu thu âm",
        "Encoding",
        "{milliseconds} ms tiếng được nén thành {bytes} byte Opus và giải nén lại đúng.",
        "{milliseconds} ms of sound become {bytes} bytes of Opus and come back right.",
    ),
    "store": _Words(
        "Kho phiếu",
        "Store",
        "Mở, ghi và đọc lại được, có mã hóa ({cipher}).",
        "Opens, writes and reads again, encrypted ({cipher}).",
    ),
    "keyring": _Words(
        "Chùm khóa",
        "Keyring",
        "Có phần nối với {backend}; lúc này dùng {chosen}.",
        "{backend} can be reached; chosen now: {chosen}.",
    ),
    "certificates": _Words(
        "Chứng thư",
        "Certificates",
        "{authorities} nơi cấp; {library}.",
        "{authorities} authorities; {library}.",
    ),
    "spreadsheets": _Words(
        "Bảng tính",
        "Spreadsheets",
        "{guides} bài xuất ra và nhập lại, không khác một chữ.",
        "{guides} guides written and read again, letter for letter.",
    ),
}
"""What is put to work, in this order; ``kiosk.selftest_parts`` does it."""

_WAY_OUT = (
    "Giải nén và cài lại Gõ Cửa; nếu vẫn vậy, gửi dòng này cho nơi đã đưa chương trình.",
    "Unpack and install Gõ Cửa again; if that does not help, show this line to whoever "
    "gave you the program.",
)
_SYSTEM = (
    "Debian, Ubuntu: sudo apt-get install libgl1 libegl1. Nếu vẫn vậy, gửi dòng này cho nơi đã "
    "đưa chương trình.",
    "Debian, Ubuntu: sudo apt-get install libgl1 libegl1. If that does not help, show this line "
    "to whoever gave you the program.",
)
"""What a bare Debian 12 lacks; everything else that the frozen program loads came with it."""
_BROKEN = ("Hỏng ({fault}).", "Broken ({fault}).")


def child_command() -> tuple[str, ...]:
    """Return how this program starts itself to put one part to work, but for the part's name."""
    if getattr(sys, "frozen", False):
        return (sys.executable, CHILD_OPTION)
    return (sys.executable, "-m", "kiosk", CHILD_OPTION)


def examine_program(
    command: tuple[str, ...] | None = None,
    *,
    vietnamese: bool | None = None,
    limit: float = LIMIT,
) -> list[Finding]:
    """Put every part to work, one after another; takes some ten seconds.

    Args:
        command: What starts the child; this program itself unless told.
        vietnamese: Whether to speak Vietnamese or English; as the system does unless told.
        limit: Seconds that a part may take.
    """
    command = command or child_command()
    vietnamese = speaks_vietnamese(os.environ) if vietnamese is None else vietnamese
    with tempfile.TemporaryDirectory(prefix="gocua-selftest-") as folder:
        return [
            _finding(part, _ask((*command, part), Path(folder), limit), vietnamese=vietnamese)
            for part in PARTS
        ]


def _ask(command: tuple[str, ...], folder: Path, limit: float) -> Mapping[str, object]:
    """Return what the child found, or ``fault``."""
    environment = {
        **os.environ,
        "GOCUA_HOME": str(folder),
        # A person may run this over a line without a screen; which platforms load is a part.
        "QT_QPA_PLATFORM": "offscreen",
    }
    try:
        child = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=limit,
            check=False,
            env=environment,
            cwd=folder,
        )
        said = child.stdout.decode("utf-8", "replace").strip().splitlines()
        found = json.loads(said[-1])
    except subprocess.TimeoutExpired:
        return {"fault": f"> {limit:g} s"}
    except IndexError:
        return {"fault": f"exit {child.returncode}"}
    except (OSError, ValueError) as error:
        return {"fault": type(error).__name__}
    if not isinstance(found, dict) or (child.returncode and "fault" not in found):
        return {"fault": f"exit {child.returncode}"}
    return found


def _finding(part: str, found: Mapping[str, object], *, vietnamese: bool) -> Finding:
    words = PARTS[part]
    what = words.what_vi if vietnamese else words.what_en
    language = 0 if vietnamese else 1
    if "fault" in found:
        told = _BROKEN[language].format(fault=found["fault"])
        ways_out = _SYSTEM if "cannot open shared object" in told else _WAY_OUT
        return Finding(part, f"{part}.broken", "bad", what, told, ways_out[language])
    told = (words.vi if vietnamese else words.en).format(**found)
    return Finding(part, f"{part}.works", "ok", what, told)
