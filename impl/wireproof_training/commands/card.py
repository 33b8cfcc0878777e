"""`card`: write the record's numbers into the model card."""

from argparse import ArgumentParser, Namespace

from wireproof_training import card


def declare(parser: ArgumentParser) -> None:
    """Nothing to choose."""
    parser.description = "Rewrite the measured part of the model card from the training record."


def run(_: Namespace) -> int:
    """Rewrite it."""
    card.refresh()
    return 0
