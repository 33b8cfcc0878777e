"""The record of a training run: every setting, every version, every digest."""

import hashlib
import json
import platform
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any

from wireproof_training.settings import Settings

_PACKAGES = ("torch", "numpy", "tokenizers", "gguf")


@dataclass(frozen=True, slots=True)
class Record:
    """What went in and what came out. Sizes in bytes, loss in nats per learned token (running mean).

    The same settings and software on the same processor give the same digests; the seconds are only informative.
    """

    file: str
    sha256: str
    bytes: int
    parameters: int
    settings: Settings
    software: dict[str, str]
    tokenizer_sha256: str
    data_sha256: tuple[str, ...]
    tokens: int
    learned_tokens: int
    final_loss: float
    training_seconds: int
    evaluation: dict[str, Any] = field(default_factory=dict)

    def as_json(self) -> str:
        """For the file beside the GGUF."""
        return json.dumps(asdict(self), indent=2, ensure_ascii=False) + "\n"


def sha256(path: Path) -> str:
    """The digest of a file in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def software() -> dict[str, str]:
    """Versions that the bytes of the result depend on, and the processor."""
    versions = {package: version(package) for package in _PACKAGES}
    return {"python": platform.python_version(), **versions, "processor": _processor()}


def _processor() -> str:
    description = Path("/proc/cpuinfo")
    if description.exists():
        for line in description.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
