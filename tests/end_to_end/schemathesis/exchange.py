"""A request and its answer, reduced to what the judges look at."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

TEXT_OPERATIONS = ("createCompletion", "createChatCompletion")
RESPONSE_OPERATIONS = ("createResponse", "getResponse", "cancelResponse")
EVENT_STREAM = "text/event-stream"
TERMINATOR = "[DONE]"


@dataclass(frozen=True)
class Exchange:
    """One request to an operation and the answer to it. `request_body` is None when it was no JSON object."""

    operation_id: str
    method: str
    request_body: dict[str, Any] | None
    status: int
    headers: dict[str, str]
    text: str
    query: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_stream(self) -> bool:
        """Whether the answer says that it is an event stream."""
        return self.headers.get("content-type", "").startswith(EVENT_STREAM)

    @property
    def is_generation(self) -> bool:
        """Whether text was asked for and given."""
        return self.operation_id in TEXT_OPERATIONS and self.status == 200 and self.request_body is not None

    @property
    def is_response_stream(self) -> bool:
        """Whether it is the stream of a response, new or from earlier."""
        return self.operation_id in RESPONSE_OPERATIONS and self.status == 200 and self.is_stream

    @property
    def starting_after(self) -> int:
        """The sequence number after which a stream from earlier was to begin; -1 for its beginning."""
        return int(self.query.get("starting_after", -1)) if self.operation_id == "getResponse" else -1

    @cached_property
    def responses(self) -> list[dict[str, Any]]:
        """Every response object in the answer: the one, or those that events of a stream show."""
        if self.operation_id not in RESPONSE_OPERATIONS or self.status not in {200, 202}:
            return []
        if self.is_stream:
            return [answer["response"] for answer in self.answers if "response" in answer]
        return [answer for answer in self.answers if answer.get("object") == "response"]

    @cached_property
    def event_names(self) -> list[str]:
        """The names in the event lines of a stream."""
        return [line.removeprefix("event:").strip() for line in self.lines if line.startswith("event:")]

    @cached_property
    def lines(self) -> list[str]:
        """The lines of a stream. Not splitlines: it splits at characters that JSON may hold as they are."""
        return self.text.replace("\r\n", "\n").split("\n")

    @cached_property
    def events(self) -> list[str]:
        """The data of each event of a stream."""
        return [line.removeprefix("data:").strip() for line in self.lines if line.startswith("data:")]

    @cached_property
    def answers(self) -> list[dict[str, Any]]:
        """The JSON objects of the answer: the chunks of a stream, or the one object."""
        texts = [event for event in self.events if event != TERMINATOR] if self.is_stream else [self.text]
        return [json.loads(text) for text in texts]

    @property
    def failed_midway(self) -> bool:
        """Whether a stream ended with an error event, which excuses what is missing after it."""
        return any("error" in answer for answer in self.answers)

    def asked(self, field: str, default: Any) -> Any:
        """A field of the request; null and absence both mean the default."""
        value = (self.request_body or {}).get(field)
        if value is None:
            return default
        return int(value) if isinstance(value, float) and value.is_integer() else value  # 2.0 is an integer in JSON

    @property
    def prompts(self) -> int:
        """How many prompts the request has; an empty list has none, a list of numbers is one."""
        prompt = self.asked("prompt", "")
        several = isinstance(prompt, list) and not (prompt and isinstance(prompt[0], int | float))
        return len(prompt) if several and self.operation_id == "createCompletion" else 1

    @property
    def choices(self) -> list[dict[str, Any]]:
        """Every choice object, over all chunks."""
        return [choice for answer in self.answers for choice in answer.get("choices", [])]

    @property
    def texts(self) -> dict[int, str]:
        """The text of each choice."""
        found: dict[int, str] = {}
        for choice in self.choices:
            said = choice.get("delta") or choice.get("message") or choice
            text = said.get("content" if self.operation_id == "createChatCompletion" else "text") or ""
            found[choice["index"]] = found.get(choice["index"], "") + text
        return found
