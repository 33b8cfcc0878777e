"""What every object and chunk of an answer says about itself."""

import hashlib
import time
from functools import lru_cache
from importlib.metadata import version
from typing import Any

from wireproof_server.unique_names import unique_hex
from wireproof_server.value import Value


class Identity(Value, frozen=True):
    """`id` is the answer's, `object` the kind of what carries it, `created` in Unix seconds.

    `system_fingerprint` changes only when something may answer differently: this server, the engine or the model.
    `service_tier` is there when the request named one.
    """

    id: str
    object: str
    created: int
    model: str
    system_fingerprint: str
    service_tier: str | None = None

    def members(self) -> dict[str, Any]:
        """As the members of a JSON object."""
        members = {
            "id": self.id,
            "object": self.object,
            "created": self.created,
            "model": self.model,
            "system_fingerprint": self.system_fingerprint,
        }
        if self.service_tier is not None:
            members["service_tier"] = self.service_tier
        return members


def identify(prefix: str, kind: str, model: str, engine: str, service_tier: str | None = None) -> Identity:
    """A new answer's identity, its id beginning with `prefix`."""
    return Identity(
        id=f"{prefix}-{unique_hex(24)}",
        object=kind,
        created=int(time.time()),
        model=model,
        system_fingerprint=_fingerprint(engine, model),
        service_tier=service_tier,
    )


@lru_cache(maxsize=256)
def _fingerprint(engine: str, model: str) -> str:
    digest = hashlib.sha256(f"{version('wireproof-server')}\n{engine}\n{model}".encode())
    return f"fp_{digest.hexdigest()[:12]}"
