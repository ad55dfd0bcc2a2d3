"""Pushes, with a push service on this machine: opened by whom they are for; gone, slow, away, refused."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.conf import LazySettings
from django.test import Client

from backstride.web.journals.models import Participant
from backstride.web.place import PUSH_KEY_FILE
from backstride.web.reminders import by_push
from backstride.web.reminders.models import Buddy, Device, Sent, Wish
from backstride.web.reminders.push_key import public_part, push_key
from backstride.web.reminders.push_services import may_go_to
from backstride.web.reminders.round import one_round
from tests.web.conftest import Clock
from tests.web.reminders.browser_of_ana import Browser, who_says
from tests.web.reminders.mail_servers import free_port
from tests.web.reminders.push_service import Service, push_service


@pytest.fixture
def service(settings: LazySettings) -> Iterator[Service]:
    """A push service that this instance knows."""
    with push_service() as service:
        settings.PUSH_SERVICES = [service.home.removeprefix("http://")]
        yield service


def switch_on(client: Client, service: Service, browser: Browser, path: str = "/ana") -> Any:
    """What the page's script tells."""
    return client.post(
        "/reminders/device/",
        {"endpoint": f"{service.home}{path}", "key": browser.key, "secret": browser.secret},
    )


@pytest.fixture
def browser(ana: Client, wishes: Wish, service: Service) -> Browser:
    """Ana's browser, in which pushes are on and mails are off."""
    Wish.objects.update(by_mail=False)
    browser = Browser()
    assert switch_on(ana, service, browser).status_code == 204
    return browser


def test_the_browser_opens_it_and_nobody_on_the_way_can_read_it(
    browser: Browser, service: Service, clock: Clock
) -> None:
    assert one_round(clock.now) == {"sent": 1}
    (came,) = service.came
    says = browser.opens(came.body)
    assert (says["title"], says["body"], says["open"]) == ("Backstride", "Your walk today", "/today/")
    assert b"walk" not in came.body


@pytest.mark.parametrize(("language", "body"), [("en", "Your walk today"), ("es", "Su caminata de hoy")])
def test_a_locked_screen_says_nothing_of_anybodys_health(
    browser: Browser, service: Service, clock: Clock, language: str, body: str
) -> None:
    Wish.objects.update(language=language)
    one_round(clock.now)
    says = browser.opens(service.came[0].body)
    shown = {name: says[name] for name in ("title", "body", "not_today_says")}
    assert shown["body"] == body
    assert not any(figure in "".join(shown.values()) for figure in "0123456789")


def test_it_says_how_long_it_is_worth_showing_and_how_it_is_packed(
    browser: Browser, service: Service, clock: Clock
) -> None:
    clock.at("2026-01-07 10:00")
    one_round(clock.now)
    headers = service.came[0].headers
    assert headers["ttl"] == str(2 * 60 * 60)
    assert (headers["content-encoding"], headers["topic"]) == ("aes128gcm", "today")


def test_the_service_can_check_who_sends(
    browser: Browser, service: Service, clock: Clock, settings: LazySettings
) -> None:
    one_round(clock.now)
    says = who_says(service.came[0].headers["authorization"])
    assert says["aud"] == service.home
    assert 0 < says["exp"] - clock.now.timestamp() <= 24 * 60 * 60
    assert says["sub"] == settings.PUSH_CONTACT


def test_not_today_needs_no_signing_in(browser: Browser, service: Service, clock: Clock) -> None:
    one_round(clock.now)
    link = browser.opens(service.came[0].body)["not_today"]
    assert Client(enforce_csrf_checks=True).post(link).status_code == 200
    assert str(Wish.objects.get().not_today) == "2026-01-07"


@pytest.mark.parametrize("status", [404, 410])
def test_a_browser_that_is_gone_is_forgotten(
    browser: Browser, service: Service, clock: Clock, status: int
) -> None:
    service.answers["/ana"] = status
    assert one_round(clock.now) == {"refused": 1}
    assert not Device.objects.exists()
    clock.at("2026-01-09 09:00")
    assert one_round(clock.now) == {}


@pytest.mark.parametrize(
    ("status", "outcome"), [(429, "failed"), (503, "failed"), (400, "refused"), (301, "refused")]
)
def test_other_answers_are_told_apart_and_no_redirect_is_followed(
    browser: Browser, service: Service, clock: Clock, status: int, outcome: str
) -> None:
    service.answers["/ana"] = status
    assert one_round(clock.now) == {outcome: 1}
    assert len(service.came) == 1
    service.answers.clear()
    clock.at("2026-01-07 09:30")
    assert one_round(clock.now)["sent"] == (outcome == "failed")


def test_one_that_keeps_silent_is_not_waited_for_and_not_sent_twice(
    browser: Browser, service: Service, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(by_push, "PATIENCE_S", 0.3)
    service.answers_when.clear()
    assert one_round(clock.now) == {"unsure": 1}
    assert len(service.came) == 1, "it is back, and nobody has answered"
    service.answers_when.set()
    clock.at("2026-01-07 09:30")
    assert one_round(clock.now) == {}
    assert len(service.came) == 1


def test_one_that_is_away_is_tried_again(
    browser: Browser, service: Service, clock: Clock, settings: LazySettings
) -> None:
    there, away = Device.objects.get().endpoint, free_port()
    settings.PUSH_SERVICES = [*settings.PUSH_SERVICES, f"127.0.0.1:{away}"]
    Device.objects.update(endpoint=f"http://127.0.0.1:{away}/ana")
    assert one_round(clock.now) == {"failed": 1}
    Device.objects.update(endpoint=there)
    clock.at("2026-01-07 09:15")
    assert one_round(clock.now) == {"sent": 1}


def test_two_browsers_of_one_person_are_told_once_each(
    browser: Browser, ana: Client, service: Service, clock: Clock
) -> None:
    switch_on(ana, service, Browser(), "/laptop")
    service.answers["/ana"] = 503
    assert one_round(clock.now) == {"failed": 1, "sent": 1}
    service.answers.clear()
    clock.at("2026-01-07 09:30")
    assert one_round(clock.now) == {"sent": 1}
    assert [came.path for came in service.came] == ["/ana", "/laptop", "/ana"]


# -- whose browser it is ------------------------------------------------------------------------


def test_signing_out_forgets_this_browser(browser: Browser, ana: Client) -> None:
    ana.logout()
    assert not Device.objects.exists()


def test_a_browser_belongs_to_who_switched_it_on_last(
    browser: Browser, service: Service, clock: Clock, client: Client
) -> None:
    from tests.web.reminders.conftest import somebody_else  # noqa: PLC0415

    bo = somebody_else("bo", clock, by_mail=False)
    assert bo.participant.user is not None
    client.force_login(bo.participant.user)
    assert switch_on(client, service, browser).status_code == 204
    assert [each.participant_id for each in Device.objects.all()] == [bo.pk]


def test_switched_off_it_is_forgotten_and_nothing_comes(
    browser: Browser, ana: Client, service: Service, clock: Clock
) -> None:
    ana.post("/reminders/device/", {"endpoint": f"{service.home}/ana", "off": "1"})
    assert not Wish.objects.get().by_push
    assert one_round(clock.now) == {}


def test_somebody_elses_browser_is_not_switched_off(
    browser: Browser, service: Service, clock: Clock, client: Client
) -> None:
    from tests.web.reminders.conftest import somebody_else  # noqa: PLC0415

    bo = somebody_else("bo", clock, by_mail=False)
    assert bo.participant.user is not None
    client.force_login(bo.participant.user)
    client.post("/reminders/device/", {"endpoint": f"{service.home}/ana", "off": "1"})
    assert Device.objects.count() == 1


def test_a_seventh_browser_takes_the_place_of_the_first(
    browser: Browser, ana: Client, service: Service
) -> None:
    for number in range(6):
        switch_on(ana, service, Browser(), f"/{number}")
    paths = [each.endpoint.rpartition("/")[2] for each in Device.objects.order_by("pk")]
    assert paths == [str(number) for number in range(6)]


# -- where a push may go ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://fcm.googleapis.com/fcm/send/abc",
        "https://updates.push.services.mozilla.com/wpush/v2/abc",
        "https://wns2-par02p.notify.windows.com/w/?token=abc",
        "https://web.push.apple.com/abc",
    ],
)
def test_it_may_go_to_the_makers_of_browsers(endpoint: str) -> None:
    assert may_go_to(endpoint)


@pytest.mark.parametrize(
    "endpoint",
    [
        "",
        "http://fcm.googleapis.com/x",
        "https://fcm.googleapis.com.evil.example/x",
        "https://evil.example/fcm.googleapis.com",
        "https://evilfcm.googleapis.com.example",
        "https://fcm.googleapis.com:22/x",
        "https://fcm.googleapis.com@10.0.0.1/x",
        "https://10.0.0.1/x",
        "https://127.0.0.1/x",
        "http://localhost:8000/reminders/",
        "https://[::1]/x",
        "https://[nonsense/x",
        "file:///etc/passwd",
        "https://fcm.googleapis.com/" + "x" * 1000,
    ],
)
def test_it_may_go_nowhere_else(endpoint: str, ana: Client, wishes: Wish) -> None:
    browser = Browser()
    told = {"endpoint": endpoint, "key": browser.key, "secret": browser.secret}
    assert ana.post("/reminders/device/", told).status_code == 422
    assert not Device.objects.exists()


def test_one_that_may_not_be_gone_to_any_more_is_left_alone(
    browser: Browser, service: Service, clock: Clock, settings: LazySettings
) -> None:
    settings.PUSH_SERVICES = []
    assert one_round(clock.now) == {"refused": 1}
    assert service.came == []


def test_whoever_runs_it_may_name_a_further_service(settings: LazySettings) -> None:
    settings.PUSH_SERVICES = ["push.example.org"]
    assert may_go_to("https://push.example.org/abc")


def test_keys_that_are_none_are_refused(ana: Client, wishes: Wish, service: Service) -> None:
    told = {"endpoint": f"{service.home}/ana", "key": "AAAA", "secret": "AAAA"}
    assert ana.post("/reminders/device/", told).status_code == 422


# -- the instance's key -------------------------------------------------------------------------


def test_the_key_is_made_once_and_its_owner_alone_reads_it(ana: Client, wishes: Wish, tmp_path: Path) -> None:
    told = ana.get("/reminders/device/").content.decode()
    assert told == ana.get("/reminders/device/").content.decode() == public_part(push_key(tmp_path))
    assert stat.S_IMODE((tmp_path / PUSH_KEY_FILE).stat().st_mode) == 0o600
    assert [each.name for each in tmp_path.iterdir()] == [PUSH_KEY_FILE]


def test_nobody_is_told_the_key_without_signing_in(client: Client, participant: Participant) -> None:
    assert client.get("/reminders/device/").status_code == 302
    assert client.post("/reminders/device/", {"endpoint": "https://fcm.googleapis.com/x"}).status_code == 302
    assert not Device.objects.exists()
    assert not Sent.objects.exists()


def test_of_two_that_make_it_in_the_same_moment_both_use_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = public_part(push_key(tmp_path))
    there = iter([False])
    monkeypatch.setattr(Path, "exists", lambda _: next(there, True))
    assert public_part(push_key(tmp_path)) == first
    assert [each.name for each in tmp_path.iterdir()] == [PUSH_KEY_FILE]


def test_a_key_of_another_kind_says_what_to_do(tmp_path: Path) -> None:
    other = Ed25519PrivateKey.generate().private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )  # fmt: skip
    (tmp_path / PUSH_KEY_FILE).write_bytes(other)
    with pytest.raises(TypeError, match="a new one is made"):
        push_key(tmp_path)


def test_no_log_is_told_an_address(browser: Browser, clock: Clock) -> None:
    one_round(clock.now)
    shown = f"{Wish.objects.get()} {Device.objects.get()} {Sent.objects.get()} {Buddy(name='Luz')}"
    assert not any(word in shown for word in ("@", "http", "Luz", "example"))
