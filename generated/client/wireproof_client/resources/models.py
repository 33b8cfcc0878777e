"""What `client.models` offers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wireproof_client.api.models import list_models, retrieve_model
from wireproof_client.call import Options
from wireproof_client.settings import TIMEOUT, Timeout

if TYPE_CHECKING:
    from wireproof_client import models
    from wireproof_client.client import Wireproof


class Models:
    """The methods of `client.models`."""

    def __init__(self, client: Wireproof) -> None:
        self._client = client

    def list(
        self,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.ModelList:
        """List the models.

        All models that this key may ask, the default one first.

        Args:
            extra_headers: More headers of this request.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
        """

        return list_models.sync(
            client=self._client,
            options=Options(extra_headers, timeout=timeout),
        )

    def retrieve(
        self,
        model: str,
        *,
        extra_headers: Mapping[str, str] | None = None,
        timeout: Timeout = TIMEOUT,
    ) -> models.Model:
        """Retrieve a model.

        One model, by its id or an alias.

        Args:
            model: The model's id or one of its aliases; a slash in it is sent as `%2F`.
            extra_headers: More headers of this request.
            timeout: Another timeout than the client's.

        Raises:
            WireproofError: One of `wireproof_client.errors`.
        """

        return retrieve_model.sync(
            client=self._client,
            model=model,
            options=Options(extra_headers, timeout=timeout),
        )
