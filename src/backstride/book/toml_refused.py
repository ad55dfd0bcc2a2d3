"""What the reader of TOML says of a file, by id: where, what, and what would be right.

It has words of its own, in English, and more of them than anybody needs translated: the common ones are told
in a reader's language, any other as it is.
"""

from __future__ import annotations

import re

from backstride.book.programme_refused import THE_END, THE_FILE, Part, Problem, phrase

PLACE = re.compile(r" \(at line (\d+), column \d+\)$")
AT_THE_END = " (at end of document)"
GIVEN_TWICE = re.compile(r"Cannot (overwrite|declare|mutate|redefine)|Duplicate")
LONGEST = 80

SAYS = {
    "Invalid statement": "statement",
    "Invalid value": "value",
    "Invalid date or datetime": "date",
    "Invalid initial character for a key part": "key",
    "Expected '=' after a key in a key/value pair": "equals",
    "Expected newline or end of document after a statement": "newline",
    "Expected ']' at the end of a table declaration": "table",
    "Expected ']]' at the end of an array declaration": "tables",
    "Unclosed array": "array",
    "Unclosed inline table": "inline",
    "Unterminated string": "string",
    "Unescaped '\\' in a string": "backslash",
}


def what_toml_says(error: str) -> Problem:
    """Out of the words of `tomllib`."""
    if GIVEN_TWICE.match(error):
        return Problem(_where(error), phrase("what.twice"), phrase("right.once"))
    says = PLACE.sub("", error).removesuffix(AT_THE_END)
    what = phrase("what.no_toml", says=_in_words(says))
    return Problem(_where(error), what, phrase("right.toml"))


def _where(error: str) -> Part:
    if place := PLACE.search(error):
        return phrase("where.line", number=place[1])
    return THE_END if "end of document" in error else THE_FILE


def _in_words(says: str) -> Part:
    if says in SAYS:
        return phrase(f"toml.{SAYS[says]}")
    return f"{says[:1].lower()}{says[1:LONGEST]}"
