"""`python -m client_generator write|check`."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from client_generator.package import files
from client_generator.raw import GenerationError
from contract_generator.drift import drift, write

REPOSITORY = Path(__file__).parents[2]
DOCUMENT = REPOSITORY / "generated" / "contract" / "wireproof_contract" / "data" / "openapi-3.1.json"
OUTPUT = REPOSITORY / "generated" / "client"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. 0: done, 1: the client differs or cannot be generated (a line each), 2: wrong usage."""
    parser = argparse.ArgumentParser(prog="client_generator", description=__doc__)
    parser.add_argument("command", choices=["write", "check"], help="write the client, or only report what differs")
    parser.add_argument("--document", type=Path, default=DOCUMENT, help="the contract in OpenAPI 3.1")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="folder of the generated distribution")
    options = parser.parse_args(arguments)
    try:
        expected = files(json.loads(options.document.read_text(encoding="utf-8")))
    except GenerationError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if options.command == "write":
        write(options.output, expected)
        return 0
    breaches = list(drift(options.output, expected))
    sys.stderr.writelines(f"{breach}\n" for breach in breaches)
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
