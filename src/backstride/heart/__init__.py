"""The heart: facts in, decisions out.

Standard library only. Nothing in here knows a clock, a disk, a network, a framework or chance:
the day is always an argument, and the same journal on the same day gives the same decision.
"""
