"""One form for what generators write, whatever settings surround the folder."""

import subprocess
import sys
from pathlib import Path

_RUFF = (sys.executable, "-m", "ruff")
_SETTINGS = ("--isolated", "--no-cache", "--quiet", "--line-length", "120", "--target-version", "py311")


def formatted(folder: Path) -> None:
    """Drop imports that nothing uses, sort the rest, and format every file below the folder."""
    rules = ("--fix", "--select", "I,F401", "--config", 'lint.isort.known-first-party=["wireproof_client"]')
    subprocess.run([*_RUFF, "check", *_SETTINGS, *rules, "."], cwd=folder, check=True)  # noqa: S603  our own tool
    subprocess.run([*_RUFF, "format", *_SETTINGS, "."], cwd=folder, check=True)  # noqa: S603  our own tool
