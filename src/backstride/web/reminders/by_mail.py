"""A mail on its way: one at a time, never waited for long, and what came of it.

That a server took a mail in says nothing about whether it arrives: one that bounces later is not seen here.
"""

from __future__ import annotations

from smtplib import SMTPDataError, SMTPException, SMTPRecipientsRefused, SMTPSenderRefused

from django.core.mail import EmailMessage, get_connection

from backstride.web.reminders.outcome import AWAY, FAILED, REFUSED, SENT, UNSURE, Outcome

FOR_GOOD = 500
"""From this answer on a server says *never*, below it *not now* (RFC 5321, 4.2.1)."""


def send_mail(mail: EmailMessage) -> Outcome:
    """Send one mail. Nothing is raised for what a server or a network does.

    What cannot be written as a mail, such as an address with too long a name, will never be taken in.
    """
    connection = get_connection()
    try:
        connection.open()
    except (OSError, SMTPException):
        return AWAY
    try:
        mail.connection = connection
        return SENT if mail.send() else REFUSED
    except SMTPRecipientsRefused as refused:
        return _by_code(max((code for code, _ in refused.recipients.values()), default=FOR_GOOD))
    except (SMTPSenderRefused, SMTPDataError) as refused:
        return _by_code(refused.smtp_code)
    except ValueError:
        return REFUSED
    except (OSError, SMTPException):
        return UNSURE
    finally:
        _hang_up(connection)


def _by_code(code: int) -> Outcome:
    return REFUSED if code >= FOR_GOOD else FAILED


def _hang_up(connection: object) -> None:
    close = getattr(connection, "close", None)
    try:
        if close:
            close()
    except (OSError, SMTPException):
        return
