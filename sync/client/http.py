"""Requests over HTTP: encrypted, bounded in time and size, and never led elsewhere."""

from __future__ import annotations

import ipaddress
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError, ReadTimeoutError
from urllib3.util import SKIP_HEADER

from sync.client.errors import Fault, InsecureUrlError, TransportError
from sync.client.transport import Answer
from sync.protocol.batch import MAX_ANSWER_BYTES


@dataclass(frozen=True, slots=True)
class Patience:
    """How long is waited, in seconds.

    Attributes:
        connect: For the server to pick up.
        read: For the next byte of its answer.
        whole: For the whole answer, once it has begun: a line that drips one
            byte a second must not hold a push for ever.
    """

    connect: float = 10.0
    read: float = 60.0
    whole: float = 120.0


class HttpTransport:
    """A ``Transport`` to one server.  Redirects are handed back, never followed.

    Raises:
        InsecureUrlError: The address is not https and not a loopback address.
    """

    def __init__(
        self,
        server_url: str,
        patience: Patience | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._url = checked_url(server_url)
        self._patience = patience or Patience()
        self._monotonic = monotonic
        self._session = requests.Session()
        # No header that the server does not read: one record should not carry 150 bytes of them.
        self._session.headers.clear()
        self._session.headers.update({"User-Agent": SKIP_HEADER, "Accept-Encoding": SKIP_HEADER})
        self._session.auth = _leave_alone  # else a .netrc would replace our Authorization
        if is_loopback(self._url):
            self._session.trust_env = False  # a proxy cannot reach this machine's loopback

    def post(self, path: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """Send ``body`` to ``path``; see ``Transport``."""
        return self._ask("POST", path, body, headers)

    def get(self, path: str, headers: Mapping[str, str]) -> Answer:
        """Ask for ``path``; see ``Transport``."""
        return self._ask("GET", path, None, headers)

    def close(self) -> None:
        """Close the connections that are kept open."""
        self._session.close()

    def _ask(
        self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]
    ) -> Answer:
        try:
            with self._session.request(
                method,
                self._url + path,
                data=body,
                headers=dict(headers),
                timeout=(self._patience.connect, self._patience.read),
                allow_redirects=False,
                stream=True,
            ) as response:
                return Answer(
                    response.status_code,
                    {name.lower(): value for name, value in response.headers.items()},
                    self._read(response),
                )
        except (requests.RequestException, HTTPError) as error:
            raise TransportError(_fault(error)) from error

    def _read(self, response: requests.Response) -> bytes:
        """Return the body, cut off where no answer of ours can be any longer."""
        until = self._monotonic() + self._patience.whole
        body = bytearray()
        # read1 hands over what is there; iter_content would wait for a whole chunk of a drip.
        while len(body) < MAX_ANSWER_BYTES and (chunk := response.raw.read1(16 * 1024)):
            body += chunk
            if self._monotonic() > until:
                raise TransportError(Fault.SLOW)
        return bytes(body[:MAX_ANSWER_BYTES])


def checked_url(server_url: str) -> str:
    """Return the server's address without a slash at its end.

    Raises:
        InsecureUrlError: It is not https, and not this very machine.
    """
    url = server_url.strip().rstrip("/")
    try:
        parts = urlsplit(url)
        secure = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(url))
        if not secure or not parts.hostname or parts.username or parts.query or parts.fragment:
            raise InsecureUrlError(parts.hostname or "")
    except ValueError as error:
        raise InsecureUrlError from error
    return url


def is_loopback(url: str) -> bool:
    """Return whether the address never leaves this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _leave_alone(request: requests.PreparedRequest) -> requests.PreparedRequest:
    return request


def _fault(error: requests.RequestException | HTTPError) -> Fault:
    """Tell apart what a helper can do something about."""
    if isinstance(error, requests.ConnectTimeout):
        return Fault.OFFLINE
    causes = list(_causes(error))
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return Fault.CERTIFICATE
    if any(
        isinstance(cause, (requests.ReadTimeout, ReadTimeoutError, TimeoutError))
        for cause in causes
    ):
        return Fault.SLOW
    return Fault.OFFLINE


def _causes(error: BaseException) -> list[BaseException]:
    """Return the error and all that it wraps: requests and urllib3 hide them in three places."""
    found: list[BaseException] = []
    waiting: list[object] = [error]
    while waiting:
        item = waiting.pop()
        if isinstance(item, BaseException) and item not in found:
            found.append(item)
            waiting += [item.__cause__, item.__context__, getattr(item, "reason", None), *item.args]
    return found
