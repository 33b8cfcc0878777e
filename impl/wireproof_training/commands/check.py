"""`check`: a run of five steps into a folder, for the proof that it can be repeated."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from wireproof_training.pipeline import build
from wireproof_training.settings import CHECK


def declare(parser: ArgumentParser) -> None:
    """The folder to write into."""
    parser.description = "Train for five steps and print the digest of the file."
    parser.add_argument("folder", type=Path)


def run(arguments: Namespace) -> int:
    """Print the record; two runs differ in its seconds alone."""
    sys.stdout.write(build(CHECK, "check", arguments.folder).as_json())
    return 0
