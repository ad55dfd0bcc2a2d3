"""The key by which push services know this instance (VAPID, RFC 8292): made on first use, then kept."""

from __future__ import annotations

import json
import os
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from backstride.web.place import PUSH_KEY_FILE
from backstride.web.reminders.sealing import to_base64

GOOD_FOR = timedelta(hours=12)
"""How long a service may take our word for it; the RFC allows a day."""


def push_key(folder: Path) -> EllipticCurvePrivateKey:
    """The instance's key. Of two processes that make one in the same moment, both use the first."""
    file = folder / PUSH_KEY_FILE
    if not file.exists():
        _make(file)
    key = load_pem_private_key(file.read_bytes(), None)
    if not isinstance(key, EllipticCurvePrivateKey):
        raise TypeError(f"{file} holds a key of another kind. Move it away, and a new one is made.")
    return key


def _make(file: Path) -> None:
    """Whole or not at all, readable by its owner alone."""
    key = generate_private_key(SECP256R1())
    text = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    fresh = file.with_name(f"{file.name}.{os.getpid()}.new")
    fresh.touch(mode=0o600)
    fresh.write_bytes(text)
    try:
        os.link(fresh, file)
    except FileExistsError:
        return
    finally:
        fresh.unlink()


def public_part(key: EllipticCurvePrivateKey) -> str:
    """What a browser is told (base64url)."""
    return to_base64(key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


def says_who(key: EllipticCurvePrivateKey, endpoint: str, contact: str, now: datetime) -> str:
    """The `Authorization` of a push to an endpoint. `contact`: whom the service may write to (an address)."""
    parts = urlsplit(endpoint)
    claims: dict[str, str | int] = {
        "aud": f"{parts.scheme}://{parts.netloc}",
        "exp": int((now + GOOD_FOR).timestamp()),
        "sub": contact,
    }
    signed = f"{_as_part({'typ': 'JWT', 'alg': 'ES256'})}.{_as_part(claims)}"
    r, s = decode_dss_signature(key.sign(signed.encode("ascii"), ECDSA(SHA256())))
    return f"vapid t={signed}.{to_base64(r.to_bytes(32) + s.to_bytes(32))}, k={public_part(key)}"


def _as_part(says: dict[str, str | int]) -> str:
    return to_base64(json.dumps(says, separators=(",", ":")).encode())
