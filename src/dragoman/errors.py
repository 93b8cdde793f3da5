"""What can go wrong, from the broadest to the narrowest.

DragomanError
├── DataError          a file of ours (lang/, data/) breaks its own rules: our mistake, always raised
├── LedgerError        a ledger can't be opened, or what was asked of it can't be done
│   ├── Unknown        no contact, report, statement or judgement has this id
│   ├── Nameless       a name that nobody has, or more than one, or a word that is none of those known
│   └── Conflict       somebody else judged the same thing meanwhile: look again, then judge
└── InputError         an input that can't be read: said, counted, and the rest of the batch goes on
    ├── EmptyInput
    ├── BinaryInput
    ├── HugeInput
    ├── TruncatedInput
    ├── BadAddress     an address that may not be fetched: malformed, not public, forbidden by robots.txt
    ├── FetchFailed    an address that could not be fetched: no answer in time, an error, a kind of content not read
    ├── MissingExtra   a format whose library is in an extra that is not installed
    ├── ReadingFailed  the program itself failed on this text: a fault of ours, told so that the batch goes on
    ├── BadField       a JSON or JSON Lines row lacks the field it was asked for
    └── BadActors      a file of the user's own actors, or of a source of actors, can't be taken as it is
"""


class DragomanError(Exception):
    """Any error this package raises on purpose."""


class DataError(DragomanError):
    """A data file breaks its rules; the message names the file, the entry and what would be right."""


class LedgerError(DragomanError):
    """The ledger can't be opened, or can't do what was asked; the message says what to do."""


class Unknown(LedgerError):
    """Nothing in the ledger has this id."""


class Nameless(LedgerError):
    """A name asked for that nobody has, or more than one; the message says what would be right."""


class Conflict(LedgerError):
    """A judgement that did not know of a later one on the same thing; nothing was written.

    `revision`: how many judgements there are on it; `last`: `id`, `kind`, `by` and `at` of the last, None where there is none.
    """

    def __init__(self, message: str, revision: int | None = None, last: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.revision = revision
        self.last = last


class InputError(DragomanError):
    """One input can't be read; the message says what, where and what to do."""


class EmptyInput(InputError):
    """Nothing but white space."""


class BinaryInput(InputError):
    """Not text."""


class HugeInput(InputError):
    """Longer than the stated limit."""


class TruncatedInput(InputError):
    """Ends in the middle of a character, a row or a tag."""


class MissingExtra(InputError):
    """A format that needs a library of an extra; the message says how to install it."""


class ReadingFailed(InputError):
    """The program failed on a text; the message says at which document and where in the program."""


class BadField(InputError):
    """A row without the named field, or with a value of another type."""


class BadActors(InputError):
    """A file of the user's own actors breaks the catalogue's rules, or a source of actors is not in its format."""


class BadAddress(InputError):
    """An address that may not be fetched: malformed, not public, or forbidden by its host's robots.txt."""


class FetchFailed(InputError):
    """An address that could not be fetched: no answer in time, another status than 200, a kind of content not read."""
