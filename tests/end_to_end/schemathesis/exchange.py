"""A request and its answer, reduced to what the judges look at."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

TEXT_OPERATIONS = ("createCompletion", "createChatCompletion")
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

    @property
    def is_stream(self) -> bool:
        """Whether the answer says that it is an event stream."""
        return self.headers.get("content-type", "").startswith(EVENT_STREAM)

    @property
    def is_generation(self) -> bool:
        """Whether text was asked for and given."""
        return self.operation_id in TEXT_OPERATIONS and self.status == 200 and self.request_body is not None

    @cached_property
    def events(self) -> list[str]:
        """The data of each event of a stream."""
        lines = self.text.splitlines()
        return [line.removeprefix("data:").strip() for line in lines if line.startswith("data:")]

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
