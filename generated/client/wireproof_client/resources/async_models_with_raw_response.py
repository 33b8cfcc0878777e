"""What `client.models` offers with what surrounds each answer, for callers that await."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wireproof_client.api.models import list_models, retrieve_model
from wireproof_client.call import Options, Response
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models
    from wireproof_client.async_client import AsyncWireproof


class AsyncModelsWithRawResponse:
    """The methods of `client.models`, each with what surrounds its answer."""

    def __init__(self, client: AsyncWireproof) -> None:
        self._client = client

    async def list(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> Response[models.ModelList]:
        """As `models.list`, with what surrounds the answer: status, headers and request id."""
        return await list_models.asyncio_detailed(
            client=self._client,
            options=Options(extra_headers, None, timeout, extra_query),
        )

    async def retrieve(
        self,
        model: str,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> Response[models.Model]:
        """As `models.retrieve`, with what surrounds the answer: status, headers and request id."""
        return await retrieve_model.asyncio_detailed(
            client=self._client,
            model=model,
            options=Options(extra_headers, None, timeout, extra_query),
        )
