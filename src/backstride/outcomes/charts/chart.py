"""A chart: a drawing, what it shows in words, and every number of it in a table."""

from __future__ import annotations

from dataclasses import dataclass
from xml.sax.saxutils import escape

from backstride.outcomes.charts.look import WIDTH, Look, draw
from backstride.outcomes.charts.marks import Mark
from backstride.outcomes.charts.shapes import Shape


@dataclass(frozen=True)
class Chart:
    """One chart, in one language. `drawn` says how to read it, `says` what it shows, with its numbers."""

    name: str
    title: str
    drawn: str
    says: tuple[str, ...]
    marks: tuple[Mark, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shapes: tuple[Shape, ...]
    height: float

    def svg(self, look: Look = "page") -> str:
        """The drawing, with its title and description for whoever listens."""
        title, text = f"c-{self.name}-title", f"c-{self.name}-text"
        inside = f'<title id="{title}">{escape(self.title)}</title>'
        inside += f'<desc id="{text}">{escape(self.heard)}</desc>'
        more = {"role": "img", "aria-labelledby": title, "aria-describedby": text, "class": "chart"}
        return draw(self.shapes, (WIDTH, self.height), look, inside, **(more if look == "page" else {}))

    @property
    def has_dashes(self) -> bool:
        """Whether something in the table was not told."""
        return any("–" in row for row in self.rows)

    @property
    def heard(self) -> str:
        """What whoever listens is told instead of the drawing."""
        return " ".join([self.drawn, *self.says])
