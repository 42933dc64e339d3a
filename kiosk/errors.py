"""The world's faults, which a person can do something about.

A ``DeskError`` is shown calmly with one next action; anything else is a bug.
It carries a message id, never a sentence: the screens and the command line
choose the words (``kiosk.ui.wording``, ``kiosk.cli``).
"""

from __future__ import annotations


class DeskError(Exception):
    """Something outside the program is in the way.

    Attributes:
        message_id: Stable name of the message, such as ``store.disk_full``.
        details: Values for the message (file names, versions), never personal.
    """

    message_id = "desk.error"

    def __init__(self, **details: str | int) -> None:
        self.details = details
        super().__init__(self.message_id, details)


class DiskFullError(DeskError):
    """The disk has no room for what had to be saved; nothing was half-written."""

    message_id = "store.disk_full"


class WrongKeyError(DeskError):
    """The store exists but its key does not open it."""

    message_id = "store.wrong_key"


class LostKeyError(DeskError):
    """The store exists but there is no key for it any more."""

    message_id = "store.lost_key"


class NewerStoreError(DeskError):
    """The store was written by a newer release (``found``, ``known``)."""

    message_id = "store.newer"


class DamagedStoreError(DeskError):
    """The store's file cannot be read, though its key is there."""

    message_id = "store.damaged"


class BusyStoreError(DeskError):
    """Another program on this folder held the store for too long; nothing was changed."""

    message_id = "store.busy"


class UnwritableFolderError(DeskError):
    """The data folder cannot be read or written (rights, read-only disk, a failing device)."""

    message_id = "store.unwritable"


class LockedKeyringError(DeskError):
    """The system's keyring is there but shut, so the key cannot be asked for."""

    message_id = "store.keyring_locked"


class ClosedSessionError(DeskError):
    """The day of this session is over: it can no longer be corrected (``record_id``)."""

    message_id = "session.closed"


class PersonalNoteError(DeskError):
    """The note holds what looks like a number that names a person; nothing was saved."""

    message_id = "session.personal_note"


class AlreadyRunningError(DeskError):
    """Another kiosk window holds this data folder."""

    message_id = "kiosk.already_running"


class GuideError(DeskError):
    """A guide cannot be shown: its file has faults."""

    message_id = "guide.faulty"


class NoVoiceError(DeskError):
    """Nothing here can speak this line."""

    message_id = "voice.none"


class NoSoundError(DeskError):
    """No sound device, or a clip that does not play."""

    message_id = "voice.no_sound"


class NotEnrolledError(DeskError):
    """This device has not joined a collecting server."""

    message_id = "sync.not_enrolled"


class UnreachableServerError(DeskError):
    """The server did not answer (``reason``: offline, slow, portal, failing, certificate)."""

    message_id = "sync.unreachable"


class BusyPushError(DeskError):
    """Another program on this data folder is sending records."""

    message_id = "sync.busy"


class InsecureServerError(DeskError):
    """The server's address is not https, and not this very machine."""

    message_id = "sync.insecure"


class RefusedEnrolmentError(DeskError):
    """The server did not take the code (``code``: its string code)."""

    message_id = "sync.enrolment_refused"


class RevokedDeviceError(DeskError):
    """The server no longer takes records from this device; they stay here."""

    message_id = "sync.revoked"
