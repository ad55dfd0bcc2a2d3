"""The page about false alarms: what was simulated, what came of it, and where the target is missed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path
from statistics import NormalDist
from typing import NamedTuple

from backstride.book.markdown import page, table
from backstride.simulation.false_alarms import SEED, SESSIONS, Counted, read_figures
from backstride.simulation.share import Share
from backstride.simulation.stable_pain import DAY_NOISE_SD

TARGET = 0.05
"""At most this share of 36-session courses may hold a two-flare call (the design's target)."""
PROGRAMMES = ("walk", "run-walk")
CORRELATIONS = (0.0, 0.2, 0.4, 0.6)
ANSWERS = {False: "as it is felt", True: "in whole numbers"}
MET, AT_THE_LIMIT, MISSED = "met", "at the limit", "missed"
FLARE_RISE = 2.7
"""How much higher pain was in a flare-up, on average (points; source flares-acute-2011)."""

Figures = tuple[Counted, ...]


class Group(NamedTuple):
    """Cells that differ by usual pain only."""

    in_whole_numbers: bool
    correlation: float
    programme: str
    cells: Figures

    def share(self, of: Callable[[Counted], int]) -> Share:
        """A count of courses in all cells together, as a share."""
        return Share(sum(map(of, self.cells)), sum(each.courses for each in self.cells))


def false_alarms_page(figures: Path) -> str:
    """The whole page, from a file of figures."""
    counted = tuple(read_figures(figures))
    main, harder, other = main_of(counted), _harder_of(counted), _other_of(counted)
    return page(
        _HEAD,
        _model(main),
        "## The two-flare call",
        _two_flares(main),
        _verdicts(main),
        "## What else a stable person meets",
        _besides(main),
        _BESIDES_SAYS,
        "## Where sessions raise pain by half a point while they last",
        _two_flares(harder),
        "## What would meet the target, and why the table was kept",
        _two_flares(other),
        _why_kept(other),
        "## By usual pain",
        _by_usual(main),
        _FOOT,
    )


def main_of(counted: Figures) -> Figures:
    """The cells that the target is about: the bands as shipped, sessions that do nothing to pain."""
    return tuple(each for each in counted if each.cell.morning_rise is None and not each.cell.exertion_rise)


def _harder_of(counted: Figures) -> Figures:
    return tuple(each for each in counted if each.cell.exertion_rise)


def _other_of(counted: Figures) -> Figures:
    return tuple(each for each in counted if each.cell.morning_rise is not None)


def groups(figures: Figures) -> Iterator[Group]:
    """In the order of the tables."""
    for whole, correlation, programme in product(ANSWERS, CORRELATIONS, PROGRAMMES):
        of = (programme, whole, correlation)
        cells = (each for each in figures if _kind_of(each) == of)
        group = Group(whole, correlation, programme, tuple(cells))
        if group.cells:
            yield group


def _kind_of(counted: Counted) -> tuple[str, bool, float]:
    cell = counted.cell
    return cell.programme, cell.in_whole_numbers, cell.correlation


def two_flares_in(group: Group) -> Share:
    """The share of courses with the two-flare call."""
    return group.share(lambda each: each.two_flares)


def target_is(share: Share) -> str:
    """Whether the target is met, as far as the simulation can tell."""
    low, high = share.interval()
    return MET if high <= TARGET else MISSED if low > TARGET else AT_THE_LIMIT


def _row(group: Group, *cells: str) -> tuple[str, ...]:
    return (ANSWERS[group.in_whole_numbers], f"{group.correlation:g}", f"`{group.programme}`", *cells)


_FIRST = ("pain answered", "correlation", "programme")


def _two_flares(figures: Figures) -> str:
    rows = ((group, two_flares_in(group)) for group in groups(figures))
    return table(
        (*_FIRST, "courses with it", "≤ 5%"),
        (_row(group, str(share), target_is(share)) for group, share in rows),
    )


def _verdicts(main: Figures) -> str:
    return "\n".join(
        f"- Pain answered {ANSWERS[whole]}, by correlation: {_verdict(main, whole)}." for whole in ANSWERS
    )


def _verdict(figures: Figures, whole: bool) -> str:
    of = [group for group in groups(figures) if group.in_whole_numbers is whole]
    said = {word: _where(word, of) for word in (MET, AT_THE_LIMIT, MISSED)}
    return "; ".join(f"{word} at {', '.join(where)}" for word, where in said.items() if where)


def _where(word: str, of: Iterable[Group]) -> list[str]:
    """Correlations at which that word is said; where not of all programmes, of which."""
    by_correlation: dict[float, dict[str, str]] = {}
    for group in of:
        by_correlation.setdefault(group.correlation, {})[group.programme] = target_is(two_flares_in(group))
    return [
        f"{correlation:g}" + ("" if len(set(said.values())) == 1 else f" (`{programme}`)")
        for correlation, said in by_correlation.items()
        for programme in _once(said, word)
    ]


def _once(said: Mapping[str, str], word: str) -> list[str]:
    """The programmes of which that word is said; the first alone where it is said of all."""
    programmes = [programme for programme, each in said.items() if each == word]
    return programmes[:1] if len(programmes) == len(said) else programmes


def _besides(main: Figures) -> str:
    heads = ("any flared session", "flared sessions a course", "told to see someone", "usual pain moved")
    return table((*_FIRST, *heads), map(_besides_row, groups(main)))


def _besides_row(group: Group) -> tuple[str, ...]:
    flared = group.share(lambda each: each.flared_sessions)
    moved = sum(each.usual_moved * each.courses for each in group.cells) / flared.of
    return _row(
        group,
        str(group.share(lambda each: each.any_flare)),
        f"{flared.value:.2f}",
        str(group.share(lambda each: each.see_someone)),
        f"{moved:+.2f}",
    )


def _by_usual(main: Figures) -> str:
    return table((*_FIRST, *(f"usual {usual}" for usual in range(1, 7))), map(_by_usual_row, groups(main)))


def _by_usual_row(group: Group) -> tuple[str, ...]:
    in_order = sorted(group.cells, key=lambda each: each.cell.usual)
    return _row(group, *(f"{each.two_flares / each.courses:.1%}" for each in in_order))


def _noticed(band: float) -> float:
    """Share of flare-ups whose next morning, in whole numbers, reaches the band: our arithmetic."""
    return 1 - NormalDist(FLARE_RISE, DAY_NOISE_SD).cdf(band - 0.5)


# -- words -------------------------------------------------------------------------------------

_HEAD = """# False alarms

**SIMULATED.** Nobody walked these courses: what follows says how the rules answer noise, not how people fare.

Pain differs from day to day in people whose back does not change. The bands that call a session
*flared* must rarely mistake that for a flare-up. A second flared session with no settled one between
brings the advice to see a professional. For a stable person that is a false alarm, and the design wants
it in at most 5% of 36-session courses.

Written by `python -m docs.generate` from `false-alarms.json`. To measure those figures again, some minutes:

    python -m backstride.simulation.false_alarms docs/explanation/false-alarms.json"""


def _model(main: Figures) -> str:
    return f"""## Who was simulated

- A stable person: usual pain 1 to 6, and noise with a standard deviation of {DAY_NOISE_SD} points
  (`noise-2022`, measured within people with chronic low back pain). One day's noise carries over to the
  next with a correlation of 0, 0.2, 0.4 or 0.6. Nobody has published that figure for back pain; 0.3 to
  0.5 seems plausible.
- They do what is asked on the day it is asked, and answer every question: pain during, the next
  morning, the week's average. A morning up to one point above usual is called usual.
- Pain is answered *as it is felt* (decimals, which a journal may hold), or *in whole numbers*, as most
  people will. Rounding makes a 3 of 2.5, so about three times as many mornings look flared.
- {SESSIONS} sessions of `walk` or `run-walk`, through the same code as everybody's journal.
  {main[0].courses:,} courses for each usual pain, taken together below; seed {SEED}. In brackets: the
  95% interval (Wilson) of chance in the simulation alone. *Met* and *missed* mean that the whole
  interval lies on that side of 5%."""


_BESIDES_SAYS = """A *flared* session makes the next ones easier and sends nobody anywhere. *Told to see
someone* counts every advice to see a professional about flare-ups: the two-flare call, three flare-ups
in six weeks, one that does not ease. *Usual pain moved* is the mean of usual pain at the end less the
one at enrolment (points). Noise lifts it a little: two weekly averages raise it, and only four lower it."""


def _why_kept(other: Figures) -> str:
    return f"""Above, a morning must lie *four* points over usual (`flared_morning_rise = 4`; the
programmes ask for three), at the two higher correlations, {other[0].courses:,} courses for each usual
pain: {_verdict(other, whole=True)}.

It was not taken. In a flare-up pain is about {FLARE_RISE} points higher (`flares-acute-2011`). With the
same noise, the next morning reaches three points in {_noticed(3):.0%} of flare-ups and four in
{_noticed(4):.0%} (our arithmetic, whole numbers). A missed flare-up is answered with the same dose or
more; a false alarm with easier sessions and, at worst, a visit that was not needed. So the bands stay
as the design has them, and this page says what that costs. A clinician who weighs it otherwise sets the
figure in a programme file."""


_FOOT = """## What this leaves out

Noise that differs from person to person or is not bell-shaped; missed sessions and unanswered mornings;
people whose pain does change. Of those the simulation says nothing.

Where to look: `simulation/stable_pain.py`, `simulation/stable_course.py`, `heart/response.py`,
[decision 16](../decisions/0016-usual-pain.md)."""
