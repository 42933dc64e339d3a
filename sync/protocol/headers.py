"""The two headers that a device adds to a request, and how a server reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

PUSH_TYPE = "application/zstd"
JSON_TYPE = "application/json"

_BEARER = re.compile(r"Bearer ([0-9A-Z]{1,32})\.([A-Za-z0-9_-]{16,128})")


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who a device is and how it proves it; never logged, never shown."""

    device_id: str
    device_secret: str

    def __repr__(self) -> str:
        return f"Credentials({self.device_id})"


@dataclass(frozen=True, slots=True)
class DeviceState:
    """What a device says of itself with each push.

    Attributes:
        clock: Its wall clock, or nothing when it said none that can be read.
        waiting: Records that still wait after this push.
    """

    clock: datetime | None = None
    waiting: int = 0


def authorization(credentials: Credentials) -> str:
    """Return the value of the Authorization header."""
    return f"Bearer {credentials.device_id}.{credentials.device_secret}"


def read_authorization(value: str) -> Credentials | None:
    """Return who asks, or nothing if the header is not one of ours."""
    match = _BEARER.fullmatch(value)
    return Credentials(match[1], match[2]) if match else None


def device_state(state: DeviceState) -> str:
    """Return the value of the Device header: ``clock=1795391243, waiting=12``."""
    parts = [f"clock={state.clock.timestamp():.0f}"] if state.clock else []
    if state.waiting:
        parts.append(f"waiting={state.waiting}")
    return ", ".join(parts)


def read_device_state(value: str) -> DeviceState:
    """Return what the Device header says.

    What cannot be read is as if it had not been said, and keys of newer
    releases are skipped: a wrong clock must never stop a push.
    """
    said = dict(re.findall(r"(?:^|,) *([a-z_]+)=(-?[0-9]{1,12})(?=$| *,)", value))
    try:
        clock = datetime.fromtimestamp(int(said["clock"]), UTC)
    except (KeyError, ValueError, OverflowError, OSError):
        clock = None
    return DeviceState(clock, max(0, min(int(said.get("waiting", "0")), 2**31 - 1)))
