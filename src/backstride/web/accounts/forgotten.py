"""A link to a new password is asked for: where no mail leaves just now that is said, and nothing is lost."""

from __future__ import annotations

import logging
from typing import Any

from allauth.account.views import PasswordResetView
from django.http import HttpResponse

from backstride.web.accounts.account_forms import say

LOG = logging.getLogger(__name__)


class Forgotten(PasswordResetView):  # type: ignore[misc]
    """The library's page. Whether the address has an account makes no difference: a mail goes to either."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Send it; an address of whom nothing is told goes into no log."""
        try:
            answer: HttpResponse = super().form_valid(form)
        except OSError as why:  # so are all that the mail server may answer
            LOG.error("no link to a new password could be mailed: %s", type(why).__name__)  # noqa: TRY400
            form.add_error(None, say("wrong.no_mail_now"))
            answer = self.form_invalid(form)
        return answer
