"""A response's members agree with each other and with what was asked."""

from collections.abc import Iterator
from typing import Any

from tests.end_to_end.schemathesis.exchange import Exchange

RUNNING = ("queued", "in_progress")


def judge(exchange: Exchange) -> Iterator[str]:
    """What is wrong, sentence by sentence."""
    for response in exchange.responses:
        yield from _state(response)
        yield from _usage(response, exchange)
    if exchange.operation_id == "createResponse":
        for response in exchange.responses:
            yield from _echo(response, exchange)


def _state(response: dict[str, Any]) -> Iterator[str]:
    status = response["status"]
    for member, of_status in (("error", "failed"), ("incomplete_details", "incomplete"), ("completed_at", "completed")):
        if (response.get(member) is not None) != (status == of_status):
            yield f"{member} is {response.get(member)!r} with status {status}"
    statuses = {item.get("status") for item in response["output"]}
    if status == "completed" and statuses - {"completed"}:
        yield f"items that are {statuses} in a completed response"
    if status not in RUNNING and "in_progress" in statuses:
        yield f"an item in progress in a response that is {status}"


def _usage(response: dict[str, Any], exchange: Exchange) -> Iterator[str]:
    usage = response.get("usage")
    if usage is None:
        if response["status"] in {"completed", "incomplete"}:
            yield f"no usage with status {response['status']}"
        return
    if usage["total_tokens"] != usage["input_tokens"] + usage["output_tokens"]:
        yield f"{usage['input_tokens']} + {usage['output_tokens']} tokens are not {usage['total_tokens']}"
    limit = exchange.asked("max_output_tokens", None)
    if limit is not None and usage["output_tokens"] > limit:
        yield f"{usage['output_tokens']} tokens were generated, over {limit}"


def _echo(response: dict[str, Any], exchange: Exchange) -> Iterator[str]:
    for name in ("temperature", "top_p", "max_output_tokens", "metadata", "instructions", "previous_response_id"):
        said = response.get(name)
        if said != (asked := exchange.asked(name, said)):
            yield f"{name} was {asked!r}, but the response says {said!r}"
