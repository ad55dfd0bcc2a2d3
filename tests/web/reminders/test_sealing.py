"""A push is sealed as RFC 8291 says: its own worked example, byte for byte; and a browser can open it."""

from __future__ import annotations

import json

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric import ec

from backstride.web.reminders.sealing import NotAKey, from_base64, read_keys, seal, to_base64
from tests.web.reminders.browser_of_ana import CURVE, Browser

# RFC 8291, section 5 and appendix A
SAYS = b"When I grow up, I want to be a watermelon"
OURS = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
THEIRS = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
AUTH, SALT = "BTBZMqHH6r4Tts7J_aSIgg", "DGv6ra1nlYgDCS1FRnbzlw"
SEALED = (
    "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8w"
    "EqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
)


def test_the_example_of_the_rfc_comes_out_byte_for_byte() -> None:
    ours = ec.derive_private_key(int.from_bytes(from_base64(OURS)), CURVE)
    assert to_base64(seal(SAYS, THEIRS, AUTH, ours=ours, salt=from_base64(SALT))) == SEALED


def test_a_browser_opens_what_was_sealed_for_it() -> None:
    browser = Browser()
    says = {"body": "Su caminata de hoy – ¡ánimo!"}
    assert browser.opens(seal(json.dumps(says).encode(), browser.key, browser.secret)) == says


def test_nobody_else_can() -> None:
    browser = Browser()
    sealed = seal(b"{}", browser.key, browser.secret)
    with pytest.raises(InvalidTag):
        Browser().opens(sealed)


def test_the_same_words_never_look_the_same() -> None:
    browser = Browser()
    assert seal(b"{}", browser.key, browser.secret) != seal(b"{}", browser.key, browser.secret)


@pytest.mark.parametrize(
    ("key", "secret"),
    [
        ("", AUTH),
        ("AAAA", AUTH),
        (THEIRS[:-4], AUTH),
        ("B" * len(THEIRS), AUTH),
        (THEIRS, "AAAA"),
        (THEIRS, "ñ"),
        ("ñ", AUTH),
    ],
)
def test_what_is_no_key_is_refused(key: str, secret: str) -> None:
    with pytest.raises(NotAKey):
        read_keys(key, secret)
