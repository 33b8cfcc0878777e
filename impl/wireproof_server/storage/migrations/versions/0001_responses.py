"""Create the tables for stored responses, their input items and events, and the workers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "responses",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("caller", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("background", sa.Boolean, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("previous_response_id", sa.Text),
        sa.Column("worker", sa.Text),
        sa.Column("cancel_requested", sa.Boolean, nullable=False),
    )
    op.create_index("responses_by_worker", "responses", ["worker"])
    owner = "responses.id"
    op.create_table(
        "response_input_items",
        sa.Column("response_id", sa.Text, sa.ForeignKey(owner, ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("item", sa.Text, nullable=False),
    )
    op.create_table(
        "response_events",
        sa.Column("response_id", sa.Text, sa.ForeignKey(owner, ondelete="CASCADE"), primary_key=True),
        sa.Column("sequence_number", sa.Integer, primary_key=True),
        sa.Column("event", sa.Text, nullable=False),
    )
    op.create_table(
        "workers",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("host", sa.Text, nullable=False),
        sa.Column("process_id", sa.Integer, nullable=False),
        sa.Column("seen_at", sa.Float, nullable=False),
    )


def downgrade() -> None:
    """Drop the tables, children first."""
    for table in ("workers", "response_events", "response_input_items", "responses"):
        op.drop_table(table)
