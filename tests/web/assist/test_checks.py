"""The start-up check: off by default, and never a public address."""

from __future__ import annotations

import socket

import pytest
from pytest_django import Settings

from luoshi_web.assist.checks import endpoint_is_the_sites_own
from luoshi_web.assist.endpoint import from_settings

PRIVATE = "http://127.0.0.1:8080/v1"


def _ids(settings: Settings, **told: object) -> list[str]:
    values = {"URL": PRIVATE, "MODEL": "m", "KEY": "", "ALLOWED": [], "SECONDS": 60} | told
    for name, value in values.items():
        setattr(settings, f"ASSIST_{name}", value)
    return [str(message.id) for message in endpoint_is_the_sites_own(None)]


def test_it_is_off_by_default() -> None:
    assert from_settings() is None
    assert endpoint_is_the_sites_own(None) == []


def test_an_endpoint_of_this_machine_is_fine(settings: Settings) -> None:
    assert _ids(settings) == []
    endpoint = from_settings()
    assert endpoint is not None
    assert (endpoint.name, endpoint.path, endpoint.tls) == ("127.0.0.1:8080", "/v1", False)


def test_the_key_is_not_shown(settings: Settings) -> None:
    _ids(settings, KEY="k-very-secret")
    assert "k-very-secret" not in repr(from_settings())


@pytest.mark.parametrize(
    "told",
    [
        {"URL": "ftp://10.0.0.1"},
        {"URL": "10.0.0.1:8080"},
        {"URL": "http://"},
        {"URL": "http://user:pass@10.0.0.1"},
        {"URL": "http://10.0.0.1/v1?x=1"},
        {"URL": "http://10.0.0.1/v1#x"},
        {"URL": "http://10.0.0.1:99999"},
        {"URL": "http://10.0.0.1/v1\r\nX: y"},
        {"URL": "http://[::1"},
        {"MODEL": ""},
        {"KEY": "a\nb"},
        {"KEY": "密"},
        {"ALLOWED": ["reader.example"]},
        {"SECONDS": 0},
    ],
)
def test_a_setting_that_cannot_stand_is_told(settings: Settings, told: dict[str, object]) -> None:
    assert _ids(settings, **told) == ["assist.E001"]


def test_a_public_address_is_refused_unless_it_is_listed(settings: Settings) -> None:
    assert _ids(settings, URL="https://93.184.216.34/v1") == ["assist.E002"]
    assert _ids(settings, URL="https://93.184.216.34/v1", ALLOWED=["93.184.216.34"]) == []
    assert _ids(settings, URL="http://169.254.169.254/latest") == ["assist.E002"]


def test_a_host_without_address_and_words_in_the_clear_are_cautions(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _ids(settings, URL="http://10.0.0.1/v1") == ["assist.W004"]
    assert _ids(settings, URL="https://10.0.0.1/v1") == []

    def nobody(*_: object, **__: object) -> None:
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    assert _ids(settings, URL="http://reader.internal/v1") == ["assist.W003"]
