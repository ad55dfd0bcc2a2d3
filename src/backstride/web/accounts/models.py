"""The user: somebody who can sign in."""

from __future__ import annotations

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models


class Users(BaseUserManager["User"]):
    """Makes users. An e-mail address is needed only by who signs in with one."""

    def create_user(self, email: str | None = None, password: str | None = None, **more: Any) -> User:
        """A user; without a password, one who signs in by a link or a passkey."""
        user = self.model(email=self.normalize_email(email) if email else None, **more)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, PermissionsMixin):
    """Somebody who can sign in. What they told lies in their participant's journal, not here."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    email = models.EmailField(unique=True, null=True, blank=True)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    joined = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[Users] = Users()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        """Never a name or an address: this may end in a log."""
        return f"user {self.pk}"


class SignInLink(models.Model):
    """A link that signs in one user, once. Only a digest of its secret is kept."""

    digest = models.CharField(max_length=64, primary_key=True)
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    made = models.DateTimeField()
    used = models.DateTimeField(null=True)

    def __str__(self) -> str:
        """Without its secret."""
        return f"sign-in link of {self.user_id}"
