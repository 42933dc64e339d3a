"""What can go wrong between a kiosk and its collecting server."""


class ProtocolError(Exception):
    """The other side broke the sync protocol.  Never instantiated directly."""


class UnsolicitedAcknowledgementError(ProtocolError):
    """The server acknowledged a record that the batch did not contain."""


class UnfitAnswerError(ProtocolError):
    """The answer is not about this push: another hash, another count, or no answer at all."""


class MalformedPushError(ProtocolError):
    """The body of a push is not a zstd-compressed JSON array."""


class OversizedPushError(ProtocolError):
    """A push would unpack to more bytes, or hold more records, than one push may."""


class UnknownDictionaryError(ProtocolError):
    """The push was compressed with a dictionary that this release does not have."""


class MalformedCodeError(ProtocolError):
    """What was typed cannot be an enrolment code."""
