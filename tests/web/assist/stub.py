"""A stub of the endpoint: a real HTTP server on this machine that says what a test tells it to."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

#: Answers one request, whose body is read already.
Says = Callable[["Handler", dict[str, Any]], object]


class Handler(BaseHTTPRequestHandler):
    """Hands each request to the test, and remembers it."""

    says: Says
    asked: list[dict[str, Any]]
    headers_seen: list[dict[str, str]]
    paths: list[str]

    def do_POST(self) -> None:
        """Read the question, and let the test answer."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        told = json.loads(body)
        self.asked.append(told)
        self.paths.append(self.path)
        self.headers_seen.append(dict(self.headers.items()))
        try:
            type(self).says(self, told)
        except (BrokenPipeError, ConnectionResetError):
            return  # whoever asked has gone

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base's own name
        """Say nothing."""

    def reply(self, content: object, status: int = 200) -> None:
        """Answer with one message whose content is `content`, as text or as JSON."""
        words = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        self.raw(json.dumps({"choices": [{"message": {"content": words}}]}).encode(), status)

    def raw(self, body: bytes, status: int = 200, **headers: str) -> None:
        """Answer with these bytes."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Stub:
    """A running endpoint. asked: the calls that it got, with their paths and headers."""

    def __init__(self, port: int, handler: type[Handler]) -> None:
        self.port = port
        self.url = f"http://127.0.0.1:{port}/v1"
        self.asked, self.paths, self.headers = handler.asked, handler.paths, handler.headers_seen

    def questions(self) -> list[dict[str, Any]]:
        """The questions of its only call."""
        (call,) = self.asked
        told: list[dict[str, Any]] = json.loads(call["messages"][1]["content"])["questions"]
        return told


@contextmanager
def serving(says: Says) -> Iterator[Stub]:
    """An endpoint that answers as `says` does, while the block runs."""
    handler = type(
        "Told", (Handler,), {"says": staticmethod(says), "asked": [], "headers_seen": [], "paths": []}
    )
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield Stub(server.server_address[1], handler)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
