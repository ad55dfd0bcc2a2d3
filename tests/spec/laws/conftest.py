"""What these tests share."""

from tests.cast.uncounted import uncounted

__all__ = ["uncounted"]
