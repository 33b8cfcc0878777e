"""Alembic's entry point: runs the steps on the connection that `migrating` hands over."""

from alembic import context

from wireproof_server.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite cannot alter a column in place
)
with context.begin_transaction():
    context.run_migrations()
