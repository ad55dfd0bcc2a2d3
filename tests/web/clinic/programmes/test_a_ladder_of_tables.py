"""The form changes a ladder however it is written: as one list, or as tables; whatever is around it stays."""

from __future__ import annotations

import re
import tomllib
from dataclasses import asdict, replace
from typing import Any

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from backstride.book.programmes import parse_programme, shipped_programmes
from backstride.heart.programme import Programme
from backstride.web.clinic.models import Clinician
from backstride.web.clinician.programmes.stage_form import Row, rows_of, stages_in
from backstride.web.own_programmes.ladder_text import with_stages
from backstride.web.own_programmes.models import OwnVersion
from backstride.web.own_programmes.toml_written import written as as_toml
from tests.web.clinic.programmes.test_writing_one import form_of
from tests.web.clinic.programmes.written import GENTLE, stage, written

SHIPPED = [path for versions in shipped_programmes().values() for path in versions.values()]
LADDER = re.compile(r"^stages = \[\n.*?^\]\n", re.MULTILINE | re.DOTALL)
SESSIONS = (
    "walk 4 min",
    "walk 25 min",
    "walk 5 min, 3 x (run 15 s, walk 105 s)",
    "2 x (walk 90 s, rest 1 min)",
)
NEW_ROWS = st.builds(Row, st.sampled_from(SESSIONS), st.sampled_from("1234567"), st.integers(1, 20).map(str))


def tables_of(text: str) -> str:
    """The same file with its ladder as tables, a comment in the ladder, and comments around it."""
    rows = [
        "".join(
            f"{line}\n" for line in ["[[stages]] # a rung", *(f"{key} = {as_toml(row[key])}" for key in row)]
        )
        for row in tomllib.loads(text)["stages"]
    ]
    ladder = "# Above the ladder.\n" + "\n# Between two rungs.\n".join(rows) + "\n# Of the names.\n"
    head, names, rest = LADDER.sub("", text, count=1).partition("[names]")
    return head + ladder + names + rest


def as_it_is(text: str) -> dict[str, Any]:
    """What a file says, whatever its bytes are."""
    return asdict(replace(parse_programme(text.encode(), "mine.toml"), sha256=""))


@st.composite
def changed_rows(draw: st.DrawFn, before: Programme) -> list[Row]:
    """The rows of a form in which some were taken out, some put in and some moved."""
    rows = [row for row in rows_of(before) if draw(st.booleans())]
    for row in draw(st.lists(NEW_ROWS, min_size=0 if rows else 1, max_size=4)):
        rows.insert(draw(st.integers(0, len(rows))), row)
    return rows


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
def test_written_both_ways_it_is_the_same_programme(path: Any) -> None:
    text = path.read_text(encoding="utf-8")
    assert "[[stages]]" in tables_of(text)
    assert as_it_is(tables_of(text)) == as_it_is(text)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.parent.name)
@settings(max_examples=25)
@given(data=st.data())
def test_the_form_makes_the_programme_that_was_meant_of_both(path: Any, data: st.DataObject) -> None:
    text = path.read_text(encoding="utf-8")
    before = parse_programme(text.encode(), "mine.toml")
    stages = stages_in(data.draw(changed_rows(before)), before)
    for file in (text, tables_of(text)):
        changed = with_stages(file, stages)
        assert tomllib.loads(changed) == {**tomllib.loads(file), "stages": stages}
        outside = with_stages(file, stages[:1])
        for comment in ("# Above the ladder.\n", "\n# Of the names.\n[names]", *_comments_outside(text)):
            assert changed.count(comment) == outside.count(comment) == file.count(comment)


def _comments_outside(text: str) -> list[str]:
    return [line for line in LADDER.sub("", text, count=1).splitlines(keepends=True) if line.startswith("#")]


def test_a_stage_keeps_the_order_of_its_keys_and_what_stands_behind_it() -> None:
    text = tables_of(GENTLE).replace(
        'days_per_week = 3\nsession = "walk 4 min"\n', 'session = "walk 4 min"\ndays_per_week = 3\n'
    )
    before = parse_programme(text.encode(), "mine.toml")
    kept = stages_in([*rows_of(before)[:2], Row("walk 7 min", "4", "3")], before)
    changed = with_stages(text, kept)
    ladder = changed[changed.index("[[stages]]") : changed.index("\n# Of the names.")]
    assert ladder.endswith(
        '\n[[stages]]\nsession = "walk 7 min"\ndays_per_week = 4\nsettled_needed = 3\n'
        'source = "clinic-opinion"\ncertainty = "opinion"\n'
    )
    assert "Between two rungs" not in changed, "what is said inside the ladder goes with it"


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a note that looks like a ladder", 'note = """\n[[stages]]\n# Above\n"""'),
        ("a note in quotes of the other kind", "note = '''\n[[stages]]\n'''"),
    ],
)
def test_a_text_that_looks_like_a_ladder_is_none(what: str, text: str) -> None:
    file = f"[extra]\n{text}\n\n" + "[[ stages ]]\nsession = 'walk 5 min'\n# The end.\n"
    changed = with_stages(file, [{"session": "walk 6 min"}])
    assert changed == file.replace(
        "[[ stages ]]\nsession = 'walk 5 min'", '[[stages]]\nsession = "walk 6 min"'
    )
    assert what


def test_a_file_without_any_table_is_changed_as_any_with_a_list() -> None:
    file = 'names.en = "Mine"\nstages = [\n  { session = "walk 5 min" },\n]\nfigures.rest_days.value = 1\n'
    assert with_stages(file, [{"session": "walk 6 min"}]) == file.replace("walk 5 min", "walk 6 min")


def test_stages_between_other_tables_come_together_where_the_first_one_stood() -> None:
    file = 'a = 1\n[["stages"]]\nb = 1\n\n# Of c.\n[c]\nd = 2\n[[stages]]\nb = 2\n[e]\n'
    assert with_stages(file, [{"b": 3}, {"b": 4}]) == (
        "a = 1\n[[stages]]\nb = 3\n\n[[stages]]\nb = 4\n\n# Of c.\n[c]\nd = 2\n[e]\n"
    )


@pytest.mark.django_db
def test_the_page_changes_it_and_says_so_where_no_stage_is_left(at_work: Client, ben: Clinician) -> None:
    first = written(ben, tables_of(GENTLE))
    page = f"/clinic/programmes/{first.pk}/stages/"
    at_work.post(page, form_of(first, session=["walk 4 min", "walk 5 min", "walk 8 min"]))
    second = OwnVersion.objects.get(number=1)
    assert "[[stages]]" in second.kept.text
    read = parse_programme(second.kept.text.encode(), "")
    assert [each.session.text for each in read.stages] == ["walk 4 min", "walk 5 min", "walk 8 min"]
    nothing = {
        "session": "",
        "days": "",
        "settled": "",
        "name-en": "Gentle walking",
        "name-es": "Gentle walking",
    }
    answer = at_work.post(page, nothing)
    assert answer.status_code == 422
    assert "stages: there are 0 of them" in answer.content.decode()


def test_a_row_that_is_not_there_yet_is_written_as_any_other() -> None:
    assert tomllib.loads(with_stages(GENTLE, [stage("walk 5 min")]))["stages"] == [stage("walk 5 min")]
