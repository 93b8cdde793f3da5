"""Bringing a text: paste, upload, or give an address; see what is read in it, then keep it or let it go."""

from __future__ import annotations

import re
import time
from functools import lru_cache
from pathlib import PurePosixPath
from threading import BoundedSemaphore
from urllib.parse import urlsplit

import msgspec
from sqlalchemy import select
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.desk.access import drafts, limits
from dragoman.desk.access.audit import noted
from dragoman.desk.access.visitor import Refused, require
from dragoman.desk.apart import LONGEST, MOST, SECONDS, Parsed
from dragoman.desk.desk import Desk, address_of, desk
from dragoman.desk.marking import Stretch, marks_of, stretches
from dragoman.desk.rendering import back, page, posted
from dragoman.desk.safety import shown
from dragoman.documents.addresses import parsed
from dragoman.documents.dates import iso_day
from dragoman.documents.fetch import fetcher
from dragoman.documents.hints import Fetching, Hints
from dragoman.documents.load import readers
from dragoman.errors import BadAddress, HugeInput, InputError
from dragoman.lang import codes
from dragoman.ledger import tables
from dragoman.ledger.ingest import digest_of, key_of, known_of
from dragoman.model import Document, Record

_FETCHES = BoundedSemaphore(2)  # at once: each may wait for a slow server
_FETCHING = Fetching(connect=5, read=10, total=25)
_PATIENCE = 60.0  # seconds for all texts brought at once
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """A document that was brought, with what was read in it, or why it could not be read.

    `there`: the document of the ledger with the same key, by its name in addresses, `same`: it is the same throughout; `alike`: others of
    the same text.
    """

    document: Document
    record: Record | None = None
    error: str = ""
    stretches: list[Stretch] = []
    there: str | None = None
    same: bool = False
    alike: list[str] = []


def bring(request: Request) -> Response:
    """The forms to bring a text with."""
    require(request, "reviewer")
    desk(request).reader.warm()
    return _bring(request)


def brought(request: Request, form: FormData) -> Response:
    """A text, files or an address: read, held for a day, and shown."""
    visitor = require(request, "reviewer")
    given = {name: _line(form, name) for name in ("title", "outlet", "published", "url", "language", "address")}
    files = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
    text = form.get("text")
    try:
        hints = _hints(given)
        if given["address"]:
            found, what = _fetched(request, given["address"], hints), given["address"]
        elif files:
            found = [each for file in files[:MOST] for each in _uploaded(request, file, hints)]
            what = f"{len(files)} files"
        elif isinstance(text, str) and text.strip():
            found, what = [Parsed(document=_pasted(text, hints))], "a text"
        else:
            raise InputError("nothing was brought: paste a text, choose files, or give an address")
        documents = [_clean(one.document, given["title"]) for one in found if one.document is not None][:MOST]
        if not documents:
            raise InputError("; ".join(one.error for one in found if one.error)[:1000] or "no text in it")
        documents = _readable(desk(request), documents)
    except InputError as error:
        noted(request, "brought", given["address"] or "", "refused")
        return _bring(request, 400, error=_said(error), given=given, text=text if isinstance(text, str) else "")
    id = drafts.hold(desk(request).ledger.store, visitor.name or "", documents)
    noted(request, "brought", f"{what}: {len(documents)}")
    refused = len(found) - len(documents)
    return back(request, f"/bring/{id}" + (f"?refused={refused}" if refused else ""))


def draft(request: Request) -> Response:
    """What was read in the texts of a draft."""
    visitor = require(request, "reviewer")
    here, id = desk(request), request.path_params["id"]
    documents = drafts.held(here.ledger.store, visitor.name or "", id)
    refused = request.query_params.get("refused", "")
    return page(
        request, "brought.html", id=id, found=[_seen(here, one) for one in documents],
        refused=int(refused) if refused.isascii() and refused.isdigit() and len(refused) < 6 else 0,
    )  # fmt: skip


def kept(request: Request, form: FormData) -> Response:
    """Texts of a draft go into the ledger, in the visitor's name."""
    visitor = require(request, "reviewer")
    here, id = desk(request), request.path_params["id"]
    documents = drafts.held(here.ledger.store, visitor.name or "", id)
    chosen = [one for number, one in enumerate(documents) if str(number) in form.getlist("document")]
    if not chosen:
        raise InputError("no text is chosen; choose those to keep, or discard them all")
    readable = [
        one for one in chosen if _seen(here, one).record is not None
    ]  # what takes too long is not read here either
    if not readable:
        raise InputError("these texts could not be read; they are not kept")
    summary = here.ledger.ingest(readable, own=here.settings.own, by=visitor.name or "")
    noted(request, "kept", " ".join(key_of(one) for one in readable), "done" if not summary.refused else "failed")
    if summary.refused:
        raise InputError("; ".join(summary.refused))
    drafts.drop(here.ledger.store, visitor.name or "", id)
    if len(readable) == 1:
        return back(request, f"/documents/{address_of(key_of(readable[0]))}")
    return page(
        request, "kept.html", documents=readable, address_of=lambda one: f"/documents/{address_of(key_of(one))}"
    )


def discarded(request: Request, form: FormData) -> Response:
    """A draft is let go."""
    visitor = require(request, "reviewer")
    drafts.drop(desk(request).ledger.store, visitor.name or "", request.path_params["id"])
    noted(request, "discarded")
    return back(request, "/bring?said=discarded")


def _bring(
    request: Request, status: int = 200, *, error: str = "", given: dict[str, str] | None = None, text: str = ""
) -> Response:
    settings = desk(request).settings
    return page(
        request, "bring.html", status, error=error, given=given or {}, text=text if len(text) <= LONGEST else "", codes=codes(),
        suffixes=", ".join([*sorted(readers()), ".gz"]), fetch=settings.fetch, longest=f"{LONGEST:,}", most=MOST, seconds=int(SECONDS),
        megabytes=settings.upload // 1_000_000, discarded=request.query_params.get("said") == "discarded",
    )  # fmt: skip


def _hints(given: dict[str, str]) -> Hints:
    published = iso_day(given["published"]) if given["published"] else None
    if given["published"] and published is None:
        raise InputError(f"{given['published']}: not a day; write it as 2026-01-26")
    if given["url"]:
        _web(given["url"])
    if given["language"] and given["language"] not in codes():
        raise InputError(f"{given['language']}: not a language that is read; there are {', '.join(codes())}")
    return Hints(
        published=published, outlet=given["outlet"] or None, url=given["url"] or None, language=given["language"] or None, limit=LONGEST,
        fetching=_FETCHING,
    )  # fmt: skip


def _pasted(text: str, hints: Hints) -> Document:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > LONGEST:
        raise HugeInput("too long")
    return Document(
        text=text,
        id="text",
        source="-",
        outlet=hints.outlet,
        published=hints.published,
        url=hints.url,
        language=hints.language,
    )


def _uploaded(request: Request, file: UploadFile, hints: Hints) -> list[Parsed]:
    here, name = desk(request), _file_name(file.filename or "")
    data = file.file.read(here.settings.upload + 1)
    if len(data) > here.settings.upload:
        raise HugeInput(f"{name}: too long")
    found = here.reader.documents(data, name, hints)
    stem = PurePosixPath(name.removesuffix(".gz").removesuffix(".zst")).stem
    return [one if one.document is None or one.document.title else _titled(one, stem) for one in found]


def _titled(one: Parsed, title: str) -> Parsed:
    assert one.document is not None
    return Parsed(document=msgspec.structs.replace(one.document, title=title))


def _fetched(request: Request, address: str, hints: Hints) -> list[Parsed]:
    here = desk(request)
    if not here.settings.fetch:
        raise Refused("this desk fetches no addresses; paste the text instead")
    parsed(address)  # nothing but a web address, in the way browsers write it
    limits.check(request.state.limits.fetches, request.state.visitor.name or "", "addresses fetched")
    if not _FETCHES.acquire(timeout=30):
        raise Refused("other addresses are being fetched; try again in a minute", 429, {"retry-after": "60"})
    try:
        got = fetcher(hints.fetching).fetch(address)
    finally:
        _FETCHES.release()
    return here.reader.documents(got.data, f"page{got.suffix}", hints, got.charset, got.url)


def _clean(document: Document, title: str) -> Document:
    """A document as it is kept: known by its web address or its text, never by a file or id that somebody chose."""
    url = document.url if document.url and _is_web(document.url) else None
    return msgspec.structs.replace(
        document, source="-", id="text", url=url, title=_short(title or document.title), outlet=_short(document.outlet)
    )


def _readable(here: Desk, documents: list[Document]) -> list[Document]:
    """Those that are read in the time there is for all; raises the first one's InputError where it is none of them."""
    done: list[Document] = []
    ends, failed = time.monotonic() + _PATIENCE, None
    for one in documents:
        try:
            if time.monotonic() < ends:
                _record(here, one)
                done.append(one)
        except InputError as error:
            failed = failed or error
    if not done and failed is not None:
        raise failed
    return done


def _seen(here: Desk, document: Document) -> Seen:
    key = key_of(document)
    column = tables.documents.c
    with here.ledger.reading() as connection:
        known = known_of(connection, [key]).get(key)
        alike = select(column.key).where(column.current, column.text == document.text, column.key != key).limit(5)
        others = connection.execute(alike.where(column.sha256 == _sha256(document.text))).scalars().all()
    there = None if known is None else address_of(key)
    same = known is not None and known.digest == digest_of(document)
    seen = Seen(document=document, there=there, same=same, alike=[address_of(other) for other in others])
    try:
        record = _record(here, document)
    except InputError as error:
        return msgspec.structs.replace(seen, error=_said(error))
    marks = marks_of(record, {}, mentions=False)
    return msgspec.structs.replace(seen, record=record, stretches=stretches(document.text, record.passages, marks))


@lru_cache(maxsize=32)
def _record(here: Desk, document: Document) -> Record:
    return here.reader.record(document)


def _sha256(text: str) -> str:
    from hashlib import sha256

    return sha256(text.encode()).hexdigest()


def _said(error: InputError) -> str:
    """Why something was refused, without what only helps on the command line or tells of the network the desk is in."""
    if isinstance(error, BadAddress):
        return "bad_address"
    return "too_long" if isinstance(error, HugeInput) else str(error).replace(" or raise --limit", "")


def _line(form: FormData, field: str) -> str:
    value = form.get(field)
    return " ".join(_CONTROLS.sub(" ", value).split())[:2000] if isinstance(value, str) else ""


def _short(words: str | None) -> str | None:
    return shown(" ".join(words.split()))[:500] or None if words else None


def _file_name(given: str) -> str:
    """The last part of a file's name, as short as names are, with an ending that is one of ours or none.

    >>> _file_name("../../etc/passwd"), _file_name("C:\\\\a\\\\news.html"), _file_name("x\\r\\ny.exe")
    ('passwd', 'news.html', 'x y')
    """
    last = _CONTROLS.sub(" ", re.split(r"[/\\]", given)[-1]).replace("  ", " ").strip()
    stem, packed = (
        (last[: -len(end)], end) if (end := PurePosixPath(last).suffix.lower()) in (".gz", ".zst") else (last, "")
    )
    path = PurePosixPath(stem)
    kept = path.suffix.lower() if path.suffix.lower() in readers() else ""
    return (path.stem[:100] or "file") + kept + packed


def _web(address: str) -> None:
    if not _is_web(address):
        raise InputError(f"{address[:200]}: not a web address; write it as a browser shows it, with https://")


def _is_web(address: str) -> bool:
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return False
    return re.fullmatch(r"https?://[^\x00-\x20\x7f\\]+", address, re.IGNORECASE) is not None and bool(host)


ROUTES = [
    Route("/bring", bring, name="bring"),
    Route("/bring", posted(brought), methods=["POST"]),
    Route("/bring/{id}", draft, name="draft"),
    Route("/bring/{id}/keep", posted(kept), methods=["POST"]),
    Route("/bring/{id}/discard", posted(discarded), methods=["POST"]),
]
