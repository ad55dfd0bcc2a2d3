"""The pain of a stable person: the noise that was asked for, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from backstride.simulation.stable_pain import DAY_NOISE_SD, StablePerson, answer, pain_by_day
from backstride.simulation.streams import stream

DAYS = 20_000


@pytest.mark.parametrize("correlation", [0.0, 0.2, 0.4, 0.6])
def test_noise_has_its_spread_and_carries_over_as_much_as_it_should(correlation: float) -> None:
    felt = pain_by_day(StablePerson(4, correlation), DAYS, stream(1, "noise", correlation))
    assert felt.mean() == pytest.approx(4, abs=0.06)
    assert felt.std() == pytest.approx(DAY_NOISE_SD, abs=0.03)
    assert np.corrcoef(felt[:-1], felt[1:])[0, 1] == pytest.approx(correlation, abs=0.03)


@pytest.mark.parametrize(("felt", "whole"), [(2.49, 2), (2.5, 3), (3.5, 4), (-1.0, 0), (12.0, 10)])
def test_in_whole_numbers_the_nearest_one_on_the_scale_is_answered(felt: float, whole: int) -> None:
    assert answer(felt, in_whole_numbers=True) == whole


@pytest.mark.parametrize(("felt", "said"), [(2.49, 2.49), (-1.0, 0), (12.0, 10)])
def test_as_it_is_felt_only_the_ends_of_the_scale_bind(felt: float, said: float) -> None:
    assert answer(felt, in_whole_numbers=False) == said


def test_a_stream_draws_the_same_by_name_and_another_by_another_name() -> None:
    once, again, other = (stream(1, *name).normal() for name in (("a", 1), ("a", 1), ("a", 2)))
    assert once == again != other
