"""Which addresses the second reader may have: those of a private network, and those that are listed."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Final

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

#: Private and loopback alone (RFC 1918, RFC 4193, RFC 1122, RFC 4291). Link-local addresses are left out:
#: a cloud's own data stand at 169.254.169.254.
OWN: Final[tuple[Network, ...]] = tuple(
    ip_network(words)
    for words in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "::1/128", "fc00::/7")
)


class AddressRefused(Exception):  # noqa: N818  # what happened, in the words of the house
    """An endpoint has an address outside the site's own networks. address: the first such one."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__(address)


def networks(words: Iterable[str]) -> tuple[Network, ...]:
    """The networks that are listed, each an address or a network (203.0.113.7, 203.0.113.0/24).

    Raises:
        ValueError: one of them is neither; names of hosts are not taken, since they may lead anywhere.
    """
    return tuple(ip_network(word) for word in words)


def resolve(host: str, port: int, listed: Iterable[Network]) -> tuple[Address, ...]:
    """The addresses of a host, which is asked for once; every one of them has to be allowed.

    Whoever connects takes one of these, and never asks for the name again: a name may lead elsewhere the
    next moment.

    Raises:
        AddressRefused: one of them is not allowed. OSError: the host has none.
    """
    allowed = (*OWN, *listed)
    rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    found = tuple(_plain(ip_address(row[4][0])) for row in rows)
    for address in found:
        if not any(address.version == own.version and address in own for own in allowed):
            raise AddressRefused(str(address))
    return found


def _plain(address: Address) -> Address:
    """An IPv4 address that is written as one of IPv6 (::ffff:10.0.0.1) is what it stands for."""
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
