"""`DELETE /responses/{response_id}`: Delete a response.

Removes a stored response; one that is still worked on is cancelled first. At base paths of the hadrian profile an
unknown id is answered with 200 and deleted false, elsewhere with 404.
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
_ANSWER: Callable[[Any], models.DeletedResponse] = ref("DeletedResponse")


def call(
    *,
    response_id: str,
    options: Options = DEFAULT,
) -> Call:
    """What is sent."""
    return Call(
        "DELETE",
        f"/responses/{in_path('response_id', response_id)}",
        options=options,
    )


def sync_detailed(
    *,
    client: Wireproof,
    response_id: str,
    options: Options = DEFAULT,
) -> Response[models.DeletedResponse]:
    """Delete a response. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        response_id=response_id,
        options=options,
    )
    return client.connection.answer(request, _ANSWER)


def sync(
    *,
    client: Wireproof,
    response_id: str,
    options: Options = DEFAULT,
) -> models.DeletedResponse:
    """Delete a response. Raises WireproofError."""
    request = call(
        response_id=response_id,
        options=options,
    )
    return (client.connection.answer(request, _ANSWER)).parsed


async def asyncio_detailed(
    *,
    client: AsyncWireproof,
    response_id: str,
    options: Options = DEFAULT,
) -> Response[models.DeletedResponse]:
    """Delete a response. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        response_id=response_id,
        options=options,
    )
    return await client.connection.answer(request, _ANSWER)


async def asyncio(
    *,
    client: AsyncWireproof,
    response_id: str,
    options: Options = DEFAULT,
) -> models.DeletedResponse:
    """Delete a response. Raises WireproofError."""
    request = call(
        response_id=response_id,
        options=options,
    )
    return (await client.connection.answer(request, _ANSWER)).parsed
