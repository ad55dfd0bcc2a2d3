"""Whatever the machine or the decision can say, there is a sentence for it, in every language.

The ids are gathered from three sides: from the source as it is written, from every edge of the machine, and
from many journals that are really replayed. Each sentence is filled in with the figures that really come.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from backstride import heart
from backstride.book.catalogues import LOCALE, Sentence, read_catalogue
from backstride.book.decision_in_words import rule_in_words
from backstride.book.rule_cards import read_rule_cards
from backstride.book.words import Words
from backstride.heart.alphabet import Ended
from backstride.heart.course import replay
from backstride.heart.decision import decide
from backstride.heart.laws import LAWS
from backstride.heart.parameters import Certainty
from backstride.heart.proof import explore
from backstride.heart.schedule import DayIs
from backstride.heart.state import SESSIONS_WAIT, Ease, Mode, Pace
from backstride.heart.verdict import Action
from tests.cast.programmes import SMALL_RUN, SMALL_WALK
from tests.spec.words.journals import many_journals, small_rulebook

pytestmark = pytest.mark.usefixtures("uncounted")

RULE = re.compile(r"[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*")
FAMILIES: Mapping[str, Sequence[str]] = {
    "progression.hold_{}": [Ended.HARD, Ended.PART],
    "{}.way_out": ["flare", "legs"],
    "{}.return": ["flare", "legs"],
    "waiting.{}": sorted(SESSIONS_WAIT),
    "pace.{}": [pace for pace in Pace if pace is not Pace.NORMAL],
    "ease.{}": [ease for ease in Ease if ease is not Ease.NO],
    "schedule.{}": list(DayIs),
}
"""Ids that are put together while the program runs: the form, and what may stand in its place."""

JOURNALS = 300


class Saying(NamedTuple):
    """A rule with the figures that came with it."""

    rule: str
    figures: Mapping[str, Any]


@pytest.fixture(params=["en", "es"])
def words(request: pytest.FixtureRequest) -> Words:
    return Words(request.param, strict=True)


# -- the ids ----------------------------------------------------------------------------------


def written_strings() -> Iterator[str]:
    """Every string in the heart's source; a put-together one with {} for what is not known yet."""
    for file in sorted(Path(heart.__path__[0]).glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr):
                yield "".join(
                    str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
                )
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


@lru_cache
def rules_in_the_source() -> frozenset[str]:
    families = set(FAMILIES) & set(written_strings())
    put_together = {form.format(word) for form in families for word in FAMILIES[form]}
    return frozenset({text for text in written_strings() if RULE.fullmatch(text)} | put_together)


def rules_of_the_machine() -> set[str]:
    """Every rule that the machine says on any edge that it can reach."""
    graphs = (explore(programme) for programme in (SMALL_WALK, SMALL_RUN))
    edges = (leads for graph in graphs for leads in graph.verdicts)
    return {rule for leads in edges for verdict in leads for rule in verdict.rules}


@lru_cache
def sentences(lang: str) -> Mapping[str, Sentence]:
    return {each.id: each for each in read_catalogue(LOCALE / lang / "LC_MESSAGES" / "rules.po")}


def test_no_id_is_put_together_in_a_way_unknown_here() -> None:
    forms = {
        text
        for text in written_strings()
        if re.fullmatch(r"[a-z_{}]*\{\}[a-z_]*\.[a-z_]+|[a-z_]+\.[a-z_{}]*\{\}[a-z_]*", text)
    }
    assert forms == set(FAMILIES)


def test_the_source_shows_every_rule_that_the_machine_says() -> None:
    assert rules_of_the_machine() - rules_in_the_source() == set()


def test_every_rule_in_the_source_has_a_sentence(words: Words) -> None:
    assert sorted(rule for rule in rules_in_the_source() if not words.knows("rules", rule)) == []


def test_every_rule_of_the_book_has_a_sentence(words: Words) -> None:
    assert sorted(rule for rule in read_rule_cards() if not words.knows("rules", rule)) == []


def test_every_rule_of_the_book_is_one_that_can_speak() -> None:
    assert read_rule_cards().keys() - rules_in_the_source() == set()


def test_every_sentence_about_a_rule_belongs_to_one(words: Words) -> None:
    known = rules_in_the_source() | set(read_rule_cards())
    groups = {rule.partition(".")[0] for rule in known}
    plain = (name.partition(".with.")[0] for name in sentences(words.lang))
    about = {name.removesuffix(".more").removesuffix(".do") for name in plain}
    assert sorted(name for name in about if name.partition(".")[0] in groups and name not in known) == []


# -- the figures ------------------------------------------------------------------------------


@lru_cache
def everything_said() -> tuple[Saying, ...]:
    """What many journals make the machine and the decision say; of sayings alike in shape, a few."""
    book = small_rulebook()
    said: dict[tuple[str, object], Saying] = {}
    for entries, days in many_journals(JOURNALS):
        for day in days:
            course = replay(entries, book, day)
            decision = decide(course)
            sayings = [Saying(reason.rule, reason.figures) for reason in decision.reasons]
            sayings += [Saying(seen.rule, seen.figures) for seen in decision.attention]
            said |= {(each.rule, _shape(each.figures)): each for each in sayings}
    return tuple(said.values())


def _shape(figures: Mapping[str, Any]) -> tuple[tuple[str, type], ...]:
    return tuple((name, type(figure)) for name, figure in figures.items())


def test_the_journals_make_every_rule_speak() -> None:
    spoke = {saying.rule for saying in everything_said()}
    assert rules_in_the_source() - spoke == set()


def test_every_sentence_can_be_filled_in_with_the_figures_that_come(words: Words) -> None:
    said = [rule_in_words(saying.rule, saying.figures, words).says for saying in everything_said()]
    assert [text for text in said if re.search(r"[\[\]{}]", text)] == []


def test_what_is_added_can_be_filled_in_wherever_its_figures_are_there(words: Words) -> None:
    filled = set()
    for saying in everything_said():
        more = f"{saying.rule}.more"
        if words.knows("rules", more) and sentences(words.lang)[more].placeholders <= saying.figures.keys():
            added = words.say("rules", more, **saying.figures)
            filled.add(more)
            if not {"symptom", "because"} & saying.figures.keys():  # whose names stand in place of their ids
                assert added in rule_in_words(saying.rule, saying.figures, words).says
    assert filled == {name for name in sentences(words.lang) if name.endswith(".more")}


def test_what_to_do_needs_no_figures(words: Words) -> None:
    to_do = [each for each in sentences(words.lang).values() if each.id.endswith(".do")]
    assert to_do
    assert [each.id for each in to_do if each.placeholders] == []


# -- how it is said ---------------------------------------------------------------------------

SHORT = 25
"""Words that a sentence has on average, at most."""
LONGEST = 60
"""Words that one reason has, at most: more is not read on a telephone."""


def spoken(lang: str) -> dict[str, str]:
    """Every sentence that a person reads as a reason, in its plural where it has one."""
    groups = {rule.partition(".")[0] for rule in rules_in_the_source()}
    return {
        name: each.texts[-1] for name, each in sentences(lang).items() if name.partition(".")[0] in groups
    }


@pytest.mark.parametrize("lang", ["en", "es"])
def test_reasons_are_short_and_made_of_short_sentences(lang: str) -> None:
    long = []
    for name, text in spoken(lang).items():
        count, stops = len(text.split()), len(re.findall(r"[.?;:»”]", text))
        if count > LONGEST or count > SHORT * max(stops, 1):
            long.append(name)
    assert long == []


@pytest.mark.parametrize("lang", ["en", "es"])
def test_nobody_is_scolded_frightened_or_promised_anything(lang: str) -> None:
    said = " ".join(spoken(lang).values()).lower()
    wrong = {
        "en": (
            "danger",
            "fatal",
            "you must",
            "you should have",
            "fault",
            "bad news",
            "cure",
            "guarantee",
            "will heal",
            "!",
        ),
        "es": (
            "peligro",
            "mortal",
            "debe usted",
            "debería haber",
            "culpa",
            "malas noticias",
            "curar",
            "garantiz",
            "!",
        ),
    }
    assert [word for word in wrong[lang] if word in said] == []


def test_a_stop_says_where_to_go_and_points_to_the_emergency_advice(words: Words) -> None:
    said = words.say("rules", "waiting.stopped") + words.say("rules", "waiting.stopped.do")
    needed = {
        "en": ("emergency department", "go now", "do not drive", "emergency advice", "who saw you"),
        "es": ("urgencias", "vaya ahora", "no conduzca", "consejo de emergencia", "quién le vio"),
    }
    assert [part for part in needed[words.lang] if part not in said] == []


@pytest.mark.parametrize(
    "rule", ["waiting.not_screened", "waiting.ask_first", "waiting.held", "waiting.paused", "clinician.hold"]
)
def test_sessions_wait_and_everyday_moving_need_not(words: Words, rule: str) -> None:
    said = words.say("rules", rule)
    assert {"en": "everyday moving need not", "es": "moverse en el día a día no tiene que esperar"}[
        words.lang
    ] in said.lower()


@pytest.mark.parametrize("rule", ["flare.reduce", "flare.reported"])
def test_a_flare_up_is_common_and_no_failure(words: Words, rule: str) -> None:
    said = words.say("rules", rule, day=date(2026, 3, 2), stage=11)
    assert {"en": "common and no failure", "es": "frecuente y no es un fracaso"}[words.lang] in said
    assert {"en": "Your stage is now 11.", "es": "Su etapa es ahora la 11."}[words.lang] in said


@pytest.mark.parametrize(
    "rule",
    [
        "flare.twice",
        "flare.often",
        "flare.lasting",
        "flare.not_easing",
        "legs.unresolved",
        "course.worsening",
    ],
)
def test_who_should_be_seen_is_told_whom_to_see_and_when(words: Words, rule: str) -> None:
    said = words.say("rules", f"{rule}.do")
    assert {"en": "physiotherapist or a doctor", "es": "fisioterapeuta o un médico"}[words.lang] in said
    assert {"en": "this week", "es": "esta semana"}[words.lang] in said


def test_where_to_begin_never_mixes_prevention_with_treatment() -> None:
    recovered, chronic = (sentences("en")[f"entry.{state}"].texts[0] for state in ("recovered", "chronic"))
    assert "limited them again" in recovered
    assert "Running was not tested" in recovered
    assert "again" not in chronic


# -- titles, laws, states and certainties -----------------------------------------------------


def test_every_action_and_every_mode_has_a_title(words: Words) -> None:
    titles = [f"action.{action}" for action in Action] + [f"mode.{mode}" for mode in Mode]
    assert [title for title in titles if not words.knows("rules", title)] == []


def test_every_law_has_a_plain_sentence(words: Words) -> None:
    laws = [f"law.{law.number}" for law in LAWS] + ["law.ladder"]
    assert [law for law in laws if not words.knows("rules", law)] == []


def test_every_back_state_is_told_what_the_evidence_says(words: Words) -> None:
    states = [f"entry.{state}" for state in ("acute", "easing", "chronic", "recovered", "never", "alongside")]
    assert [state for state in states if not words.knows("rules", state)] == []


def test_every_certainty_has_a_note(words: Words) -> None:
    notes = [f"evidence.note.{certainty}" for certainty in Certainty.__args__]  # type: ignore[attr-defined]
    assert notes
    assert [note for note in notes if not words.knows("rules", note)] == []
