"""The desk put together: settings to an ASGI application."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from types import ModuleType

from anyio import to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from dragoman.actors.catalogue import catalogue
from dragoman.desk import api, pages
from dragoman.desk.access.middleware import Access
from dragoman.desk.desk import Desk
from dragoman.desk.refusals import answer
from dragoman.desk.safety import Safety
from dragoman.desk.settings import Settings
from dragoman.discover import modules
from dragoman.errors import DragomanError
from dragoman.resources import package_folder

_THREADS = 8  # requests worked on at once: more would only take turns at the interpreter and hold connections


def make(settings: Settings) -> Starlette:
    """The application over a ledger. Raises LedgerError where the ledger can't be opened."""
    held = Desk(settings)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = _THREADS
        catalogue()
        gc.collect()
        gc.freeze()  # the catalogue stays: looking through it for rubbish would hold every request up for a second
        yield
        gc.unfreeze()
        held.close()

    handlers = {DragomanError: answer, HTTPException: answer, Exception: answer}
    app = Starlette(
        routes=[*routes(pages), *routes(api), Mount("/static", StaticFiles(directory=str(package_folder("desk", "static"))), name="static")],
        middleware=[Middleware(Safety), Middleware(Access, settings=settings, refuse=answer)],
        exception_handlers=handlers,
        lifespan=lifespan,
    )  # fmt: skip
    app.state.desk = held
    return app


def routes(package: ModuleType) -> list[BaseRoute]:
    """The routes of all modules of a package, each of which lists its own in `ROUTES`."""
    found: list[BaseRoute] = []
    for name in modules(package):
        found += import_module(f"{package.__name__}.{name}").ROUTES
    return found
