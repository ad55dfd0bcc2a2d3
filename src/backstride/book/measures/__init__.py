"""What is scored: measures with their questions, their scores, and the smallest change that counts.

measures = read_measures()
before = score(measures["mood"], {"spirits": 4, "joy": 5})
after = score(measures["mood"], {"spirits": 7, "joy": 7})
change(before, after, measures["mood"])
"""

from backstride.book.measures.change import Change, change
from backstride.book.measures.measure import Important, Item, Measure, Sign
from backstride.book.measures.scoring import Score, Unscored, score, score_total
from backstride.book.measures.table import MeasuresProblem, read_measures

__all__ = [
    "Change",
    "Important",
    "Item",
    "Measure",
    "MeasuresProblem",
    "Score",
    "Sign",
    "Unscored",
    "change",
    "read_measures",
    "score",
    "score_total",
]
