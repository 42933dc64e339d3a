"""What a synthesiser is given for a line: the same words, written as they sound.

A text on the screen says "Gọi 1900.0368 để mở VNeID"; a synthesiser would read
the number as a quantity and guess at the name.  The lexicon is data
(``assets/lexicon.yaml``); the forms that follow a rule (dates, money, numbers,
addresses, form codes) are here.

* A line's own ``say`` takes the place of its text.  What it still leaves in
  figures or acronyms goes through the lexicon like any other text.
* Nothing is guessed: a token without a spoken form stays as it is, and
  ``Lexicon.unspoken_tokens`` names it, so that a test can refuse it.
* "1/7" has no spoken form of its own, since it is a date to one reader and a
  fraction to the next; "ngày 1/7" has.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.guide import Line
from kiosk.domain.numerals import (
    day_in_words,
    digits_in_words,
    month_in_words,
    number_in_words,
    ordinal_in_words,
)

_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d])(?![.,]\d)"
_ADDRESS = (
    r"(?<![\w.@])(?:https?://)?"
    r"(?:(?:[a-z0-9-]+\.)+[a-z]{2,}|(?:\.[a-z]{2,})+)"
    r"(?:/[a-z0-9._-]*[a-z0-9])*(?![\w@])"
)
# Written where the sound of a sentence has a pause, or nothing at all.
_MARKS = {
    "&": " và ",
    "+": " cộng ",
    "=": " bằng ",
    "…": ". ",
    **dict.fromkeys("()[]—→•·", ", "),
    **dict.fromkeys('"“”„«»‘’', ""),
}
_PLAIN = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*")
_EDGES = ".,;:!?'-– "


@dataclass(frozen=True, slots=True)
class LexiconEntries:
    """The data of a lexicon, as ``assets/lexicon.yaml`` has it.

    Attributes:
        words: Written form, capitals as written, to spoken form.
        letters: Capital letter to its name, for form codes such as CT01.
        address_parts: Part of a web address to its spoken form.
        telephones: Short numbers that are dictated digit by digit.
        units: What may stand right after a number, to its spoken form.
    """

    words: Mapping[str, str]
    letters: Mapping[str, str]
    address_parts: Mapping[str, str]
    telephones: frozenset[str]
    units: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the text: ``spoken`` is None where no form is known."""

    written: str
    spoken: str | None
    by_rule: bool


class Lexicon:
    """Turns what is written into what is heard."""

    def __init__(self, entries: LexiconEntries) -> None:
        self._entries = entries
        rules: dict[str, tuple[str, Callable[[re.Match[str]], str | None]]] = {
            "word": (_whole_words(entries.words), self._word),
            "code": (r"(?<![\w.])\d\.\d{6}(?![\w.]\w)", self._procedure_code),
            "phone": (self._telephone_pattern(), self._telephone),
            "address": (_ADDRESS, self._address),
            "date": (
                r"(?:(?P<of_day>ngày|mùng|mồng)\s+)?(?<![\d/])"
                r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})(?![\d/])",
                self._date,
            ),
            "day": (
                r"\b(?:ngày|mùng|mồng|Ngày)\s+(?P<day2>\d{1,2})/(?P<month2>\d{1,2})(?![\d/])",
                lambda m: self._day_and_month(m["day2"], m["month2"]),
            ),
            "month": (
                r"(?:\b(?:tháng|Tháng)\s+)?(?<![\d/])(?P<month3>\d{1,2})/(?P<year3>\d{4})(?![\d/])",
                lambda m: self._month_and_year(m["month3"], m["year3"]),
            ),
            "named": (
                r"\b(?P<name>[Tt]hứ|[Tt]háng|[Qq]uý)\s+(?P<rank>\d{1,2})(?![\d.,/:]*\d)",
                self._named,
            ),
            "clock": (
                r"(?<![\d.,/])(?P<hour>[01]?\d|2[0-3])(?:[h:](?P<minute>[0-5]\d)|h)(?!\w)",
                self._clock,
            ),
            "fraction": (r"(?<![\w/])\d+/\d+(?!\w)", lambda _: None),
            "quantity": (
                rf"(?<![\w.,]){_NUMBER}(?:\s?(?:{_any_of(entries.units)}))?(?!\w)",
                self._quantity,
            ),
            "form": (r"(?<!\w)[A-ZĐ]{1,4}\d{1,4}(?!\w)", self._form_code),
            "range": (r"(?<=[\dđ%h])\s?[–-]\s?(?=\d)", lambda _: " đến "),
            "size": (r"(?<=\d)\s?[x×]\s?(?=\d)", lambda _: " nhân "),
            "per": (r"(?<=[đ₫%])/(?=\w)|(?<=đồng)/(?=\w)", lambda _: " mỗi "),
            "either": (r"(?<=\w)/(?=\w)", lambda _: " hoặc "),
            "dash": (r"\s+[-–]\s+|–", lambda _: ", "),
            "mark": ("[" + re.escape("".join(_MARKS)) + "]", lambda m: _MARKS[m[0]]),
        }
        self._handlers = {name: handler for name, (_, handler) in rules.items()}
        self._pattern = re.compile(
            "|".join(f"(?P<rule_{name}>{pattern})" for name, (pattern, _) in rules.items())
        )

    def spoken(self, line: Line) -> str:
        """Return the line as it is to be spoken: its ``say``, or its text, in words."""
        pieces = self._pieces(unicodedata.normalize("NFC", line.say or line.text))
        return _tidied("".join(p.written if p.spoken is None else p.spoken for p in pieces))

    def unspoken_tokens(self, text: str) -> list[str]:
        """Return what has no spoken form, in order: acronyms, figures, addresses, symbols."""
        missing = []
        for piece in self._pieces(unicodedata.normalize("NFC", text)):
            if piece.spoken is None:
                missing.append(piece.written)
            elif not piece.by_rule:
                tokens = (token.strip(_EDGES) for token in piece.written.split())
                missing.extend(token for token in tokens if token and not _is_plain(token))
        return missing

    def _pieces(self, text: str) -> Iterator[_Piece]:
        done = 0
        for match in self._pattern.finditer(text):
            if plain := text[done : match.start()]:
                yield _Piece(plain, plain, by_rule=False)
            rule = next(n for n in self._handlers if match[f"rule_{n}"] is not None)
            yield _Piece(match[0], self._handlers[rule](match), by_rule=True)
            done = match.end()
        if plain := text[done:]:
            yield _Piece(plain, plain, by_rule=False)

    def _word(self, match: re.Match[str]) -> str:
        spoken = self._entries.words[match[0]]
        return spoken if match[0][-1].isalnum() else f"{spoken} "  # "TP.Huế" has no space

    def _telephone_pattern(self) -> str:
        listed = _any_of(self._entries.telephones) or "(?!)"
        toll = r"1[89]00(?:[. ]?\d{2}){2,3}"
        mobile = r"(?:\+84|0)\d{2,3}[. -]?\d{3}[. -]?\d{3,4}"
        long = r"0\d+|\d{7,}"  # certificates and accounts: never a quantity
        return rf"(?<![\w.,/+])(?:{listed}|{toll}|{mobile}|{long})(?![\w/%])(?![.,]\d)"

    def _telephone(self, match: re.Match[str]) -> str:
        groups = (digits_in_words(group) for group in re.split(r"[. -]", match[0]))
        return ", ".join(group for group in groups if group)

    def _procedure_code(self, match: re.Match[str]) -> str:
        family, number = match[0].split(".")
        return f"{digits_in_words(family)} chấm {digits_in_words(number)}"

    def _address(self, match: re.Match[str]) -> str | None:
        names = {".": "chấm", "/": "gạch chéo", "-": "gạch ngang", "_": "gạch dưới"}
        spoken = []
        for part in re.findall(r"[a-z0-9]+|[./_-]", match[0].partition("://")[2] or match[0]):
            name = names.get(part) or self._entries.address_parts.get(part)
            if name is None:
                return None
            spoken.append(name)
        return " ".join(spoken)

    def _date(self, match: re.Match[str]) -> str | None:
        date = self._day_and_month(match["day"], match["month"])
        return date and f"{date} năm {number_in_words(int(match['year']))}"

    def _day_and_month(self, day: str, month: str) -> str | None:
        if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
            return None
        return f"ngày {day_in_words(int(day))} tháng {month_in_words(int(month))}"

    def _month_and_year(self, month: str, year: str) -> str | None:
        if not 1 <= int(month) <= 12:
            return None
        return f"tháng {month_in_words(int(month))} năm {number_in_words(int(year))}"

    def _named(self, match: re.Match[str]) -> str:
        say = month_in_words if match["name"].lower() == "tháng" else ordinal_in_words
        return f"{match['name']} {say(int(match['rank']))}"

    def _clock(self, match: re.Match[str]) -> str:
        hour = f"{number_in_words(int(match['hour']))} giờ"
        minute = int(match["minute"] or 0)
        return f"{hour} {number_in_words(minute)}" if minute else hour

    def _quantity(self, match: re.Match[str]) -> str:
        number = re.match(_NUMBER, match[0])
        assert number is not None  # the rule begins with it
        whole, _, decimals = number[0].partition(",")
        words = number_in_words(int(whole.replace(".", "")))
        if decimals:
            words = f"{words} phẩy {digits_in_words(decimals)}"
        unit = match[0][number.end() :].strip()
        return f"{words} {self._entries.units[unit]}" if unit else words

    def _form_code(self, match: re.Match[str]) -> str | None:
        letters = [self._entries.letters.get(c) for c in match[0] if not c.isdigit()]
        if None in letters:
            return None
        return " ".join([*(name or "" for name in letters), digits_in_words(match[0])])


def _any_of(keys: Iterable[str]) -> str:
    """Return a pattern for any of the keys, the longest first."""
    return "|".join(re.escape(key) for key in sorted(keys, key=lambda key: (-len(key), key)))


def _whole_words(words: Mapping[str, str]) -> str:
    """Return a pattern for the keys, but not inside a longer word, number or date."""
    stop = r"(?!\w)(?![/.,]\d)"
    open_ended = [word for word in words if not word[-1].isalnum()]
    closed = [word for word in words if word[-1].isalnum()]
    alternatives = [_any_of(open_ended)] if open_ended else []
    alternatives += [f"(?:{_any_of(closed)}){stop}"] if closed else []
    return rf"(?<!\w)(?<!\d[/.,])(?:{'|'.join(alternatives) or '(?!)'})"


def _is_plain(token: str) -> bool:
    """Whether a token is ordinary words: at most one capital each, in front."""
    return _PLAIN.fullmatch(token) is not None and all(
        part[1:] == part[1:].lower() for part in re.split(r"['\-]", token)
    )


def _tidied(text: str) -> str:
    """Return the text with one pause for each place that has one."""
    text = re.sub(r"(?<=[^\W\d_])-(?=[^\W\d_])", " ", text)
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s+([.,;:!?])", r"\1", text)
    text = re.sub(r"[,;:](?:\s*,)+", ",", text)
    text = re.sub(r",\s*([.;:!?])", r"\1", text)
    text = re.sub(r"([.!?])(?:\s*[.,])+", r"\1", text)
    return text.lstrip(".,;: ").rstrip(", ")
