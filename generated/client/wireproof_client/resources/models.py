"""What `client.models` offers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from wireproof_client.api.models import list_models, retrieve_model
from wireproof_client.call import Options
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models
    from wireproof_client.client import Wireproof
    from wireproof_client.resources import models_with_raw_response


class Models:
    """The methods of `client.models`."""

    def __init__(self, client: Wireproof) -> None:
        self._client = client

    @cached_property
    def with_raw_response(self) -> models_with_raw_response.ModelsWithRawResponse:
        """The same methods, with status, headers and request id of each answer, which is in `parsed`."""
        from wireproof_client.resources.models_with_raw_response import ModelsWithRawResponse

        return ModelsWithRawResponse(self._client)

    def list(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, Any] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.ModelList:
        """List the models.

        All models that this key may ask, the default one first.

        Args:
            extra_headers: More headers of this request.
            extra_query: More parameters of its query.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
        """

        return list_models.sync(
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
    ) -> models.Model:
        """Retrieve a model.

        One model, by its id or an alias.

        Args:
            model: The model's id or one of its aliases; a slash in it is sent as `%2F`.
            extra_headers: More headers of this request.
            extra_query: More parameters of its query.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
            ValueError: What stands in the path is empty.
        """

        return retrieve_model.sync(
            client=self._client,
            model=model,
            options=Options(extra_headers, None, timeout, extra_query),
        )
