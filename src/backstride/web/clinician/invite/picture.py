"""The address of an invitation as a picture that a phone can scan."""

from __future__ import annotations

import io

from django.utils.safestring import SafeString, mark_safe


def picture_of(address: str) -> SafeString:
    """The QR code as SVG, to stand in a page. It holds the address alone, and is made here."""
    import qrcode  # noqa: PLC0415 - a start stays quick
    from qrcode.image.svg import SvgPathImage  # noqa: PLC0415

    drawn = io.BytesIO()
    qrcode.make(address, image_factory=SvgPathImage).save(drawn)
    svg = drawn.getvalue().decode().partition("?>")[2].strip()
    return mark_safe(svg)  # noqa: S308 - drawn here, of squares
