"""`python -m wireproof_training`: build, check, evaluate or card."""

import sys
from argparse import ArgumentParser
from importlib import import_module

_COMMANDS = ("build", "check", "evaluate", "card")


def main(words: list[str]) -> int:
    """Run one command and return its exit status. Only the command's own requirements need to be installed."""
    parser = ArgumentParser(prog="python -m wireproof_training", description=__doc__)
    parser.add_argument("command", choices=_COMMANDS)
    command = parser.parse_args(words[:1]).command
    module = import_module(f"wireproof_training.commands.{command}")
    own = ArgumentParser(prog=f"python -m wireproof_training {command}")
    module.declare(own)
    status: int = module.run(own.parse_args(words[1:]))
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
