"""The client's front door."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import httpx

from wireproof_client import settings as given
from wireproof_client.connection import Connection
from wireproof_client.errors import SettingsError
from wireproof_client.logs import listen_to_the_environment
from wireproof_client.settings import RETRIES, TIMEOUT, Settings, Timeout

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
        organization: What is sent as `OpenAI-Organization`; else the environment's `OPENAI_ORG_ID`, else nothing.
        project: What is sent as `OpenAI-Project`; else the environment's `OPENAI_PROJECT_ID`, else nothing.
        timeout: Seconds, or an `httpx.Timeout`; None waits for ever. It holds for each wait, not for a whole stream.
        max_retries: How often a call is sent again where nothing was begun: there was no connection, or the server
            said with 429 or 503 when to come again (within a minute).
        proxy: The address of a proxy. Without it, those of the environment are used.
        default_headers: Headers of every call.
        default_query: Parameters in the query of every call.
        http_client: An `httpx.Client` to use, with whatever it was set up with, its timeout too where none is
            given here; its owner closes it.

    Raises:
        SettingsError: Neither argument nor environment says where the API is, or an argument cannot be used.
    """

    def __init__(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        api_key: str | None = None,
        organization: str | None = None,
        project: str | None = None,
        timeout: Timeout = TIMEOUT,
        max_retries: int = RETRIES,
        proxy: str | None = None,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, Any] | None = None,
        http_client: httpx.Client | None = None,
    ) -> None:
        if proxy is not None and http_client is not None:
            raise SettingsError("An http_client has its own proxy: give one of the two.")
        if isinstance(http_client, httpx.AsyncClient):
            raise SettingsError("The http_client of a Wireproof has to be an httpx.Client.")
        listen_to_the_environment()
        settings = Settings(
            base_url=given.base_url(base_url),
            api_key=given.api_key(api_key),
            organization=given.from_environment(organization, given.ORGANIZATION_VARIABLE),
            project=given.from_environment(project, given.PROJECT_VARIABLE),
            timeout=timeout,
            max_retries=given.retries(max_retries),
            proxy=proxy,
            default_headers=given.lowered(default_headers),
            default_query=dict(default_query or {}),
        )
        self.connection = Connection(settings, http_client)

    def with_options(
        self,
        *,
        base_url: str | httpx.URL | None = None,
        api_key: str | None = None,
        organization: str | None = None,
        project: str | None = None,
        timeout: Timeout = TIMEOUT,
        max_retries: int | None = None,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, Any] | None = None,
    ) -> Self:
        """A client that differs in what is given, over the same connections, which this one closes.

        Headers and parameters join those of this client. Raises SettingsError.
        """
        known = self.connection.settings
        settings = replace(
            known,
            base_url=known.base_url if base_url is None else given.base_url(base_url),
            api_key=known.api_key if api_key is None else given.api_key(api_key),
            organization=known.organization if organization is None else organization,
            project=known.project if project is None else project,
            timeout=known.timeout if timeout is TIMEOUT else timeout,
            max_retries=known.max_retries if max_retries is None else given.retries(max_retries),
            default_headers={**known.default_headers, **given.lowered(default_headers)},
            default_query={**known.default_query, **(default_query or {})},
        )
        made = type(self).__new__(type(self))
        made.connection = Connection(settings, self.connection.http)
        return made

    @property
    def base_url(self) -> str:
        """Where the API is."""
        return self.connection.settings.base_url

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self.base_url!r})"

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
