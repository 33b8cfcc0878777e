"""Reading the body of an operation: all that must hold of it before a handler is called."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from starlette.types import Receive

from wireproof_server.errors.api_error import ApiError
from wireproof_server.middleware.exchange import Headers
from wireproof_server.requests.body import read_body
from wireproof_server.requests.explanation import explain
from wireproof_server.requests.integral_numbers import IntegralNumbers
from wireproof_server.requests.json_body import parse_json
from wireproof_server.requests.media_type import check_json_media_type
from wireproof_server.requests.schema_validator import validator_of
from wireproof_server.requests.shrinking import Shrunk
from wireproof_server.requests.wording import VALUE

ReadPlain: TypeAlias = Callable[[bytes], object | None]
"""Reads a body of the most usual form at once into a type of its own; None for any other form, and for a wrong body."""


class BodyReader:
    """Reads the JSON body of one operation, of at most `limit` bytes, each arriving within `patience` seconds.

    What `plain` reads must be valid by the schema, for nothing else judges it.
    """

    def __init__(
        self,
        schema: Mapping[str, Any],
        document: Mapping[str, Any],
        *,
        limit: int,
        patience: float,
        plain: ReadPlain | None = None,
    ) -> None:
        self._validator = validator_of(schema, document)
        self._integral_numbers = IntegralNumbers(schema, document)
        self._limit = limit
        self._patience = patience
        self._plain = plain

    async def read(self, headers: Headers, receive: Receive) -> Any:
        """The parsed body, or what `plain` made of it. Raises ApiError: 413, 415, or 400 that names the place."""
        check_json_media_type(headers)
        source = await read_body(headers, receive, limit=self._limit, patience=self._patience)
        if self._plain is not None and (plain := self._plain(source)) is not None:
            return plain
        value = parse_json(source)
        if not self._validator.is_valid(value):
            raise self._explained(value)
        self._integral_numbers.apply(value, source)
        return value

    def _explained(self, value: Any) -> ApiError:
        """Why `value` is wrong; it is cut short on the way."""
        shrunk = Shrunk(value, self._validator.is_valid)
        if not shrunk.is_small or self._validator.is_valid(value):
            return ApiError(400, VALUE, "The request body breaks the contract; it is too large to tell where.")
        return explain(self._validator.iter_errors(value), value, original=shrunk.original)
