"""`dragoman users`: who may come to a shared desk."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from dragoman.cli.desk.options import store
from dragoman.cli.ledger import options

if TYPE_CHECKING:
    from dragoman.ledger.store import Store

app = typer.Typer(name="users", help="Who may come to a shared desk, and what they may do.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="The user's name, which judgements are signed with.", metavar="NAME")]
Role = Annotated[str, typer.Option("--role", help="reader, reviewer (also judges and brings texts) or admin.")]


@app.command("add")
def add(name: Name, role: Role = "reader", ledger: options.Where = None, by: options.Writer = None) -> None:
    """Let somebody in. The password is asked for, or read from standard input.

    Example: dragoman users add lan --role reviewer
    """
    with store(ledger) as opened:
        from dragoman.desk.access import users

        user = users.add(opened, name, role, _password())
        _log(opened, by, "user added", f"{user.name} {user.role}")
        options.talk().print(f"{user.name} may come as {user.role}.")


@app.command("list")
def list_(ledger: options.Where = None, format: options.Output = options.Format.table) -> None:
    """List the users.

    Example: dragoman users list
    """
    with store(ledger) as opened:
        from dragoman.desk.access import users

        rows = [
            {"name": user.name, "role": str(user.role), "made": user.made[:10], "disabled": (user.disabled or "")[:10]}
            for user in users.listed(opened)
        ]
        if not options.listed(rows, ("name", "role", "made", "disabled"), format):
            options.talk().print("No users; `dragoman users add` makes one.")


@app.command("role")
def role(
    name: Name,
    role: Annotated[str, typer.Argument(help="reader, reviewer or admin.", metavar="ROLE")],
    ledger: options.Where = None,
    by: options.Writer = None,
) -> None:
    """Let a user do more, or less.

    Example: dragoman users role lan admin
    """
    with store(ledger) as opened:
        from dragoman.desk.access import users

        user = users.set_role(opened, name, role)
        _log(opened, by, "role", f"{user.name} {user.role}")
        options.talk().print(f"{user.name} is {user.role} now.")


@app.command("password")
def password(name: Name, ledger: options.Where = None, by: options.Writer = None) -> None:
    """Give a user another password, which ends all their sessions.

    Example: dragoman users password lan
    """
    with store(ledger) as opened:
        from dragoman.desk.access import users

        user = users.named(opened, name)
        users.set_password(opened, user.name, _password())
        _log(opened, by, "password", user.name)
        options.talk().print(f"{user.name} has another password; their sessions are over.")


@app.command("disable")
def disable(
    name: Name,
    again: Annotated[bool, typer.Option("--again", help="Let them come again instead.")] = False,
    ledger: options.Where = None,
    by: options.Writer = None,
) -> None:
    """Let a user come no more: their sessions end, and their tokens hold no longer. What they judged stays.

    Example: dragoman users disable lan
    """
    with store(ledger) as opened:
        from dragoman.desk.access import users

        user = users.disable(opened, name, not again)
        _log(opened, by, "enabled" if again else "disabled", user.name)
        options.talk().print(f"{user.name} may come again." if again else f"{user.name} may come no more.")


@app.command("token")
def token(
    name: Name,
    purpose: Annotated[str, typer.Option("--for", help="What it is for, for lists of tokens.")] = "command line",
    role: Annotated[str | None, typer.Option(help="What it may do; else what the user may, never more.")] = None,
    ends: Annotated[str | None, typer.Option(help="The last day it holds; else 90 days from now, 366 at most.")] = None,
    all: Annotated[bool, typer.Option("--list", help="List the user's tokens instead.")] = False,
    revoke: Annotated[str | None, typer.Option(metavar="ID", help="Revoke a token of the user instead.")] = None,
    ledger: options.Where = None,
    by: options.Writer = None,
) -> None:
    """Make a token with which a program comes in a user's place. It is printed this once and kept nowhere.

    Example: dragoman users token lan --for "weekly export" --role reader --ends 2026-12-31
    """
    with store(ledger) as opened:
        from dragoman.desk.access import tokens, users

        user = users.named(opened, name)
        if all:
            columns = ("id", "name", "role", "ends", "revoked", "seen")
            rows = (msgspec.to_builtins(one) for one in tokens.listed(opened, user.number))
            options.listed(rows, columns, options.Format.table, narrow=("id",))
        elif revoke is not None:
            tokens.revoke(opened, revoke, user.number)
            _log(opened, by, "token revoked", f"{user.name} {revoke}")
            options.talk().print(f"{revoke} holds no more.")
        else:
            value, made = tokens.make(opened, user, purpose, by=options.who(by), role=role, ends=ends)
            _log(opened, by, "token made", f"{user.name} {made.id} {made.role} until {made.ends}")
            options.talk().print(
                f"Token {made.id} of {user.name}, {made.role}, until {made.ends}; it is shown this once:"
            )
            sys.stdout.write(value + "\n")


def _password() -> str:
    if sys.stdin.isatty():
        given: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True)
        return given
    return sys.stdin.readline().rstrip("\r\n")


def _log(opened: Store, by: str | None, what: str, subject: str) -> None:
    from dragoman.desk.access import audit

    audit.write(opened, who=options.who(by), via="command line", client="command line", what=what, subject=subject)
