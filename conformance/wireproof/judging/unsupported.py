"""Refusals that are lawful for what the model is: the official service refuses the same to its reasoning models."""

from wireproof.judging.subject import Subject
from wireproof.reading.model_refusals import has_no_room, is_used, least_limit, refused_parameters
from wireproof.transcript.exchange import Exchange


def unsupported(subject: Subject, exchange: Exchange) -> str | None:
    """Why the model need not take the request; None where there is no such reason."""
    if names := unsupported_parameters(subject, exchange):
        return f"refused, as official reasoning models refuse {' and '.join(f'`{name}`' for name in names)}"
    if least_limit(exchange) is not None:
        return "refused, for the model takes no limit as small"
    if not exchange.succeeded and has_no_room(exchange):
        return "refused, for reasoning left no tokens for an answer"
    return None


def unsupported_parameters(subject: Subject, exchange: Exchange) -> tuple[str, ...]:
    """The parameters that the model does not take, as it says; those it was seen to take elsewhere are none."""
    return tuple(name for name in refused_parameters(exchange) if not _is_taken(subject, exchange, name))


def _is_taken(subject: Subject, refused: Exchange, name: str) -> bool:
    return any(
        each.succeeded and each.operation == refused.operation and is_used(name, each.request.fields.get(name))
        for each in subject.transcript.exchanges
    )
