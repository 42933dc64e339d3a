"""Every code is stable, documented, and has its status and its sentence."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from sync.protocol.problems import Problem, Refusal, describe, problem_code

DOCUMENT = Path(__file__).parents[4] / "docs" / "protocol.md"
CODES = [*Problem, *Refusal]


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_its_line_in_the_protocol_document(code):
    assert re.search(rf"^\| `{re.escape(code)}` \|.+\|.+\|$", DOCUMENT.read_text("utf-8"), re.M)


def test_the_document_names_no_code_that_does_not_exist():
    documented = re.findall(r"^\| `([a-z]+\.[a-z_]+)` \|", DOCUMENT.read_text("utf-8"), re.M)

    assert sorted(documented) == sorted(CODES)


@pytest.mark.parametrize("problem", list(Problem))
def test_an_error_has_one_shape(problem):
    body = msgspec.json.decode(describe(problem, incident="7"))

    assert body == {
        "type": f"urn:gocua:problem:{problem}",
        "title": problem.sentence,
        "status": problem.status,
        "code": problem,
        "incident": "7",
    }
    assert 400 <= problem.status < 600
    assert re.fullmatch(r"[a-z]+\.[a-z_]+", problem)
    assert problem_code(describe(problem)) == problem


@pytest.mark.parametrize("body", [b"", b"<html>", b"{}", b"[" * 20_000, b'{"code":1}'])
def test_what_is_no_error_body_has_no_code(body):
    assert problem_code(body) is None
