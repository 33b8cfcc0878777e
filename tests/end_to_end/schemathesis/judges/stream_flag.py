"""An event stream is sent when it was asked for, and only then."""

from collections.abc import Iterator

from tests.end_to_end.schemathesis.exchange import Exchange


def judge(exchange: Exchange) -> Iterator[str]:
    """What is wrong, sentence by sentence."""
    asked = exchange.asked("stream", default=False)
    made = (
        exchange.operation_id == "createResponse"
        and exchange.status in {200, 202}
        and exchange.request_body is not None
    )
    if (exchange.is_generation or made) and exchange.is_stream != asked:
        yield f"stream was {asked}, but the answer is {exchange.headers.get('content-type')}"
