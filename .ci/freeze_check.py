"""Tries a frozen kiosk as a desk would: ``.ci/freeze_check.py dist/gocua``.

Away from the checkout and without its PATH, so that only what was frozen can help.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
GUIDES = ROOT / "assets" / "guides"
COMMUNE = "03325"  # Mường Phăng, where the tour is set
LEFT_OUT = (
    *("sync/server", "psycopg", "tkinter", "_tkinter"),
    *("libQt6WebEngine", "libQt6VirtualKeyboard", "libQt6Charts", "libQt6Pdf", "libQt6Widgets"),
)


class Desk:
    """The frozen program in an empty folder, with an environment that knows nothing of us."""

    def __init__(self, program: Path, folder: Path) -> None:
        self._program = program
        self._folder = folder
        self._environment = {
            "PATH": "/nowhere",
            "HOME": str(folder),
            "LANG": "C.UTF-8",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        }

    def run(self, *arguments: str, may_fail: bool = False) -> str:
        """Return what a command prints; a failure ends everything unless it ``may_fail``."""
        done = subprocess.run(
            [self._program, *arguments],
            cwd=self._folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            timeout=600,
            check=not may_fail,
        )
        return done.stdout.strip()


def main(frozen: Path) -> None:
    """Stop with what is wrong, or print what was seen."""
    program = (frozen / "gocua").resolve()
    clips = len(list(frozen.rglob("assets/speech/*/*.opus")))
    strays = [name for name in LEFT_OUT if list(frozen.rglob(f"{name}*"))]
    secrets = [path for end in ("key", "pem", "db", "env") for path in frozen.rglob(f"*.{end}")]
    secrets = [path for path in secrets if path.name != "cacert.pem"]
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    with tempfile.TemporaryDirectory(prefix="gocua-frozen-") as name:
        folder = Path(name)
        desk = Desk(program, folder)
        expect("version", desk.run("--version"), f"gocua {version}")
        shipped = {guide["id"] for guide in json.loads(desk.run("guides", "list", "--json"))}
        expect("guides", shipped, {path.parent.name for path in GUIDES.glob("*/guide.yaml")})
        expect("clips", clips > 0, True)
        expect("left out", strays, [])
        expect("secrets", secrets, [])
        doctor = {
            finding["check"]: finding
            for finding in json.loads(desk.run("doctor", "--json", may_fail=True))
        }
        # A machine that builds has no loudspeaker; the library must load all the same.
        expect("sound", doctor["sound"]["code"] in {"sound.none", "sound.device"}, True)
        expect("voices", str(clips) in doctor["voices"]["found"], True)
        bad = sorted(name for name, found in doctor.items() if found["verdict"] == "bad")
        expect("doctor", [name for name in bad if name != "sound"], [])
        found = json.loads(desk.run("doctor", "--selftest", "--json", may_fail=True))
        sys.stdout.writelines(f"{part['what']}: {part['found']}\n" for part in found)
        expect("selftest", [part["check"] for part in found if part["verdict"] != "ok"], [])
        tour(desk, folder)


def tour(desk: Desk, folder: Path) -> None:
    """Walk the road with the frozen program and this checkout's server."""
    server = [str(ROOT / ".venv" / "bin" / "gocua-server")]
    database = ["--database", str(folder / "server.db")]
    out = ROOT / "build" / "frozen-tour"
    with subprocess.Popen(
        [*server, "run", "--port", "0", *database],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            url = process.stdout.readline().split()[-1]
            made = subprocess.run(
                [*server, "enrol-code", "--commune", COMMUNE, *database],
                stdout=subprocess.PIPE,
                text=True,
                check=True,
            )
            code = made.stdout.strip()
            said = desk.run("tour", "--out", str(out), "--server", url, "--code", code)
        finally:
            process.terminate()
    summary = json.loads(said.splitlines()[-1])
    expect("sessions", summary["sessions_acknowledged"], summary["sessions_saved"])
    expect("walked", summary["guides"] == 3 and summary["steps_heard"] > 0, True)
    sys.stdout.write(f"{said}\n")


def expect(what: str, seen: object, wanted: object) -> None:
    """Stop where the frozen program is not what it should be."""
    if seen != wanted:
        raise SystemExit(f"{what}: {seen!r} instead of {wanted!r}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
