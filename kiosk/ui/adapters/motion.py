"""Whether pages should change without moving: people ask for it, and a low battery needs it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

POWER = Path("/sys/class/power_supply")
_LOW = 30  # per cent; where Linux desktops begin to save
_ASK_GNOME = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")


def wants_stillness(power: Path = POWER) -> bool:
    """Return whether the system asks for reduced motion or saves its battery.

    Windows is asked for both by its own calls, which were not run.  Linux has no one
    place for either: GNOME's setting is asked for, and a battery that is running low counts
    as saving.
    """
    if sys.platform == "win32":
        return _windows_wants_stillness()
    return _battery_is_low(power) or _gnome_is_still()


def _battery_is_low(power: Path) -> bool:
    for supply in sorted(power.glob("BAT*")):
        try:
            status = (supply / "status").read_text(encoding="ascii").strip()
            charge = int((supply / "capacity").read_text(encoding="ascii"))
        except (OSError, ValueError):
            continue  # a battery that tells nothing is no reason to stand still
        if status == "Discharging" and charge <= _LOW:
            return True
    return False


def _gnome_is_still() -> bool:
    try:
        answer = subprocess.run(_ASK_GNOME, capture_output=True, text=True, timeout=1, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False  # another desktop, which says nothing of motion
    return answer.stdout.strip() == "false"


def _windows_wants_stillness() -> bool:
    if sys.platform != "win32":
        return False
    import ctypes  # noqa: PLC0415

    animates = ctypes.c_int(1)
    ctypes.windll.user32.SystemParametersInfoW(0x1042, 0, ctypes.byref(animates), 0)
    power = (ctypes.c_ubyte * 12)()  # SYSTEM_POWER_STATUS; byte 3 tells of the battery saver
    ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(power))
    return not animates.value or power[3] == 1
