"""Where people find this server: the address that goes into links and QR codes."""

import ipaddress
import re
import socket

_AUTHORITY = re.compile(r"(?P<host>[A-Za-z0-9_.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?P<port>:[0-9]{1,5})?")

_SOMEWHERE_ELSE = ("192.0.2.1", 9)
"""An address that exists in no network (RFC 5737). Nothing is sent to it; it only makes the system choose a route."""


def lan_address() -> str | None:
    """Return the IPv4 address of this machine on the network it is in, or None when it is in none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_SOMEWHERE_ELSE)
        except OSError:
            return None
        address: str = probe.getsockname()[0]
    return None if is_loopback(address) else address


def is_loopback(host: str) -> bool:
    """Return whether only this machine itself gets an answer from `host`, a name or an address."""
    name = host.strip("[]").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def is_local(host: str) -> bool:
    """Return whether only devices on the same network, or this machine, get an answer from `host`.

    That is so for private and link-local addresses, for names without a dot, and for those under `.local`.
    """
    name = host.strip("[]").lower()
    if is_loopback(name):
        return True
    try:
        return not ipaddress.ip_address(name).is_global
    except ValueError:
        return "." not in name or name.endswith(".local")


def local_base(host: str, port: int) -> str:
    """Return the base of links for a browser on this machine, for a server that listens on `host`."""
    listens_everywhere = is_loopback(host) or host in {"0.0.0.0", "::", ""}  # noqa: S104 - compared, not bound
    return base("http", "localhost" if listens_everywhere else host, port)


def base(scheme: str, host: str, port: int) -> str:
    """Return `scheme://host:port`, without the port that the scheme implies."""
    name = f"[{host}]" if ":" in host and not host.startswith("[") else host
    implied = {"http": 80, "https": 443}[scheme] == port
    return f"{scheme}://{name}" if implied else f"{scheme}://{name}:{port}"


def authority(host_header: str) -> tuple[str, str] | None:
    """Return host and port (`:8000`, or nothing) of a Host header, or None where it is not one."""
    match = _AUTHORITY.fullmatch(host_header)
    return (match["host"], match["port"] or "") if match else None


def reachable_base(listens_on: str, port: int) -> str:
    """Return the base of links for phones near this machine: its address on the network, else `localhost`."""
    if not is_loopback(listens_on) and (address := lan_address()) is not None:
        return base("http", address, port)
    return local_base(listens_on, port)
