"""A browser as a push service knows it: it has keys, and opens what was sealed for it (RFC 8291)."""

from __future__ import annotations

import json
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from backstride.web.reminders.sealing import from_base64, to_base64

CURVE = ec.SECP256R1()


class Browser:
    """One browser: its key pair and its secret of 16 bytes."""

    def __init__(self) -> None:
        self._own = ec.generate_private_key(CURVE)
        self._secret = bytes(range(16))

    @property
    def key(self) -> str:
        """What it gives away as `p256dh`."""
        return to_base64(_point(self._own.public_key()))

    @property
    def secret(self) -> str:
        """What it gives away as `auth`."""
        return to_base64(self._secret)

    def opens(self, body: bytes) -> dict[str, Any]:
        """What was said to it."""
        says: dict[str, Any] = json.loads(self.text(body))
        return says

    def text(self, body: bytes) -> str:
        """What was sealed for it; fails where it was sealed for somebody else or changed on the way."""
        salt, length = body[:16], body[20]
        theirs_point, sealed = body[21 : 21 + length], body[21 + length :]
        theirs = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, theirs_point)
        shared = self._own.exchange(ec.ECDH(), theirs)
        info = b"WebPush: info\0" + _point(self._own.public_key()) + theirs_point
        key = _expand(_mac(self._secret, shared), info, 32)
        mixed = _mac(salt, key)
        content = AESGCM(_expand(mixed, b"Content-Encoding: aes128gcm\0", 16)).decrypt(
            _expand(mixed, b"Content-Encoding: nonce\0", 12), sealed, None
        )
        assert content.endswith(b"\x02")
        return content[:-1].decode()


def who_says(authorization: str) -> dict[str, Any]:
    """The claims of a VAPID header, its signature checked with the key that stands beside it."""
    token, key = authorization.removeprefix("vapid t=").split(", k=")
    head, claims, signature = token.split(".")
    raw = from_base64(signature)
    public = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, from_base64(key))
    both = encode_dss_signature(int.from_bytes(raw[:32]), int.from_bytes(raw[32:]))
    public.verify(both, f"{head}.{claims}".encode(), ec.ECDSA(SHA256()))
    assert json.loads(from_base64(head)) == {"typ": "JWT", "alg": "ES256"}
    found: dict[str, Any] = json.loads(from_base64(claims))
    return found


def _point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _mac(key: bytes, what: bytes) -> bytes:
    mac = HMAC(key, SHA256())
    mac.update(what)
    return mac.finalize()


def _expand(key: bytes, info: bytes, length: int) -> bytes:
    """HKDF's second half (RFC 5869), for one block."""
    return _mac(key, info + b"\x01")[:length]
