"""What can be asked of a ledger: contacts by who, when, how and where, one contact with everything that says it, words anywhere."""

from dragoman.ledger.questions.actors import actors_named, names_of
from dragoman.ledger.questions.contacts import contact, contacts, how_many, picked, reports
from dragoman.ledger.questions.days import bound
from dragoman.ledger.questions.documents import documents, heads_of, how_many_documents, search
from dragoman.ledger.questions.judgements import judgements_about
from dragoman.ledger.questions.statements import (
    contact_of,
    contacts_of,
    how_many_statements,
    speakers_of,
    spoken,
    statement,
    statements,
    utterances,
)
from dragoman.ledger.questions.values import Found, Head, Hit, Line, Said, Told

__all__ = [
    "Found",
    "Head",
    "Hit",
    "Line",
    "Said",
    "Told",
    "actors_named",
    "bound",
    "contact",
    "contact_of",
    "contacts",
    "contacts_of",
    "documents",
    "heads_of",
    "how_many",
    "how_many_documents",
    "how_many_statements",
    "judgements_about",
    "names_of",
    "picked",
    "reports",
    "search",
    "speakers_of",
    "spoken",
    "statement",
    "statements",
    "utterances",
]
