"""Every code that the server can answer, once: stable text, never numbers.

``Problem`` codes refuse a whole request (RFC 9457, ``application/problem+json``);
``Refusal`` codes refuse one record of a push and stand in the push's answer.
``docs/protocol.md`` documents each; a test compares.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

PROBLEM_TYPE = "application/problem+json"


class Problem(StrEnum):
    """Why a whole request was not served."""

    MALFORMED = "request.malformed"
    TOO_LARGE = "request.too_large"
    NOT_FOUND = "request.not_found"
    METHOD = "request.method_not_allowed"
    PUSH_MALFORMED = "push.malformed"
    TOO_MANY_RECORDS = "push.too_many_records"
    UNKNOWN_DICTIONARY = "push.unknown_dictionary"
    DEVICE_UNKNOWN = "device.unknown"
    DEVICE_REVOKED = "device.revoked"
    CODE_MALFORMED = "enrolment.code_malformed"
    CODE_UNKNOWN = "enrolment.code_unknown"
    CODE_USED = "enrolment.code_used"
    CODE_EXPIRED = "enrolment.code_expired"
    TOO_MANY_TRIES = "enrolment.too_many_tries"
    BUSY = "server.busy"
    FAULT = "server.fault"

    @property
    def status(self) -> int:
        """Return the HTTP status that goes with the code."""
        return _STATUS[self]

    @property
    def sentence(self) -> str:
        """Return one English sentence for logs and developers; screens have their own words."""
        return _TITLE[self]


class Refusal(StrEnum):
    """Why one record of a push will never be accepted as it stands."""

    MALFORMED = "session.malformed"
    TOO_LARGE = "session.too_large"
    CONTROL_CHARACTER = "session.control_character"
    FORBIDDEN_FIELD = "session.forbidden_field"
    PERSONAL_TEXT = "session.personal_text"
    WITHOUT_CONSENT = "session.without_consent"
    UNKNOWN_COMMUNE = "session.unknown_commune"
    REVISION_CONFLICT = "session.revision_conflict"


_STATUS = {
    Problem.MALFORMED: 400,
    Problem.TOO_LARGE: 413,
    Problem.NOT_FOUND: 404,
    Problem.METHOD: 405,
    Problem.PUSH_MALFORMED: 400,
    Problem.TOO_MANY_RECORDS: 413,
    Problem.UNKNOWN_DICTIONARY: 415,
    Problem.DEVICE_UNKNOWN: 401,
    Problem.DEVICE_REVOKED: 403,
    Problem.CODE_MALFORMED: 400,
    Problem.CODE_UNKNOWN: 404,
    Problem.CODE_USED: 409,
    Problem.CODE_EXPIRED: 410,
    Problem.TOO_MANY_TRIES: 429,
    Problem.BUSY: 503,
    Problem.FAULT: 500,
}

_TITLE = {
    Problem.MALFORMED: "The request cannot be read.",
    Problem.TOO_LARGE: "The request is larger than this server takes.",
    Problem.NOT_FOUND: "There is nothing at this address.",
    Problem.METHOD: "This address does not take that method.",
    Problem.PUSH_MALFORMED: "The push is not a zstd-compressed JSON array.",
    Problem.TOO_MANY_RECORDS: "The push holds more records than one push may.",
    Problem.UNKNOWN_DICTIONARY: "The push was compressed with a dictionary unknown here.",
    Problem.DEVICE_UNKNOWN: "The device or its secret is not known here.",
    Problem.DEVICE_REVOKED: "This device may no longer push.",
    Problem.CODE_MALFORMED: "An enrolment code has eight characters in two groups.",
    Problem.CODE_UNKNOWN: "No such enrolment code was given out.",
    Problem.CODE_USED: "This enrolment code was already used.",
    Problem.CODE_EXPIRED: "This enrolment code is older than a day.",
    Problem.TOO_MANY_TRIES: "Too many wrong enrolment codes came from this address.",
    Problem.BUSY: "The server cannot store anything at the moment.",
    Problem.FAULT: "The server failed; the incident number finds it in its log.",
}


class ProblemDetails(msgspec.Struct, frozen=True, omit_defaults=True):
    """The one shape of every error body (RFC 9457).

    Attributes:
        type: A URI for the kind of problem; the code is its last part.
        title: One English sentence.
        status: The HTTP status once more.
        code: The stable code, text because a newer server may say more than we know.
        incident: Number under which the server logged a fault of its own, or empty.
    """

    type: str
    title: str
    status: int
    code: str
    incident: str = ""


def describe(problem: Problem, incident: str = "") -> bytes:
    """Return the JSON body of an error answer."""
    details = ProblemDetails(
        f"urn:gocua:problem:{problem}", problem.sentence, problem.status, problem, incident
    )
    return msgspec.json.encode(details)


def problem_code(body: bytes) -> str | None:
    """Return the code of an error body, or nothing when it is no such body."""
    try:
        return _DECODER.decode(body).code
    except (msgspec.MsgspecError, RecursionError):
        return None


_DECODER = msgspec.json.Decoder(ProblemDetails)
