"""The first tables, and the words of all documents."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make everything."""
    op.create_table(
        "aliases",
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("old"),
    )
    op.create_table(
        "blocks",
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("value", "report"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "contacts",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("focus", sa.Boolean(), nullable=False),
        sa.Column("first", sa.Text(), nullable=True),
        sa.Column("last", sa.Text(), nullable=True),
        sa.Column("precision", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), nullable=True),
        sa.Column("place_state", sa.Text(), nullable=True),
        sa.Column("visit", sa.Text(), nullable=True),
        sa.Column("reports", sa.Integer(), nullable=False),
        sa.Column("independent", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_contacts_first", "contacts", ["first"], unique=False)
    op.create_index("ix_contacts_visit", "contacts", ["visit"], unique=False)
    op.create_table(
        "documents",
        sa.Column("number", NUMBER, autoincrement=True, nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("current", sa.Boolean(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("published", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("derived", sa.Boolean(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("key", "version"),
    )
    op.create_index("ix_documents_id", "documents", ["id"], unique=False)
    op.create_index("ix_documents_outlet", "documents", ["outlet"], unique=False)
    op.create_index("ix_documents_published", "documents", ["published"], unique=False)
    op.create_index("ix_documents_sha256", "documents", ["sha256"], unique=False)
    op.create_table(
        "history",
        sa.Column("number", NUMBER, autoincrement=True, nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("ix_history_subject", "history", ["subject"], unique=False)
    op.create_table(
        "judgements",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("document", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("subject", "revision"),
    )
    op.create_index("ix_judgements_document", "judgements", ["document"], unique=False)
    op.create_table(
        "pending",
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("what", "id"),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "actors",
        sa.Column("document", NUMBER, nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("known", sa.Boolean(), nullable=False),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"],
            ["documents.number"],
        ),
        sa.PrimaryKeyConstraint("document", "actor"),
    )
    op.create_index("ix_actors_actor", "actors", ["actor"], unique=False)
    op.create_table(
        "alignments",
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("alone", sa.Boolean(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact"],
            ["contacts.id"],
        ),
        sa.PrimaryKeyConstraint("statement"),
    )
    op.create_index("ix_alignments_contact", "alignments", ["contact"], unique=False)
    op.create_table(
        "bands",
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.Column("document", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["document"],
            ["documents.number"],
        ),
        sa.PrimaryKeyConstraint("value", "document"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_bands_document", "bands", ["document"], unique=False)
    op.create_table(
        "copies",
        sa.Column("document", NUMBER, nullable=False),
        sa.Column("original", NUMBER, nullable=False),
        sa.Column("likeness", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"],
            ["documents.number"],
        ),
        sa.ForeignKeyConstraint(
            ["original"],
            ["documents.number"],
        ),
        sa.PrimaryKeyConstraint("document"),
    )
    op.create_index("ix_copies_original", "copies", ["original"], unique=False)
    op.create_table(
        "formulas",
        sa.Column("document", NUMBER, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("formula", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=True),
        sa.Column("statement", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document"],
            ["documents.number"],
        ),
        sa.PrimaryKeyConstraint("document", "start", "formula"),
    )
    op.create_index("ix_formulas_formula", "formulas", ["formula"], unique=False)
    op.create_table(
        "likenesses",
        sa.Column("one", NUMBER, nullable=False),
        sa.Column("other", NUMBER, nullable=False),
        sa.Column("likeness", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["one"],
            ["documents.number"],
        ),
        sa.ForeignKeyConstraint(
            ["other"],
            ["documents.number"],
        ),
        sa.PrimaryKeyConstraint("one", "other"),
    )
    op.create_index("ix_likenesses_other", "likenesses", ["other"], unique=False)
    op.create_table(
        "members",
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact"],
            ["contacts.id"],
        ),
        sa.PrimaryKeyConstraint("report"),
    )
    op.create_index("ix_members_contact", "members", ["contact"], unique=False)
    op.create_table(
        "parties",
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact"],
            ["contacts.id"],
        ),
        sa.PrimaryKeyConstraint("contact", "place"),
    )
    op.create_index("ix_parties_actor", "parties", ["actor"], unique=False)
    op.create_index("ix_parties_state", "parties", ["state"], unique=False)
    op.create_table(
        "readings",
        sa.Column("document", NUMBER, nullable=False),
        sa.Column("edition", sa.Text(), nullable=False),
        sa.Column("record", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"],
            ["documents.number"],
        ),
        sa.PrimaryKeyConstraint("document"),
    )
    op.create_index("ix_readings_edition", "readings", ["edition"], unique=False)
    op.create_table(
        "reports",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("document", NUMBER, nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"],
            ["documents.number"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_reports_document", "reports", ["document"], unique=False)
    op.create_index("ix_reports_outlet", "reports", ["outlet"], unique=False)
    op.create_table(
        "statements",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("document", NUMBER, nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("report", sa.Text(), nullable=True),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document"],
            ["documents.number"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("ix_statements_document", "statements", ["document"], unique=False)
    op.create_index("ix_statements_report", "statements", ["report"], unique=False)
    op.create_table(
        "statement_actors",
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement"],
            ["statements.id"],
        ),
        sa.PrimaryKeyConstraint("statement", "role", "actor"),
    )
    op.create_index("ix_statement_actors_actor", "statement_actors", ["actor", "role"], unique=False)
    op.create_table(
        "statement_marks",
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement"],
            ["statements.id"],
        ),
        sa.PrimaryKeyConstraint("statement", "kind", "value"),
    )
    op.create_index("ix_statement_marks_value", "statement_marks", ["kind", "value"], unique=False)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("CREATE TABLE words (document bigint NOT NULL, part integer NOT NULL, folded tsvector NOT NULL)")
        op.execute("CREATE INDEX ix_words_folded ON words USING gin (folded)")
        op.execute("CREATE INDEX ix_words_document ON words (document)")
    else:
        op.execute(
            "CREATE VIRTUAL TABLE words USING fts5(folded, content='', tokenize=\"unicode61 remove_diacritics 0\")"
        )
