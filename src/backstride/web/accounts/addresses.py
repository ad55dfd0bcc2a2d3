"""Whether what somebody typed can be an e-mail address; whether anybody reads there, nobody knows."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.encoding import punycode

LONGEST_ADDRESS = 254
"""Characters: what mail servers can be given (RFC 5321)."""


def is_address(typed: str) -> bool:
    """By its form, and as a mail server is given it."""
    try:
        validate_email(typed)
    except ValidationError:
        return False
    return len(typed) <= LONGEST_ADDRESS and bool(as_servers_read(typed))


def as_servers_read(address: str) -> str:
    """The address in ASCII, its domain as IDNA has it; empty where it cannot be written so."""
    local, _, domain = address.rpartition("@")
    if not (local and domain and local.isascii()):
        return ""
    try:
        written = f"{local}@{punycode(domain)}"
    except UnicodeError:
        return ""
    return written if len(written) <= LONGEST_ADDRESS else ""
