"""A code survives a telephone call and a tired helper's typing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.protocol.enrolment import ALPHABET, code_from, crockford, normalise_code
from sync.protocol.errors import MalformedCodeError


@pytest.mark.parametrize(
    "typed",
    [
        "7K0M-Q21V",
        "7k0m-q21v",
        "7KOM-Q2IV",
        "7kom q2lv",
        "7K0MQ21V",
        " 7K0M – Q21V\n",
        "7.K0M-Q21V",
    ],
)
def test_however_it_is_typed_it_is_the_same_code(typed):
    assert normalise_code(typed) == "7K0M-Q21V"


@pytest.mark.parametrize(
    "typed", ["", "7K0M-Q21", "7K0M-Q21VX", "7K0M-Q21U", "7K0M_Q21V", "ĐK0M-Q21V"]
)
def test_what_cannot_be_a_code_is_said_before_the_server_is_asked(typed):
    with pytest.raises(MalformedCodeError):
        normalise_code(typed)


@given(st.binary(min_size=5, max_size=5))
def test_five_random_bytes_make_one_code_and_another_five_another(random_bytes):
    code = code_from(random_bytes)

    assert normalise_code(code) == code
    number = 0
    for sign in code.replace("-", ""):
        number = number * 32 + ALPHABET.index(sign)
    assert number.to_bytes(5, "big") == random_bytes


def test_no_letter_of_a_code_can_be_mistaken_for_another():
    assert not set("ILOU") & set(ALPHABET)
    assert crockford(b"\0" * 5) == "00000000"
