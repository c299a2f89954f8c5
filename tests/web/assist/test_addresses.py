"""Where the second reader may be: in a private network, or where the administrator has listed it."""

from __future__ import annotations

import socket

import pytest

from luoshi_web.assist.addresses import AddressRefused, networks, resolve


def _leads_to(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    def rows(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        assert host
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", rows)


@pytest.mark.parametrize(
    "address",
    [
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.254",
        "192.168.1.9",
        "127.0.0.1",
        "::1",
        "fd00::5",
        "::ffff:10.0.0.1",
    ],
)
def test_private_addresses_are_allowed(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    _leads_to(monkeypatch, address)
    assert len(resolve("reader.internal", 80, ())) == 1


@pytest.mark.parametrize(
    "address",
    [
        *("8.8.8.8", "172.32.0.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1", "192.0.2.1"),  # noqa: S104
        *("fe80::1", "2001:db8::1", "::", "::ffff:8.8.8.8", "64:ff9b::808:808", "255.255.255.255"),
    ],
)
def test_others_are_refused(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    _leads_to(monkeypatch, address)
    with pytest.raises(AddressRefused):
        resolve("reader.internal", 80, ())


def test_every_address_of_a_host_has_to_be_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    _leads_to(monkeypatch, "10.0.0.1", "8.8.8.8")
    with pytest.raises(AddressRefused) as refused:
        resolve("reader.internal", 80, ())
    assert refused.value.address == "8.8.8.8"


def test_a_listed_network_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    _leads_to(monkeypatch, "203.0.113.7")
    assert [str(a) for a in resolve("reader", 80, networks(["203.0.113.0/24"]))] == ["203.0.113.7"]
    with pytest.raises(AddressRefused):
        resolve("reader", 80, networks(["203.0.113.8"]))


@pytest.mark.parametrize("word", ["reader.example", "203.0.113.0/40", "*", "203.0.113.7/24"])
def test_a_list_takes_addresses_and_networks_alone(word: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        networks([word])
