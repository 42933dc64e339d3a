"""What stands in a studio's way; the rules of a single take have theirs (``kiosk.studio.take``)."""

from __future__ import annotations

from kiosk.errors import DeskError


class StudioBusyError(DeskError):
    """Another studio has this folder open; two would overwrite each other's work."""

    message_id = "studio.busy"


class PseudonymError(DeskError):
    """Nobody can be called that (``reason``: empty, long, unprintable, personal, taken)."""

    message_id = "studio.pseudonym"


class NoConsentError(DeskError):
    """The narrator has not agreed, in speech, to be recorded in this language."""

    message_id = "studio.no_consent"


class WithdrawnError(DeskError):
    """This person took the consent back; that holds for good."""

    message_id = "studio.withdrawn"


class NoMasterError(DeskError):
    """The take came with a pack: its recording is on the narrator's own laptop."""

    message_id = "studio.no_master"


class SilentConsentError(DeskError):
    """Nothing is to be heard in the recording of a consent."""

    message_id = "studio.silent_consent"


class WrongLanguageError(DeskError):
    """A pack is in another language than the one being recorded (``found``, ``wanted``)."""

    message_id = "studio.wrong_language"


class LostClipError(DeskError):
    """A clip that a pack names is missing among its media, or is another file (``file``)."""

    message_id = "studio.lost_clip"
