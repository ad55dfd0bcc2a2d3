"""The answers to a batch of entries as a document: by id, with every problem and its place."""

from __future__ import annotations

from collections.abc import Sequence

from backstride.book.words import Words
from backstride.heart.fields import JSON
from backstride.web.api.body import pointer_to, problem_at
from backstride.web.api.reading import Wrong
from backstride.web.api.taking import Answer


def describe_answers(answers: Sequence[Answer], words: Words) -> list[dict[str, JSON]]:
    """One for each entry, in their order."""
    return [
        {
            "id": answer.id,
            "answer": answer.came.value,
            "problems": [_problem(number, wrong, words) for wrong in answer.wrong],
        }
        for number, answer in enumerate(answers)
    ]


def _problem(number: int, wrong: Wrong, words: Words) -> dict[str, str]:
    where = pointer_to(number, wrong.key)
    if not wrong.said:
        return problem_at(where, wrong.what, wrong.would_be_right)
    what = words.say("api", f"entry.{wrong.said}.what", told=wrong.what)
    return problem_at(where, what, words.say("api", f"entry.{wrong.said}.right", right=wrong.would_be_right))
