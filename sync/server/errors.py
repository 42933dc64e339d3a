"""What the server stops or refuses for; each names what to do about it."""

from __future__ import annotations

from sync.protocol.problems import Problem


class ServerError(Exception):
    """Something outside the program is in the way.  Never instantiated directly."""


class NewerDatabaseError(ServerError):
    """The database was written by a newer release of the server."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(
            f"the database has schema {found}, this release knows up to {known}: "
            "install the newer release again"
        )


class DatabaseUnavailableError(ServerError):
    """The database cannot be opened or is locked by something else."""


class UnknownCommuneError(ServerError):
    """No commune has this code."""

    def __init__(self, commune: str) -> None:
        super().__init__(f"no commune has the code {commune!r}: five digits, as in units.csv")


class UnknownDeviceError(ServerError):
    """No device has this id."""

    def __init__(self, device_id: str) -> None:
        super().__init__(f"no device has the id {device_id!r}: see `gocua-server devices`")


class ProblemError(Exception):
    """A request ends here, with a code that the device understands.

    Attributes:
        problem: The code.
        retry_after: Seconds until another try makes sense, or nothing.
    """

    def __init__(self, problem: Problem, retry_after: int | None = None) -> None:
        self.problem = problem
        self.retry_after = retry_after
        super().__init__(problem)
