"""A transcript as a JSON value, and back without a loss."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from wireproof.storing.bytes_as_json import from_json, to_json
from wireproof.transcript.answer import Answer, End, NoAnswer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Omission, Target, Transcript


def transcript_to_json(transcript: Transcript) -> dict[str, Any]:
    """Target, omissions and exchanges; bytes as `bytes_as_json` writes them, pieces as `[second, number of bytes]`."""
    return {
        "target": asdict(transcript.target),
        "omissions": {name: asdict(omission) for name, omission in transcript.omissions.items()},
        "exchanges": [_exchange_to_json(exchange) for exchange in transcript.exchanges],
    }


def transcript_from_json(value: dict[str, Any]) -> Transcript:
    """What `transcript_to_json` was given. Raises KeyError, TypeError or ValueError for anything else."""
    return Transcript(
        Target(**value["target"]),
        tuple(_exchange_from_json(exchange) for exchange in value["exchanges"]),
        {name: Omission(**omission) for name, omission in value["omissions"].items()},
    )


def _exchange_to_json(exchange: Exchange) -> dict[str, Any]:
    request = exchange.request
    return {
        "label": exchange.label,
        "operation": exchange.operation,
        "retries": exchange.retries,
        "expectation": asdict(exchange.expectation) if exchange.expectation else None,
        "request": {
            "method": request.method,
            "path": request.path,
            "headers": request.headers,
            "body": None if request.body is None else to_json(request.body),
        },
        "answer": _answer_to_json(exchange.answer),
    }


def _answer_to_json(answer: Answer | NoAnswer) -> dict[str, Any]:
    if isinstance(answer, NoAnswer):
        return {"none": asdict(answer)}
    return {
        "status": answer.status,
        "headers": answer.headers,
        "end": answer.end,
        "seconds": answer.seconds,
        "body": to_json(answer.body),
        "pieces": [[piece.at, len(piece.data)] for piece in answer.pieces],
    }


def _exchange_from_json(value: dict[str, Any]) -> Exchange:
    request = value["request"]
    expectation = value["expectation"]
    return Exchange(
        value["label"],
        value["operation"],
        Request(
            request["method"],
            request["path"],
            _headers(request["headers"]),
            None if request["body"] is None else from_json(request["body"]),
        ),
        _answer_from_json(value["answer"]),
        expectation and Expectation(**{**expectation, "parameters": tuple(expectation["parameters"])}),
        value["retries"],
    )


def _answer_from_json(value: dict[str, Any]) -> Answer | NoAnswer:
    if "none" in value:
        return NoAnswer(**value["none"])
    pieces = tuple(_pieces(from_json(value["body"]), value["pieces"]))
    return Answer(value["status"], _headers(value["headers"]), pieces, End(value["end"]), value["seconds"])


def _pieces(body: bytes, arrivals: list[list[float]]) -> Iterator[Piece]:
    start = 0
    for at, length in arrivals:
        end = start + int(length)
        yield Piece(at, body[start:end])
        start = end
    if start != len(body):
        raise ValueError("the pieces are not the body")


def _headers(value: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, text) for name, text in value)
