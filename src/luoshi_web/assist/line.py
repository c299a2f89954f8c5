"""One call to the endpoint: to one address, without redirects, within its time and size."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Sequence
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Final

from luoshi.second import NoAnswer, Trouble
from luoshi_web.assist.addresses import Address, AddressRefused, resolve
from luoshi_web.assist.endpoint import Endpoint

#: Most bytes of an answer.
LARGEST: Final = 1024 * 1024
_OK: Final = 200


class _Plain(HTTPConnection):
    """A connection to addresses that were judged, whatever its host's name leads to by now."""

    def __init__(self, endpoint: Endpoint, addresses: Sequence[Address]) -> None:
        super().__init__(endpoint.host, endpoint.port, timeout=endpoint.seconds)
        self._addresses = addresses
        self.held: socket.socket | None = None

    def connect(self) -> None:
        """Connect to one of the addresses, not to the name."""
        self.sock = self.held = _reached(self._addresses, self.port, self.timeout)


class _Sealed(HTTPSConnection):
    """The same with TLS; the certificate has to be the host's."""

    def __init__(self, endpoint: Endpoint, addresses: Sequence[Address]) -> None:
        self._seal = ssl.create_default_context()
        super().__init__(endpoint.host, endpoint.port, timeout=endpoint.seconds, context=self._seal)
        self._addresses = addresses
        self.held: socket.socket | None = None

    def connect(self) -> None:
        """Connect to one of the addresses, and ask for the certificate of the name."""
        self.held = raw = _reached(self._addresses, self.port, self.timeout)
        try:
            self.sock = self.held = self._seal.wrap_socket(raw, server_hostname=self.host)
        except OSError:
            raw.close()
            raise


def _reached(addresses: Sequence[Address], port: int, seconds: float | None) -> socket.socket:
    """The first of the addresses that answers; all of them share the time."""
    seconds = seconds and seconds / len(addresses)
    for address in addresses[:-1]:
        try:
            return socket.create_connection((str(address), port), seconds)
        except OSError:
            continue
    return socket.create_connection((str(addresses[-1]), port), seconds)


def post(endpoint: Endpoint, body: bytes) -> bytes:
    """Send `body` as JSON to the endpoint's /chat/completions; the bytes of its answer.

    Raises:
        NoAnswer: its address is not allowed; it can't be reached, is late, redirects, fails or says
            too much.
    """
    try:
        addresses = resolve(endpoint.host, endpoint.port, endpoint.listed)
    except AddressRefused:
        raise NoAnswer("second-refused") from None
    except (OSError, UnicodeError):
        raise NoAnswer("second-unreachable") from None
    connection = (_Sealed if endpoint.tls else _Plain)(endpoint, addresses)
    late = threading.Event()
    trouble: Trouble | None
    # The time-out of a socket begins anew with each byte; this one does not.
    alarm = threading.Timer(endpoint.seconds, _cut, (connection, late))
    alarm.start()
    try:
        said = _converse(connection, endpoint, body)
    except NoAnswer as why:
        trouble = why.code
    except TimeoutError:
        trouble = "second-late"
    except (HTTPException, ValueError):
        trouble = "second-broken"
    except OSError:
        trouble = "second-unreachable"
    else:
        trouble = None
    finally:
        alarm.cancel()
        connection.close()
    if late.is_set():  # cut off, which looks like an end, or like a line that broke
        raise NoAnswer("second-late")
    if trouble:
        raise NoAnswer(trouble)
    return said


def _converse(connection: HTTPConnection, endpoint: Endpoint, body: bytes) -> bytes:
    headers = {"Content-Type": "application/json", "Accept": "application/json", "Connection": "close"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    connection.request("POST", f"{endpoint.path}/chat/completions", body, headers)
    with connection.getresponse() as answer:
        if answer.status != _OK:  # a redirect is no answer either: it is not followed
            raise NoAnswer("second-broken")
        said = answer.read(LARGEST + 1)
        if len(said) > LARGEST or answer.length:  # too much, or less than it announced
            raise NoAnswer("second-broken")
    return said


def _cut(connection: _Plain | _Sealed, late: threading.Event) -> None:
    """End a call whose time is over, whatever it waits for."""
    late.set()
    if connection.held is not None:
        with suppress(OSError):  # it ended just now
            connection.held.shutdown(socket.SHUT_RDWR)
