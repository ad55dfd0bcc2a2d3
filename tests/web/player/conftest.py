"""Somebody with sessions to come, and a data folder of their own for the sound."""

from __future__ import annotations

from tests.web.carry.conftest import folder, stopped, walks

__all__ = ["folder", "stopped", "walks"]
