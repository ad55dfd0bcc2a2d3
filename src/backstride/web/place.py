"""Where this instance keeps its things, told by the environment.

BACKSTRIDE_DATA       a folder: the database of a laptop, the secret key, the sound of sessions
DATABASE_URL          postgresql://user:password@host:port/name for a clinic; without it, SQLite in the folder
BACKSTRIDE_HOSTS      names under which others reach it, with commas; without it, this machine only
BACKSTRIDE_SIGN_UP    `closed` where nobody may make an account of their own accord
BACKSTRIDE_WEATHER    `on` or `off`: whether people may switch a forecast on (`weather/service`)
BACKSTRIDE_ADDRESS    the address of this instance, for links in mails; without it, the first host
BACKSTRIDE_SMTP       smtp://user:password@host:port of a mail server; without it, no mail is sent
BACKSTRIDE_MAIL_FROM  who mails say they are from; needed with BACKSTRIDE_SMTP
BACKSTRIDE_QUESTIONNAIRES  a folder with the questionnaires of a clinic; without it, one in the data folder
BACKSTRIDE_PUSH       names of further push services, with commas
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

PATIENCE_S = 20
"""How long a writer waits for another one before it gives up and says so (seconds)."""

POSTGRESQL = ("postgres", "postgresql")
KEY_FILE = "secret.key"
PUSH_KEY_FILE = "push.key"
SQLITE_FILE = "backstride.sqlite3"
QUESTIONNAIRES_FOLDER = "questionnaires"
STATIC_FOLDER = "static"
SESSION_COOKIE, CSRF_COOKIE = "backstride_session", "backstride_csrf"
"""By their own names: the ports of one machine share cookies."""
DEMO_MARK = "made-up-people"
MAIL_PORTS = {"smtp": 587, "smtps": 465}
ON_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


class WrongPlace(ValueError):
    """The environment names a place that cannot be used; the text says which, and what would be right."""


def data_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """The data folder: what BACKSTRIDE_DATA says, else the usual place for a program's data."""
    told = environ.get("BACKSTRIDE_DATA")
    if told:
        return Path(told)
    base = environ.get("XDG_DATA_HOME") or environ.get("LOCALAPPDATA")
    return (Path(base) if base else Path.home() / ".local" / "share") / "backstride"


def demo_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Where made-up people live when no folder is named: beside the real one, never in it."""
    real = data_folder(environ)
    return real.with_name(f"{real.name}-demo")


def holds_made_up_people(folder: Path) -> bool:
    """Whether a folder was filled for the demo: no real journal belongs there."""
    return (folder / DEMO_MARK).exists()


def database(environ: Mapping[str, str] = os.environ, patience_s: int = PATIENCE_S) -> dict[str, Any]:
    """Django's settings of the database. Raises WrongPlace for an address that is none."""
    address = environ.get("DATABASE_URL", "")
    return _postgresql(address, patience_s) if address else _sqlite(data_folder(environ), patience_s)


def _sqlite(folder: Path, patience_s: int) -> dict[str, Any]:
    """A writer waits at its beginning (IMMEDIATE), where waiting is possible; readers never wait (WAL).

    `synchronous=FULL`: what was acknowledged is there after the power fails, too. `secure_delete`: what
    somebody had erased is written over.
    """
    settings = (
        "journal_mode=WAL",
        "synchronous=FULL",
        "secure_delete=ON",
        f"busy_timeout={patience_s * 1000}",
    )
    options = {
        "transaction_mode": "IMMEDIATE",
        "timeout": patience_s,
        "init_command": ";".join(f"PRAGMA {each}" for each in settings),
    }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(folder / SQLITE_FILE),
        "OPTIONS": options,
    }


def _postgresql(address: str, patience_s: int) -> dict[str, Any]:
    parts = urlsplit(address)
    if parts.scheme not in POSTGRESQL or not parts.path.strip("/"):
        raise WrongPlace(
            "DATABASE_URL cannot be used. Right would be: postgresql://user:password@host:port/name "
            "(or leave it out, and Backstride keeps its data in a file)."
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"options": f"-c lock_timeout={patience_s}s", **dict(parse_qsl(parts.query))},
    }


def hosts(environ: Mapping[str, str] = os.environ) -> list[str]:
    """The names under which this instance answers."""
    return ["localhost", "127.0.0.1", "[::1]", *hosts_of_others(environ)]


def hosts_of_others(environ: Mapping[str, str] = os.environ) -> list[str]:
    """The names under which other machines reach it; none on a laptop."""
    return [each.strip() for each in environ.get("BACKSTRIDE_HOSTS", "").split(",") if each.strip()]


def secret_key(folder: Path) -> str:
    """The key that signs sessions: the folder's own; one for this process alone where there is none yet."""
    kept = folder / KEY_FILE
    return kept.read_text(encoding="ascii") if kept.exists() else secrets.token_urlsafe(50)


def sign_up_is_open(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether anybody who reaches this instance may make an account."""
    return environ.get("BACKSTRIDE_SIGN_UP", "open") != "closed"


def address(environ: Mapping[str, str] = os.environ) -> str:
    """How others write the address of this instance; on a laptop the usual one. Raises WrongPlace."""
    return address_told(environ) or "http://localhost:8000/"


def address_told(environ: Mapping[str, str] = os.environ) -> str:
    """The same as far as the environment says it: empty on a laptop, where `serve` alone knows its port.

    Raises WrongPlace for one that is none.
    """
    told = environ.get("BACKSTRIDE_ADDRESS", "")
    if told:
        if urlsplit(told).scheme not in ("http", "https") or not urlsplit(told).hostname:
            raise WrongPlace("BACKSTRIDE_ADDRESS cannot be used. Right would be: https://name/")
        return told
    others = hosts_of_others(environ)
    return f"https://{others[0].lstrip('.')}/" if others else ""


def mail(environ: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """Django's settings of the mail server; none where no mail is sent. Raises WrongPlace.

    What is said to a server elsewhere is encrypted, or not said: `smtps` from the first word on, `smtp` by
    STARTTLS.
    """
    told = environ.get("BACKSTRIDE_SMTP", "")
    if not told:
        return {}
    try:
        parts, sender = urlsplit(told), environ.get("BACKSTRIDE_MAIL_FROM", "")
        port = parts.port
    except ValueError:
        raise _wrong_mail() from None
    if parts.scheme not in MAIL_PORTS or not parts.hostname or "@" not in sender:
        raise _wrong_mail()
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": port or MAIL_PORTS[parts.scheme],
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and parts.hostname not in ON_THIS_MACHINE,
        "DEFAULT_FROM_EMAIL": sender,
    }


def _wrong_mail() -> WrongPlace:
    return WrongPlace(
        "BACKSTRIDE_SMTP cannot be used. Right would be: smtp://user:password@host:port (STARTTLS) or "
        "smtps://… with BACKSTRIDE_MAIL_FROM=name@host beside it (or leave both out, and no mail is sent)."
    )


def questionnaires(environ: Mapping[str, str] = os.environ) -> Path:
    """Where a clinic puts its own questionnaires, as FHIR files; it need not be there."""
    told = environ.get("BACKSTRIDE_QUESTIONNAIRES")
    return Path(told) if told else data_folder(environ) / QUESTIONNAIRES_FOLDER


def push_services(environ: Mapping[str, str] = os.environ) -> list[str]:
    """Names of push services beside those of the browsers' makers."""
    return [each.strip() for each in environ.get("BACKSTRIDE_PUSH", "").split(",") if each.strip()]


def keep_to_the_owner() -> None:
    """Whatever this process writes from here on, nobody else on the machine may read."""
    os.umask(0o077)


def make_folder(folder: Path) -> None:
    """Make the data folder with its key, readable by its owner alone. Nothing that is there is changed."""
    keep_to_the_owner()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    key = folder / KEY_FILE
    if not key.exists():
        key.touch(mode=0o600)
        key.write_text(secrets.token_urlsafe(50), encoding="ascii")
