"""Whether the server is alive, well, and to be sent requests."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from starlette.responses import Response

from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.handlers.call import Call
from wireproof_server.json_answer import JSONAnswer

DATABASE = "database"
RETRY_AFTER = {"retry-after": "1"}


class Health:
    """Answers getHealth, getLiveness and getReadiness.

    `is_draining` tells whether the server is going down, `is_database_well` whether responses can be stored and read.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        *,
        version: str,
        is_draining: Callable[[], bool],
        is_database_well: Callable[[], Awaitable[bool]],
    ) -> None:
        self._catalogue = catalogue
        self._version = version
        self._is_draining = is_draining
        self._is_database_well = is_database_well

    async def health(self, _call: Call) -> Response:
        """That everything works, with each subsystem; ApiError 503 with the same facts when something does not."""
        subsystems = {**await self._engines(), DATABASE: _state(await self._is_database_well())}
        if self._is_draining():
            raise _draining()
        if any(state["status"] != "ok" for state in subsystems.values()):
            raise _not_well(subsystems)
        return self._ok(subsystems=subsystems)

    async def live(self, _call: Call) -> Response:
        """That the process answers at all; an engine that is down does not make it worth restarting."""
        return self._ok()

    async def ready(self, _call: Call) -> Response:
        """That requests sent now would be served by some engine; ApiError 503 otherwise.

        Without the database only what is stored is out of reach, on this worker as on any other.
        """
        if self._is_draining():
            raise _draining()
        engines = await self._engines()
        if all(state["status"] != "ok" for state in engines.values()):
            raise _not_well(engines)
        return self._ok()

    async def _engines(self) -> Mapping[str, Mapping[str, str]]:
        engines = await self._catalogue.healthy()
        return {name: _state(well) for name, well in engines.items()}

    def _ok(self, **more: Any) -> Response:
        return JSONAnswer({"status": "ok", "version": self._version, **more})


def _state(is_well: bool) -> Mapping[str, str]:
    return {"status": "ok" if is_well else "unavailable"}


def _draining() -> ApiError:
    return ApiError(503, "draining", "The server is shutting down and takes no new requests.", headers=RETRY_AFTER)


def _not_well(subsystems: Mapping[str, Any]) -> ApiError:
    broken = ", ".join(name for name, state in subsystems.items() if state["status"] != "ok")
    return ApiError(
        503,
        "storage_unavailable" if broken == DATABASE else "engine_unavailable",
        f"Not available at the moment: {broken}. It is being restarted or reconnected.",
        details={"subsystems": subsystems},
        headers=RETRY_AFTER,
    )
