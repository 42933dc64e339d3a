"""Numbers as Vietnamese words, as they are read aloud.

Northern school usage: "linh" for a skipped tens place, "nghìn" for 1,000.  A
synthesiser's own reading of digits is not relied on: it differs between
engines, and says a telephone number as a quantity.
"""

from __future__ import annotations

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", "nghìn", "triệu")
_BILLION = 1_000_000_000


def digits_in_words(digits: str) -> str:
    """Return each digit by its name: ``113`` is "một một ba"; all else is skipped."""
    return " ".join(_DIGITS[int(digit)] for digit in digits if digit in "0123456789")


def number_in_words(number: int) -> str:
    """Return a whole number in words.

    Raises:
        ValueError: The number is negative.
    """
    if number < 0:
        raise ValueError(number)
    if number == 0:
        return _DIGITS[0]
    return _any_size(number, full=False)


def ordinal_in_words(number: int) -> str:
    """Return what follows "thứ": nhất, hai, ba, tư, năm …"""
    return {1: "nhất", 4: "tư"}.get(number) or number_in_words(number)


def month_in_words(month: int) -> str:
    """Return what follows "tháng": the fourth is "tư", the others are numbers."""
    return "tư" if month == 4 else number_in_words(month)


def day_in_words(day: int) -> str:
    """Return what follows "ngày": the first ten days of a month take "mùng"."""
    return f"mùng {number_in_words(day)}" if day <= 10 else number_in_words(day)


def _any_size(number: int, *, full: bool) -> str:
    billions, rest = divmod(number, _BILLION)
    words = []
    if billions:
        words.append(f"{_any_size(billions, full=full)} tỷ")
    if rest:
        words.append(_below_billion(rest, full=full or bool(billions)))
    return " ".join(words)


def _below_billion(number: int, *, full: bool) -> str:
    words = []
    for power in (2, 1, 0):
        group = number // 1000**power % 1000
        if group:
            words.append(f"{_group(group, full=full)} {_GROUPS[power]}".rstrip())
            full = True
    return " ".join(words)


def _group(number: int, *, full: bool) -> str:
    """Return 1 to 999; ``full`` names the hundreds even when there are none."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = [f"{_DIGITS[hundreds]} trăm"] if hundreds or full else []
    if tens == 0 and ones and words:
        words.append("linh")
    elif tens == 1:
        words.append("mười")
    elif tens > 1:
        words.append(f"{_DIGITS[tens]} mươi")
    if ones:
        words.append(_ones(tens, ones))
    return " ".join(words)


def _ones(tens: int, ones: int) -> str:
    if ones == 5 and tens:
        return "lăm"
    if ones == 1 and tens > 1:
        return "mốt"
    if ones == 4 and tens > 1:
        return "tư"
    return _DIGITS[ones]
