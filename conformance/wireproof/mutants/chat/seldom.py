"""Defects of chat that show in one situation alone."""

import math

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.rules import CHAT, Json, everywhere, request, whole


def _second(body: Json) -> Json:
    """The choice after the first."""
    choice: Json = body["choices"][1]
    return choice


@mutant("chat.choice.finish-reason")
@whole(CHAT)
def second_choice_unfinished(body: Json) -> None:
    """The second of several choices has null as `finish_reason`."""
    _second(body)["finish_reason"] = None


@mutant("chat.n.finish-reason")
@everywhere(CHAT)
def second_choice_stopped(body: Json) -> None:
    """The second of several choices ends with `stop` where the limit cut it."""
    for choice in body["choices"]:
        if choice["index"] == 1 and choice["finish_reason"] == "length":
            choice["finish_reason"] = "stop"


@mutant("chat.message.content")
@whole(CHAT)
def second_choice_null(body: Json) -> None:
    """The second of several choices has null as content."""
    _second(body)["message"]["content"] = None


@mutant("chat.message.role")
@whole(CHAT)
def second_choice_of_user(body: Json) -> None:
    """The second of several choices has the role user."""
    _second(body)["message"]["role"] = "user"


@mutant("chat.choice.message")
@whole(CHAT)
def second_choice_text(body: Json) -> None:
    """The second of several choices has a text in place of the message."""
    _second(body)["message"] = _second(body)["message"]["content"]


@mutant("chat.n.honoured")
@whole(CHAT)
def second_choice_emptied(body: Json) -> None:
    """The second of several choices is empty, though its tokens are counted."""
    _second(body)["message"]["content"] = ""


@mutant("http.body.json", "chat.logprobs.shape")
@whole(CHAT)
def infinite_logprobs(body: Json) -> None:
    """An unlikely token has -Infinity as its log probability, which is no JSON."""
    for choice in body["choices"]:
        choice["logprobs"]["content"][0]["top_logprobs"][-1]["logprob"] = -math.inf


@mutant("chat.stop.finish-reason", "chat.choice.finish-reason")
@whole(CHAT)
def stop_sequence_as_reason(body: Json, call: Call) -> None:
    """Whole answers that a stop sequence ended end with `stop_sequence`."""
    if call.asked["stop"]:
        for choice in body["choices"]:
            choice["finish_reason"] = "stop_sequence"


@mutant("chat.limit.finish-reason")
@whole(CHAT)
def newer_limit_ends_with_stop(body: Json, call: Call) -> None:
    """A text that `max_completion_tokens` cut ends with `stop`; one that `max_tokens` cut does not."""
    if call.asked["max_completion_tokens"]:
        for choice in body["choices"]:
            choice["finish_reason"] = "stop"


@mutant("chat.messages.history-read")
@request(CHAT)
def named_messages_dropped(fields: Json) -> None:
    """Messages with a name do not reach the model."""
    fields["messages"] = [message for message in fields["messages"] if "name" not in message]


@mutant("chat.choice.message")
@whole(CHAT)
def refusal_false(body: Json) -> None:
    """Messages have false as `refusal`."""
    for choice in body["choices"]:
        choice["message"]["refusal"] = False


@mutant(
    "chat.content.whole-characters", "chat.modes.same-text", "event-stream.data-json", settings={"words": "unusual"}
)
@whole(CHAT)
def surrogates_left(body: Json) -> None:
    """Whole texts have replacement characters where characters are made of several tokens."""
    for choice in body["choices"]:
        text = choice["message"]["content"]
        choice["message"]["content"] = "".join("\ufffd\ufffd" if ord(one) > 0xFFFF else one for one in text)  # noqa: PLR2004 - the first plane


@mutant("chat.seed.repeatable")
@request(CHAT)
def seed_of_long_numbers_ignored(fields: Json) -> None:
    """A seed above 10000 is ignored."""
    if fields["seed"] > 10_000:  # noqa: PLR2004 - any number
        del fields["seed"]


@mutant("chat.logprobs.honoured")
@request(CHAT)
def logprobs_need_top(fields: Json) -> None:
    """`logprobs` without `top_logprobs` is accepted and ignored."""
    if "top_logprobs" not in fields:
        del fields["logprobs"]


@mutant("chat.usage.present")
@whole(CHAT)
def usage_of_choices_missing(body: Json) -> None:
    """Answers with several choices have no usage."""
    if len(body["choices"]) > 1:
        del body["usage"]


@mutant("chat.logit-bias.honoured", settings={"words": "pieced"})
@request(CHAT)
def bias_divided(fields: Json) -> None:
    """Biases are read as hundredths."""
    fields["logit_bias"] = {token: value / 100 for token, value in fields["logit_bias"].items()}


@mutant("chat.nulls.without-effect")
@request(CHAT)
def null_stop_ends_at_comma(fields: Json) -> None:
    """Null as `stop` is read as the word "other"."""
    if "stop" in fields and fields["stop"] is None:
        fields["stop"] = "other"
