"""`GET /models/{model}`: Retrieve a model.

One model, by its id or an alias.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from wireproof_client.call import Call, Options, in_path
from wireproof_client.reading import ref

if TYPE_CHECKING:
    from wireproof_client import models
    from wireproof_client.async_client import AsyncWireproof
    from wireproof_client.call import Response
    from wireproof_client.client import Wireproof

DEFAULT = Options()
_ANSWER: Callable[[Any], models.Model] = ref("Model")


def call(
    *,
    model: str,
    options: Options = DEFAULT,
) -> Call:
    """What is sent."""
    return Call(
        "GET",
        f"/models/{in_path('model', model)}",
        options=options,
    )


def sync_detailed(
    *,
    client: Wireproof,
    model: str,
    options: Options = DEFAULT,
) -> Response[models.Model]:
    """Retrieve a model. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        model=model,
        options=options,
    )
    return client.connection.answer(request, _ANSWER)


def sync(
    *,
    client: Wireproof,
    model: str,
    options: Options = DEFAULT,
) -> models.Model:
    """Retrieve a model. Raises WireproofError."""
    request = call(
        model=model,
        options=options,
    )
    return (client.connection.answer(request, _ANSWER)).parsed


async def asyncio_detailed(
    *,
    client: AsyncWireproof,
    model: str,
    options: Options = DEFAULT,
) -> Response[models.Model]:
    """Retrieve a model. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        model=model,
        options=options,
    )
    return await client.connection.answer(request, _ANSWER)


async def asyncio(
    *,
    client: AsyncWireproof,
    model: str,
    options: Options = DEFAULT,
) -> models.Model:
    """Retrieve a model. Raises WireproofError."""
    request = call(
        model=model,
        options=options,
    )
    return (await client.connection.answer(request, _ANSWER)).parsed
