"""A reader's shell, into which the commands of a page are pasted one after the other."""

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

MARK = "--- the next prompt, after status"
WITHIN = 120.0

# What a reader would see: an answer of 4xx or 5xx is no success, though curl ends with 0.
_READER = 'set -o pipefail; curl() { command curl --fail-with-body --silent --show-error --max-time 60 "$@"; }'


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command wrote to its terminal, and its exit status."""

    output: str
    status: int


def run(commands: Sequence[str]) -> list[Outcome]:
    """Run the commands in one bash, so that later ones see the variables of earlier ones."""
    pasted = [f"{command}\nprintf '\\n{MARK} %d\\n' $?" for command in commands]
    session = subprocess.run(  # noqa: S603  our own manual
        ["bash", "-c", "\n".join([_READER, *pasted])],  # noqa: S607  the reader's bash, wherever it is
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=WITHIN,
        check=False,
    )
    *seen, _ = re.split(rf"^{MARK} (\d+)\n", session.stdout, flags=re.MULTILINE)
    return [Outcome(output.strip(), int(status)) for output, status in zip(seen[::2], seen[1::2], strict=True)]
