"""Where this kiosk keeps its files; ``--data-dir`` and ``GOCUA_HOME`` move all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Paths:
    """The places of one kiosk, all below ``home``."""

    home: Path

    @property
    def store(self) -> Path:
        """The encrypted database."""
        return self.home / "store.db"

    @property
    def key_file(self) -> Path:
        """The database key, where the system has no keyring."""
        return self.home / "store.key"

    @property
    def settings(self) -> Path:
        """What was chosen at first start and at the desk."""
        return self.home / "settings.json"

    @property
    def window_lock(self) -> Path:
        """Held by the one window that may run on this folder."""
        return self.home / "window.lock"

    @property
    def push_lock(self) -> Path:
        """Held by whoever is pushing records."""
        return self.home / "push.lock"

    @property
    def speech_cache(self) -> Path:
        """Machine speech that was rendered here; may be deleted at any time."""
        return self.home / "cache" / "speech"

    @property
    def guides(self) -> Path:
        """The guides of this place, beside those that came with the program."""
        return self.home / "guides"

    @property
    def featured(self) -> Path:
        """This place's own schedule of the guides that come first; need not exist."""
        return self.home / "featured.yaml"

    @property
    def narrations(self) -> Path:
        """The recordings of people that are installed here (``docs/narration-pack.md``)."""
        return self.home / "narrations"

    @property
    def studio(self) -> Path:
        """What narrators record on this machine: masters, takes, word lists."""
        return self.home / "studio"

    @property
    def logs(self) -> Path:
        """Where the logs rotate."""
        return self.home / "log"


def default_home(environment: Mapping[str, str]) -> Path:
    """Return the data folder of this machine: ``GOCUA_HOME``, or the system's own place."""
    if chosen := environment.get("GOCUA_HOME"):
        return Path(chosen)
    from platformdirs import user_data_path  # noqa: PLC0415  (only where nobody chose)

    return user_data_path("gocua", appauthor=False)
