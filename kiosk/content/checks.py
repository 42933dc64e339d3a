"""The rules that a guide's words and roads must keep; pure functions, no file is read.

A problem is the code of a fault (``kiosk.content.faults``) with its values; who
reads the file knows the line.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from urllib.parse import urlsplit

Problem = tuple[str, Mapping[str, object]]

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CODE = re.compile(r"\d\.\d{6}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_VERSION = re.compile(r"[1-9]\d{0,5}", re.ASCII)
_PORTAL = "dichvucong.gov.vn"
_PROCEDURE_PAGE = "/thu-tuc-hanh-chinh"
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
# The portal's addresses before its rebuilding: ``/p/home/dvc-….html?ma_thu_tuc=…``.
_OLD_PAGE = re.compile(r"^/p/|/dvc-|\.html?$|\.jsp$")
_OLD_QUERY = re.compile(r"\b(?:ma_thu_tuc|maTTHC|tthcId)=", re.IGNORECASE)
_LONGEST_ID = 60
_LONGEST_URL = 200

_MARKUP = re.compile(
    r"</?[A-Za-z!][^>]*>?"  # tags
    r"|&(?:#\w+|[A-Za-z]+);"  # entities
    r"|\*\*|__|~~|`"  # Markdown's emphasis and code
    r"|\*\S[^*]*\S\*"
    r"|\]\("  # Markdown's links
    r"|^(?:#{1,6}|>|[-*+])\s"  # headings, quotations, lists
    r"|\{\{|\$\{|%\w*\("  # templates
)
_SENTENCE_END = re.compile(r"[.!?…][”’\"')]*\s\W*(?P<next>\w)")

# Someone is told to give a code away.  "Nhập mã OTP" (type it in) is right; "đọc mã OTP cho …"
# (read it out to …) never is, unless the sentence says not to.
_OWN_CODE = r"(?:otp|passcode|mật khẩu|mã xác thực|mã kích hoạt|mã pin\b)"
_TELL = r"(?:đọc|nói|đưa|báo|cung cấp|chụp|nhắn|khai|kể|chuyển|cho biết|tiết lộ)"
_GIVEN_AWAY = (
    re.compile(rf"\b(?P<verb>{_TELL})\b[^.!?,;:]{{0,30}}?\b(?P<secret>{_OWN_CODE})"),
    re.compile(
        rf"\b(?P<verb>gửi)\b[^.!?;:]{{0,30}}?\b(?P<secret>{_OWN_CODE})[^.!?;:]{{0,20}}\bcho\b"
    ),
    re.compile(
        rf"\b(?P<secret>{_OWN_CODE})\b[^.!?;:]{{0,40}}?\b(?P<verb>gửi|{_TELL})\b[^.!?,;:]{{0,12}}\bcho\b"
    ),
)
_HIDDEN = ("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp")
_NEVER_REACH = 40
_NEVER = re.compile(r"\b(?:không|đừng|chớ|cấm|chẳng)\b[^.!?,;:]{0,30}$")


def line_problems(text: str, *, most: int, one_sentence: bool = True) -> Iterator[Problem]:
    """Yield what is wrong with one line that is shown and heard.

    Args:
        text: The line.
        most: How many letters it may have.
        one_sentence: Whether it must be a single sentence, so that one clip speaks it.
    """
    if not text.strip():
        yield "text.empty", {}
        return
    if "\n" in text:
        yield "text.newline", {}
    if len(text) > most:
        yield "text.too_long", {"count": len(text), "most": most}
        text = text[: 2 * most]  # what comes after is not worth the time it may cost
    if (found := _MARKUP.search(text)) is not None:
        yield "text.markup", {"value": found.group()}
    for character in text:
        if character != "\n" and unicodedata.category(character) in _HIDDEN:
            yield "text.control", {"value": f"U+{ord(character):04X}"}
            break
    if one_sentence and any(end["next"].isupper() for end in _SENTENCE_END.finditer(text)):
        yield "text.many_sentences", {}
    if secret := secret_given_away(text):
        yield "text.secret", {"value": secret}


def secret_given_away(text: str) -> str:
    """Return the secret that a text tells a citizen to give to somebody, or nothing."""
    folded = text.lower()
    for pattern in _GIVEN_AWAY:
        for found in pattern.finditer(folded):
            before = folded[max(found.start("verb") - _NEVER_REACH, 0) : found.start("verb")]
            if _NEVER.search(before) is None:
                return found["secret"]
    return ""


def is_id(text: str) -> bool:
    """Whether a guide or step may be called so."""
    return len(text) <= _LONGEST_ID and _ID.fullmatch(text) is not None


def is_code(text: str) -> bool:
    """Whether this has the form of a national procedure code, such as ``1.004222``."""
    return _CODE.fullmatch(text) is not None


def is_state_address(text: str) -> bool:
    """Whether a QR may send people there: https and a host of the state (``.gov.vn``)."""
    if len(text) > _LONGEST_URL or not text.isascii() or any(c in text for c in " \t\n\\\"'<>"):
        return False
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    return (
        parts.scheme == "https"
        and parts.netloc == host
        and port is None
        and host.endswith(".gov.vn")
        and re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", host) is not None
    )


def address_problem(text: str) -> str:
    """Return the fault of an address that a QR would carry, or nothing.

    On the national portal a procedure has the address ``/thu-tuc-hanh-chinh/<uuid>``; the
    addresses of the portal before lead nowhere today.
    """
    if not is_state_address(text):
        return "value.url"
    parts = urlsplit(text)
    if parts.hostname not in (_PORTAL, f"www.{_PORTAL}"):
        return ""
    if _OLD_PAGE.search(parts.path) or _OLD_QUERY.search(parts.query):
        return "value.old_portal"
    page, _, rest = parts.path.removeprefix(_PROCEDURE_PAGE).partition("/")
    if not parts.path.startswith(_PROCEDURE_PAGE) or page:
        return ""
    return "" if _UUID.fullmatch(rest) and not parts.query else "value.portal"


def parse_date(text: str) -> date | None:
    """Return the day that ``2026-11-22`` means, or ``None`` for any other form."""
    if _DATE.fullmatch(text) is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def parse_version(text: str) -> int | None:
    """Return a positive whole number, or ``None``."""
    return int(text) if _VERSION.fullmatch(text) else None


def near(word: str, known: Sequence[str]) -> str:
    """Return the known word that was probably meant, or nothing."""
    if len(word) > _LONGEST_ID:
        return ""
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.7)), "")


@dataclass(frozen=True, slots=True)
class Way:
    """One way on from a step, as the file names it."""

    target: str
    line: int
    field: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A step, as far as roads are concerned."""

    step_id: str
    line: int
    field: str
    ways: tuple[Way, ...]
    needs_network: bool = False


@dataclass(frozen=True, slots=True)
class RoadProblem:
    """A problem of the roads with its place in the file."""

    line: int
    field: str
    code: str
    values: Mapping[str, object]


def road_problems(stops: Sequence[Stop], offline: Way | None) -> Iterator[RoadProblem]:
    """Yield what is wrong with the ways through a guide.

    Args:
        stops: Every step in the order of the file, each id once; people begin at the first.
        offline: Where people without a signal begin, or ``None``.
    """
    by_id = {stop.step_id: stop for stop in stops}
    if not stops:
        return
    for way in [*(w for stop in stops for w in stop.ways), *([offline] if offline else [])]:
        if way.target not in by_id:
            hint = near(way.target, list(by_id))
            yield RoadProblem(
                way.line, way.field, "road.unknown_step", {"value": way.target, "meant": hint}
            )
    for way in _closing_ways(stops, by_id):
        yield RoadProblem(way.line, way.field, "road.loop", {"value": way.target})

    reached = _reached(stops[0].step_id, by_id)
    without_signal = _reached(offline.target, by_id) if offline else set()
    for stop in stops:
        if stop.step_id not in reached | without_signal:
            yield RoadProblem(stop.line, stop.field, "road.unreachable", {"value": stop.step_id})
    yield from _signal_problems(stops, offline, without_signal)


def _signal_problems(
    stops: Sequence[Stop], offline: Way | None, without_signal: set[str]
) -> Iterator[RoadProblem]:
    for stop in stops:
        if not stop.needs_network:
            continue
        if offline is None:
            yield RoadProblem(stop.line, stop.field, "road.no_offline_start", {})
            return
        if stop.step_id in without_signal:
            yield RoadProblem(
                stop.line, stop.field, "road.offline_needs_network", {"value": stop.step_id}
            )


def _reached(start: str, by_id: Mapping[str, Stop]) -> set[str]:
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        step_id = waiting.pop()
        if step_id in by_id and step_id not in reached:
            reached.add(step_id)
            waiting += [way.target for way in by_id[step_id].ways]
    return reached


def _closing_ways(stops: Sequence[Stop], by_id: Mapping[str, Stop]) -> Iterator[Way]:
    """Yield each way that leads back to a step of its own road: one for each loop."""
    left: set[str] = set()
    for stop in stops:
        if stop.step_id in left:
            continue
        road = {stop.step_id}
        stack = [(stop.step_id, iter(stop.ways))]
        while stack:
            step_id, ways = stack[-1]
            way = next(ways, None)
            if way is None:
                stack.pop()
                road.discard(step_id)
                left.add(step_id)
            elif way.target in road:
                yield way
            elif way.target in by_id and way.target not in left:
                road.add(way.target)
                stack.append((way.target, iter(by_id[way.target].ways)))
