"""Packs a frozen kiosk for laptops: ``.ci/freeze_pack.py dist/gocua dist``.

One archive with speech and one without, for machines that have a synthesiser of their own: a
``.tar.xz`` on Linux, which ``tar`` and every file manager there opens and which keeps the program
executable, and a ``.zip`` on Windows, which Explorer has opened since long before Windows 10.
The same files give the same bytes.
"""

from __future__ import annotations

import lzma
import platform
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[1]
SPEECH = ("assets", "speech")
WITHOUT = "-without-speech"
FILTERS = [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2, "preset": 9}]
"""The first makes jumps in x86 code alike, which saves 5 % of Qt; any xz reads it."""
MADE = 1_795_305_600  # 22 November 2026, UTC: a date that is the same for the same files


def main(frozen: Path, out: Path) -> None:
    """Pack the folder twice and print what everything weighs."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    system, machine = platform.system().lower(), platform.machine().lower()
    stem = f"gocua-{version}-{system}-{machine}"
    pack, ending = (_zip, ".zip") if sys.platform == "win32" else (_tar, ".tar.xz")
    jobs = {
        out / f"{stem}{ending}": lambda _path: True,
        out / f"{stem}{WITHOUT}{ending}": lambda path: not is_speech(path),
    }
    with ThreadPoolExecutor() as pool:  # the compressor lets other threads run
        for done in [pool.submit(pack, frozen, path, wanted) for path, wanted in jobs.items()]:
            done.result()
    files = [path for path in frozen.rglob("*") if path.is_file() and not path.is_symlink()]
    unpacked = sum(path.stat().st_size for path in files)
    speech = sum(path.stat().st_size for path in files if is_speech(path))
    sys.stdout.write(f"{frozen}: {unpacked / 1e6:.1f} MB, of which speech {speech / 1e6:.1f}\n")
    for path in jobs:
        sys.stdout.write(f"{path}: {path.stat().st_size / 1e6:.1f} MB\n")


def is_speech(path: Path) -> bool:
    """Whether a file belongs to the speech that was rendered for the release."""
    return any(path.parts[at : at + 2] == SPEECH for at in range(len(path.parts)))


def _files(frozen: Path, wanted: Callable[[Path], bool]) -> Iterator[tuple[Path, str]]:
    for path in sorted(frozen.rglob("*"), key=lambda path: (is_speech(path), path)):
        if wanted(path):
            yield path, (Path(frozen.name) / path.relative_to(frozen)).as_posix()


def _tar(frozen: Path, out: Path, wanted: Callable[[Path], bool]) -> None:
    def nobody(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = ""
        member.mtime = MADE
        return member

    with (
        lzma.open(out, "wb", filters=FILTERS) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path, name in _files(frozen, wanted):
            archive.add(path, name, recursive=False, filter=nobody)


def _zip(frozen: Path, out: Path, wanted: Callable[[Path], bool]) -> None:
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, name in _files(frozen, wanted):
            if path.is_file():
                entry = zipfile.ZipInfo(name)  # of 1980, as every other
                entry.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(entry, path.read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
