"""`python -m contract_generator write|check|tables|freeze`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from contract_generator.breach import ContractError
from contract_generator.clauses.reading import freeze
from contract_generator.contract import check, judged, write
from contract_generator.overlays.profiles import EXTENSION
from contract_generator.overlays.tables import tables

CONTRACT = Path(__file__).parent.parent
OUTPUT = CONTRACT.parent / "generated" / "contract"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line. 0: done, 1: the contract breaks a rule (each breach on a line), 2: wrong usage."""
    parser = argparse.ArgumentParser(prog="contract_generator", description=__doc__)
    parser.add_argument(
        "command",
        choices=["write", "check", "tables", "freeze"],
        help="write generated/, only report what is wrong, print the tables of profiles for docs/contract.md, or write "
        "down the ids of new clauses for ever",
    )
    parser.add_argument("--contract", type=Path, default=CONTRACT, help="folder of openapi.yaml")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="folder of the generated distribution")
    parser.add_argument("--manual", type=Path, help="folder of the manual; `docs` beside the contract when left out")
    options = parser.parse_args(arguments)
    try:
        if options.command == "tables":
            found = judged(options.contract).profiles
            sys.stdout.write(tables({name: document[EXTENSION] for name, document in found.items()}))
        elif options.command == "freeze":
            sys.stdout.writelines(f"{identifier}\n" for identifier in freeze(options.contract))
        else:
            command = write if options.command == "write" else check
            command(options.contract, options.output, options.manual or options.contract.parent / "docs")
    except ContractError as error:
        sys.stderr.write(f"{error}\n{len(error.breaches)} breach(es) of the contract's rules (docs/contract.md)\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
