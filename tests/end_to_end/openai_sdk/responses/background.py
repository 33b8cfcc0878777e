"""Responses that are worked on while nobody waits."""

import time
from typing import Any

from openai import OpenAI
from openai.types.responses import Response

FINAL = {"completed", "incomplete", "failed", "cancelled"}
FINAL_WITHIN = 60.0
ENDLESS: dict[str, Any] = {"ignore_eos": True}
MANY_TOKENS = 3000  # more than a second of work, so that something can happen meanwhile


def finished(client: OpenAI, response: Response) -> Response:
    """The response once it is final."""
    deadline = time.monotonic() + FINAL_WITHIN
    while response.status not in FINAL:
        assert time.monotonic() < deadline, f"still {response.status}"
        time.sleep(0.02)
        response = client.responses.retrieve(response.id)
    return response
