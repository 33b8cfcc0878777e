"""`evaluate`: what a GGUF file can do, counted."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from wireproof_training.evaluation.evaluation import Evaluation, evaluate
from wireproof_training.places import MODEL


def declare(parser: ArgumentParser) -> None:
    """The file, and whether to show what went wrong."""
    parser.description = "Ask a GGUF file the fixed questions and count the right answers."
    parser.add_argument("file", type=Path, nargs="?", default=MODEL, help="default: the file the server ships")
    parser.add_argument("--wrong", action="store_true", help="show every wrong answer")


def run(arguments: Namespace) -> int:
    """Print one line a category; 2 if there is no such file."""
    if not arguments.file.is_file():
        sys.stderr.write(f"There is no file {arguments.file}.\n")
        return 2
    result = evaluate(arguments.file)
    for category, (right, asked) in result.scores().items():
        sys.stdout.write(f"{category:32} {right:3} of {asked}\n")
    sys.stdout.write(f"{'held-out documentation':32} {result.bits_per_byte:.3f} bits per byte\n")
    if arguments.wrong:
        _show_wrong(result)
    return 0


def _show_wrong(result: Evaluation) -> None:
    for case, text in result.answers:
        if not case.accepts(text):
            sys.stdout.write(f"\n[{case.category}]\n{case.prompt}\n--- wanted\n{case.pattern}\n--- answered\n{text}\n")
