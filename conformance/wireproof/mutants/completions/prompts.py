"""Prompts that do not reach the model as they were sent, and choices that are not theirs."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import COMPLETIONS, Json, everywhere, instead, payload, request, whole


@mutant("completions.prompts.accepted", source="W006")
@instead(COMPLETIONS)
def list_refused(call: Call) -> Reply | None:
    """A list of texts is refused."""
    texts = isinstance(call.fields["prompt"], list) and isinstance(call.fields["prompt"][0], str)
    return error_reply("prompt: Input should be a valid string", 422, param="prompt") if texts else None


@mutant("completions.prompts.all", source="W006")
@request(COMPLETIONS)
def list_joined(fields: Json) -> None:
    """A list of texts is joined to one prompt."""
    if all(isinstance(each, str) for each in fields["prompt"]) and isinstance(fields["prompt"], list):
        fields["prompt"] = "".join(fields["prompt"])


@mutant("completions.prompts.all", source="W012")
@request(COMPLETIONS)
def first_prompt_alone(fields: Json) -> None:
    """Of a list of texts only the first is answered."""
    if isinstance(fields["prompt"], list) and isinstance(fields["prompt"][0], str):
        fields["prompt"] = fields["prompt"][0]


@mutant("completions.prompts.all", "completions.n.honoured", source="W012")
@whole(COMPLETIONS)
def first_choice_alone(body: Json) -> None:
    """Only the first choice is answered, however many there should be."""
    del body["choices"][1:]


@mutant("completions.prompts.all", "completions.choices.indexes", source="W010")
@whole(COMPLETIONS)
def last_choice_alone(body: Json) -> None:
    """Of several choices only the last is answered, with its own index."""
    del body["choices"][:-1]


@mutant("completions.prompts.order")
@whole(COMPLETIONS)
def prompts_reversed(body: Json, call: Call) -> None:
    """The completions of a list of prompts have the indexes in reverse."""
    if isinstance(call.asked["prompt"], list) and isinstance(call.asked["prompt"][0], str):
        for choice in body["choices"]:
            choice["index"] = len(body["choices"]) - 1 - choice["index"]


@mutant("completions.echo.streamed", "completions.prompts.usage")
@request(COMPLETIONS)
def first_prompt_for_all(fields: Json) -> None:
    """Every prompt of a list is answered as if it were the first."""
    if isinstance(fields["prompt"], list) and isinstance(fields["prompt"][0], str):
        fields["prompt"] = [fields["prompt"][0]] * len(fields["prompt"])


@mutant("completions.choices.indexes", "completions.prompts.order")
@everywhere(COMPLETIONS)
def index_within_prompt(body: Json, call: Call) -> None:
    """The choices of each prompt of a list are counted from 0."""
    if isinstance(call.asked["prompt"], list):
        for choice in body["choices"]:
            choice["index"] %= call.asked.get("n") or 1


@mutant("completions.stream.every-choice", "completions.choices.indexes")
@payload(COMPLETIONS)
def streamed_index_zero(chunk: Json) -> None:
    """All choices of streams have the index 0."""
    for choice in chunk["choices"]:
        choice["index"] = 0


@mutant("completions.stream.every-choice")
@payload(COMPLETIONS)
def streamed_first_choice_alone(chunk: Json) -> list[Json] | None:
    """Streams of several choices have only the first."""
    return [] if any(choice["index"] for choice in chunk["choices"]) else None


@mutant("completions.tokens.accepted")
@instead(COMPLETIONS)
def tokens_500(call: Call) -> Reply | None:
    """A prompt of token ids is answered with 500."""
    return error_reply("internal error", 500) if isinstance(call.fields["prompt"][0], int) else None


@mutant("completions.tokens.read")
@request(COMPLETIONS)
def tokens_as_text(fields: Json) -> None:
    """A prompt of token ids is read as the digits of a text."""
    if isinstance(fields["prompt"][0], int):
        fields["prompt"] = str(fields["prompt"])


@mutant("completions.prompts.all", "completions.tokens.read", "completions.choices.one")
@request(COMPLETIONS)
def tokens_as_prompts(fields: Json) -> None:
    """A prompt of token ids is read as a list of prompts of one token."""
    if isinstance(fields["prompt"][0], int):
        fields["prompt"] = [[token] for token in fields["prompt"]]


@mutant("completions.tokens.read", "completions.usage.prompt-grows")
@request(COMPLETIONS)
def tokens_first_alone(fields: Json) -> None:
    """Of a prompt of token ids only the first reaches the model."""
    if isinstance(fields["prompt"][0], int):
        fields["prompt"] = fields["prompt"][:1]


@mutant("completions.token-lists.accepted")
@instead(COMPLETIONS)
def token_lists_refused(call: Call) -> Reply | None:
    """Lists of prompts of token ids are refused without a reason."""
    return error_reply("bad request", 400) if isinstance(call.fields["prompt"][0], list) else None


@mutant("completions.prompts.all")
@request(COMPLETIONS)
def token_lists_joined(fields: Json) -> None:
    """Prompts of token ids are joined to one."""
    if isinstance(fields["prompt"][0], list):
        fields["prompt"] = [token for prompt in fields["prompt"] for token in prompt]


@mutant("completions.usage.prompt-grows", "completions.echo.honoured")
@request(COMPLETIONS)
def prompt_truncated(fields: Json) -> None:
    """Only the first eight words of a prompt reach the model."""
    fields["prompt"] = " ".join(fields["prompt"].split(" ")[:8])


@mutant("completions.prompts.order")
@whole(COMPLETIONS)
def prompts_swapped_with_choices(body: Json, call: Call) -> None:
    """The choices of several prompts are listed in another order, and numbered in it."""
    if isinstance(call.asked["prompt"], list) and isinstance(call.asked["prompt"][0], str):
        body["choices"].reverse()
        for place, choice in enumerate(body["choices"]):
            choice["index"] = place
