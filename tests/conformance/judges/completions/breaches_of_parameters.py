"""What can be wrong with parameters and prompts."""

from tests.conformance.judges.completions.bending import Breach, choices, without
from tests.conformance.judges.completions.scribe import Json


def _stop_shown(asked: Json, choice: Json) -> None:
    stop = asked.get("stop")
    if isinstance(stop, str) and choice["finish_reason"] == "stop":
        choice["text"] += stop


def _stop_begun(asked: Json, choice: Json) -> None:
    stop = asked.get("stop")
    if isinstance(stop, str) and choice["finish_reason"] == "stop":
        choice["text"] += stop[:1]


def _short_before_stop(asked: Json, choice: Json) -> None:
    if asked.get("stop"):
        choice["text"] = choice["text"][:-3]


def _one_prompt(fields: Json) -> None:
    if isinstance(fields["prompt"], list) and isinstance(fields["prompt"][0], str):
        fields["prompt"] = "".join(fields["prompt"])


def _digits(fields: Json) -> None:
    if isinstance(fields["prompt"], list) and isinstance(fields["prompt"][0], int):
        fields["prompt"] = str(fields["prompt"])


def _swapped(_: Json, body: Json) -> None:
    for choice in body["choices"]:
        choice["index"] = len(body["choices"]) - 1 - choice["index"]


def _transposed(asked: Json, body: Json) -> None:
    each, prompts = asked.get("n") or 1, len(asked["prompt"]) if isinstance(asked["prompt"], list) else 1
    for choice in body["choices"]:
        prompt, number = divmod(choice["index"], each)
        choice["index"] = number * prompts + prompt


def _prompt_again(asked: Json, choice: Json) -> None:
    if asked.get("echo") and isinstance(asked["prompt"], str) and asked["max_tokens"]:
        choice["text"] = asked["prompt"] + choice["text"]


def _prompt_in_each_chunk(asked: Json, choice: Json) -> None:
    if asked.get("echo"):
        choice["text"] = asked["prompt"][0] + choice["text"]


def _one_token_more(fields: Json) -> None:
    fields["max_tokens"] = (16 if fields.get("max_tokens") is None else fields["max_tokens"]) + 1


def _at_least_one(fields: Json) -> None:
    fields["max_tokens"] = 1 if fields.get("max_tokens") == 0 else fields.get("max_tokens")


def _at_most_eight(fields: Json) -> None:
    fields["max_tokens"] = min(fields.get("max_tokens") or 8, 8)


def _nulls_disturb(fields: Json) -> None:
    if "stop" in fields and fields["stop"] is None:
        fields["suffix"] = "null"


def _only_first(_: Json, body: Json) -> None:
    del body["choices"][1:]


def _prompts_uncounted(asked: Json, body: Json) -> None:
    if isinstance(asked["prompt"], list):
        counted = body["usage"]["prompt_tokens"] // 2
        body["usage"].update(prompt_tokens=counted, total_tokens=counted + body["usage"]["completion_tokens"])


def _prompt_counted_twice(asked: Json, body: Json) -> None:
    if asked.get("n") == 2:
        body["usage"]["total_tokens"] += body["usage"]["prompt_tokens"]
        body["usage"]["prompt_tokens"] *= 2


def _suffix_appended(asked: Json, choice: Json) -> None:
    choice["text"] += asked.get("suffix") or ""


def _first_id_alone(fields: Json) -> None:
    if isinstance(fields["prompt"][0], int):
        fields["prompt"] = fields["prompt"][:1]


def _best_and_rest(asked: Json, body: Json) -> None:
    if asked.get("best_of"):
        body["choices"].append({**body["choices"][0], "index": 1})


def _end_alone(asked: Json, body: Json) -> None:
    if asked.get("max_tokens") == 5:
        body["choices"][0]["text"] = body["choices"][0]["text"][6:]
        body["choices"][0]["logprobs"] = None


PARAMETERS: dict[str, tuple[Breach, ...]] = {
    "completions.n.honoured": (without("n"), {"whole": _only_first}),
    "completions.n.usage": ({"whole": _prompt_counted_twice},),
    "completions.best-of.honoured": ({"whole": _best_and_rest},),
    "completions.best-of.counted": (without("best_of"),),
    "completions.prompts.all": ({"asked": _one_prompt},),
    "completions.prompts.order": ({"whole": _swapped},),
    "completions.prompts.usage": ({"whole": _prompts_uncounted},),
    "completions.tokens.read": ({"asked": _digits}, {"asked": _first_id_alone}),
    "completions.text.no-special-tokens": (
        {"whole": choices(lambda _, choice: choice.update(text=choice["text"] + "<|im_end|>"))},
    ),
    "completions.finish-reason.length": ({"whole": choices(lambda _, choice: choice.update(finish_reason="stop"))},),
    "completions.suffix.left-out": ({"whole": choices(_suffix_appended)},),
    "completions.suffix.honoured": (without("suffix"),),
    "completions.temperature.honoured": ({"asked": lambda fields: fields.update(temperature=1.5, top_p=1)},),
    "completions.seed.repeatable": (without("seed"),),
    "completions.penalties.honoured": (without("frequency_penalty"),),
    "completions.top-p.honoured": (without("top_p"),),
    "completions.logit-bias.honoured": (without("logit_bias"),),
    "completions.nulls.without-effect": ({"asked": _nulls_disturb},),
    "completions.limit.honoured": ({"asked": _one_token_more}, without("max_tokens")),
    "completions.limit.prefix": ({"whole": _end_alone},),
    "completions.limit.reached": ({"asked": _at_most_eight},),
    "completions.limit.default": ({"asked": lambda fields: fields.setdefault("max_tokens", 40) and None},),
    "completions.stop.honoured": (
        without("stop"),
        without("stop", when=lambda fields: bool(fields.get("stream"))),
        without("stop", when=lambda fields: isinstance(fields.get("stop"), list)),
    ),
    "completions.stop.left-out": ({"whole": choices(_stop_shown)}, {"whole": choices(_stop_begun)}),
    "completions.stop.text-before": ({"whole": choices(_short_before_stop)},),
    "completions.stop.finish-reason": ({"whole": choices(lambda _, choice: choice.update(finish_reason="length"))},),
    "completions.echo.honoured": (without("echo"),),
    "completions.echo.streamed": (
        without("echo", when=lambda fields: bool(fields.get("stream"))),
        {"chunk": choices(_prompt_in_each_chunk)},
        {"chunk": _transposed},
    ),
    "completions.echo.continued": ({"whole": choices(_prompt_again)},),
    "completions.echo.on-request": ({"asked": lambda fields: fields.update(echo=True)},),
    "completions.echo.zero-tokens": ({"asked": _at_least_one},),
}
