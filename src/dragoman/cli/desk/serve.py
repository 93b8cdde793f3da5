"""`dragoman serve`: the ledger in a browser, and for other programs."""

from __future__ import annotations

import ipaddress
import socket
import sys
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from dragoman.cli import inputs
from dragoman.cli.desk.options import installed
from dragoman.cli.ledger import options
from dragoman.errors import LedgerError

if TYPE_CHECKING:
    from dragoman.desk.settings import Settings

_CONNECTIONS = 200  # at once; what comes above is told to come again
_IDLE = 15  # seconds a connection is kept for the browser's next request
_HEAD = 65_536  # bytes of a request's line and headers
_LAST = 10  # seconds that requests have to end in when the desk does


def command(
    ledger: options.Where = None,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")] = 8765,
    shared: Annotated[
        bool, typer.Option("--shared", help="Visitors log in, or bring a token; see `dragoman users`.")
    ] = False,
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="HOST", help="A name under which a shared desk is asked for; repeat for several."),
    ] = None,
    secure: Annotated[bool, typer.Option("--secure", help="Behind HTTPS: cookies are sent over nothing else.")] = False,
    proxy: Annotated[
        list[str] | None,
        typer.Option(metavar="IP", help="A proxy whose X-Forwarded-For is believed; repeat for several."),
    ] = None,
    fetch: Annotated[bool, typer.Option(help="Whether visitors may bring texts by their web address.")] = True,
    actors: inputs.Actors = None,
    browser: Annotated[bool, typer.Option("--open", help="Open the browser on it.")] = False,
    by: options.Writer = None,
) -> None:
    """Open the desk: the ledger in a browser, to read, search, compare and judge, and an API for other programs.

    Example: dragoman serve --open

    Example: dragoman serve --ledger desk.db --port 0

    Example: dragoman serve --shared --host 0.0.0.0 --name desk.example.org --secure --proxy 10.0.0.2

    It is only reached from this machine, and whoever reaches it may do everything, unless it is shared. Ctrl-C ends it.
    """
    options.ready()
    talk = options.talk()
    with options.said():
        installed()
        from dragoman.desk.settings import LOOPBACK, Settings

        if not shared and host not in LOOPBACK:
            raise LedgerError(
                f"--host {host}: others would reach the desk and could do everything; add --shared, and users by `dragoman users add`"
            )
        own = inputs.own_actors(actors, Console(stderr=True))
        names = tuple(one.lower() for one in name or ())
        proxies = tuple(_ip(one) for one in proxy or ())
        listening = _listen(host, port)
        settings = Settings(
            ledger=ledger, host=host, port=listening.getsockname()[1], shared=shared, local=options.who(by), hosts=names,
            own=own, fetch=fetch, secure=secure, proxies=proxies,
        )  # fmt: skip
        with listening:
            _serve(settings, listening, talk, browser)


def _ip(given: str) -> str:
    try:
        return str(ipaddress.ip_address(given))
    except ValueError as error:
        raise options.wrong(f"--proxy {given}: not an IP address; write it as 10.0.0.2") from error


def _listen(host: str, port: int) -> socket.socket:
    """A socket on the address asked for, so that a port that is taken is said before anything is loaded."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(_CONNECTIONS)
    except OSError as error:
        advice = "--port 0 takes a free one" if port else "is the address one of this machine's?"
        raise LedgerError(f"{host} port {port}: {error.strerror or error}; {advice}") from error
    return listening


def _serve(settings: Settings, listening: socket.socket, talk: Console, browser: bool) -> None:
    import uvicorn

    from dragoman.desk.access.users import anybody
    from dragoman.desk.app import make

    app = make(settings)
    if settings.shared and not anybody(app.state.desk.ledger.store):
        raise LedgerError("nobody may come yet: `dragoman users add NAME --role admin` lets the first one in")
    config = uvicorn.Config(
        app, http="h11", ws="none", h11_max_incomplete_event_size=_HEAD, limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=_IDLE, timeout_graceful_shutdown=_LAST, access_log=False, log_level="warning",
        proxy_headers=False, server_header=False,
    )  # fmt: skip
    shown = f"[{settings.host}]" if ":" in settings.host else settings.host
    address = f"http://{shown}:{settings.port}/"
    sys.stdout.write(address + "\n")
    sys.stdout.flush()
    talk.print("The desk is open; Ctrl-C closes it.")
    if browser:
        import webbrowser

        webbrowser.open(address)
    try:
        uvicorn.Server(config).run(sockets=[listening])
    except KeyboardInterrupt:
        talk.print("Closed.")
