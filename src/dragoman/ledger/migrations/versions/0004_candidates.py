"""What in each statement may be a set phrase, and which statements in no contact may tell what became of a matter."""

import sqlalchemy as sa
from alembic import op

from dragoman.ledger.candidates import candidate_rows
from dragoman.ledger.outcomes import MARK, may_tell

revision = "0004"
down_revision = "0003"
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_PORTION = 500


def upgrade() -> None:
    """Make the table and fill it from the words of the statements there are."""
    table = op.create_table(
        "candidates",
        sa.Column("document", NUMBER, nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("how", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("named", sa.Float(), nullable=False),
        sa.Column("topical", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.number"]),
        sa.ForeignKeyConstraint(["statement"], ["statements.id"]),
        sa.PrimaryKeyConstraint("statement", "start", "end", "how"),
    )
    op.create_index("ix_candidates_document", "candidates", ["document"], unique=False)
    connection = op.get_bind()
    columns = ("id", "document", "start", "end", "report", "language")
    statements = sa.table("statements", *map(sa.column, columns))
    marks = sa.table("statement_marks", *map(sa.column, ("statement", "kind", "value")))
    documents = sa.table("documents", *map(sa.column, ("number", "text")))
    numbers = list(connection.execute(sa.select(statements.c.document).distinct().order_by("document")).scalars())
    for first in range(0, len(numbers), _PORTION):
        some = numbers[first : first + _PORTION]
        asked = sa.select(documents.c.number, documents.c.text).where(documents.c.number.in_(some))
        texts = {row.number: row.text for row in connection.execute(asked)}
        told = connection.execute(
            sa.select(*(statements.c[name] for name in columns)).where(statements.c.document.in_(some))
        ).all()
        rows = [
            row
            for id, number, start, end, report, language in told
            for row in candidate_rows(number, id, texts[number][start:end], start, language, report is not None)
        ]
        if rows:
            connection.execute(sa.insert(table), rows)
        telling = [
            {"statement": id, "kind": MARK[0], "value": MARK[1]}
            for id, number, start, end, report, language in told
            if report is None and may_tell(texts[number][start:end], language)
        ]
        if telling:
            connection.execute(sa.insert(marks), telling)
