"""`build`: from nothing to the file the server ships, its record and its card."""

import shutil
from argparse import ArgumentParser, Namespace
from dataclasses import replace

from wireproof_training import card
from wireproof_training.evaluation.evaluation import evaluate
from wireproof_training.pipeline import build
from wireproof_training.places import MODEL, NAME, RECORD, WORKING_FOLDER
from wireproof_training.settings import RELEASE


def declare(parser: ArgumentParser) -> None:
    """Nothing to choose: the settings decide."""
    parser.description = "Train the model that the server ships (an hour or more on two cores)."


def run(_: Namespace) -> int:
    """Train, evaluate, and only then replace the shipped file, its record and the card's table."""
    record = build(RELEASE, NAME, WORKING_FOLDER)
    made = WORKING_FOLDER / record.file
    record = replace(record, evaluation=evaluate(made).as_record())
    shutil.copyfile(made, MODEL)
    RECORD.write_text(record.as_json(), "utf-8")
    card.refresh()
    return 0
