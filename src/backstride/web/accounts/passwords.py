"""How passwords are kept."""

from __future__ import annotations

from django.contrib.auth.hashers import Argon2PasswordHasher


class LighterArgon2(Argon2PasswordHasher):
    """Argon2id with OWASP's smaller set (19 MiB, two passes): several people may sign in at once."""

    time_cost = 2
    memory_cost = 19_456
    parallelism = 1
