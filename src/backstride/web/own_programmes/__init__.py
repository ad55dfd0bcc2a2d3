"""Programmes that clinics write: versions that never change, their check, who may be given one."""
