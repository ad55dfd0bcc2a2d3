"""What replay reads besides the journal: programmes and questionnaires, every version kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from backstride.heart.programme import Programme, RuleCard
from backstride.heart.questionnaire import Questionnaire


class NotInTheBook(LookupError):
    """The journal names a programme, a version or a questionnaire that the rule book does not hold."""


@dataclass(frozen=True, eq=False)
class RuleBook:
    """Programmes by id and version, questionnaires by name, and what stands behind each rule."""

    programmes: Mapping[str, Mapping[str, Programme]]
    questionnaires: Mapping[str, Questionnaire]
    cards: Mapping[str, RuleCard]
    only: Programme | None = None

    def with_only(self, programme: Programme | None) -> RuleBook:
        """The same book where every programme asked for is this one; with None, the book as it is."""
        return replace(self, only=programme)

    def programme(self, name: str, version: str | None = None) -> Programme:
        """A programme by id, in the version named or the newest. Raises NotInTheBook."""
        if self.only:
            return self.only
        versions = self.programmes.get(name)
        if not versions:
            raise NotInTheBook(f"there is no programme '{name}'; there are: {', '.join(self.programmes)}")
        if version is None:
            return versions[max(versions, key=_in_order)]
        if version not in versions:
            raise NotInTheBook(f"'{name}' has no version '{version}'; there are: {', '.join(versions)}")
        return versions[version]

    def questionnaire(self, name: str) -> Questionnaire:
        """A questionnaire by its name. Raises NotInTheBook."""
        if name not in self.questionnaires:
            known = ", ".join(self.questionnaires)
            raise NotInTheBook(f"there is no questionnaire '{name}'; there are: {known}")
        return self.questionnaires[name]


def _in_order(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else 0 for part in version.split("."))
