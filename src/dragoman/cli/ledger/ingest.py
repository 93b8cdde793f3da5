"""`dragoman ingest`: articles into the ledger."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import Console

from dragoman.cli import inputs
from dragoman.cli.ledger import options
from dragoman.documents.hints import LIMIT, Fetching
from dragoman.documents.load import documents, expand
from dragoman.errors import InputError
from dragoman.model import Document


def command(
    files: Annotated[
        list[str] | None,
        typer.Argument(help="What `dragoman read` takes: files, folders, globs, addresses, or -.", metavar="FILE..."),
    ] = None,
    ledger: options.Where = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes that read.")] = 1,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be done.")] = False,
    reread: Annotated[
        bool, typer.Option("--reread", help="Read again what an older program or older data read; judgements stay.")
    ] = False,
    merge: Annotated[
        bool, typer.Option(help="Merge contacts when all is in; --no-merge leaves it to `dragoman merge`.")
    ] = True,
    published: inputs.Published = None,
    outlet: inputs.Outlet = None,
    url: Annotated[str | None, typer.Option(help="Address of a single input.")] = None,
    language: inputs.Language = None,
    text_field: inputs.TextField = None,
    id_field: inputs.IdField = None,
    title_field: inputs.TitleField = None,
    published_field: inputs.PublishedField = None,
    outlet_field: inputs.OutletField = None,
    url_field: inputs.UrlField = None,
    limit: inputs.Limit = LIMIT,
    follow: inputs.Follow = False,
    allow_private: inputs.AllowPrivate = False,
    actors: inputs.Actors = None,
    by: options.Writer = None,
) -> None:
    """Take articles into the ledger: the same article twice is one, a changed one a new version, and contacts are merged.

    Example: dragoman ingest articles/ --jobs 2

    Example: dragoman ingest news.jsonl.gz --text-field body --ledger desk.db

    Example: dragoman ingest https://example.org/news/feed.xml --follow

    What is in stays in: a run that was cut off is simply started again. The exit status is 1 when an input was refused.
    """
    talk = options.talk()
    if not files and not reread:
        talk.print("Nothing to do: name files, or --reread", style="red")
        raise typer.Exit(2)
    fields = inputs.fields(text_field, id_field, title_field, published_field, outlet_field, url_field)
    fetching = Fetching(allow_private=allow_private, follow=follow)
    hints = inputs.hints(published, outlet, url, language, limit, fetching, fields)
    sources = expand(files or [])
    if url is not None and len(sources) > 1:
        talk.print("--url: an address is of one document; give one input, or --url-field for rows", style="red")
        raise typer.Exit(2)
    own = inputs.own_actors(actors, Console(stderr=True))
    started = time.monotonic()
    with options.opened(ledger, create=True) as opened:
        with inputs.progress(talk, talk.is_terminal) as shown:
            task = shown.add_task("reading", total=len(sources) or None)

            def stream() -> Iterator[Document | InputError]:
                for number, source in enumerate(sources, 1):
                    yield from documents(source, hints)
                    shown.update(task, completed=number)

            summary = opened.ingest(stream(), jobs=jobs, own=own, by=options.who(by), dry_run=dry_run, merge=False)
            if reread and not dry_run:
                summary.reread += opened.reread(jobs=jobs, own=own, by=options.who(by), merge=False).reread
        for reason in summary.refused:
            talk.print(reason, style="red")
        told = (
            f"{summary.new} new, {summary.changed} changed, {summary.reread} read again, {summary.same} already there"
        )
        refused = f", {len(summary.refused)} refused" if summary.refused else ""
        seconds = time.monotonic() - started
        talk.print(f"{'Would take in' if dry_run else 'Took in'}: {told}{refused} ({seconds:.1f} s)")
        if merge and not dry_run:
            settled = opened.merge(by=options.who(by))
            talk.print(
                f"Contacts: {settled.contacts:,} ({settled.new} new, {settled.changed} changed, {settled.gone} gone into others) in {opened.store.shown}"
            )
    sys.stdout.flush()
    if summary.refused:
        raise typer.Exit(1)
