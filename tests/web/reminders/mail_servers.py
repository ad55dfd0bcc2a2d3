"""Real mail servers on this machine: one that takes mails in, and some that make trouble."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller

HERE = "127.0.0.1"


class Inbox:
    """Takes mails in. `answers`: what it says to a recipient instead; `after_data`: to the mail itself."""

    def __init__(self, answers: dict[str, str] | None = None, after_data: str = "") -> None:
        self.mails: list[EmailMessage] = []
        self.wire: list[bytes] = []
        self.answers = answers or {}
        self.after_data = after_data

    async def handle_RCPT(self, *asked: Any) -> str:  # noqa: N802 - aiosmtpd calls it so
        """Take a recipient, or say why not."""
        _, _, envelope, address, _ = asked
        if address in self.answers:
            return self.answers[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, *asked: Any) -> str:  # noqa: N802
        """Take the mail."""
        if self.after_data:
            return self.after_data
        self.wire.append(asked[-1].content)
        mail = message_from_bytes(asked[-1].content, policy=policy.default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        return "250 OK"

    @property
    def to(self) -> list[str]:
        """Whom the mails are for."""
        return [mail["To"] for mail in self.mails]


@contextmanager
def mail_server(inbox: Inbox) -> Iterator[int]:
    """A server with this inbox; its port."""
    server = Controller(inbox, hostname=HERE, port=free_port())
    server.start()
    try:
        yield server.port
    finally:
        server.stop()


@contextmanager
def silent_server(says: bytes = b"") -> Iterator[int]:
    """A server that takes the call, says something or nothing, and then keeps silent; its port."""
    with closing(socket.create_server((HERE, 0))) as listening:
        held: list[socket.socket] = []
        thread = threading.Thread(target=_hold, args=(listening, says, held), daemon=True)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            thread.join(5)
            for each in held:
                each.close()


def _hold(listening: socket.socket, says: bytes, held: list[socket.socket]) -> None:
    while True:
        try:
            there, _ = listening.accept()
        except OSError:
            return
        held.append(there)
        there.sendall(says)


def free_port() -> int:
    """A port that nobody listens at."""
    with closing(socket.socket()) as probe:
        probe.bind((HERE, 0))
        port: int = probe.getsockname()[1]
        return port
