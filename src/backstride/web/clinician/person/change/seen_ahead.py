"""What a change will do, in words: where it leads at once, what is beyond a bound, and three months ahead."""

from __future__ import annotations

from typing import NamedTuple

from backstride.book.figures_in_words import duration
from backstride.book.session_in_words import session_in_words
from backstride.book.words import Words
from backstride.heart.decision import Decision
from backstride.heart.ladder import Excess
from backstride.outcomes.how_it_stood import mode_as_shared
from backstride.simulation.foresight import Foresight
from backstride.simulation.month_ahead import Month, Week
from backstride.web.clinician.person.change.while_eased import in_full

DOMAIN = "clinic_change"


class Row(NamedTuple):
    """A line of the table: what it is about, with the change, and without it."""

    name: str
    with_it: str
    without: str


class MonthShown(NamedTuple):
    """A month: how it goes, and what it comes to."""

    way: str
    rows: list[Row]


def at_once(decision: Decision, words: Words, *, sees_pain: bool) -> str:
    """Where a decision leaves somebody, in one sentence. A flare-up is named where pain is shared."""
    mode = _mode(decision.mode, words, sees_pain=sees_pain)
    session = decision.next_session
    if session is None or decision.stage is None:
        return words.say(DOMAIN, "at_once.waits", mode=mode)
    says = words.say(
        DOMAIN,
        "at_once",
        mode=mode,
        stage=decision.stage,
        session=session_in_words(session, words),
        count=decision.days_per_week or 0,
    )
    return "; ".join(filter(None, [says, in_full(decision, words, sees_pain=sees_pain)]))


def excess_in_words(excess: tuple[Excess, ...], words: Words) -> list[str]:
    """A line a component: from how much to how much, and the most that one change may ask for."""
    return [_excess(each, words) for each in excess]


def _excess(each: Excess, words: Words) -> str:
    figures = {"before": each.before, "after": each.after, "most": each.most}
    if each.component == "days":
        shown = {name: str(round(figure)) for name, figure in figures.items()}
    else:
        shown = {name: duration(figure) for name, figure in figures.items()}
    return words.say(DOMAIN, f"excess.{each.component}", **shown)


def months_in_words(seen: Foresight, words: Words, *, sees_pain: bool) -> list[MonthShown]:
    """Each month with the change beside the same one without it."""
    return [
        MonthShown(str(with_it.way), list(_rows(with_it, without, words, sees_pain=sees_pain)))
        for with_it, without in zip(seen.with_it, seen.without, strict=True)
    ]


def _rows(with_it: Month, without: Month, words: Words, *, sees_pain: bool) -> list[Row]:
    weeks = [
        Row(words.say(DOMAIN, "row.week", week=number), _week(one, words), _week(other, words))
        for number, (one, other) in enumerate(zip(with_it.weeks, without.weeks, strict=True), 1)
    ]
    months = (with_it, without)
    rows = [
        *weeks,
        Row(words.say(DOMAIN, "row.all"), _all(with_it, words), _all(without, words)),
        Row(words.say(DOMAIN, "row.end"), *(_end(each, words, sees_pain=sees_pain) for each in months)),
    ]
    if with_it.waits_from or without.waits_from:
        rows.append(Row(words.say(DOMAIN, "row.waits"), *(_waits(each, words) for each in months)))
    return rows


def _week(week: Week, words: Words) -> str:
    if not week.sessions:
        return words.say(DOMAIN, "week.none")
    return words.say(DOMAIN, "week", minutes=week.minutes, count=week.sessions)


def _all(month: Month, words: Words) -> str:
    if not month.sessions:
        return words.say(DOMAIN, "week.none")
    says = words.say(DOMAIN, "all", minutes=month.minutes, count=month.sessions)
    return f"{says} {words.say(DOMAIN, 'all.left_out', count=month.left_out)}" if month.left_out else says


def _end(month: Month, words: Words, *, sees_pain: bool) -> str:
    mode = _mode(month.mode, words, sees_pain=sees_pain)
    if month.stage is None:
        return mode
    return words.say(DOMAIN, "end", stage=month.stage, mode=mode)


def _mode(mode: str, words: Words, *, sees_pain: bool) -> str:
    return words.say("clinic", f"mode.{mode_as_shared(mode, sees_pain=sees_pain)}")


def _waits(month: Month, words: Words) -> str:
    if month.waits_from is None:
        return words.say(DOMAIN, "waits.never")
    mode = words.say("clinic", f"mode.{month.waits_as}")
    return words.say(DOMAIN, "waits", day=month.waits_from, mode=mode)
