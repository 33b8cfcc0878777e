"""The operations on responses, over one store."""

import json
from collections.abc import Awaitable, Callable, Sequence

from starlette.requests import Request
from starlette.responses import Response

from wireproof.peers.golden.answers import json_answer
from wireproof.peers.golden.dialect import Dialect, Json
from wireproof.peers.golden.event_stream import DONE, data, named, stream
from wireproof.peers.golden.refusal import Refusal, invalid, unsupported
from wireproof.peers.golden.requests.bodies import read_body
from wireproof.peers.golden.requests.speaking import speak
from wireproof.peers.golden.responses.events import events
from wireproof.peers.golden.responses.order import ResponseOrder, read_input, read_order
from wireproof.peers.golden.responses.pages import page
from wireproof.peers.golden.responses.resource import begun, finished
from wireproof.peers.golden.responses.store import Store, Stored, begun_in_background
from wireproof.peers.golden.settings import Settings

Operation = Callable[[Dialect, Request], Awaitable[Response]]


class Responses:
    """What can be done with responses."""

    def __init__(self) -> None:
        self._store = Store()

    def operations(self, settings: Settings) -> list[tuple[str, str, Operation]]:
        """Path, method and handler of each operation that the peer has."""
        one = "/responses/{response_id}"
        operations: list[tuple[str, str, Operation]] = [("/responses", "POST", self.create)]
        if "input_token_count" not in settings.lacks:
            operations.append(("/responses/input_tokens", "POST", self.count))
        if "stored_responses" in settings.lacks:
            return operations
        if "input_items" not in settings.lacks:
            operations.append((one + "/input_items", "GET", self.input_items))
        operations += [(one, "GET", self.read), (one, "DELETE", self.delete), (one + "/cancel", "POST", self.cancel)]
        return operations

    async def create(self, dialect: Dialect, request: Request) -> Response:
        """Generate, now or in the background, whole or as a stream. Raises Refusal."""
        order = read_order(dialect, self._store, await _fields(dialect, request, "CreateResponseRequest"))
        response = begun(order)
        spoken = speak(order.task, order.calls, 0, preface=dialect.settings.preface)
        final = finished(response, order, spoken)
        told = events(dialect.settings, order, response, final, spoken)
        stored = self._keep(order, final, told)
        if order.stream:
            return _stream(dialect, told)
        if order.background:
            return json_answer(stored.current(), dialect.background_status)
        return json_answer(final)

    def _keep(self, order: ResponseOrder, final: Json, told: Sequence[Json]) -> Stored:
        pending = begun_in_background() if order.background and not order.stream else 0
        stored = Stored(final, order.input, [*order.context, *final["output"]], told, pending)
        if order.store:
            self._store.put(stored)
        return stored

    async def read(self, dialect: Dialect, request: Request) -> Response:
        """A stored response, or its stream once more. Raises Refusal."""
        stored = self._store.get(request.path_params["response_id"])
        if request.query_params.get("stream") == "true":
            if "replayed_responses" in dialect.settings.lacks:
                raise unsupported("stream", "This server tells no stream twice")
            after = _number(request, "starting_after", -1)
            return _stream(dialect, [event for event in stored.events if event["sequence_number"] > after])
        return json_answer(stored.read())

    async def delete(self, dialect: Dialect, request: Request) -> Response:
        """Forget a response. Raises Refusal."""
        response_id = request.path_params["response_id"]
        if not dialect.accepts("delete_unknown_response"):
            self._store.get(response_id, "delete_unknown_response")
        self._store.remove(response_id)
        return json_answer({"id": response_id, "object": "response.deleted", "deleted": True})

    async def cancel(self, _: Dialect, request: Request) -> Response:
        """Stop work in the background. Raises Refusal."""
        stored = self._store.get(request.path_params["response_id"])
        if not stored.response["background"]:
            message = "Only a response in the background can be cancelled ('response_id')."
            raise Refusal("cancel_foreground_response", message, parameter="response_id", code="invalid_value")
        return json_answer(stored.cancel())

    async def input_items(self, _: Dialect, request: Request) -> Response:
        """What a response was given. Raises Refusal."""
        stored = self._store.get(request.path_params["response_id"])
        size = _number(request, "limit", 20)
        query = request.query_params
        return json_answer(
            page(stored.input, size, query.get("order", "desc"), query.get("after"), query.get("before"))
        )

    async def count(self, dialect: Dialect, request: Request) -> Response:
        """The tokens of an input. Raises Refusal."""
        fields = await _fields(dialect, request, "CountInputTokensRequest")
        _, _, prompt, _, _ = read_input(dialect, self._store, fields)
        return json_answer({"object": "response.input_tokens", "input_tokens": len(prompt)})


async def _fields(dialect: Dialect, request: Request, schema: str) -> Json:
    schema = schema if schema in dialect.profile.document["components"]["schemas"] else "CreateResponseRequest"
    return read_body(dialect, request.headers.get("content-type", ""), await request.body(), schema)


def _number(request: Request, name: str, default: int) -> int:
    text = request.query_params.get(name)
    if text is None:
        return default
    try:
        return int(json.loads(text))
    except (ValueError, TypeError):
        raise invalid(name, "It has to be a number") from None


def _stream(dialect: Dialect, told: Sequence[Json]) -> Response:
    done = [data(DONE)] if dialect.done_on_responses else []
    return stream([*(named(event) for event in told), *done], dialect.settings)
