"""One call: to the address that was judged, once, and never longer or larger than allowed."""

from __future__ import annotations

import socket
import time
from typing import Any

import pytest

from luoshi.second import NoAnswer
from luoshi_web.assist import line
from luoshi_web.assist.endpoint import Endpoint
from tests.web.assist.stub import Handler, Says, serving


def _endpoint(
    port: int, *, host: str = "127.0.0.1", tls: bool = False, key: str = "", seconds: float = 5
) -> Endpoint:
    return Endpoint(host=host, port=port, tls=tls, path="/v1", model="m", key=key, seconds=seconds)


def _code(says: Says, **more: Any) -> str:
    with serving(says) as stub, pytest.raises(NoAnswer) as caught:
        line.post(_endpoint(stub.port, **more), b"{}")
    return caught.value.code


def test_the_words_are_posted_and_the_answer_comes_back() -> None:
    with serving(lambda handler, _: handler.raw(b"said")) as stub:
        assert line.post(_endpoint(stub.port, key="k-1"), b'{"a": 1}') == b"said"
    assert stub.asked == [{"a": 1}]
    assert stub.paths == ["/v1/chat/completions"]
    assert stub.headers[0]["Authorization"] == "Bearer k-1"


def test_without_a_key_none_is_sent() -> None:
    with serving(lambda handler, _: handler.raw(b"said")) as stub:
        line.post(_endpoint(stub.port), b"{}")
    assert "Authorization" not in stub.headers[0]


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_a_redirect_is_not_followed(status: int) -> None:
    with serving(lambda handler, _: handler.raw(b"elsewhere")) as other:

        def away(handler: Handler, _: object) -> None:
            handler.raw(b"", status, Location=other.url)

        assert _code(away) == "second-broken"
        assert other.asked == []


@pytest.mark.parametrize("status", [400, 401, 404, 429, 500, 503, 204])
def test_another_status_is_no_answer(status: int) -> None:
    assert _code(lambda handler, _: handler.raw(b"{}", status)) == "second-broken"


def test_an_answer_that_is_too_large_is_left() -> None:
    assert _code(lambda handler, _: handler.raw(b"x" * (line.LARGEST + 1))) == "second-broken"


def test_an_answer_without_end_is_left_at_its_limit() -> None:
    def pours(handler: Handler, _: object) -> None:
        handler.send_response(200)
        handler.end_headers()
        while True:
            handler.wfile.write(b"x" * 65536)

    assert _code(pours) == "second-broken"


@pytest.mark.parametrize(
    "words",
    [b"no http\r\n\r\n", b"HTTP/1.1 999999 x\r\n\r\n", b"", b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 200],
)
def test_what_is_no_http_is_no_answer(words: bytes) -> None:
    assert _code(lambda handler, _: handler.wfile.write(words)) in (
        "second-broken",
        "second-unreachable",
    )


def test_half_an_answer_is_none() -> None:
    def breaks_off(handler: Handler, _: object) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100")
        handler.end_headers()
        handler.wfile.write(b"half")

    assert _code(breaks_off) == "second-broken"


def test_silence_is_late() -> None:
    begun = time.monotonic()
    assert _code(lambda _handler, _: time.sleep(1.2), seconds=0.4) == "second-late"
    assert time.monotonic() - begun < 3


def test_drop_by_drop_is_late_too() -> None:
    def drips(handler: Handler, _: object) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        for _number in range(40):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.1)

    begun = time.monotonic()
    assert _code(drips, seconds=0.5) == "second-late"
    assert time.monotonic() - begun < 3


def test_nobody_there_is_unreachable() -> None:
    with socket.create_server(("127.0.0.1", 0)) as held:
        port = held.getsockname()[1]
    with pytest.raises(NoAnswer) as caught:
        line.post(_endpoint(port), b"{}")
    assert caught.value.code == "second-unreachable"


def test_tls_without_its_certificate_is_unreachable() -> None:
    assert _code(lambda handler, _: handler.raw(b"plain"), tls=True) in (
        "second-unreachable",
        "second-broken",
    )


def test_a_public_address_is_refused_before_anything_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("93.184.216.34", 80))])
    monkeypatch.setattr(socket, "create_connection", lambda *_: pytest.fail("it connected"))
    with pytest.raises(NoAnswer) as caught:
        line.post(_endpoint(80, host="reader.example"), b"{}")
    assert caught.value.code == "second-refused"


def test_a_name_is_asked_for_once_so_that_it_cannot_lead_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """DNS rebinding: the second look-up would lead outside; there is none."""
    looked_up: list[str] = []
    really = socket.getaddrinfo

    def rebinds(host: str, port: int, *args: Any, **kwargs: Any) -> Any:
        if host != "reader.internal":
            return really(host, port, *args, **kwargs)
        looked_up.append(host)
        return [(2, 1, 6, "", ("127.0.0.1" if len(looked_up) == 1 else "93.184.216.34", port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinds)
    with serving(lambda handler, _: handler.raw(b"said")) as stub:
        assert line.post(_endpoint(stub.port, host="reader.internal"), b"{}") == b"said"
    assert looked_up == ["reader.internal"]
    assert stub.headers[0]["Host"] == f"reader.internal:{stub.port}"


def test_the_proxies_of_the_environment_are_passed_by(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with serving(lambda handler, _: handler.raw(b"said")) as stub:
        assert line.post(_endpoint(stub.port), b"{}") == b"said"
