"""Requests for chat completions of the plainest form, read in one step: texts, and how to sample.

Most requests are such. What this form does not have (tools, images, formats, log probabilities, null for what could be
left out) makes it none, as does any mistake: then the request is read member by member (`order.py`), which takes longer
and judges all. Both ways give the same order for the same bytes.
"""

from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, Struct
from msgspec.json import Decoder

from wireproof_server.generation.conversation import Message, TextPart
from wireproof_server.generation.sampling import Sampling
from wireproof_server.handlers.chat_completions.order import ChatOrder
from wireproof_server.handlers.chat_completions.tools import NO_TOOLS
from wireproof_server.handlers.fields.streaming import StreamOptions

_NEUTRAL = Sampling()

# The bounds of the contract's schemas; where these have none, numbers end where every parser still reads them alike.
Count: TypeAlias = Annotated[int, Meta(ge=0, le=2**63 - 1)]
Penalty: TypeAlias = Annotated[float, Meta(ge=-2, le=2)]
Share: TypeAlias = Annotated[float, Meta(ge=0, le=1)]


class _Text(Struct, forbid_unknown_fields=True):
    type: Literal["text"]
    text: str


class _Turn(Struct, forbid_unknown_fields=True):
    role: Literal["system", "developer", "user", "assistant"]
    content: str | tuple[_Text, ...]
    name: str | None = None


class PlainChat(Struct, forbid_unknown_fields=True, kw_only=True):
    """A valid request with no members but these; what each means is told by the contract."""

    messages: Annotated[list[_Turn], Meta(min_length=1)]
    model: str | None = None
    n: Annotated[int, Meta(ge=1, le=128)] = 1
    stream: bool = False
    stream_options: StreamOptions | None = None
    temperature: Annotated[float, Meta(ge=0, le=2)] = _NEUTRAL.temperature
    top_p: Share = _NEUTRAL.top_p
    top_k: Count = _NEUTRAL.top_k
    min_p: Share = _NEUTRAL.min_p
    seed: Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)] | None = None
    max_tokens: Count | None = None
    max_completion_tokens: Count | None = None
    stop: str | Annotated[tuple[str, ...], Meta(max_length=4)] = ()
    presence_penalty: Penalty = _NEUTRAL.presence_penalty
    frequency_penalty: Penalty = _NEUTRAL.frequency_penalty
    repetition_penalty: Annotated[float, Meta(gt=0, le=2**52)] = _NEUTRAL.repetition_penalty
    ignore_eos: bool = _NEUTRAL.ignore_eos
    user: str | None = None
    metadata: (
        Annotated[dict[Annotated[str, Meta(max_length=64)], Annotated[str, Meta(max_length=512)]], Meta(max_length=16)]
        | None
    ) = None

    def order(self) -> ChatOrder:
        """What is asked for."""
        stop = self.stop
        return ChatOrder(
            messages=tuple(
                [
                    Message(turn.role, (TextPart(content),) if isinstance(content, str) else _parts(content), turn.name)
                    for turn in self.messages
                    for content in (turn.content,)
                ]
            ),
            sampling=Sampling(
                temperature=self.temperature,
                top_p=self.top_p,
                top_k=self.top_k,
                min_p=self.min_p,
                seed=self.seed,
                max_tokens=self.max_tokens if self.max_completion_tokens is None else self.max_completion_tokens,
                stop=tuple(filter(None, (stop,) if isinstance(stop, str) else stop)),
                presence_penalty=self.presence_penalty,
                frequency_penalty=self.frequency_penalty,
                repetition_penalty=self.repetition_penalty,
                ignore_eos=self.ignore_eos,
            ),
            n=self.n,
            tool_use=NO_TOOLS,
            stream=(self.stream_options or StreamOptions()) if self.stream else None,
        )


def _parts(content: tuple[_Text, ...]) -> tuple[TextPart, ...]:
    return tuple([TextPart(part.text) for part in content])


_decode = Decoder(PlainChat).decode


def read_plain_chat(source: bytes) -> PlainChat | None:
    """The request, if it is plain and surely valid; None leaves it to be judged."""
    try:
        plain = _decode(source)
    except (ValueError, RecursionError):  # msgspec's errors are ValueErrors
        return None
    if plain.max_tokens is not None and plain.max_completion_tokens is not None:
        return None  # may differ
    return plain if plain.stream or plain.stream_options is None else None
