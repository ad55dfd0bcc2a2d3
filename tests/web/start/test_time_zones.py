"""The time zones to choose from: each place once, by its present name; and UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, available_timezones

import pytest
from django.test import Client

from backstride.web.participant.start.time_zones import Zone, zones
from tests.web.conftest import Clock
from tests.web.start.conftest import after_the_check

NOONS = [datetime(2026, month, 1, 12, tzinfo=UTC) for month in range(1, 13)]


def listed() -> dict[str, Zone]:
    return {zone.name: zone for of in zones().values() for zone in of}


@pytest.mark.parametrize(
    ("older", "name"),
    [
        ("Asia/Calcutta", "Asia/Kolkata"),
        ("US/Samoa", "Pacific/Pago_Pago"),
        ("Europe/Kiev", "Europe/Kyiv"),
        ("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("Etc/UTC", "UTC"),
    ],
)
def test_an_older_name_stands_beside_the_present_one_and_not_in_the_list(older: str, name: str) -> None:
    assert older not in listed()
    assert older in listed()[name].also.split()


@pytest.mark.parametrize("name", ["UTC", "Europe/Madrid", "Europe/Oslo", "America/Bogota", "Asia/Kolkata"])
def test_whoever_lives_there_finds_it(name: str) -> None:
    assert name in listed()


def test_no_part_of_the_world_is_only_another_name_and_antarctica_repeats_nobody_s_clock() -> None:
    assert {"US", "Canada", "Brazil", "Mexico", "Chile", "Etc"}.isdisjoint(zones())
    assert "Antarctica/McMurdo" not in listed()


def test_each_name_can_be_used_and_its_other_names_tell_the_same_time() -> None:
    for zone in listed().values():
        assert zone.name in available_timezones()
        for other in zone.also.split():
            here, there = ZoneInfo(zone.name), ZoneInfo(other)
            assert [noon.astimezone(here).utcoffset() for noon in NOONS] == [
                noon.astimezone(there).utcoffset() for noon in NOONS
            ]


def test_the_page_offers_utc_and_knows_older_names(ana: Client, clock: Clock) -> None:
    after_the_check(ana, clock)
    ana.post("/start/", {"programme": "walk"})
    page = ana.get("/start/where/").content.decode()
    assert '<option value="UTC" data-also="Etc/' in page
    assert '<option value="Asia/Kolkata" data-also="Asia/Calcutta">' in page
    assert '<option value="Asia/Calcutta"' not in page
