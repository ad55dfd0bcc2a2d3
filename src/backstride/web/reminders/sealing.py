"""Seals a push so that only the browser it is for can read it: RFC 8291, in the form of RFC 8188 (aes128gcm).

The service that carries it sees its size and its hour, and nothing of what it says.
"""

from __future__ import annotations

import os
from base64 import urlsafe_b64decode, urlsafe_b64encode

from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDH,
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

RECORD_BYTES = 4096
MOST_BYTES = 3_000
"""What a message may hold (bytes); services take 4096 with everything around it."""
SALT_BYTES = 16
SECRET_BYTES = 16
POINT_BYTES = 65
END_OF_MESSAGE = b"\x02"


class NotAKey(ValueError):
    """What a browser gave is no key of the kind that pushes are sealed with."""


def seal(
    message: bytes,
    key: str,
    secret: str,
    *,
    ours: EllipticCurvePrivateKey | None = None,
    salt: bytes | None = None,
) -> bytes:
    """The body of a push. `key` (p256dh) and `secret` (auth) are the browser's, as it gives them.

    `ours` and `salt` are made anew for each message; the RFC's example needs given ones. Raises NotAKey.
    """
    theirs, auth = read_keys(key, secret)
    ours, salt = ours or generate_private_key(SECP256R1()), salt or os.urandom(SALT_BYTES)
    points = _point(theirs) + _point(ours.public_key())
    shared = _derive(ours.exchange(ECDH(), theirs), auth, b"WebPush: info\x00" + points, 32)
    content_key = _derive(shared, salt, b"Content-Encoding: aes128gcm\x00", 16)
    nonce = _derive(shared, salt, b"Content-Encoding: nonce\x00", 12)
    sealed = AESGCM(content_key).encrypt(nonce, message + END_OF_MESSAGE, None)
    head = salt + RECORD_BYTES.to_bytes(4) + bytes([POINT_BYTES]) + _point(ours.public_key())
    return head + sealed


def read_keys(key: str, secret: str) -> tuple[EllipticCurvePublicKey, bytes]:
    """A browser's keys. Raises NotAKey."""
    try:
        point, auth = from_base64(key), from_base64(secret)
        if len(auth) != SECRET_BYTES:
            raise NotAKey("auth is no secret of 16 bytes")
        return EllipticCurvePublicKey.from_encoded_point(SECP256R1(), point), auth
    except (ValueError, InvalidKey) as error:
        raise NotAKey(f"a browser's key cannot be used: {error}") from None


def from_base64(text: str) -> bytes:
    """Bytes of base64url, with or without its padding. Raises ValueError."""
    return urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))


def to_base64(what: bytes) -> str:
    """Base64url without padding."""
    return urlsafe_b64encode(what).rstrip(b"=").decode("ascii")


def _point(key: EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _derive(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(SHA256(), length, salt, info).derive(secret)
