"""PostgreSQL's own programs write and read its part of a backup; this asks them, and counts beside them.

`pg_dump` writes the very state that is counted: both look at one exported snapshot.
"""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from backstride.web.backup.counted import counted
from backstride.web.backup.manifest import Table
from backstride.web.backup.not_done import NotDone

DEBIAN = "/usr/lib/postgresql/*/bin"
AT_A_TIME = 2000
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename"
OF_ANYBODY = "SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"
MIGRATIONS = "SELECT app, name FROM django_migrations ORDER BY app, name"
END_MINE = """
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s AND usename = current_user
"""
"""Each connection of one's own to a database is ended, and waited for (5,000 ms at most)."""
Counted = tuple[tuple[tuple[str, str], ...], dict[str, Table]]


def dump(address: str, target: Path) -> Counted:
    """Write a database to a file as it is at one moment; its migrations and tables then. Raises NotDone."""
    program = _program("pg_dump")
    with _asking(address) as database, database.transaction():
        database.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        (snapshot,) = _one(database, "SELECT pg_export_snapshot()")
        _run(program, address, f"--snapshot={snapshot}", "--format=custom", f"--file={target}")
        return _counted(database)


def load(address: str, source: Path) -> Counted:
    """Fill an empty database from a file, all of it or nothing; what is then in it. Raises NotDone."""
    program = _program("pg_restore")
    refuse_filled(address)
    _run(program, address, "--single-transaction", "--exit-on-error", str(source))
    with _asking(address) as database:
        return _counted(database)


def refuse_filled(address: str) -> None:
    """A database with any table in it. Raises NotDone."""
    with _asking(address) as database:
        if _one(database, OF_ANYBODY) != (0,):
            raise NotDone("not_empty_database")


def empty_again(address: str, tables: dict[str, Table]) -> None:
    """Take back what was loaded a moment ago."""
    with _asking(address) as database:
        names = sql.SQL(", ").join(map(sql.Identifier, tables))
        database.execute(sql.SQL("DROP TABLE {} CASCADE").format(names))


@contextmanager
def fresh(address: str) -> Iterator[str]:
    """The address of an empty database beside this one, which is gone afterwards. Raises NotDone."""
    named = f"backstride_verify_{secrets.token_hex(6)}"
    create = sql.SQL("CREATE DATABASE {} TEMPLATE template0").format(sql.Identifier(named))
    with _asking(address) as database:
        try:
            database.execute(create)
        except psycopg.errors.InsufficientPrivilege:
            user = database.info.user
            raise NotDone("no_right", user=user) from None
        try:
            yield with_slashes(address, f"/{named}")
        finally:
            _drop(database, named)


def _drop(database: psycopg.Connection[Any], named: str) -> None:
    """Never by force: a plain DROP sends the server's own vacuum away, which `WITH (FORCE)` may not do."""
    drop = sql.SQL("DROP DATABASE {}").format(sql.Identifier(named))
    try:
        database.execute(drop)
    except psycopg.errors.ObjectInUse:  # a connection that a program left open when it was ended
        database.execute(END_MINE, [named])
        database.execute(drop)


@contextmanager
def _asking(address: str) -> Iterator[psycopg.Connection[Any]]:
    """A connection, in which each statement stands by itself. Raises NotDone for what the server says."""
    try:
        with psycopg.connect(with_slashes(address), autocommit=True) as database:
            database.execute("SET TIME ZONE 'UTC'")  # rows are compared as text
            yield database
    except psycopg.Error as why:
        raise NotDone("database", why=" ".join(str(why).split())) from None


def with_slashes(address: str, path: str = "") -> str:
    """An address as PostgreSQL's own programs read it, who insist on `//`; perhaps of another database."""
    parts = urlsplit(address)
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.scheme}://{parts.netloc}{path or parts.path}{query}"


def _one(database: psycopg.Connection[Any], question: str) -> Any:
    return database.execute(question).fetchone()


def _counted(database: psycopg.Connection[Any]) -> Counted:
    migrations = tuple((app, name) for app, name in database.execute(MIGRATIONS))
    names = [name for (name,) in database.execute(TABLES).fetchall()]
    with database.transaction():
        return migrations, {name: counted(_rows(database, name)) for name in names}


def _rows(database: psycopg.Connection[Any], name: str) -> Iterator[str]:
    with database.cursor(name="rows") as rows:
        rows.itersize = AT_A_TIME
        rows.execute(sql.SQL("SELECT each::text FROM {} AS each").format(sql.Identifier(name)))
        for (row,) in rows:
            yield row


def _program(name: str) -> str:
    """Where a program of PostgreSQL lies: on the path, else the newest of Debian's. Raises NotDone."""
    kept = sorted(
        Path("/").glob(DEBIAN.lstrip("/")), key=lambda path: path.parent.name.zfill(9), reverse=True
    )
    found = shutil.which(name) or shutil.which(name, path=os.pathsep.join(map(str, kept)))
    if found is None:
        raise NotDone("no_program", program=name)
    return found


def _run(program: str, address: str, *words: str) -> None:
    """Run it on a database; the password goes by the environment, where other users do not see it."""
    told = conninfo_to_dict(with_slashes(address))
    password = {"PGPASSWORD": str(told.pop("password"))} if told.get("password") else {}
    where = make_conninfo("", **told)
    asked = [
        program,
        "--no-owner",
        "--no-privileges",
        "--no-password",
        f"--dbname={where}",
        *words,
    ]
    environ = {**os.environ, **password}
    done = subprocess.run(asked, env=environ, capture_output=True, text=True, check=False)  # noqa: S603 - PostgreSQL's own
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["?"]
        raise NotDone("database", why=lines[0])
