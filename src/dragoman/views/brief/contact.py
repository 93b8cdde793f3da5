"""A brief on one contact: what it was, who took part, who reports it, what was said by whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sqlalchemy import Connection

from dragoman.actors.catalogue import catalogue
from dragoman.ledger.judging import documents_as_judged
from dragoman.ledger.questions import Found, Line, Said, contact
from dragoman.model import Record
from dragoman.views.brief import names, sentences
from dragoman.views.brief.notes import Writer, languages_of
from dragoman.views.brief.values import Brief, Quotation, Sentence
from dragoman.views.brief.wordings import wordings
from dragoman.views.sides import THIRD, Side, sides, state_name

_MOST = 40  # statements told; of more, those that several documents tell and the weightiest acts


def on_contact(connection: Connection, id: str, language: str) -> Brief:
    """A brief on a contact. Raises Unknown."""
    found = contact(connection, id)
    records = {
        key: one.record
        for key, (_, one) in documents_as_judged(connection, [head.key for head in found.documents]).items()
    }
    writer = Writer(wordings(language))
    writer.know(found.documents)
    told = [sentences.report_note(writer, one, records) for one in found.reports]
    line = line_of(found)
    title = sentences.event(writer, line, [], language).text.rstrip(".。").strip()
    writer.section("what", [sentences.event(writer, line, told, language), *_place(writer, found, told, language)])
    writer.section("who", _offices(writer, found, records, language))
    writer.section("coverage", [_coverage(writer, found, records, told)])
    writer.section("conflicts", _conflicts(writer, found, records, language))
    groups = grouped(found)
    standing = _sides(found, records)
    writer.section("said", _said(writer, groups, found, records, standing, language))
    writer.section("phrases", _phrases(writer, found, records, language))
    return Brief(
        title=writer.wording.label["contact"].format(title=title), language=language, sections=writer.sections,
        notes=writer.notes(), documents=writer.used(),
    )  # fmt: skip


def line_of(found: Found) -> Line:
    """A contact as lists have it."""
    one = found.contact
    return Line(
        id=one.id, kind=one.kind, status=one.status, focus=one.focus, first=one.first, last=one.last, precision=one.precision,
        place=one.place, place_state=one.place_state, visit=one.visit, reports=len(one.members), independent=found.independent,
        confidence=found.confidence, parties=list(one.parties),
    )  # fmt: skip


def grouped(found: Found) -> list[list[Said]]:
    """Statements that say the same together, in the order of the first document that tells them; copies and repeats left out."""
    copies = {head.key for head in found.documents if head.copy_of is not None}
    groups: dict[str, list[Said]] = defaultdict(list)
    for said in found.statements:
        if said.document not in copies and said.statement.repeat_of is None:
            groups[said.same or said.id].append(said)
    return list(groups.values())


def _place(writer: Writer, found: Found, told: list[int], language: str) -> Iterator[Sentence]:
    contact = found.contact
    notes = [told[place] for place, one in enumerate(found.reports) if one.report.place == contact.place]
    if contact.place is None:
        return
    if contact.place_state is None:
        yield writer.say("place", notes, place=contact.place)
    else:
        yield writer.say("place_in", notes, place=contact.place, state=state_name(contact.place_state, language))


def _offices(writer: Writer, found: Found, records: dict[str, Record], language: str) -> Iterator[Sentence]:
    for party in found.contact.parties:
        words = names.offices(party, found.contact.first, writer.wording, language)
        if words is None:
            continue
        notes = [
            sentences.report_note(writer, one, records)
            for one in found.reports
            if any((other.actor, other.office) == (party.actor, party.office) for other in one.report.parties)
        ]
        if party.name is not None:
            yield writer.say("office", notes, item=True, name=names.party(party, language), office=words)


def _coverage(writer: Writer, found: Found, records: dict[str, Record], told: list[int]) -> Sentence:
    spoken = writer.wording.joined(
        languages_of(
            writer.wording.languages, (code for record in records.values() for code in record.document.languages)
        )
    )
    if len(found.documents) == 1:
        return writer.say("told_one", told, languages=spoken)
    return writer.say(
        "told", told, documents=str(len(found.documents)), independent=str(found.independent), languages=spoken
    )


def _conflicts(writer: Writer, found: Found, records: dict[str, Record], language: str) -> Iterator[Sentence]:
    by_id = {one.report.id: one for one in found.reports}
    heads = {head.key: head for head in found.documents}
    for claim in found.contact.claims:
        telling = [by_id[report] for report in claim.reports if report in by_id]
        outlets = dict.fromkeys(
            _outlet(heads[one.report.document].outlet, heads[one.report.document].id, language) for one in telling
        )
        yield writer.say(
            "claim", [sentences.report_note(writer, one, records) for one in telling], item=True,
            outlets=writer.wording.joined(outlets), field=writer.wording.field.get(claim.field, claim.field),
            value=_value(claim.field, claim.value, language),
        )  # fmt: skip


def _value(field: str, value: str, language: str) -> str:
    """A claim's value in the reader's language where it is one of our words; the words of a place stay as they are."""
    if field == "place_state":
        return state_name(value, language)
    return names.actor(value, None, language) if field == "initiator" else value


def _outlet(outlet: str | None, id: str, language: str) -> str:
    row = catalogue().outlet(outlet)
    return names.actor(row.id, outlet, language) if row is not None else outlet or id


def _sides(found: Found, records: dict[str, Record]) -> list[Side]:
    parties = [party.state for party in found.contact.parties if party.state is not None]
    return sides(found.documents, parties, {key: record.document.languages[0] for key, record in records.items()})


def _said(
    writer: Writer, groups: list[list[Said]], found: Found, records: dict[str, Record], standing: list[Side], language: str
) -> Iterator[Sentence]:  # fmt: skip
    """What was said, by speaker; where the parties' own readouts can be told apart, by whom it is told."""
    side_of = {key: side.id for side in standing for key in side.documents}
    apart = sum(side.principal for side in standing) > 1
    order: dict[tuple[str, ...], int] = {}
    for group in groups:
        order.setdefault(tuple(group[0].statement.speakers), len(order))
    weighty = sorted(groups, key=lambda group: (-len({one.document for one in group}), sentences.rank(group)))
    shown = {group[0].id for group in weighty[:_MOST]}
    for group in sorted(
        groups, key=lambda group: (len(group[0].statement.speakers), order[tuple(group[0].statement.speakers)])
    ):
        if group[0].id not in shown:
            continue
        sentence = sentences.speech(writer, group, found, records, language)
        telling = list(dict.fromkeys(side_of[one.document] for one in group))
        if (
            apart
            and THIRD not in telling
            and all(side in {one.id for one in standing if one.principal} for side in telling)
        ):
            alone = len(telling) == 1 and not any(one.perhaps for one in group)
            if alone or len(telling) > 1:
                named = writer.wording.joined(state_name(side, language) for side in telling)
                mark: list[str | Quotation] = [" ", *writer.say("alone" if alone else "both", [], sides=named).parts]
                sentence = Sentence(parts=[*sentence.parts, *mark], notes=sentence.notes, item=True)
        yield sentence
    if rest := weighty[_MOST:]:
        notes = [writer.statement(group[0], records[group[0].document].document.languages[0]) for group in rest[:3]]
        yield writer.say("more", notes, item=True, count=str(len(rest)))


def _phrases(writer: Writer, found: Found, records: dict[str, Record], language: str) -> Iterator[Sentence]:
    """Formulas in statements of this contact, and mechanisms these name."""
    by_place = {(one.document, one.statement.id): one for one in found.statements}
    used: dict[tuple[str, str], list[int]] = defaultdict(list)
    for key, record in records.items():
        for use in record.formulas:
            said = by_place.get((key, use.statement or ""))
            if said is not None:
                start = use.span.start - said.statement.span.start
                words = said.quote[max(start, 0) : max(start, 0) + use.span.end - use.span.start]
                used["formula", use.formula].append(writer.place(key, use.span, words, use.language, said.id))
    for said in found.statements:
        for slug in said.statement.mechanisms:
            used["mechanism", slug].append(writer.statement(said, records[said.document].document.languages[0]))
    for (kind, slug), notes in sorted(used.items()):
        if kind == "formula":
            yield writer.say("formula", notes, item=True, formula=names.formula(slug, language))
        else:
            yield writer.say("mechanism", notes, item=True, mechanism=names.mechanism(slug, language))
