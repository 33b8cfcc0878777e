"""What the training environment must have, read from the server's own metadata.

`python -m wireproof_training.requirements` prints it, for pip.
"""

import sys
import tomllib
from pathlib import Path

_METADATA = Path(__file__).parents[1] / "pyproject.toml"


def requirements() -> list[str]:
    """The `training` extra, and the engine at the server's version, which the evaluation asks."""
    project = tomllib.loads(_METADATA.read_text("utf-8"))["project"]
    engine = [each for each in project["dependencies"] if each.startswith("xllamacpp")]
    return [*project["optional-dependencies"]["training"], *engine]


if __name__ == "__main__":
    sys.stdout.write("\n".join(requirements()) + "\n")
