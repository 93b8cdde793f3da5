"""Answers for an assistant: short, in plain values, and everything said with the characters that say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection

from dragoman.desk.citing import Citation, by_key, cited, uttered
from dragoman.desk.desk import Desk
from dragoman.errors import LedgerError, Unknown
from dragoman.ledger import judging, questions
from dragoman.ledger.questions import Head, Line, Said
from dragoman.model import Span
from dragoman.views.asked import actor_named, question, state_named
from dragoman.views.compare import compared
from dragoman.views.contact import date_words, party_words
from dragoman.views.formulas import Use, histories, uses
from dragoman.views.people import one_of
from dragoman.views.promises import promises

_STATEMENTS = 60  # statements of one contact in one answer
_USES = 10  # places of a set phrase in one answer
_LONGEST = 20_000  # characters of a passage


class Answers:
    """What can be asked. `base`: where the desk is reached, for addresses in citations."""

    def __init__(self, held: Desk, base: str) -> None:
        self.held, self.ledger, self.base = held, held.ledger, base.rstrip("/")

    def search(self, words: str, limit: int, offset: int) -> dict[str, Any]:
        """Documents that have all the words, with the places and the statements that have them."""
        hits = self.ledger.search(words, limit=limit + 1, offset=offset)
        with self.ledger.reading() as connection:
            rows = [
                {
                    "document": self._head(hit.document), "line": hit.line[:1000], "places": len(hit.places),
                    "citations": [self._cited(hit.document, Span(hit.line_start, hit.line_start + len(hit.line)), hit.line)],
                    "statements": self._said(connection, hit.statements[:5]),
                }
                for hit in hits[:limit]
            ]  # fmt: skip
        return {"documents": rows, "more": len(hits) > limit}

    def contacts(self, limit: int, offset: int, **asked: Any) -> dict[str, Any]:
        """Contacts that fit everything asked, the latest first, each with a report that tells of it."""
        filters = question(self.ledger, **{name: value for name, value in asked.items() if value})
        with self.ledger.reading() as connection:
            found = questions.contacts(connection, **filters, limit=limit, offset=offset)
            total = questions.how_many(connection, **filters)
            told = {one.report.id: one for one in questions.reports(connection, [line.id for line in found])}
            heads = by_key(questions.heads_of(connection, sorted({one.report.document for one in told.values()})))
        rows = [
            self._line(line) | {"citations": [self._cited(heads[one.report.document], one.report.span, one.quote)]}
            for line in found
            if (one := told.get(line.id)) is not None
        ]
        return {"contacts": rows, "total": total, "more": offset + len(rows) < total}

    def contact(self, id: str, limit: int = _STATEMENTS, offset: int = 0) -> dict[str, Any]:
        """One contact: who in which office, every report, what was said; statements that say the same have the same `same`."""
        with self.ledger.reading() as connection:
            found = questions.contact(connection, id)
            said = self._said(connection, found.statements[offset : offset + limit])
        merged, heads = found.contact, by_key(found.documents)
        return {
            "id": merged.id, "kind": merged.kind, "status": merged.status, "place": merged.place,
            "date": date_words(merged.first, merged.last, merged.precision), "initiator": merged.initiator,
            "parties": [{"actor": one.actor, "name": one.name, "office": one.office, "state": one.state, "role": one.role} for one in merged.parties],
            "claims": [{"field": one.field, "value": one.value, "reports": list(one.reports)} for one in merged.claims],
            "reports": [{"id": one.report.id, "citation": self._cited(heads[one.report.document], one.report.span, one.quote)} for one in found.reports],
            "independent_documents": found.independent, "statements": said, "more_statements": len(found.statements) > offset + limit,
            "made_on_it": [self._line(line) for line in found.made_on_it], "page": f"{self.base}/contacts/{merged.id}",
        }  # fmt: skip

    def compare(self, id: str, by: str) -> dict[str, Any]:
        """A contact's readouts side by side: said alike, worded differently, by one side alone, and silences."""
        with self.ledger.reading() as connection:
            found = compared(connection, id, by_document=by == "document")
        heads = {source.head.key: source.head for source in found.sources}
        rows = [
            {
                "verdict": row.verdict, "speakers": [found.names.get(one, one) for one in row.speakers], "topics": row.topics,
                "silent": row.silent, "may_say_it": row.unsure,
                "wordings": [
                    {"side": one.side, "act": one.act, "language": one.language, "statement": one.statement,
                     "citation": self._cited(heads[one.document], one.span, one.quote)}
                    for one in row.wordings
                ],
                "differences": [msgspec.to_builtins(one) for one in row.differences],
            }
            for row in found.rows
        ]  # fmt: skip
        return {
            "contact": found.contact.id, "page": f"{self.base}/contacts/{found.contact.id}",
            "sides": [{"id": one.id, "name": one.name, "documents": [self._head(heads[key]) for key in one.documents if key in heads]} for one in found.sides],
            "rows": rows, "topics_one_side_alone_names": [msgspec.to_builtins(one) for one in found.only],
        }  # fmt: skip

    def statements(self, limit: int, offset: int, text: str | None, **asked: str | None) -> dict[str, Any]:
        """Statements that fit everything asked, of the latest documents first."""
        for name in ("speaker", "addressee"):
            if (given := asked.get(name)) is not None:
                asked[name] = actor_named(self.ledger, given)
        if (side := asked.get("side")) is not None:
            asked["side"] = state_named(side)
        with self.ledger.reading() as connection:
            found = questions.statements(connection, words=text, limit=limit + 1, offset=offset, **asked)
            return {"statements": self._said(connection, found[:limit]), "more": len(found) > limit}

    def actor(self, name: str) -> dict[str, Any]:
        """An actor with names and offices, how often the ledger has them, and their latest contacts and statements."""
        from dragoman.actors.catalogue import Person, catalogue

        id = actor_named(self.ledger, name)
        known = catalogue()
        row: Any = (
            known.persons.get(id)
            or known.bodies.get(id)
            or known.outlets.get(id)
            or known.states.get(id.removeprefix("state:"))
        )
        with self.ledger.reading() as connection:
            there = one_of(connection, id, known)
            contacts = questions.how_many(connection, actors=[id])
            said = self._said(connection, questions.statements(connection, speaker=id, limit=10))
        if there is None and row is None:
            raise Unknown(f"{name}: the ledger names nobody so")
        offices = [
            {
                "office": known.worded(tenure, row),
                "from": tenure.from_,
                "to": tenure.to,
                "source": tenure.source or row.source,
            }
            for tenure in (row.offices(None) if isinstance(row, Person) else ())
        ]
        latest = self.contacts(10, 0, actors=[id])["contacts"] if there is not None else []
        return {
            "id": id, "name": known.name(row) if there is None else there.name, "names": {} if row is None else dict(row.names), "offices": offices,
            "documents": 0 if there is None else there.documents, "contacts": contacts, "latest_contacts": latest, "latest_statements": said,
            "page": f"{self.base}/actors/{id}",
        }  # fmt: skip

    def formula(self, slug: str | None, since: str | None, until: str | None) -> dict[str, Any]:
        """A set phrase's life with its first and last use, or the list of those that occur."""
        with self.ledger.reading() as connection:
            found = histories(connection, [] if slug is None else [slug], since=since, until=until)
            if slug is None:
                return {
                    "formulas": [
                        {
                            "formula": one.formula,
                            "documents": one.documents,
                            "trend": one.trend,
                            "languages": one.languages,
                        }
                        for one in found
                    ]
                }
            if not found:
                raise Unknown(f"{slug}: no document has this phrase with all that is asked")
            (one,) = found
            latest = uses(connection, slug, since=since, until=until)[-_USES:][::-1]
            shown = [use for use in (one.first, one.last, *latest) if use is not None]
            heads = by_key(questions.heads_of(connection, sorted({use.document for use in shown})))
        return {
            "formula": slug, "documents": one.documents, "trend": one.trend, "languages": one.languages,
            "years": [{"period": year.period, "documents": year.documents, "of": year.of} for year in one.years if year.documents or year.of],
            "users": [msgspec.to_builtins(user) for user in one.users[:20]], "wordings": [msgspec.to_builtins(wording) for wording in one.wordings[:20]],
            "first": self._use(one.first, heads), "last": self._use(one.last, heads),
            "latest_uses": [self._use(use, heads) for use in latest], "page": f"{self.base}/formulas/{slug}",
        }  # fmt: skip

    def promises(
        self, by: str, to: str, topic: str | None, since: str | None, until: str | None, limit: int, offset: int
    ) -> dict[str, Any]:
        """What one side promised another, what was asked and agreed, in threads through the years."""
        with self.ledger.reading() as connection:
            found = promises(connection, by=state_named(by), to=state_named(to), topic=topic, since=since, until=until)
            threads = [one for one in found if len(one.mentions) > 1] + [one for one in found if len(one.mentions) == 1]
            shown = threads[offset : offset + limit]
            heads = by_key(
                questions.heads_of(connection, sorted({mention.document for one in shown for mention in one.mentions}))
            )
        rows = [
            {
                "kind": one.kind, "first": one.first, "last": one.last, "standing": one.standing,
                "mentions": [
                    {"day": mention.day, "standing": mention.later or mention.kind, "sides": mention.sides, "act": mention.act,
                     "contact": mention.contact, "statement": mention.statement,
                     "citation": self._cited(heads[mention.document], Span(mention.start, mention.end), mention.quote)}
                    for mention in one.mentions
                ],
            }
            for one in shown
        ]  # fmt: skip
        return {"threads": rows, "total": len(found), "more": offset + len(rows) < len(found)}

    def passage(self, document: str, start: int | None, end: int | None) -> dict[str, Any]:
        """A stretch of a document's text as it stands, with the statements and reports whose words lie in it."""
        key = self._key(document)
        with self.ledger.reading() as connection:
            text, read = judging.document_as_judged(connection, key)
            head = questions.heads_of(connection, [key])[0]
            first, last = start or 0, len(text) if end is None else end
            if not 0 <= first < last <= len(text):
                raise LedgerError(
                    f"the text has {len(text)} characters: give `start` and `end` within, start before end"
                )
            span = Span(first, min(last, first + _LONGEST))
            inside = [
                read.ids[one.id] for one in read.record.statements if one.id in read.ids and span.overlaps(one.span)
            ]
            said = self._said(connection, [questions.statement(connection, id) for id in inside[:_STATEMENTS]])
        languages = sorted({one.language for one in read.record.passages if span.overlaps(one.span)})
        return {
            "document": self._head(head), "characters": len(text), "languages": languages, "text": span.of(text),
            "citation": self._cited(head, span, span.of(text)), "statements": said, "more": span.end < len(text),
        }  # fmt: skip

    def judged(self, how: str, by: str, **given: Any) -> dict[str, Any]:
        """A judgement put down, as the ledger answers it."""
        made = getattr(self.ledger, how)(**given, by=by)
        return {
            "judgement": made.id,
            "kind": made.kind,
            "subject": made.subject,
            "revision": made.revision,
            "by": made.by,
            "at": made.at,
        }

    def revision(self, id: str) -> int:
        """How many judgements there are on a report or statement."""
        return self.ledger.revision(id)

    def _key(self, name: str) -> str:
        try:
            return self.held.key(name)
        except Unknown:
            with self.ledger.reading() as connection:
                return judging.document_named(connection, name)[1]

    def _said(self, connection: Connection, found: list[Said]) -> list[dict[str, Any]]:
        return [
            {
                "id": one.id, "speakers": [one.actors[actor] for actor in one.statement.speakers], "act": one.statement.act,
                "addressees": [one.actors[actor] for actor in one.statement.addressees], "topics": one.statement.topics,
                "credited_to": [one.actors[actor] for actor in one.statement.reporters], "contact": one.contact, "same": one.same,
                "citation": self._whole(one.citation),
            }
            for one in uttered(connection, found)
        ]  # fmt: skip

    def _line(self, line: Line) -> dict[str, Any]:
        return {
            "id": line.id, "kind": line.kind, "status": line.status, "date": date_words(line.first, line.last, line.precision),
            "who": [party_words(one) for one in line.parties], "place": line.place, "reports": line.reports,
            "independent_documents": line.independent, "page": f"{self.base}/contacts/{line.id}",
        }  # fmt: skip

    def _head(self, head: Head) -> dict[str, Any]:
        made = cited(head, Span(0, 0), "")
        return {
            "document": made.document, "title": head.title, "outlet": head.outlet, "published": head.published, "url": head.url,
            "copy_of": head.copy_of, "page": f"{self.base}/documents/{made.document}",
        }  # fmt: skip

    def _use(self, use: Use | None, heads: Mapping[str, Head]) -> dict[str, Any] | None:
        if use is None:
            return None
        return {
            "day": use.day,
            "user": use.user,
            "citation": self._cited(heads[use.document], Span(use.start, use.end), use.quote or ""),
        }

    def _cited(self, head: Head, span: Span, quote: str) -> dict[str, Any]:
        return self._whole(cited(head, span, quote))

    def _whole(self, citation: Citation) -> dict[str, Any]:
        """A citation whose address can be followed from anywhere."""
        found: dict[str, Any] = msgspec.to_builtins(replace(citation, page=self.base + citation.page))
        return found
