"""Every source says what it is, on whom it was measured, what it says, and how far that has been checked."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from backstride.book.sources import KINDS, STATUSES, Source, SourcesProblem, cite, read_sources

SOURCES = read_sources()
PUBLISHED_IN_A_JOURNAL = ("trial", "protocol", "laboratory", "qualitative")
NOT_CHECKED = ("memory", "opinion", "derived")

every_source = pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)

CITED_BY_THE_RULES = [
    "walkback-2024",
    "walkback-protocol",
    "walkback-recurrence-2025",
    "asteroid-2024",
    "asteroid-protocol",
    "graded-activity-2007",
    "epipha-knee-2021",
    "silbernagel-2007",
    "uk-traffic-light",
    "us-army-run-ladder-2023",
    "nhs-couch-to-5k",
    "garmin-runsafe-2025",
    "buist-2008",
    "videbaek-2015",
    "stanton-2009",
    "devet-2002",
    "dasilva-2019",
    "noise-2022",
    "flares-acute-2011",
    "flares-chronic-2021",
    "ostelo-2008",
    "nhs-red-flags",
    "finucane-2020",
    "mskdiagnostics-cauda-equina",
    "aneurysm-leaflet",
    "steadi",
    "acsm-2015",
    "apss",
    "goom-2019",
    "pregnancy-stop-signs",
    "who-2023",
    "nice-ng59",
    "swift-2015",
    "heart-foundation-plans",
    "easy-start-plan",
    "who-2020",
    "cadence-41-60-2020",
    "cadence-61-85-2021",
    "backstride-opinion",
    "backstride-derivation",
]


def test_what_a_walking_and_running_rule_book_rests_on_is_there() -> None:
    assert [name for name in CITED_BY_THE_RULES if name not in SOURCES] == []


@every_source
def test_its_id_is_a_slug(source: Source) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", source.id)


@every_source
def test_it_says_what_it_is_and_who_wrote_it_where(source: Source) -> None:
    assert source.kind in KINDS
    assert source.title
    assert source.authors or source.title_is == "description"
    assert source.authors or source.limits
    if source.kind in PUBLISHED_IN_A_JOURNAL and source.title_is == "published":
        assert source.journal
        assert source.year
    assert source.journal or source.publisher or source.confirmed_in


@every_source
def test_it_says_on_whom_it_was_measured_and_what_it_cannot_tell(source: Source) -> None:
    assert source.measured_on
    assert source.limits


@every_source
def test_it_says_something_and_how_far_each_figure_is_checked(source: Source) -> None:
    assert source.says
    for claim in source.says:
        assert claim.figure.endswith("."), claim.figure
        assert claim.status in STATUSES


@every_source
def test_its_status_is_not_better_than_its_figures(source: Source) -> None:
    stated = {claim.status for claim in source.says}
    assert source.status in STATUSES
    if source.status in ("confirmed", "partly"):
        assert stated & {"confirmed", "partly"}
        assert source.confirmed_in, "say where it was seen"
    if source.status == "partly":
        assert stated != {"confirmed"}
    if source.status in NOT_CHECKED:
        assert stated == {source.status}
        assert source.confirmed_in == ()


@every_source
def test_its_doi_looks_like_one(source: Source) -> None:
    assert source.doi == "" or re.fullmatch(r"10\.\d{4,9}/[^\s\"<>]+", source.doi)


@every_source
def test_its_registration_looks_like_one(source: Source) -> None:
    assert source.registry == "" or re.fullmatch(r"ACTRN\d{14}|NCT\d{8}|ISRCTN\d{8}", source.registry)


@every_source
def test_its_year_is_possible(source: Source) -> None:
    assert source.year is None or 1950 <= source.year <= date.today().year + 1  # noqa: DTZ011


def test_no_work_is_entered_twice() -> None:
    dois = Counter(source.doi.lower() for source in SOURCES.values() if source.doi)
    assert [doi for doi, times in dois.items() if times > 1] == []


def test_opinion_says_that_it_is_opinion() -> None:
    opinion = SOURCES["backstride-opinion"]
    assert (opinion.kind, opinion.status) == ("opinion", "opinion")
    assert "opinion" in opinion.title.lower()
    assert "not evidence" in opinion.limits
    assert not opinion.is_evidence


def test_a_clinic_s_own_choice_is_cited_as_the_clinic_s() -> None:
    assert cite(SOURCES["clinic-opinion"], "en") == "The clinic that wrote it: its own opinion"
    assert cite(SOURCES["backstride-opinion"], "en") == "Backstride project: project opinion"


def test_nothing_else_is_opinion_and_only_arithmetic_is_derived() -> None:
    opinions = {"backstride-opinion", "clinic-opinion"}
    assert {name for name, source in SOURCES.items() if source.kind == "opinion"} == opinions
    assert {name for name, source in SOURCES.items() if source.status == "opinion"} == opinions
    assert all(source.kind == "derivation" for source in SOURCES.values() if source.status == "derived")


@every_source
def test_evidence_that_measured_nobody_does_not_claim_a_trial(source: Source) -> None:
    if source.measured_on.startswith("Nobody"):
        assert source.kind not in ("trial", "cohort", "laboratory", "qualitative")


# ---------------------------------------------------------------- a file that cannot be used

WHOLE = """
[a-2024]
kind = "trial"
authors = ["Ay B"]
title = "On a"
title_is = "published"
measured_on = "10 people"
status = "memory"
confirmed_in = []
says = [{ figure = "One.", status = "memory" }]
limits = "Small."
"""


@pytest.mark.parametrize(
    ("right", "wrong", "why"),
    [
        ('kind = "trial"', 'kind = "rumour"', r"\[a-2024\]: kind is 'rumour'.*trial"),
        ('status = "memory"\n', 'status = "sure"\n', r"\[a-2024\]: status is 'sure'"),
        ('status = "memory" }', 'status = "sure" }', r"\[a-2024\]: status in says is 'sure'"),
        (', status = "memory" }', " }", r"\[a-2024\]: status in says is 'missing'"),
        ('title_is = "published"', 'title_is = "nice"', r"\[a-2024\]: title_is is 'nice'"),
        ('limits = "Small."', "", r"\[a-2024\].*limits"),
        ('limits = "Small."', 'limits = "Small."\nheft = 3', r"\[a-2024\].*heft"),
        ('authors = ["Ay B"]', "", r"\[a-2024\]: 'authors'"),
        ("[a-2024]", "a-2024 = 3\n[b]", r"\[a-2024\]: not a table"),
        ('kind = "trial"', "kind = trial", "line 3"),
    ],
)
def test_a_mistake_is_refused_with_its_place(tmp_path: Path, right: str, wrong: str, why: str) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(WHOLE.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(SourcesProblem, match=why):
        read_sources(path)


def test_without_the_mistake_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "sources.toml"
    path.write_text(WHOLE, encoding="utf-8")
    assert read_sources(path)["a-2024"].authors == ("Ay B",)


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(SourcesProblem, match="No such file"):
        read_sources(tmp_path / "none.toml")
