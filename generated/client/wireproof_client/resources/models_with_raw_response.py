"""What `client.models` offers with what surrounds each answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wireproof_client.api.models import list_models, retrieve_model
from wireproof_client.call import Options, Response
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models
    from wireproof_client.client import Wireproof


class ModelsWithRawResponse:
    """The methods of `client.models`, each with what surrounds its answer."""

    def __init__(self, client: Wireproof) -> None:
        self._client = client

    def list(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> Response[models.ModelList]:
        """As `models.list`, with what surrounds the answer: status, headers and request id."""
        return list_models.sync_detailed(
            client=self._client,
            options=Options(extra_headers, None, timeout, extra_query),
        )

    def retrieve(
        self,
        model: str,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> Response[models.Model]:
        """As `models.retrieve`, with what surrounds the answer: status, headers and request id."""
        return retrieve_model.sync_detailed(
            client=self._client,
            model=model,
            options=Options(extra_headers, None, timeout, extra_query),
        )
