"""The client's front door."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self

import httpx

from wireproof_client.connection import Connection
from wireproof_client.errors import SettingsError
from wireproof_client.settings import RETRIES, TIMEOUT, Settings, Timeout
from wireproof_client.settings import api_key as key_of
from wireproof_client.settings import base_url as url_of

if TYPE_CHECKING:
    from wireproof_client.resources.chat import Chat
    from wireproof_client.resources.completions import Completions
    from wireproof_client.resources.health import Health
    from wireproof_client.resources.models import Models
    from wireproof_client.resources.responses import Responses


class Wireproof:
    """A client of one server; to be closed, or used in a `with` block.

    Args:
        base_url: Where the API is, such as `https://host/v1`; else the environment's `OPENAI_BASE_URL`.
        api_key: What is sent as `Authorization: Bearer`; else the environment's `OPENAI_API_KEY`, else nothing.
        timeout: Seconds, or an `httpx.Timeout`; None waits for ever. It holds for each wait, not for a whole stream.
        max_retries: How often a call is sent again where nothing was begun: there was no connection, or the server
            said with 429 or 503 when to come again (within a minute).
        proxy: The address of a proxy. Without it, those of the environment are used.
        default_headers: Headers of every call.
        http_client: An `httpx.Client` to use, with whatever it was set up with, its timeout too where none is
            given here; its owner closes it.

    Raises:
        SettingsError: Neither argument nor environment says where the API is.
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        timeout: Timeout = TIMEOUT,
        max_retries: int = RETRIES,
        proxy: str | None = None,
        default_headers: Mapping[str, str] | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        if proxy is not None and http_client is not None:
            raise SettingsError("An http_client has its own proxy: give one of the two.")
        settings = Settings(url_of(base_url), key_of(api_key), timeout, max_retries, proxy, dict(default_headers or {}))
        self.connection = Connection(settings, http_client)

    def with_options(self, *, timeout: Timeout = TIMEOUT, max_retries: int | None = None) -> Self:
        """A client with another timeout or number of retries, over the same connections, which this one closes."""
        known = self.connection.settings
        settings = replace(
            known,
            timeout=known.timeout if timeout is TIMEOUT else timeout,
            max_retries=known.max_retries if max_retries is None else max_retries,
        )
        made = type(self).__new__(type(self))
        made.connection = Connection(settings, self.connection.http)
        return made

    @cached_property
    def chat(self) -> Chat:
        """Chat."""
        from wireproof_client.resources.chat import Chat

        return Chat(self)

    @cached_property
    def completions(self) -> Completions:
        """Completions."""
        from wireproof_client.resources.completions import Completions

        return Completions(self)

    @cached_property
    def health(self) -> Health:
        """Health."""
        from wireproof_client.resources.health import Health

        return Health(self)

    @cached_property
    def models(self) -> Models:
        """Models."""
        from wireproof_client.resources.models import Models

        return Models(self)

    @cached_property
    def responses(self) -> Responses:
        """Responses."""
        from wireproof_client.resources.responses import Responses

        return Responses(self)

    def close(self) -> None:
        """Close the connections."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
