"""What will be run for a request, when all that can be refused about it has been."""

from collections.abc import Mapping
from typing import Any

from wireproof_server.engines.llama_server.answer_sequence import Answer
from wireproof_server.engines.llama_server.connected_model import ConnectedModel
from wireproof_server.generation.errors import InvalidRequest, UnsupportedParameter
from wireproof_server.generation.sampling import Sampling
from wireproof_server.value import Value


class Plan(Value, frozen=True):
    """`n` sequences after the same prompt. `grammar` is llama.cpp's text for one, None for free text.

    `max_tokens` is what the sequence may take at most, resolved: the room in the context where none was asked for.
    `conversation` is sent instead of `prompt` when llama.cpp itself shall find the tool calls in the answer.
    """

    prompt: tuple[int, ...]
    sampling: Sampling
    n: int
    max_tokens: int
    answer: Answer
    grammar: str | None = None
    conversation: Mapping[str, Any] | None = None


def require_sampling(model: ConnectedModel, sampling: Sampling, logprobs_parameter: str) -> None:
    """Refuse what llama.cpp would ignore. Raises `InvalidRequest` or `UnsupportedParameter`, naming the parameter."""
    size = model.served.vocabulary_size
    for token in sampling.logit_bias:
        if not 0 <= token < size:
            raise InvalidRequest(
                f"Token id {token} is not in the model's vocabulary of {size} tokens.", parameter=f"logit_bias.{token}"
            )
    if "" in sampling.stop:
        raise InvalidRequest("A stop sequence has at least one character.", parameter="stop")
    if sampling.logprobs is not None and sampling.logprobs > size:
        raise UnsupportedParameter(
            f"At most {size} alternatives can be reported: the model knows no more tokens.",
            parameter=logprobs_parameter,
        )


def resolved_max_tokens(asked: int | None, limit: int | None, room: int) -> int:
    """The least of what was asked for, a grammar's own limit and the room that is left in the context."""
    return min(each for each in (asked, limit, room) if each is not None)
