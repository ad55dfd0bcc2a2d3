"""What all tests may share."""

from tests.cast.uncounted import uncounted

__all__ = ["uncounted"]
