"""`GET /health/live`: Tell whether the process lives.

Whether the process answers at all; an orchestrator restarts it when it does not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from wireproof_client.call import Call, Options
from wireproof_client.reading import ref

if TYPE_CHECKING:
    from wireproof_client import models
    from wireproof_client.async_client import AsyncWireproof
    from wireproof_client.call import Response
    from wireproof_client.client import Wireproof

DEFAULT = Options()
_ANSWER: Callable[[Any], models.Health] = ref("Health")


def call(
    *,
    options: Options = DEFAULT,
) -> Call:
    """What is sent."""
    return Call(
        "GET",
        "/health/live",
        options=options,
    )


def sync_detailed(
    *,
    client: Wireproof,
    options: Options = DEFAULT,
) -> Response[models.Health]:
    """Tell whether the process lives. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        options=options,
    )
    return client.connection.answer(request, _ANSWER)


def sync(
    *,
    client: Wireproof,
    options: Options = DEFAULT,
) -> models.Health:
    """Tell whether the process lives. Raises WireproofError."""
    request = call(
        options=options,
    )
    return (client.connection.answer(request, _ANSWER)).parsed


async def asyncio_detailed(
    *,
    client: AsyncWireproof,
    options: Options = DEFAULT,
) -> Response[models.Health]:
    """Tell whether the process lives. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        options=options,
    )
    return await client.connection.answer(request, _ANSWER)


async def asyncio(
    *,
    client: AsyncWireproof,
    options: Options = DEFAULT,
) -> models.Health:
    """Tell whether the process lives. Raises WireproofError."""
    request = call(
        options=options,
    )
    return (await client.connection.answer(request, _ANSWER)).parsed
