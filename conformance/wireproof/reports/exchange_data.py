"""An exchange as people read it in a report."""

from typing import Any

from wireproof.transcript.answer import Answer
from wireproof.transcript.exchange import Exchange

LONGEST = 20_000
"""Bytes of a body that a report shows; the transcript beside it has all of them."""


def exchange_data(exchange: Exchange) -> dict[str, Any]:
    """Request and answer, bodies as text; bytes that are no UTF-8 are shown as the replacement character."""
    request = exchange.request
    return {
        "operation": exchange.operation,
        "retries": exchange.retries,
        "request": {
            "method": request.method,
            "path": request.path,
            "headers": [list(header) for header in request.headers],
            "body": None if request.body is None else _text(request.body),
        },
        "answer": _answer(exchange),
    }


def _answer(exchange: Exchange) -> dict[str, Any]:
    answer = exchange.answer
    if not isinstance(answer, Answer):
        return {"status": None, "cause": answer.cause, "message": answer.message, "seconds": round(answer.seconds, 3)}
    return {
        "status": answer.status,
        "headers": [list(header) for header in answer.headers],
        "body": _text(answer.body),
        "end": str(answer.end),
        "pieces": len(answer.pieces),
        "seconds": round(answer.seconds, 3),
    }


def _text(data: bytes) -> str:
    text = data[:LONGEST].decode("utf-8", "replace")
    return text if len(data) <= LONGEST else f"{text}\n… {len(data) - LONGEST} bytes more"
