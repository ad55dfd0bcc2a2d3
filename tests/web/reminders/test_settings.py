"""How whoever runs it says where mails and pushes go; what cannot be used says what would be right."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from backstride.web import place

FROM = {"BACKSTRIDE_MAIL_FROM": "Backstride <walk@example.org>"}


def test_without_a_mail_server_nothing_is_set() -> None:
    assert place.mail({}) == place.mail(FROM) == {}


def test_a_server_elsewhere_is_spoken_to_by_starttls() -> None:
    told = place.mail({"BACKSTRIDE_SMTP": "smtp://ana:p%40ss@mail.example", **FROM})
    assert (told["EMAIL_HOST"], told["EMAIL_PORT"]) == ("mail.example", 587)
    assert (told["EMAIL_HOST_USER"], told["EMAIL_HOST_PASSWORD"]) == ("ana", "p@ss")
    assert (told["EMAIL_USE_TLS"], told["EMAIL_USE_SSL"]) == (True, False)


def test_or_is_encrypted_from_the_first_word() -> None:
    told = place.mail({"BACKSTRIDE_SMTP": "smtps://mail.example", **FROM})
    assert (told["EMAIL_PORT"], told["EMAIL_USE_TLS"], told["EMAIL_USE_SSL"]) == (465, False, True)


def test_one_on_this_machine_need_not_be() -> None:
    told = place.mail({"BACKSTRIDE_SMTP": "smtp://localhost:25", **FROM})
    assert (told["EMAIL_PORT"], told["EMAIL_USE_TLS"]) == (25, False)


@pytest.mark.parametrize(
    "told",
    [
        {"BACKSTRIDE_SMTP": "smtp://mail.example"},
        {"BACKSTRIDE_SMTP": "mail.example:587", **FROM},
        {"BACKSTRIDE_SMTP": "smtp://", **FROM},
        {"BACKSTRIDE_SMTP": "smtp://mail.example:port", **FROM},
        {"BACKSTRIDE_SMTP": "https://mail.example", **FROM},
    ],
)
def test_one_that_cannot_be_used_says_what_would_be_right(told: dict[str, str]) -> None:
    with pytest.raises(place.WrongPlace, match=r"smtp://user:password@host:port .* BACKSTRIDE_MAIL_FROM"):
        place.mail(told)


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ({}, "http://localhost:8000/"),
        ({"BACKSTRIDE_HOSTS": "walk.example,other.example"}, "https://walk.example/"),
        (
            {"BACKSTRIDE_HOSTS": "walk.example", "BACKSTRIDE_ADDRESS": "https://a.example/"},
            "https://a.example/",
        ),
    ],
)
def test_links_in_mails_lead_to_where_others_reach_it(told: dict[str, str], address: str) -> None:
    assert place.address(told) == address


@pytest.mark.parametrize("told", ["walk.example", "ftp://walk.example", "https://"])
def test_an_address_that_is_none_is_refused(told: str) -> None:
    with pytest.raises(place.WrongPlace, match="https://name/"):
        place.address({"BACKSTRIDE_ADDRESS": told})


def test_further_push_services_are_named_with_commas() -> None:
    assert place.push_services({}) == []
    assert place.push_services({"BACKSTRIDE_PUSH": "a.example, localhost:8088,"}) == [
        "a.example",
        "localhost:8088",
    ]


def test_the_app_takes_them_from_its_environment(tmp_path: Path) -> None:
    told = {"BACKSTRIDE_DATA": str(tmp_path), "BACKSTRIDE_SMTP": "smtps://mail.example", **FROM}
    asks = "from backstride.web import settings as s; print(s.EMAIL_HOST, s.EMAIL_TIMEOUT, s.EMAIL_BACKEND)"
    done = subprocess.run(
        [sys.executable, "-c", asks], env={**os.environ, **told}, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["mail.example", "10", "django.core.mail.backends.smtp.EmailBackend"]
