"""What every object and chunk of an answer says about itself."""

import hashlib
import time
from functools import lru_cache
from importlib.metadata import version
from typing import Any

from wireproof_server.unique_names import unique_hex


def identity(prefix: str, kind: str, model: str, engine: str, service_tier: str | None = None) -> dict[str, Any]:
    """The first members of a new answer, or of each of its chunks: its id, which begins with `prefix`, and more.

    `kind` is what the object is called, and `created` in Unix seconds. `system_fingerprint` changes only when something
    may answer differently: this server, the engine or the model. `service_tier` is there when the request named one.
    """
    members = {
        "id": f"{prefix}-{unique_hex(24)}",
        "object": kind,
        "created": int(time.time()),
        "model": model,
        "system_fingerprint": _fingerprint(engine, model),
    }
    if service_tier is not None:
        members["service_tier"] = service_tier
    return members


@lru_cache(maxsize=256)
def _fingerprint(engine: str, model: str) -> str:
    digest = hashlib.sha256(f"{version('wireproof-server')}\n{engine}\n{model}".encode())
    return f"fp_{digest.hexdigest()[:12]}"
