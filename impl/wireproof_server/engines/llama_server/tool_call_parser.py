"""Tool calls out of the text that a tool grammar shaped, while it comes."""

import json
import re
import secrets

from wireproof_server.generation.events import ToolCallDelta

HEADER = re.compile(r'\{"name": ("(?:[^"\\]|\\.)*"), "arguments": (?=\{)')


class ToolCallParser:
    """Reads `{"name": …, "arguments": {…}}` again and again, whatever markers stand between.

    The text is known to have this form, because a grammar enforced it; only the arguments vary, and they are an object.
    """

    def __init__(self) -> None:
        self._index = -1
        self._header = ""
        self._object: _JsonObject | None = None

    @property
    def calls(self) -> int:
        """How many calls have begun."""
        return self._index + 1

    def add(self, text: str) -> tuple[ToolCallDelta, ...]:
        """Take more text; give what it adds to the calls: id and name first, then arguments in pieces."""
        deltas: list[ToolCallDelta] = []
        while text:
            if self._object is None:
                text = self._read_header(text, deltas)
            else:
                text = self._read_arguments(self._object, text, deltas)
        return tuple(deltas)

    def _read_header(self, text: str, deltas: list[ToolCallDelta]) -> str:
        self._header += text
        # The look-ahead waits for the object's brace, which is left for the arguments.
        found = HEADER.search(self._header)
        if found is None:
            return ""
        self._index += 1
        self._object = _JsonObject()
        deltas.append(ToolCallDelta(self._index, id=f"call_{secrets.token_hex(12)}", name=json.loads(found[1])))
        rest = self._header[found.end() :]
        self._header = ""
        return rest

    def _read_arguments(self, arguments: "_JsonObject", text: str, deltas: list[ToolCallDelta]) -> str:
        length = arguments.length_in(text)
        deltas.append(ToolCallDelta(self._index, arguments=text[:length]))
        if arguments.complete:
            self._object = None
        return text[length:]


class _JsonObject:
    """Finds where a JSON object ends."""

    def __init__(self) -> None:
        self._depth = 0
        self._in_string = False
        self._escaped = False
        self.complete = False

    def length_in(self, text: str) -> int:
        """How many characters of `text` belong to the object."""
        for position, character in enumerate(text):
            self._take(character)
            if self.complete:
                return position + 1
        return len(text)

    def _take(self, character: str) -> None:
        if self._in_string:
            self._in_string = self._escaped or character != '"'
            self._escaped = character == "\\" and not self._escaped
        elif character == '"':
            self._in_string = True
        elif character in "{[":
            self._depth += 1
        elif character in "}]":
            self._depth -= 1
            self.complete = self._depth == 0
