"""Defects of completions that show in one situation alone."""

import math

from wireproof.mutants.mutant import mutant
from wireproof.mutants.streamed_texts import pieces_of
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import COMPLETIONS, Json, events, instead, payload, request, whole


def _texts(call: Call) -> bool:
    return isinstance(call.asked["prompt"], list) and isinstance(call.asked["prompt"][0], str)


def _choices(told: list[Event]) -> list[Json]:
    return [choice for event in told if event.json for choice in event.json["choices"]]


def _of_index(told: list[Event], index: int) -> list[Json]:
    return [choice for choice in _choices(told) if choice["index"] == index]


def _last_index(told: list[Event]) -> int:
    last = max(choice["index"] for choice in _choices(told))
    if last == 0:
        raise ValueError("there is one choice")
    return int(last)


@mutant("completions.choice.finish-reason")
@whole(COMPLETIONS)
def last_choice_unfinished(body: Json) -> None:
    """The last of several choices has null as `finish_reason`."""
    if len(body["choices"]) > 1:
        body["choices"][-1]["finish_reason"] = None


@mutant("completions.choice.text")
@whole(COMPLETIONS)
def last_choice_null(body: Json) -> None:
    """The last of several choices has null as text."""
    if len(body["choices"]) > 1:
        body["choices"][-1]["text"] = None


@mutant("completions.logprobs.honoured")
@whole(COMPLETIONS)
def last_choice_without_logprobs(body: Json) -> None:
    """The last of several choices has no log probabilities."""
    if len(body["choices"]) > 1:
        body["choices"][-1]["logprobs"] = None


@mutant("completions.stream.finish", source="W117")
@events(COMPLETIONS)
def last_choice_unfinished_in_streams(told: list[Event]) -> None:
    """The last of several streamed choices gets no `finish_reason`."""
    _of_index(told, _last_index(told))[-1]["finish_reason"] = None


@mutant("completions.stream.every-choice")
@events(COMPLETIONS)
def last_choice_lost_in_streams(told: list[Event]) -> list[Event]:
    """The last of several streamed choices never comes."""
    last = _last_index(told)
    return [each for each in told if not (each.json and any(one["index"] == last for one in each.json["choices"]))]


@mutant("completions.echo.streamed", "completions.n.honoured")
@events(COMPLETIONS)
def last_choice_emptied_in_streams(told: list[Event]) -> None:
    """The last of several streamed choices has no text."""
    for choice in _of_index(told, _last_index(told)):
        choice["text"] = ""


@mutant("completions.echo.streamed", "completions.prompts.order")
@events(COMPLETIONS)
def prompts_interchanged_in_streams(told: list[Event]) -> None:
    """The choices of several streamed prompts have the indexes in reverse."""
    last = _last_index(told)
    for choice in _choices(told):
        choice["index"] = last - choice["index"]


@mutant("completions.stop.left-out", "completions.modes.same-text")
@events(COMPLETIONS)
def stop_begun_in_streams(told: list[Event], call: Call) -> None:
    """Streams hold the first two characters of the stop sequence that ended them."""
    stop = call.asked["stop"]
    holder, name = pieces_of(told)[-1]
    holder[name] += (stop if isinstance(stop, str) else stop[1])[:2]


@mutant("completions.stop.text-before")
@events(COMPLETIONS)
def held_back_lost_in_streams(told: list[Event], call: Call) -> None:
    """Streams with `stop` lose the last piece before it, which was held back."""
    if call.asked["stop"]:
        holder, name = pieces_of(told)[-1]
        holder[name] = ""


@mutant("completions.stop.finish-reason")
@events(COMPLETIONS)
def stop_in_streams_ends_with_length(told: list[Event], call: Call) -> None:
    """Streams that a stop sequence ended end with `length`."""
    if call.asked["stop"]:
        _of_index(told, 0)[-1]["finish_reason"] = "length"


@mutant("completions.finish-reason.length")
@whole(COMPLETIONS)
def length_of_limit_alone_is_stop(body: Json, call: Call) -> None:
    """A text that fewer than six tokens allow ends with `stop`."""
    if call.asked["max_tokens"] < 6:  # noqa: PLR2004 - any small number
        for choice in body["choices"]:
            choice["finish_reason"] = "stop"


@mutant("completions.prompts.usage")
@whole(COMPLETIONS)
def usage_of_last_prompt(body: Json, call: Call) -> None:
    """Of several prompts the usage counts the last one's completion alone."""
    if isinstance(call.asked["prompt"], list) and len(body["choices"]) > 1:
        usage = body["usage"]
        usage["completion_tokens"] //= len(body["choices"])
        usage["prompt_tokens"] //= len(body["choices"])
        usage["total_tokens"] = usage["prompt_tokens"] + usage["completion_tokens"]


@mutant("completions.batch.accepted")
@instead(COMPLETIONS)
def several_of_several_500(call: Call) -> Reply | None:
    """A list of several texts is answered with 500, with `n` above 1 only."""
    several = isinstance(call.fields["prompt"], list) and (call.fields.get("n") or 1) > 1
    return error_reply("internal error", 500) if several else None


@mutant("http.body.json", "completions.logprobs.shape")
@whole(COMPLETIONS)
def nan_logprobs(body: Json) -> None:
    """The first log probability is NaN, which is no JSON."""
    for choice in body["choices"]:
        choice["logprobs"]["token_logprobs"][0] = math.nan


@mutant("completions.echo.honoured", "completions.echo.streamed")
@request(COMPLETIONS)
def prompt_mangled(fields: Json) -> None:
    """Prompts reach the model as UTF-8 that was read as Latin-1."""
    if isinstance(fields["prompt"], str):
        fields["prompt"] = fields["prompt"].encode().decode("latin-1")


@mutant("completions.echo.honoured")
@request(COMPLETIONS)
def prompt_lowered(fields: Json) -> None:
    """Prompts reach the model in small letters."""
    fields["prompt"] = fields["prompt"].lower()


@mutant("completions.echo.honoured")
@request(COMPLETIONS)
def prompt_templated(fields: Json) -> None:
    """Prompts reach the model in a chat template."""
    if isinstance(fields["prompt"], str):
        fields["prompt"] = f"User: {fields['prompt']}\nAssistant:"


@mutant("completions.logprobs.lengths", "completions.logprobs.top-count", "completions.logprobs.top-honoured")
@whole(COMPLETIONS)
def top_of_first_alone(body: Json) -> None:
    """Only the first token has its likely tokens listed."""
    for choice in body["choices"]:
        told = choice["logprobs"]
        told["top_logprobs"] = [told["top_logprobs"][0], *([{}] * (len(told["tokens"]) - 1))]


@mutant("completions.stream.usage-asked", "completions.n.usage")
@payload(COMPLETIONS)
def usage_chunk_with_choice(chunk: Json) -> None:
    """The chunk with the usage has a choice without text."""
    if chunk["choices"] == []:
        chunk["choices"] = [{"index": 0, "text": "", "logprobs": None, "finish_reason": None}]


@mutant(
    "completions.n.honoured",
    reason="Drawn or not, choices may be equal: a fake server, or a very sure model, answers alike each time.",
)
@whole(COMPLETIONS)
def choices_equal(body: Json, call: Call) -> None:
    """With a high temperature all choices have the text of the first, letter by letter."""
    if call.asked["n"] > 1 and call.asked["temperature"] > 1:
        for choice in body["choices"]:
            choice["text"] = body["choices"][0]["text"]
            choice["logprobs"] = body["choices"][0]["logprobs"]


@mutant("completions.modes.same-text")
@request(COMPLETIONS)
def streams_cut(fields: Json) -> None:
    """Streams generate four tokens, whatever the limit."""
    if fields["stream"]:
        fields["max_tokens"] = 4
