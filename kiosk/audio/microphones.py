"""What a microphone's name and address tell about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kiosk.errors import DeskError

# PulseAudio and PipeWire name devices after their bus; Windows only has the words of the driver.
_BUILT_IN_ID = re.compile(r"^alsa_input\.(pci|platform|hw_)", re.IGNORECASE)
_BUILT_IN_NAME = re.compile(
    r"built-?in|internal|integrated|tích hợp|microphone array|digital microphone|realtek|"
    r"high definition audio|\bhda\b",
    re.IGNORECASE,
)
_PLUGGED_IN = re.compile(r"usb|bluez|bluetooth|headset|tai nghe|hands-?free", re.IGNORECASE)
_LOOPBACK = re.compile(
    r"^monitor of |\.monitor$|stereo mix|what u hear|loopback|wave out mix", re.IGNORECASE
)


class NoMicrophoneError(DeskError):
    """This machine has no microphone, it was pulled out, or Qt's sound cannot be loaded."""

    message_id = "microphone.missing"


@dataclass(frozen=True, slots=True)
class Microphone:
    """One microphone that can be opened.

    Attributes:
        device_id: What it is opened by; the same when it is plugged in again.
        name: What the system calls it.
        is_default: Whether the system uses it unless told otherwise.
    """

    device_id: str
    name: str
    is_default: bool = False

    @property
    def looks_builtin(self) -> bool:
        """Whether it is probably the laptop's own: it works, but a headset is nearer."""
        if _PLUGGED_IN.search(self.device_id) or _PLUGGED_IN.search(self.name):
            return False
        return bool(_BUILT_IN_ID.match(self.device_id) or _BUILT_IN_NAME.search(self.name))

    @property
    def hears_the_loudspeaker(self) -> bool:
        """Whether it gives back what the machine plays, and hears nobody."""
        return bool(_LOOPBACK.search(self.device_id) or _LOOPBACK.search(self.name))
