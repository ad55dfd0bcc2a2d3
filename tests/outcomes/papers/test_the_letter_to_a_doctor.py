"""Spec: the letter says why it is written, the course in figures, what is open; only what is shared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from backstride.book.rulebook import shipped_rulebook
from backstride.outcomes.papers.about import Open, Writes
from backstride.outcomes.papers.gp_letter import gp_letter
from backstride.outcomes.papers.programme_called import programme_called
from tests.cast.people import ANA
from tests.outcomes.lived import IN_WEEK_5
from tests.outcomes.papers.people import LIVED, about, figures, lines, printed, words

ASKS = Writes("Ben Ortiz", "Riverside Back Care", "see", "Please look at the left leg.")
DONE = [each for each in LIVED.told if each["kind"] == "session_done"]
MINUTES = sum(each["minutes"] for each in DONE)


def test_it_says_who_and_from_whom() -> None:
    paper = gp_letter(about(), words())
    assert paper.head == ("From: Riverside Back Care", "About: Ana, born in 1980", "As of 3 Feb 2026")
    assert paper.signed == ("Ben Ortiz", "Riverside Back Care")


def test_for_information_nothing_is_asked() -> None:
    assert "nothing is asked of you" in lines(gp_letter(about(), words()))


def test_it_asks_to_see_them_because_of_what_is_open_since_when() -> None:
    said = lines(gp_letter(about(writes=ASKS), words()))
    assert "We ask you to see Ana, because of what is listed below" in said
    assert "A flare-up is lasting. Since 25 Jan 2026." in said


def test_the_clinicians_own_sentence_is_marked_as_such() -> None:
    paper = gp_letter(about(writes=ASKS), words())
    (own,) = [part for part in paper.sections if part.quoted]
    assert (own.heading, own.quoted) == ("In the words of Ben Ortiz", "Please look at the left leg.")


def test_sessions_are_those_of_the_journal() -> None:
    says, made_from = figures(gp_letter(about(), words()))["Sessions told"]
    first, last = DONE[0]["at"][:10], DONE[-1]["at"][:10]
    assert says == f"{len(DONE)}, {MINUTES:g} minutes in all"
    assert (first, last) == ("2026-01-05", "2026-01-31")
    assert made_from == f"From {len(DONE)} sessions told, of 5 Jan 2026 to 31 Jan 2026."


def test_a_corrected_and_an_undone_session_count_as_they_were_told_last() -> None:
    story = LIVED.corrects(DONE[0]["id"], minutes=DONE[0]["minutes"] + 4).undoes("2026-02-02", DONE[1]["id"])
    says, _ = figures(gp_letter(about(story), words()))["Sessions told"]
    assert says == f"{len(DONE) - 1}, {MINUTES + 4 - DONE[1]['minutes']:g} minutes in all"


def test_minutes_a_week_are_the_mean_of_the_last_whole_weeks() -> None:
    begins = date(2026, 1, 5)
    weeks = [begins + timedelta(weeks=number) for number in range(4)]
    told = [
        sum(
            each["minutes"]
            for each in DONE
            if week <= date.fromisoformat(each["at"][:10]) < week + timedelta(7)
        )
        for week in weeks
    ]
    says, made_from = figures(gp_letter(about(), words()))["Minutes a week, last 4 whole weeks"]
    assert says.startswith(f"{round(sum(told) / 4)} told, ")
    assert says.endswith("on average over the 4 of 4 that had a plan and of which something was told")
    assert made_from.startswith(f"From {len(DONE)} sessions told")


def test_told_and_asked_for_are_of_the_same_weeks_and_weeks_without_a_plan_stand_apart() -> None:
    """Held from the end of the second week: what was walked then is set beside no plan of other weeks."""
    held = ANA.session("2026-01-06", minutes=20).session("2026-01-13", minutes=40)
    held = (
        held.clinician("hold", "2026-01-18")
        .session("2026-01-20", minutes=90)
        .session("2026-01-27", minutes=60)
    )
    outcome = about(held, on="2026-02-02").outcome
    weeks = [each for each in outcome.weeks if not each.week.in_progress]
    planned = [each.asked.minutes for each in weeks if each.asked]
    assert len(planned) == 2
    says, _ = figures(gp_letter(about(held, on="2026-02-02"), words()))["Minutes a week, last 4 whole weeks"]
    assert says == (
        f"30 told, {round(sum(planned) / 2)} asked for, on average over the 2 of 4 that had a plan "
        "and of which something was told; besides, 75 told on average in 2 of 4 without a plan"
    )
    says, _ = figures(gp_letter(about(held, on="2026-02-02"), words("es")))[
        "Minutos por semana, últimas 4 semanas completas"
    ]
    assert says.endswith("; además, 75 contados de media en 2 de 4 sin plan")


def test_weeks_of_which_nothing_was_told_are_no_zero() -> None:
    silent = gp_letter(about(ANA, on="2026-02-20"), words())
    says, made_from = figures(silent)["Minutes a week, last 4 whole weeks"]
    assert says == "nothing told, which is not zero"
    assert made_from == "From the journal: no session was told."


def test_pain_is_said_with_what_it_was_made_from() -> None:
    told = figures(gp_letter(about(), words()))
    worst = [each["pain"]["worst"] for each in DONE]
    assert told["Usual pain (0 to 10)"] == (
        "2 at the start, 2 when last told",
        "From the start on 5 Jan 2026 and one weekly average told since, on 24 Jan 2026.",
    )
    name = "Worst pain in a session, last 8 weeks (0 to 10)"
    assert told[name][0] == f"between {min(worst):g} and {max(worst):g}"
    assert told["Flare-ups that began"][0] == "one: 25 Jan 2026"
    mornings = [each for each in LIVED.told if each["kind"] == "morning_after"]
    assert told["Mornings after a session"][0].startswith(f"{len(mornings)} as usual, 0 not as usual")


def test_where_no_weekly_average_was_told_nothing_is_known_of_now() -> None:
    for lang, says in (("en", "not told since"), ("es", "desde entonces no se ha contado")):
        told = figures(gp_letter(about(ANA.flared_up("2026-02-02", 7)), words(lang)))
        usual, made_from = next(
            each for name, each in told.items() if name.endswith(("(0 to 10)", "(0 a 10)"))
        )
        assert says in usual
        assert " 0 " not in made_from


def test_it_is_for_whom_the_clinician_says_and_tells_how_the_clinic_is_reached() -> None:
    reached = Writes(
        *("Ben Ortiz", "Riverside Back Care"),
        to="Dr Mill",
        address="3 Quay Street, Riverside",
        telephone="01632 960 001",
    )
    assert gp_letter(about(writes=reached), words()).head[:2] == (
        "To: Dr Mill",
        "From: Riverside Back Care · 3 Quay Street, Riverside · telephone 01632 960 001",
    )
    spanish = gp_letter(about(writes=reached._replace(address="")), words("es"))
    assert spanish.head[:2] == ("Para: Dr Mill", "De: Riverside Back Care · teléfono 01632 960 001")


@pytest.mark.parametrize(("who", "named"), [("ben", "Ben Ortiz"), ("eva", "a clinician")])
def test_a_decision_is_by_name_where_it_is_by_somebody_of_the_clinic(who: str, named: str) -> None:
    says = {"who": who, "decision": "hold", "why": "Until Friday."}
    held = LIVED.tell("clinician_decided", "2026-02-03", "clinician", **says)
    assert f"3 Feb 2026, {named}: sessions held back. “Until Friday.”" in lines(
        gp_letter(about(held), words())
    )


def test_a_clinics_own_programme_is_called_by_its_name_and_never_by_its_id() -> None:
    walk = shipped_rulebook().programme("walk")
    own = replace(
        walk, id=f"own-{'f' * 32}-gentle-walk", names={"en": "Gentle walking", "es": "Caminar suave"}
    )
    assert [programme_called(own, lang) for lang in ("en", "es")] == ["Gentle walking", "Caminar suave"]
    assert programme_called(replace(own, names={"es": "Caminar suave"}), "en") == "Caminar suave"
    assert programme_called(replace(own, names={}), "en") == "gentle-walk"
    assert programme_called(replace(walk, names=None), "en") == "walk"


HIDDEN = (
    "Usual pain",
    "Worst pain",
    "Flare-ups that began",
    "Mornings",
    "2026-01-25",
    "25 Jan 2026",
    "Oswestry",
)


def test_without_the_pain_scope_nothing_of_pain_is_in_it_and_it_says_so() -> None:
    story = LIVED.tell("measured", "2026-02-01", measure="odi", total=20).flared_up("2026-02-03", 7)
    shown = printed(gp_letter(about(story, ("course", "notes"), needs=()), words()))
    assert [each for each in HIDDEN if each in shown] == []
    assert "Easier days" not in shown, "the mode would tell of the flare-up"
    assert "Pain, flare-ups, legs, check-ins and measures: they are not shared" in shown


def test_own_words_stand_in_it_only_where_they_are_shared() -> None:
    story = LIVED.tell("contact_held", "2026-01-12", contact="week-0", notes="I was afraid of the hill.")
    shown = printed(gp_letter(about(story), words()))
    hidden = printed(gp_letter(about(story, ("course", "pain")), words()))
    for own in ("Walk to the sea", "along the quay", "afraid of the hill"):
        assert own in shown
        assert own not in hidden
    assert "Agreed to go on." in hidden, "what a clinician wrote is the clinic's"


def test_it_says_what_is_asked_now_and_what_was_agreed() -> None:
    paper = gp_letter(about(), words())
    assert figures(paper)["Asked now"][0].startswith("5 sessions a week: walk ")
    said = lines(paper)
    assert "2 Feb 2026, a clinician: to be seen. “seen”" in said
    assert "2 Feb 2026: review of week 4, held with the clinic. “Agreed to go on.”" in said


@pytest.mark.parametrize("needs", [(), (Open("Silence.", date(2026, 1, 9)),)])
def test_nothing_open_is_said_in_words(needs: tuple[Open, ...]) -> None:
    said = lines(gp_letter(about(IN_WEEK_5, needs=needs), words()))
    assert ("Nothing is open today" in said) is (not needs)
    assert ("Silence. Since 9 Jan 2026." in said) is bool(needs)
