"""What is kept of a clinic. What people told lies in their journals; here is who may look, and who did."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from backstride.web.journals.models import Participant

NAME_LETTERS = 120
ADDRESS_LETTERS, TELEPHONE_LETTERS = 200, 40
ENDED_IS_OPEN = models.Q(ended=None)
NO_PLACE = "UTC"
"""The time zone of a clinic of which nobody has said where it is."""


class Clinic(models.Model):
    """A practice, a ward, a study's coaches: people who look after others together."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(max_length=NAME_LETTERS)
    made = models.DateTimeField()
    cover = models.ForeignKey("Clinician", on_delete=models.SET_NULL, null=True, related_name="+")
    """The colleague who is told when nobody acknowledges what cannot wait."""
    cover_address = models.EmailField(blank=True)
    """Or an address of somebody else, such as a shared inbox."""
    cover_language = models.CharField(max_length=8, default="en")
    address = models.CharField(max_length=ADDRESS_LETTERS, blank=True)
    """Where it is, and how it is rung, as letters say it; empty where nobody has said so."""
    telephone = models.CharField(max_length=TELEPHONE_LETTERS, blank=True)
    zone = models.CharField(max_length=64, default=NO_PLACE)
    """The time zone (IANA) of its own days: invitations, programmes, months. A person's are theirs."""

    def __str__(self) -> str:
        """Its name: no person's."""
        return self.name


class Clinician(models.Model):
    """Somebody who works at a clinic: always a user of their own, never anybody else."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="clinician")
    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="clinicians")
    name = models.CharField(max_length=NAME_LETTERS)
    """As the people they look after know them."""
    leads = models.BooleanField(default=False)
    """Whether they invite colleagues, and let them go."""
    joined = models.DateTimeField()
    ended = models.DateTimeField(null=True)
    """When they left: from then on they see nobody."""

    def __str__(self) -> str:
        """Never a name: this may end in a log."""
        return f"clinician {self.pk}"


class Invitation(models.Model):
    """A code that lets one person join a clinic, once. Only a digest of it is kept."""

    digest = models.CharField(max_length=64, primary_key=True)
    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="invitations")
    by = models.ForeignKey(Clinician, on_delete=models.SET_NULL, null=True, related_name="+")
    """None where it came from the command line."""
    to_work = models.BooleanField(default=False)
    """Whether it is for a colleague; else for a person to be looked after."""
    leads = models.BooleanField(default=False)
    note = models.CharField(max_length=NAME_LETTERS, blank=True)
    """What the one who made it knows it by."""
    made = models.DateTimeField()
    until = models.DateTimeField()
    ended = models.DateTimeField(null=True)
    """When it was used, or taken back."""
    used = models.BooleanField(default=False)
    form = models.UUIDField(null=True)
    """A digest of the id of the form that it came from: sent twice, it makes one code."""
    mailed = models.CharField(max_length=12, blank=True, default="")
    """`claimed`, then what came of its mail; empty where none was asked for. To whom is not kept."""

    class Meta:
        """One of each form."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["clinic", "form"], name="one_invitation_a_form")
        ]

    def __str__(self) -> str:
        """Without its code."""
        return f"invitation to {self.clinic_id}"


class Grant(models.Model):
    """What a participant lets a clinic see, until when. Ended at once when they say so; never deleted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="grants")
    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="grants")
    called = models.CharField(max_length=NAME_LETTERS)
    """How the clinic knows them: a name is told to nobody else."""
    pain = models.BooleanField(default=False)
    notes = models.BooleanField(default=False)
    recordings = models.BooleanField(default=False)
    made = models.DateTimeField()
    until = models.DateTimeField(null=True)
    """None: until they end it."""
    ended = models.DateTimeField(null=True)

    class Meta:
        """One open grant to a clinic; what a person changes is a new one."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["participant", "clinic"], condition=ENDED_IS_OPEN, name="one_open_grant"
            )
        ]
        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["clinic", "ended"])]

    def __str__(self) -> str:
        """Whose and to whom, without names."""
        return f"grant of {self.participant_id} to {self.clinic_id}"


class Look(models.Model):
    """That a clinician looked at a page about somebody. The participant can read it."""

    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="looks")
    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="looks")
    clinician = models.ForeignKey(Clinician, on_delete=models.SET_NULL, null=True, related_name="looks")
    """None once they have had their account erased: that somebody looked stays."""
    page = models.CharField(max_length=60)
    """The name of the page's address."""
    at = models.DateTimeField()

    class Meta:
        """The newest are asked for."""

        indexes: ClassVar[list[models.Index]] = [models.Index(fields=["participant", "-at"])]

    def __str__(self) -> str:
        """The page."""
        return f"a look at {self.page}"


class ToldToCover(models.Model):
    """That something of somebody waits to be acknowledged, and that the cover was told: once, and no more."""

    clinic = models.ForeignKey(Clinic, on_delete=models.CASCADE, related_name="+")
    participant = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="told_to_cover")
    need = models.CharField(max_length=24)
    """The key of the need: it tells nothing of what it is."""
    thing = models.CharField(max_length=24, blank=True)
    """What is the same in every need of one rule about one thing; empty where it is not known."""
    noticed = models.DateTimeField()
    """Since when it waits, as far as this program has looked; told again, it waits since the first time."""
    outcome = models.CharField(max_length=12, default="waits")
    """`waits`, `claimed`, `failed` (both tried again), `sent`, `refused` (by an address), `unsure`."""
    claimed = models.DateTimeField(null=True)
    tried = models.CharField(max_length=24, blank=True)
    """A digest of the address it was sent to last: at another one it is tried again."""

    class Meta:
        """Once a need."""

        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["clinic", "participant", "need"], name="told_to_cover_once")
        ]

    def __str__(self) -> str:
        """What came of it."""
        return f"told to cover: {self.outcome}"
