"""What an answer that the manual leads to looks like."""

import json
import re
from collections.abc import Iterator

from tests.end_to_end.documentation.shell_session import Outcome

ASSIGNMENT = re.compile(r"[A-Z]+=\$\(")
DONE = "[DONE]"


def complaints(command: str, outcome: Outcome) -> Iterator[str]:
    """What is wrong with it, sentence by sentence."""
    if outcome.status != 0:
        yield f"status {outcome.status}: {outcome.output[:2000]}"
    elif ASSIGNMENT.match(command):
        if outcome.output:
            yield f"an assignment said {outcome.output[:2000]}"
    else:
        try:
            objects = list(_objects(outcome.output))
        except (ValueError, TypeError):
            yield f"neither JSON nor an event stream: {outcome.output[:2000]!r}"
            return
        if not objects:
            yield "nothing was answered"
        yield from (f"an error: {each}" for each in objects if each.get("error") or each.get("type") == "error")


def _objects(output: str) -> Iterator[dict[str, object]]:
    """The one object, or the data of every event."""
    data = [line.removeprefix("data: ") for line in output.splitlines() if line.startswith("data: ")]
    for text in data or [output]:
        if text != DONE:
            parsed = json.loads(text)
            if not isinstance(parsed, dict):
                raise TypeError(f"not an object: {text}")
            yield parsed
