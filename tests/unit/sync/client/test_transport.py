"""Only a collecting server's own answer is taken for an answer."""

from __future__ import annotations

import pytest

from sync.client.errors import FailingServerError, PortalError, RefusedRequestError
from sync.client.transport import Answer, body_of
from sync.protocol.problems import Problem, describe

JSON = {"content-type": "application/json"}
PROBLEM = {"content-type": "application/problem+json"}
HTML = {"content-type": "text/html"}


@pytest.mark.parametrize("status", [200, 201])
def test_a_yes_in_json_is_an_answer(status):
    assert body_of(Answer(status, JSON, b"{}")) == b"{}"
    assert body_of(Answer(status, {"content-type": "Application/JSON; charset=utf-8"}, b"{}"))


@pytest.mark.parametrize(
    "answer",
    [
        Answer(200, HTML, b"<html>"),
        Answer(200, {}, b"{}"),
        Answer(204, JSON),
        Answer(302, {"location": "http://portal.example/"}),
        Answer(307, JSON),
        Answer(403, HTML, b"blocked"),
        Answer(404, JSON, b"{}"),
        Answer(400, PROBLEM, b"<html>"),
        Answer(511, HTML),
    ],
)
def test_a_captive_portal_is_not_taken_for_a_server(answer):
    with pytest.raises(PortalError):
        body_of(answer)


def test_a_refusal_carries_its_code_even_one_that_is_not_known_yet():
    with pytest.raises(RefusedRequestError) as refused:
        body_of(Answer(403, PROBLEM, describe(Problem.DEVICE_REVOKED)))
    assert refused.value.code == "device.revoked"

    body = describe(Problem.DEVICE_REVOKED).replace(b"device.revoked", b"device.asleep")
    with pytest.raises(RefusedRequestError, match=r"device\.asleep"):
        body_of(Answer(403, PROBLEM, body))


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_failing_server_is_told_apart_from_a_portal(status):
    with pytest.raises(FailingServerError, match=str(status)):
        body_of(Answer(status, HTML, b"<html>Bad Gateway"))


def test_a_proxy_that_takes_only_small_requests_asks_for_smaller_ones():
    with pytest.raises(RefusedRequestError, match="too_large"):
        body_of(Answer(413, HTML, b"<html>"))
