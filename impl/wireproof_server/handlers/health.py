"""Whether the server is alive, well, and to be sent requests."""

from collections.abc import Callable, Mapping
from typing import Any

import orjson
from starlette.responses import Response

from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.handlers.call import Call

RETRY_AFTER = {"retry-after": "1"}


class Health:
    """Answers getHealth, getLiveness and getReadiness; `is_draining` tells whether the server is going down."""

    def __init__(self, catalogue: Catalogue, *, version: str, is_draining: Callable[[], bool]) -> None:
        self._catalogue = catalogue
        self._version = version
        self._is_draining = is_draining

    async def health(self, _call: Call) -> Response:
        """That everything works, with each subsystem; ApiError 503 with the same facts when something does not."""
        subsystems = await self._subsystems()
        if self._is_draining():
            raise _draining()
        if any(state["status"] != "ok" for state in subsystems.values()):
            raise _not_well(subsystems)
        return self._ok(subsystems=subsystems)

    async def live(self, _call: Call) -> Response:
        """That the process answers at all; an engine that is down does not make it worth restarting."""
        return self._ok()

    async def ready(self, _call: Call) -> Response:
        """That requests sent now would be served by some engine; ApiError 503 otherwise."""
        if self._is_draining():
            raise _draining()
        subsystems = await self._subsystems()
        if all(state["status"] != "ok" for state in subsystems.values()):
            raise _not_well(subsystems)
        return self._ok()

    async def _subsystems(self) -> Mapping[str, Mapping[str, str]]:
        engines = await self._catalogue.healthy()
        return {name: {"status": "ok" if well else "unavailable"} for name, well in engines.items()}

    def _ok(self, **more: Any) -> Response:
        return Response(orjson.dumps({"status": "ok", "version": self._version, **more}), media_type="application/json")


def _draining() -> ApiError:
    return ApiError(503, "draining", "The server is shutting down and takes no new requests.", headers=RETRY_AFTER)


def _not_well(subsystems: Mapping[str, Any]) -> ApiError:
    broken = ", ".join(name for name, state in subsystems.items() if state["status"] != "ok")
    return ApiError(
        503,
        "engine_unavailable",
        f"Not available at the moment: {broken}. It is being restarted or reconnected.",
        details={"subsystems": subsystems},
        headers=RETRY_AFTER,
    )
