"""`POST /responses/input_tokens`: Count the tokens of an input.

Counts the tokens that a response to the same request would read as its input: instructions, history, items and tools,
in the form in which the model reads them. Nothing is generated, and nothing is stored.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from wireproof_client.call import Call, Options
from wireproof_client.reading import ref

if TYPE_CHECKING:
    from wireproof_client import models, params
    from wireproof_client.async_client import AsyncWireproof
    from wireproof_client.call import Response
    from wireproof_client.client import Wireproof

DEFAULT = Options()
MEMBERS = frozenset(
    [
        "model",
        "models",
        "input",
        "instructions",
        "previous_response_id",
        "conversation",
        "tool_choice",
        "tools",
        "parallel_tool_calls",
        "reasoning",
        "text",
        "truncation",
        "prompt",
    ]
)
_ANSWER: Callable[[Any], models.InputTokenCount] = ref("InputTokenCount")


def call(
    *,
    body: models.CountInputTokensRequest | params.CountInputTokensArguments,
    options: Options = DEFAULT,
) -> Call:
    """What is sent."""
    return Call(
        "POST",
        "/responses/input_tokens",
        body=body,
        options=options,
    )


def sync_detailed(
    *,
    client: Wireproof,
    body: models.CountInputTokensRequest | params.CountInputTokensArguments,
    options: Options = DEFAULT,
) -> Response[models.InputTokenCount]:
    """Count the tokens of an input. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return client.connection.answer(request, _ANSWER)


def sync(
    *,
    client: Wireproof,
    body: models.CountInputTokensRequest | params.CountInputTokensArguments,
    options: Options = DEFAULT,
) -> models.InputTokenCount:
    """Count the tokens of an input. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return (client.connection.answer(request, _ANSWER)).parsed


async def asyncio_detailed(
    *,
    client: AsyncWireproof,
    body: models.CountInputTokensRequest | params.CountInputTokensArguments,
    options: Options = DEFAULT,
) -> Response[models.InputTokenCount]:
    """Count the tokens of an input. With the status and the headers of the answer. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return await client.connection.answer(request, _ANSWER)


async def asyncio(
    *,
    client: AsyncWireproof,
    body: models.CountInputTokensRequest | params.CountInputTokensArguments,
    options: Options = DEFAULT,
) -> models.InputTokenCount:
    """Count the tokens of an input. Raises WireproofError."""
    request = call(
        body=body,
        options=options,
    )
    return (await client.connection.answer(request, _ANSWER)).parsed
