"""One run of Schemathesis, as the command line would do it."""

import os
import subprocess
import sys
from pathlib import Path

from tests.end_to_end.running_server import API_KEY, REPOSITORY
from wireproof_contract import documents

CONFIGURATION = Path(__file__).parent / "schemathesis.toml"


def run_schemathesis(base_url: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Test the server at `base_url` against the 3.2 document; the output says all, the status is 0 without failures."""
    document = folder / "openapi.json"
    document.write_bytes(documents.read("openapi-3.2.json"))
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "--config-file", str(CONFIGURATION), "run", str(document)),
        *("--url", base_url, "--header", f"Authorization: Bearer {API_KEY}", *options),
    ]
    return subprocess.run(  # noqa: S603  our own command
        command,
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
