"""Everything that must hold before a handler is called: an operation's parameters and body, read and valid."""

from collections.abc import Mapping, Sequence
from typing import Any

from starlette.types import Receive, Scope

from wireproof_server.errors.api_error import ApiError
from wireproof_server.middleware.exchange import Headers, exchange_of
from wireproof_server.requests.body import read_body
from wireproof_server.requests.explanation import explain
from wireproof_server.requests.integral_numbers import IntegralNumbers
from wireproof_server.requests.json_body import parse_json
from wireproof_server.requests.media_type import JSON, check_json_media_type
from wireproof_server.requests.parameters import Parameters
from wireproof_server.requests.schema_validator import validator_of
from wireproof_server.requests.shrinking import Shrunk
from wireproof_server.requests.wording import VALUE


class BodyReader:
    """Reads the JSON body of one operation, of at most `limit` bytes, each arriving within `patience` seconds."""

    def __init__(self, schema: Mapping[str, Any], document: Mapping[str, Any], *, limit: int, patience: float) -> None:
        self._validator = validator_of(schema, document)
        self._integral_numbers = IntegralNumbers(schema, document)
        self._limit = limit
        self._patience = patience

    async def read(self, headers: Headers, receive: Receive) -> Any:
        """The parsed body. Raises ApiError: 413, 415, or 400 that names the place."""
        check_json_media_type(headers)
        source = await read_body(headers, receive, limit=self._limit, patience=self._patience)
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


class OperationReader:
    """Reads requests to one operation of the contract."""

    def __init__(
        self,
        operation: Mapping[str, Any],
        shared_parameters: Sequence[Mapping[str, Any]],
        document: Mapping[str, Any],
        *,
        body_limit: int,
        body_timeout: float,
    ) -> None:
        self._parameters = Parameters([*shared_parameters, *operation.get("parameters", [])], document)
        content = operation.get("requestBody", {}).get("content", {})
        self._body = (
            BodyReader(content[JSON]["schema"], document, limit=body_limit, patience=body_timeout)
            if JSON in content
            else None
        )

    async def read(self, scope: Scope, receive: Receive) -> tuple[Mapping[str, str], Mapping[str, Any], Any]:
        """Path parameters, query parameters and the body (None where the operation takes none)."""
        path, query = self._parameters.path(scope), self._parameters.query(scope)
        body = await self._body.read(exchange_of(scope).headers, receive) if self._body is not None else None
        return path, query, body
