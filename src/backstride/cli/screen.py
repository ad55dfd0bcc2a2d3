"""`backstride screen`: answers go in; whether it is safe to start comes out, and a letter to take along."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from backstride.book.screening_in_words import describe_clearance, describe_problems
from backstride.book.words import Words
from backstride.cli.answer import Answer, Refused, Wrong
from backstride.cli.answers_file import Answers, answers_file, read_answers
from backstride.cli.emergency_first import emergency_first, emergency_in_answers
from backstride.cli.refusing import programme_named
from backstride.cli.screen_page import screen_page
from backstride.cli.screen_questions import questions
from backstride.cli.today import day_here
from backstride.cli.write_letter import write_letter
from backstride.handouts.letter import Screened
from backstride.heart.answers import AnswersRefused
from backstride.heart.clearance import Clearance, screen


def answer(asked: Namespace, words: Words) -> Answer:
    """The clearance, with its reasons. Raises Refused for answers or a programme that cannot be used."""
    if asked.questions:
        return questions(asked, words)
    content = answers_file(Path(asked.answers), words)
    with emergency_first(lambda: emergency_in_answers(content, words)):
        return _answer(asked, content, words)


def _answer(asked: Namespace, content: bytes, words: Words) -> Answer:
    path = Path(asked.answers)
    letter = Path(asked.letter) if asked.letter else None
    programme = programme_named(asked.programme, words)
    answers = read_answers(path, content, words)
    screened = Screened(answers.questionnaire, answers.given, asked.on or day_here(), programme.has_running)
    clearance = _screen(path, screened, answers, words)
    if letter:
        write_letter(letter, screened, clearance, words)
    document = {
        "on": screened.on.isoformat(),
        "programme": programme.id,
        "version": programme.version,
        **describe_clearance(clearance, screened.questionnaire, words),
        "letter": str(letter) if letter else None,
    }

    def page() -> Iterator[str]:
        return screen_page(document, clearance, words)

    return Answer(document, page)


def _screen(path: Path, screened: Screened, answers: Answers, words: Words) -> Clearance:
    questionnaire, given, on, needs_run = screened
    try:
        return screen(questionnaire, given, on=on, programme_needs_run=needs_run)
    except AnswersRefused as refused:
        raise Refused(*_wrongs(path, refused, answers, words)) from None


def _wrongs(path: Path, refused: AnswersRefused, answers: Answers, words: Words) -> Iterator[Wrong]:
    for problem in describe_problems(refused.problems, answers.questionnaire, words):
        what = " ".join(part for part in (problem["what"], problem["asks"]) if part)
        yield Wrong(str(path), what, problem["would_be_right"], key=problem["question"])
