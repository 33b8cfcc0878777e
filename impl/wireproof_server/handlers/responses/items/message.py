"""A message that the model writes: one part of text."""

from collections.abc import Iterator, Sequence
from typing import Any

from wireproof_server.generation.events import TokenLogprob
from wireproof_server.handlers.responses.identifiers import new_id
from wireproof_server.handlers.responses.items.output_item import Event, Status, added, done
from wireproof_server.handlers.responses.logprobs import event_logprobs, part_logprobs


class MessageItem:
    """Contract: OutputMessage. The item holds its part from the first event about the part on."""

    def __init__(self, output_index: int) -> None:
        self._output_index = output_index
        self._place = {"item_id": new_id("msg"), "output_index": output_index, "content_index": 0}
        self._status: Status = "in_progress"
        self._text: list[str] = []
        # Both shapes of what the tokens were, made as they come: an end may have thousands of them to tell, five times.
        self._event_logprobs: list[dict[str, Any]] = []
        self._part_logprobs: list[dict[str, Any]] = []
        self._has_part = False

    def begin(self) -> Iterator[Event]:
        """The message, then its part, both still empty."""
        yield added(self._output_index, self.object())
        self._has_part = True
        yield {"type": "response.content_part.added", **self._place, "part": self._part()}

    def say(self, text: str, logprobs: Sequence[TokenLogprob]) -> Iterator[Event]:
        """More text with its tokens."""
        self._text.append(text)
        told = event_logprobs(logprobs)
        self._event_logprobs += told
        self._part_logprobs += part_logprobs(logprobs)
        yield {"type": "response.output_text.delta", **self._place, "delta": text, "logprobs": told}

    def end(self, status: Status) -> Iterator[Event]:
        """The text, then the part, then the message, each whole."""
        self._status = status
        part = self._part()
        yield {
            "type": "response.output_text.done",
            **self._place,
            "text": part["text"],
            "logprobs": self._event_logprobs,
        }
        yield {"type": "response.content_part.done", **self._place, "part": part}
        yield done(self._output_index, self.object())

    def object(self) -> dict[str, Any]:
        """The item as it stands."""
        return {
            "type": "message",
            "id": self._place["item_id"],
            "role": "assistant",
            "status": self._status,
            "content": [self._part()] if self._has_part else [],
        }

    def _part(self) -> dict[str, Any]:
        return {
            "type": "output_text",
            "text": "".join(self._text),
            "annotations": [],
            "logprobs": self._part_logprobs.copy(),
        }
