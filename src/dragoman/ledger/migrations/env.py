"""Run by alembic: takes the steps over the connection that `upgrade` hands in."""

from alembic import context

from dragoman.ledger.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
