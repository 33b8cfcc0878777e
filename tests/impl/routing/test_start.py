"""The contract and the handlers must fit, or the server does not start."""

from functools import partial
from typing import Any

import pytest
from connexion.exceptions import ResolverError  # type: ignore[import-untyped]  # connexion ships no types

from wireproof_contract import documents
from wireproof_server.app import build_handlers, build_responses
from wireproof_server.engines.scripted.engine import ScriptedEngine
from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.middleware.draining import Drain
from wireproof_server.middleware.lifespan import Lifespan
from wireproof_server.mounts import MOUNTS
from wireproof_server.prompt_templates import PromptTemplates
from wireproof_server.routing import build_operations, build_router
from wireproof_server.security import KeyRing
from wireproof_server.settings import Settings

OPERATIONS = [
    operation["operationId"]
    for item in documents.load("openapi-3.0-routing.json")["paths"].values()
    for operation in item.values()
]


async def start_without(missing: str | None) -> list[str]:
    """Start the router with all handlers but one; the lifespan messages it sent."""
    catalogue = Catalogue([ScriptedEngine()])
    drain = Drain()
    all_handlers = build_handlers(catalogue, build_responses(Settings(), drain), PromptTemplates(), drain)
    handlers = {name: handler for name, handler in all_handlers.items() if name != missing}
    operations = build_operations(handlers, body_limit=1000, body_timeout=1)
    lifespan = partial(Lifespan, start=catalogue.start, close=catalogue.close)
    router = build_router(operations, MOUNTS, KeyRing([]), lifespan)
    incoming = iter(["lifespan.startup", "lifespan.shutdown"])
    sent: list[str] = []

    async def receive() -> Any:
        return {"type": next(incoming)}

    async def send(message: Any) -> None:
        sent.append(message["type"])

    await router({"type": "lifespan", "asgi": {"version": "3.0"}}, receive, send)
    return sent


async def test_the_server_starts_when_every_operation_has_a_handler() -> None:
    assert await start_without(None) == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


@pytest.mark.parametrize("missing", OPERATIONS)
async def test_an_operation_without_a_handler_fails_at_the_start(missing: str) -> None:
    with pytest.raises(ResolverError, match=missing):
        await start_without(missing)


def test_the_skeleton_and_the_contract_name_the_same_operations() -> None:
    paths = documents.load("openapi-3.2.json")["paths"].values()
    named = [item[method]["operationId"] for item in paths for method in item if method in {"get", "post", "delete"}]
    assert sorted(named) == sorted(OPERATIONS)
