"""People whose papers are written: what the clinic may see of them, and who writes."""

from __future__ import annotations

from datetime import date
from io import BytesIO

from pypdf import PdfReader

from backstride.book.words import Words
from backstride.outcomes.papers.about import About, Open, Own, Writes
from backstride.outcomes.papers.paper import Paper
from backstride.outcomes.papers.pdf import paper_pdf
from tests.cast.story import Story
from tests.outcomes.lived import IN_WEEK_5, LAST_DAY, came_of

EVERYTHING = ("course", "pain", "notes")
WRITES = Writes("Ben Ortiz", "Riverside Back Care")
LASTS = Open("A flare-up is lasting.", date(2026, 1, 25))
OWN = Own("Walk to the sea", "in the evening", "along the quay")
LIVED = IN_WEEK_5.clinician("refer", "2026-02-02").tell(
    "contact_held", "2026-02-02", "clinician", who="ben", contact="week-4", notes="Agreed to go on."
)


def about(
    story: Story = LIVED,
    sees: tuple[str, ...] = EVERYTHING,
    writes: Writes = WRITES,
    needs: tuple[Open, ...] = (LASTS,),
    on: str = LAST_DAY,
) -> About:
    """What a paper is written from."""
    return About("Ana", came_of(story, on), sees, needs, writes, OWN, "112", colleagues={"ben": "Ben Ortiz"})


def words(lang: str = "en") -> Words:
    """Sentences; a missing one fails the test."""
    return Words(lang, strict=True)


def read(paper: Paper) -> PdfReader:
    """Its PDF."""
    return PdfReader(BytesIO(paper_pdf(paper)))


def printed(paper: Paper) -> str:
    """The text of the PDF in one line, as a reader has it."""
    text = " ".join(page.extract_text() for page in read(paper).pages)
    return " ".join(text.replace("\u00ad", "").split())


def figures(paper: Paper) -> dict[str, tuple[str, str]]:
    """What each figure says, and what it was made from, by its name."""
    return {each.name: (each.says, each.made_from) for part in paper.sections for each in part.figures}


def lines(paper: Paper) -> str:
    """Every sentence that stands in no table."""
    parts = [*paper.head, *(line for part in paper.sections for line in (*part.lines, part.quoted))]
    return " ".join(parts)
