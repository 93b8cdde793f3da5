"""In which language each statement is worded."""

import zlib

import msgspec
import sqlalchemy as sa
from alembic import op

from dragoman.ledger.derive import Languages
from dragoman.model import Passage

revision = "0003"
down_revision = "0002"
_PORTION = 500


class _Read(msgspec.Struct):
    """What of a stored record is needed."""

    passages: list[Passage] = []


def upgrade() -> None:
    """Add the column and fill it from the passages of the stored readings."""
    op.add_column("statements", sa.Column("language", sa.Text(), nullable=False, server_default=""))
    connection = op.get_bind()
    statements = sa.table("statements", *map(sa.column, ("id", "document", "start", "language")))
    readings = sa.table("readings", *map(sa.column, ("document", "record")))
    told = sa.update(statements).where(statements.c.id == sa.bindparam("which")).values(language=sa.bindparam("found"))
    decoder = msgspec.json.Decoder(_Read)
    numbers = list(connection.execute(sa.select(readings.c.document).order_by(readings.c.document)).scalars())
    for first in range(0, len(numbers), _PORTION):
        some = numbers[first : first + _PORTION]
        records = sa.select(readings.c.document, readings.c.record).where(readings.c.document.in_(some))
        languages = {
            document: Languages(decoder.decode(zlib.decompress(record)).passages)
            for document, record in connection.execute(records)
        }
        wanted = sa.select(statements.c.id, statements.c.document, statements.c.start)
        rows = [
            {"which": id, "found": languages[document].at(start)}
            for id, document, start in connection.execute(wanted.where(statements.c.document.in_(some)))
        ]
        if rows:
            connection.execute(told, rows)
