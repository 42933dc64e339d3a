"""What can come between this kiosk and its server, translated at the adapters' edge."""

from __future__ import annotations

from enum import StrEnum


class Fault(StrEnum):
    """Why there was no answer to a request."""

    OFFLINE = "offline"  # nothing at the other end, or the line was cut
    SLOW = "slow"  # it took longer than we wait
    CERTIFICATE = "certificate"  # wrong, expired, or this machine's clock is wrong


class ClientError(Exception):
    """Something outside this program is in the way.  Never instantiated directly."""


class TransportError(ClientError):
    """No answer came.  Whether the server did what was asked is not known.

    Attributes:
        fault: What happened, as far as it can be told.
    """

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(fault)


class PortalError(ClientError):
    """An answer came, but not from a collecting server: a captive portal, most likely."""


class FailingServerError(ClientError):
    """The server says that it failed (``status`` 5xx); trying later may help."""

    def __init__(self, status: int) -> None:
        self.status = status
        super().__init__(status)


class RefusedRequestError(ClientError):
    """The server refused the whole request, with a code of ``sync.protocol.problems``.

    Attributes:
        code: Text, because a newer server may say more than this release knows.
    """

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


class ConfusedServerError(ClientError):
    """The server's answer does not fit what was asked."""


class InsecureUrlError(ClientError):
    """The server's address is not https, and not this machine."""
