"""Index items by their ids, those of outputs too, so that later requests can refer to them."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the table of output items, and the indexes."""
    op.create_table(
        "response_output_items",
        sa.Column("response_id", sa.Text, sa.ForeignKey("responses.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False),
    )
    op.create_index("response_output_items_by_id", "response_output_items", ["id"])
    op.create_index("response_input_items_by_id", "response_input_items", ["id"])


def downgrade() -> None:
    """Drop what the upgrade made."""
    op.drop_index("response_input_items_by_id", "response_input_items")
    op.drop_table("response_output_items")
