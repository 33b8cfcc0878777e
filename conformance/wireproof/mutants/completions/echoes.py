"""Echoed prompts."""

from wireproof.mutants.mutant import mutant
from wireproof.mutants.streamed_texts import pieces_of
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.events import Event
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import COMPLETIONS, Json, events, instead, request, whole


@mutant("completions.echo.zero-accepted", source="W005")
@instead(COMPLETIONS)
def zero_tokens_refused(call: Call) -> Reply | None:
    """A `max_tokens` of 0 is refused, with an echo too."""
    return error_reply("Input should be greater than 0", 422, param="max_tokens") if _zero(call.fields) else None


@mutant("completions.echo.zero-accepted", source="W005")
@instead(COMPLETIONS)
def zero_tokens_500(call: Call) -> Reply | None:
    """A `max_tokens` of 0 is answered with 500."""
    return error_reply("internal error", 500) if _zero(call.fields) else None


@mutant("completions.echo.zero-tokens", source="W009")
@request(COMPLETIONS)
def zero_leaks_a_token(fields: Json) -> None:
    """With `max_tokens` 0 one token is generated, answered and counted."""
    if _zero(fields):
        fields["max_tokens"] = 1


@mutant("completions.echo.zero-tokens")
@request(COMPLETIONS)
def zero_is_default(fields: Json) -> None:
    """A `max_tokens` of 0 is taken as none."""
    if _zero(fields):
        del fields["max_tokens"]


def _zero(fields: Json) -> bool:
    return fields.get("max_tokens") == 0


@mutant("completions.echo.honoured", "completions.echo.streamed", source="W011")
@request(COMPLETIONS)
def echo_of_streams_ignored(fields: Json) -> None:
    """Streams ignore `echo`."""
    if fields["stream"]:
        del fields["echo"]


@mutant("completions.echo.streamed", source="W011")
@events(COMPLETIONS)
def echo_on_each_piece(told: list[Event], call: Call) -> None:
    """In streams each piece of text begins with the prompt."""
    prompt = call.asked["prompt"]
    if call.asked["echo"]:
        for event in told:
            for choice in (event.json or {}).get("choices", []):
                each = prompt if isinstance(prompt, str) else prompt[choice["index"] % len(prompt)]
                choice["text"] = choice["text"] if choice["text"].startswith(each) else each + choice["text"]


@mutant("completions.echo.streamed", source="W011")
@events(COMPLETIONS)
def echo_of_first_choice_alone(told: list[Event], call: Call) -> None:
    """In streams only the first choice begins with its prompt."""
    if call.asked["echo"]:
        for index in range(1, 8):
            pieces = pieces_of(told, index)
            if pieces:
                pieces[0][0]["text"] = ""


@mutant("completions.echo.streamed", source="W011")
@events(COMPLETIONS)
def echo_of_last_prompt(told: list[Event], call: Call) -> None:
    """In streams every choice begins with the last prompt."""
    if call.asked["echo"] and isinstance(call.asked["prompt"], list):
        for index in range(8):
            pieces = pieces_of(told, index)
            if pieces:
                pieces[0][0]["text"] = call.asked["prompt"][-1]


@mutant("completions.echo.continued", "completions.echo.honoured")
@whole(COMPLETIONS)
def echo_twice(body: Json, call: Call) -> None:
    """With `echo` the text begins with the prompt twice."""
    if call.asked["echo"] and isinstance(call.asked["prompt"], str):
        for choice in body["choices"]:
            choice["text"] = call.asked["prompt"] + choice["text"]


@mutant("completions.echo.honoured")
@whole(COMPLETIONS)
def echo_after(body: Json, call: Call) -> None:
    """With `echo` the prompt comes after the completion."""
    prompt = call.asked["prompt"]
    if call.asked["echo"] and isinstance(prompt, str):
        for choice in body["choices"]:
            choice["text"] = choice["text"].removeprefix(prompt) + prompt


@mutant("completions.echo.continued")
@whole(COMPLETIONS)
def echo_alone(body: Json, call: Call) -> None:
    """With `echo` the text is the prompt, and the completion is lost."""
    if call.asked["echo"] and isinstance(call.asked["prompt"], str):
        for choice in body["choices"]:
            choice["text"] = call.asked["prompt"]


@mutant("completions.echo.zero-tokens", "completions.logprobs.text")
@whole(COMPLETIONS)
def echo_trimmed(body: Json, call: Call) -> None:
    """With `echo` there is a line feed between the prompt and the completion."""
    prompt = call.asked["prompt"]
    if call.asked["echo"] and isinstance(prompt, str):
        for choice in body["choices"]:
            choice["text"] = f"{prompt}\n{choice['text'].removeprefix(prompt)}"


@mutant("completions.echo.scored-accepted", source="W011")
@instead(COMPLETIONS)
def scored_echo_500(call: Call) -> Reply | None:
    """An echo with log probabilities is answered with 500."""
    scored = call.fields.get("echo") and call.fields.get("logprobs") is not None
    return error_reply("internal error", 500) if scored else None


@mutant("completions.batch.accepted", source="W011")
@instead(COMPLETIONS)
def streamed_echo_500(call: Call) -> Reply | None:
    """An echo in a stream is answered with 500."""
    streamed = call.fields.get("echo") and call.fields.get("stream")
    return error_reply("internal error", 500) if streamed else None


@mutant("completions.usage.same-prompt", "completions.echo.zero-tokens", "completions.limit.honoured")
@whole(COMPLETIONS)
def echo_counted(body: Json, call: Call) -> None:
    """With `echo` the tokens of the prompt are counted among the generated ones."""
    if call.asked["echo"]:
        usage = body["usage"]
        usage["completion_tokens"] += usage["prompt_tokens"]
        usage["total_tokens"] = usage["prompt_tokens"] + usage["completion_tokens"]


@mutant("completions.echo.continued", "completions.logprobs.text")
@whole(COMPLETIONS)
def echo_glued(body: Json, call: Call) -> None:
    """Between the echo and what follows it white space is lost."""
    prompt = call.asked["prompt"]
    for choice in body["choices"]:
        if call.asked["echo"] and choice["text"].startswith(prompt):
            choice["text"] = prompt + choice["text"].removeprefix(prompt).lstrip()
