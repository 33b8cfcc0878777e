"""`make selftest-server`: every mutant as a reverse proxy before our own server, which is started for it and ended.

Arguments go to `wireproof selftest`. The exit code is its own.
"""

import os
import subprocess
import sys
from collections.abc import Sequence

from tests.end_to_end.running_server import RunningServer, running_server

MODEL = "wireproof-tiny"
SETTINGS = {"WIREPROOF_ALLOW_ORIGINS": "*"}
"""Pages may call it, or the mutants that forbid them would have nothing to forbid."""


def selftest(server: RunningServer, arguments: Sequence[str]) -> int:
    """Run the selftest before the server, in the dialect of its first mount, and give its exit code."""
    upstream = ("--upstream", f"{server.origin}/v1", "--model", MODEL)
    environment = {**os.environ, "OPENAI_API_KEY": server.api_key}
    return subprocess.call([sys.executable, "-m", "wireproof", "selftest", *upstream, *arguments], env=environment)  # noqa: S603 - our own program


if __name__ == "__main__":
    with running_server(settings=SETTINGS) as started:
        code = selftest(started, sys.argv[1:])
    sys.exit(code)
