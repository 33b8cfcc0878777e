"""Where results go."""

from pathlib import Path

_REPOSITORY = Path(__file__).parents[2]

WORKING_FOLDER = _REPOSITORY / "build" / "model"
"""Weights and vocabulary of the latest run; not kept in the repository."""

MODEL_FOLDER = _REPOSITORY / "impl" / "wireproof_server" / "model"
"""What the server ships."""

NAME = "wireproof-tiny"
MODEL = MODEL_FOLDER / f"{NAME}.gguf"
RECORD = MODEL_FOLDER / f"{NAME}.json"
CARD = MODEL_FOLDER / "MODEL_CARD.md"
