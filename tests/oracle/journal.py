"""What an onlooker sees of a course: what happened, the dose before and after, and what was said.

Nothing of the machine's memory is shown. The programme's card is what anybody can read in its file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from backstride.heart.alphabet import Event, Kind
from backstride.heart.ladder import Dose
from backstride.heart.machine import Step
from backstride.heart.parameters import CEILINGS
from backstride.heart.programme import Programme
from backstride.heart.state import State, dose_of


class Seen(NamedTuple):
    """One thing that happened, as an onlooker sees it who has the programme's card in hand."""

    card: Card
    event: Event
    before: Dose
    after: Dose
    action: str
    rules: tuple[str, ...]

    @property
    def kind(self) -> Kind:
        """What kind of thing happened."""
        return self.event.kind


class Card(NamedTuple):
    """What a programme's file says: the dose of each stage, how many sessions it needs, and the bounds."""

    doses: tuple[Dose, ...]
    plain: frozenset[Dose]
    """Doses of stages that no flare-up ever asks for: who is asked for one of them is not eased."""
    needed: Mapping[Dose, int]
    floor: Dose
    starts_short: bool
    most_sessions: int
    """Settled sessions from the first stage to the top, and out of a flare-up before that."""
    slow_factor: float
    bounds: Mapping[str, float]

    @classmethod
    def of(cls, programme: Programme) -> Card:
        """The card of a programme."""
        ladder, stages = programme.ladder, programme.stages
        doses = tuple(rung.dose for rung in ladder.full[1:])
        way_out = int(programme.values["way_out_sessions"])
        return cls(
            doses,
            frozenset(doses) - {rung.dose for rung in ladder.eased},
            dict(zip(doses, (stage.settled_needed for stage in stages), strict=True)),
            ladder.floor.dose,
            programme.starts_at == "comfortable_walk",
            sum(stage.settled_needed for stage in stages) + way_out,
            programme.values["slow_factor"],
            {name: min(programme.values[name], most) for name, most in CEILINGS.items()},
        )


def is_within(bounds: Mapping[str, float], before: Dose, after: Dose) -> bool:
    """Whether each component grows by no more than a ratio, or a step where that is more."""
    minute = 60
    components = (
        ("session_minutes", before.session_s, after.session_s, minute),
        ("weekly_minutes", before.weekly_s, after.weekly_s, minute),
        ("run_minutes", before.run_s, after.run_s, minute),
        ("longest_run", before.longest_run_s, after.longest_run_s, 1),
    )
    return after.days <= before.days + 1 and all(
        b <= max(a * bounds[f"{name}_ratio"], a + bounds[f"{name}_step"] * unit) + 1e-6
        for name, a, b, unit in components
    )


class Person(NamedTuple):
    """Somebody on a programme, whose memory of it the onlooker cannot read."""

    card: Card
    programme: Programme
    rule: Step
    memory: State = State()

    @classmethod
    def on(cls, programme: Programme, rule: Step) -> Person:
        """Somebody to whom nothing has happened yet."""
        return cls(Card.of(programme), programme, rule)

    def lives_through(self, event: Event) -> tuple[Person, Seen]:
        """The same person afterwards, and what could be seen."""
        after, verdict = self.rule(self.programme, self.memory, event)
        seen = Seen(
            self.card, event, self.dose, dose_of(self.programme, after), verdict.action, verdict.rules
        )
        return self._replace(memory=after), seen

    @property
    def dose(self) -> Dose:
        """What is asked of the person now."""
        return dose_of(self.programme, self.memory)


def live(person: Person, events: Iterable[Event]) -> Iterator[tuple[Person, Seen]]:
    """Everything that can be seen of a journal."""
    for event in events:
        person, seen = person.lives_through(event)
        yield person, seen
