"""The operations of the contract, and where in the client each is found."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from client_generator.document import Document, Schema, described, snake_case

# Where the official SDK's users look for an operation; a new operation needs its line here.
FRONT_DOOR: Mapping[str, str] = {
    "createCompletion": "completions.create",
    "createChatCompletion": "chat.completions.create",
    "createResponse": "responses.create",
    "getResponse": "responses.retrieve",
    "deleteResponse": "responses.delete",
    "cancelResponse": "responses.cancel",
    "listInputItems": "responses.input_items.list",
    "countInputTokens": "responses.input_tokens.count",
    "listModels": "models.list",
    "retrieveModel": "models.retrieve",
    "getHealth": "health.get",
    "getLiveness": "health.live",
    "getReadiness": "health.ready",
}
STREAM = "stream"
AFTER = "after"
EVENT_STREAM = "text/event-stream"
JSON = "application/json"
_ERROR = "ErrorEnvelope"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of the path or the query; `argument` is its name in Python, `name` on the wire."""

    name: str
    argument: str
    schema: Schema
    description: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation. `body` and `answer` are names of components; `event` is that of a stream's payload, if it has one.

    `in_query` tells that the stream is asked for in the query and not in the body.
    """

    id: str
    group: str
    method: str
    path: str
    summary: str
    description: str
    path_parameters: tuple[Parameter, ...]
    query_parameters: tuple[Parameter, ...]
    body: str | None
    answer: str
    event: str | None
    in_query: bool

    @property
    def module(self) -> str:
        """The name of its module."""
        return snake_case(self.id)

    @property
    def address(self) -> str:
        """The path as it stands in a text of Python with the parameters filled in."""
        return re.sub(r"\{(\w+)\}", r"{in_path('\1', \1)}", self.path)

    @property
    def follows(self) -> bool:
        """Whether it reads pages of a list, each after the last object of the one before."""
        return any(parameter.argument == AFTER for parameter in self.query_parameters)

    @property
    def place(self) -> list[str]:
        """The attributes that lead to it from a client, its method last. Raises KeyError for an unknown operation."""
        return FRONT_DOOR[self.id].split(".")


def operations(document: Document) -> Iterator[Operation]:
    """Every operation, in the document's order."""
    for path, item in document.content["paths"].items():
        for method, operation in item.items():
            if isinstance(operation, dict) and "operationId" in operation:
                yield _operation(document, method, path, operation)


def _operation(document: Document, method: str, path: str, operation: Mapping[str, Any]) -> Operation:
    parameters = [_parameter(document, each) for each in operation.get("parameters", [])]
    query = tuple(parameter for place, parameter in parameters if place == "query")
    content = operation["responses"]["200"]["content"]
    answer = document.named(content[JSON]["schema"])
    if answer is None:
        raise ValueError(f"{operation['operationId']}: the answer has to be a component.")
    return Operation(
        id=operation["operationId"],
        group=snake_case(operation["tags"][0]),
        method=method.upper(),
        path=path,
        summary=operation["summary"],
        description=described(operation),
        path_parameters=tuple(parameter for place, parameter in parameters if place == "path"),
        query_parameters=tuple(parameter for parameter in query if parameter.name != STREAM),
        body=_body(document, operation),
        answer=answer,
        event=_event(document, content),
        in_query=any(parameter.name == STREAM for parameter in query),
    )


def _parameter(document: Document, given: Mapping[str, Any]) -> tuple[str, Parameter]:
    stated = given
    if "$ref" in given:
        stated = document.content["components"]["parameters"][given["$ref"].rsplit("/", 1)[-1]]
    name: str = stated["name"]
    return stated["in"], Parameter(name, name.removesuffix("[]"), stated["schema"], described(stated))


def _body(document: Document, operation: Mapping[str, Any]) -> str | None:
    if "requestBody" not in operation:
        return None
    return document.named(operation["requestBody"]["content"][JSON]["schema"])


def _event(document: Document, content: Mapping[str, Any]) -> str | None:
    """The component of what a stream's events hold, failures aside."""
    if EVENT_STREAM not in content:
        return None
    data = document.resolved(content[EVENT_STREAM]["schema"])["properties"]["data"]
    payloads = [
        branch.schema["contentSchema"] for branch in document.branches(data) if "contentSchema" in branch.schema
    ]
    named = [document.named(payload) for payload in payloads]
    if len(payloads) != 1 or named[0] is None:
        raise ValueError("The JSON in an event stream's data has to be one component.")
    inner = {branch.name for branch in document.branches(payloads[0])} - {_ERROR}
    return inner.pop() if len(inner) == 1 else named[0]
