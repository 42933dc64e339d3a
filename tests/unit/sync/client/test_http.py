"""Requests over real sockets: encrypted or not at all, bounded, never led elsewhere."""

from __future__ import annotations

import os
import ssl
import subprocess
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sync.client.errors import Fault, InsecureUrlError, TransportError
from sync.client.http import HttpTransport, Patience, checked_url
from sync.protocol.batch import MAX_ANSWER_BYTES
from tests.fakes.bad_line import BadLine, Break

IMPATIENT = Patience(connect=2, read=0.3, whole=0.5)


class Echo(BaseHTTPRequestHandler):
    """Answers with the request's own head."""

    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET()

    def do_GET(self):
        body = (self.requestline + "\n" + str(self.headers)).encode()
        self.send_response_only(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        """Keep quiet."""


@contextmanager
def echo_server(context: ssl.SSLContext | None = None):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Echo)
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        server.handle_error = lambda *_: None  # the client hangs up on a bad certificate
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"{'https' if context else 'http'}://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def transport_to(url, patience=IMPATIENT):
    transport = HttpTransport(url, patience)
    try:
        yield transport
    finally:
        transport.close()


@contextmanager
def line(*breaks):
    with echo_server() as url, BadLine(url) as bad_line, transport_to(bad_line.url) as transport:
        bad_line.breaks.extend(breaks)
        yield transport


def test_a_request_carries_no_header_that_nobody_reads():
    with echo_server() as url, transport_to(url + "/") as transport:
        answer = transport.post("/v1/records", b"body", {"Device": "clock=1"})

    head = answer.body.decode().splitlines()
    assert head[0] == "POST /v1/records HTTP/1.1"
    names = {row.partition(":")[0].lower() for row in head[1:] if row}
    assert names <= {"host", "device", "content-length", "connection"}
    assert answer.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    "url",
    [
        "http://server.example",
        "http://127.0.0.1.example",
        "http://192.168.1.2:8743",
        "ftp://127.0.0.1",
        "https://",
        "server.example",
        "https://name:word@server.example",
        "https://server.example/?x=1",
        "http://[::1",
        "",
    ],
)
def test_an_address_that_is_not_encrypted_is_not_used(url):
    with pytest.raises(InsecureUrlError):
        HttpTransport(url)


@pytest.mark.parametrize(
    "url",
    ["https://server.example/", "http://127.0.0.1:8743", "http://localhost:1", "http://[::1]:1"],
)
def test_https_and_this_very_machine_are_fine(url):
    assert checked_url(f" {url} ") == url.rstrip("/")


def test_a_server_that_is_not_there_is_offline():
    with echo_server() as url:
        gone = url
    with transport_to(gone) as transport, pytest.raises(TransportError) as error:
        transport.get("/", {})
    assert error.value.fault is Fault.OFFLINE


@pytest.mark.parametrize(
    ("order", "fault"),
    [
        (Break.RESET_BEFORE, Fault.OFFLINE),
        (Break.CUT_AFTER_COMMIT, Fault.OFFLINE),
        (Break.CUT_MID_ANSWER, Fault.OFFLINE),
        (Break.NOT_HTTP, Fault.OFFLINE),
        (Break.SILENCE_AFTER_COMMIT, Fault.SLOW),
    ],
)
def test_a_broken_line_is_told_apart_from_a_slow_one(order, fault):
    with line(order) as transport, pytest.raises(TransportError) as error:
        transport.post("/v1/records", b"body", {})
    assert error.value.fault is fault


def test_an_answer_that_drips_for_ever_does_not_hold_a_push_for_ever():
    begun = time.monotonic()
    with line(Break.DRIP) as transport, pytest.raises(TransportError) as error:
        transport.post("/v1/records", b"body", {})

    assert error.value.fault is Fault.SLOW
    assert time.monotonic() - begun < 3  # the whole drip would take four seconds


def test_a_portal_s_redirect_is_handed_back_and_not_followed():
    with line(Break.PORTAL_REDIRECT) as transport:
        answer = transport.post("/v1/records", b"body", {})

    assert answer.status == 302


def test_an_answer_without_end_is_cut_off():
    with line(Break.FLOOD) as transport:
        answer = transport.get("/", {})

    assert len(answer.body) == MAX_ANSWER_BYTES


def test_a_netrc_on_the_machine_does_not_replace_the_device_s_secret(tmp_path, monkeypatch):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login other password other\ndefault login a password b\n")
    monkeypatch.setenv("NETRC", str(netrc))
    with echo_server() as url, transport_to(url) as transport:
        transport._session.trust_env = True  # as towards any server that is not this machine

        answer = transport.get("/", {"Authorization": "Bearer ours"})

    assert b"Bearer ours" in answer.body


def test_a_proxy_in_the_environment_is_not_asked_for_this_very_machine(monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with echo_server() as url, transport_to(url) as transport:
        assert transport.get("/", {}).status == 200


def test_a_certificate_that_nobody_vouches_for_is_said_to_be_that(tmp_path):
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-keyout", key, "-out", certificate, "-days", "2", "-subj", "/CN=127.0.0.1"],
        check=True, capture_output=True, env=os.environ | {"LC_ALL": "C"},
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    with (
        echo_server(context) as url,
        transport_to(url) as transport,
        pytest.raises(TransportError) as error,
    ):
        transport.get("/", {})
    assert error.value.fault is Fault.CERTIFICATE
