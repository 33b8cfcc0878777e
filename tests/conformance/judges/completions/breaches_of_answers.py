"""What can be wrong with answers, whole and streamed, and with what they count."""

from tests.conformance.judges.completions.bending import Breach, choices, having, lacks, scored, usage
from tests.conformance.judges.completions.scribe import Json


def _lost(_: Json, chunks: list[Json]) -> None:
    del chunks[1]


def _repeated(_: Json, chunks: list[Json]) -> None:
    chunks.insert(2, chunks[1])


def _usage_details(_: Json, body: Json) -> None:
    body["usage"]["prompt_tokens_details"]["cached_tokens"] = 10_000


def _counted_always_the_same(_: Json, body: Json) -> None:
    body["usage"].update(prompt_tokens=9, total_tokens=9 + body["usage"]["completion_tokens"])


def _counted_by_limit(asked: Json, body: Json) -> None:
    body["usage"]["prompt_tokens"] += asked.get("max_tokens") or 0
    body["usage"]["total_tokens"] += asked.get("max_tokens") or 0


def _fingerprints(_: Json, chunks: list[Json]) -> None:
    for place, each in enumerate(chunks):
        each["system_fingerprint"] = f"fp_{place}"


ANSWERS: dict[str, tuple[Breach, ...]] = {
    "completions.answer.json-object": ({"whole": lambda _, body: [body]},),
    "completions.answer.id": ({"whole": lacks("id")}, {"whole": having(id="")}, {"whole": having(id=1)}),
    "completions.answer.id-unique": ({"whole": having(id="cmpl-1")},),
    "completions.answer.object": ({"whole": having(object="chat.completion")},),
    "completions.answer.created": ({"whole": having(created="now")},),
    "completions.answer.created-in-seconds": (
        {"whole": having(created=1_760_000_000_000)},
        {"whole": having(created=0)},
    ),
    "completions.answer.created-now": (
        {"whole": having(created=1_677_610_602)},
        {"chunk": having(created=1_860_000_000)},
    ),
    "completions.answer.model": ({"whole": lacks("model")},),
    "completions.answer.model-asked": ({"whole": having(model="other"), "chunk": having(model="other")},),
    "completions.answer.choices": ({"whole": having(choices=None)}, {"whole": lacks("choices")}),
    "completions.answer.shape": ({"whole": having(system_fingerprint=7)},),
    "completions.choice.index": ({"whole": choices(lambda _, choice: choice.pop("index") and None)},),
    "completions.choice.text": ({"whole": choices(lambda _, choice: choice.update(text=None))},),
    "completions.choice.finish-reason": (
        {"whole": choices(lambda _, choice: choice.update(finish_reason=None))},
        {"whole": choices(lambda _, choice: choice.update(finish_reason="eos"))},
    ),
    "completions.choice.null-logprobs": (
        {"whole": choices(lambda _, choice: choice.pop("logprobs") if choice["logprobs"] is None else None)},
    ),
    "completions.choices.one": ({"whole": lambda _, body: body["choices"].append(body["choices"][0])},),
    "completions.choices.indexes": ({"whole": choices(lambda _, choice: choice.update(index=choice["index"] + 1))},),
    "completions.chunk.id": ({"chunk": lacks("id")},),
    "completions.chunk.object": ({"chunk": having(object="chat.completion.chunk")},),
    "completions.chunk.created": ({"chunk": having(created=None)},),
    "completions.chunk.model": ({"chunk": lacks("model")},),
    "completions.chunk.choices": ({"chunk": lacks("choices")},),
    "completions.chunk.index": ({"chunk": choices(lambda _, choice: choice.update(index=None))},),
    "completions.chunk.text": ({"chunk": choices(lambda _, choice: choice.update(delta=choice.pop("text")))},),
    "completions.chunk.text-only": ({"chunk": choices(lambda _, choice: choice.update(delta={}))},),
    "completions.chunk.finish-reason": ({"chunk": choices(lambda _, choice: choice.pop("finish_reason") and None)},),
    "completions.chunk.shape": ({"chunk": having(system_fingerprint=7)},),
    "completions.chunk.fingerprint": ({"stream": _fingerprints},),
    "completions.usage.present": ({"whole": having(usage=None)},),
    "completions.usage.shape": ({"whole": having(usage={"input_tokens": 1})}, {"whole": usage(prompt_tokens=-1)}),
    "completions.usage.total": ({"whole": usage(total_tokens=0)}, {"chunk": usage(total_tokens=0)}),
    "completions.usage.counted": ({"whole": usage(prompt_tokens=0, completion_tokens=0, total_tokens=0)},),
    "completions.usage.details": ({"whole": _usage_details},),
    "completions.usage.same-prompt": ({"whole": _counted_by_limit},),
    "completions.usage.prompt-grows": ({"whole": _counted_always_the_same},),
    "completions.modes.same-text": (
        {"stream": _lost},
        {"stream": _repeated},
        {"chunk": choices(lambda _, choice: choice.update(text=choice["text"].strip()))},
    ),
    "completions.modes.same-finish-reason": (
        {"chunk": choices(lambda _, choice: choice["finish_reason"] and choice.update(finish_reason="stop"))},
    ),
    "completions.modes.same-usage": ({"chunk": usage(completion_tokens=15, total_tokens=0)},),
    "completions.modes.same-model": ({"chunk": having(model="tiny-backend")},),
    "completions.modes.same-logprobs": (
        {"chunk": scored(lambda lists: lists.update(token_logprobs=[-9.0], top_logprobs=[{lists["tokens"][0]: -9.0}]))},
    ),
    "completions.modes.same-offsets": ({"chunk": scored(lambda lists: lists.update(text_offset=[0]))},),
}
