"""A consumer's program that uses every operation, as both kinds of caller; it is checked strictly and run.

Run as `python sample_program.py BASE_URL`, with the key in the environment. It prints a line an operation.
"""
# ruff: noqa: T201  it is a program that talks to whoever runs it

import asyncio
import json
import sys

from wireproof_client import AsyncWireproof, NotFoundError, Wireproof, models, params
from wireproof_client.api.chat import create_chat_completion
from wireproof_client.api.completions import create_completion
from wireproof_client.api.health import get_liveness
from wireproof_client.api.models import list_models
from wireproof_client.api.responses import create_response

MODEL = "default"
WEATHER: params.FunctionToolParam = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
    },
}
PERSON = {
    "type": "object",
    "properties": {"name": {"type": "string", "maxLength": 12}, "age": {"type": "integer", "maximum": 120}},
    "required": ["name", "age"],
    "additionalProperties": False,
}


def chat(client: Wireproof) -> None:
    """Plain, streamed, with tools, and in a form that a schema gives."""
    messages: list[params.ChatMessageParam] = [
        {"role": "system", "content": "Be brief."},
        models.ChatUserMessage(content=[models.ChatTextPart(text="What is the weather in Paris?")]),
    ]
    answer = client.chat.completions.create(model=MODEL, messages=messages, max_tokens=8, temperature=0)
    text: str | None = answer.choices[0].message.content
    usage = answer.usage
    print("chat", text is not None, usage.total_tokens > 0 if usage else None)

    with client.chat.completions.create(model=MODEL, messages=messages, max_tokens=8, stream=True) as stream:
        pieces = [chunk.choices[0].delta.content or "" for chunk in stream]
        print("chat stream", "".join(pieces) == stream.so_far().choices[0].message.content)

    called = client.chat.completions.create(
        model=MODEL, messages=messages, tools=[WEATHER], tool_choice="required", max_tokens=64
    )
    messages.append(called.choices[0].message)
    calls = called.choices[0].message.tool_calls or []
    messages.extend({"role": "tool", "tool_call_id": call.id, "content": "sunny"} for call in calls)
    final = client.chat.completions.create(
        model=MODEL, messages=messages, tools=[WEATHER], tool_choice="none", max_tokens=8
    )
    print("chat tools", called.choices[0].finish_reason, final.choices[0].finish_reason)

    form: params.ResponseFormatParam = {"type": "json_schema", "json_schema": {"name": "person", "schema": PERSON}}
    formed = client.chat.completions.create(
        model=MODEL, messages=[{"role": "user", "content": "Who are you?"}], response_format=form, max_tokens=64
    )
    print("chat structured", sorted(json.loads(formed.choices[0].message.content or "null")))


def completions(client: Wireproof) -> None:
    """Whole and streamed, by the front door and by the raw functions."""
    whole = client.completions.create(model=MODEL, prompt="Once upon a time", max_tokens=4, temperature=0, logprobs=1)
    streamed = client.completions.create(
        model=MODEL, prompt="Once upon a time", max_tokens=4, temperature=0, stream=True
    ).final()
    print("completions", whole.choices[0].text == streamed.choices[0].text)
    request = models.CreateCompletionRequest(model=MODEL, prompt=["a", "b"], max_tokens=1)
    detailed = create_completion.sync_detailed(client=client, body=request)
    print("completions raw", detailed.status_code, len(detailed.parsed.choices))
    body: params.CreateChatCompletionArguments = {
        "model": MODEL,
        "messages": [{"role": "user", "content": "hi"}],
        "max_tokens": 2,
    }
    print("chat raw", len(list(create_chat_completion.stream(client=client, body=body))) > 0)


def responses(client: Wireproof) -> None:
    """The whole life of responses."""
    first = client.responses.create(model=MODEL, input="My name is Tom.", max_output_tokens=16)
    second = client.responses.create(
        model=MODEL,
        input=[
            {"role": "user", "content": [{"type": "input_text", "text": "What is my name?"}]},
            {"role": "user", "content": "Say it."},
        ],
        previous_response_id=first.id,
        max_output_tokens=16,
    )
    for item in second.output:
        if item.type == "message":
            print("responses", item.role, second.output_text == "".join(_texts(item)))
    kinds = [
        event.type for event in client.responses.create(model=MODEL, input="hi", max_output_tokens=16, stream=True)
    ]
    print("responses stream", kinds[0], kinds[-1])
    replayed = client.responses.retrieve(second.id, stream=True).final()
    print("responses replay", replayed.output_text == client.responses.retrieve(second.id).output_text)
    listed = client.responses.input_items.list(second.id, order="asc", limit=1)
    print("input items", [str(item.type) for item in listed], len(listed.data))
    print("input tokens", client.responses.input_tokens.count(model=MODEL, input="hi").input_tokens > 0)
    waiting = client.responses.create(model=MODEL, input="hi", background=True, max_output_tokens=16)
    print("cancel", client.responses.cancel(waiting.id).status in {"cancelled", "completed", "incomplete"})
    print("delete", client.responses.delete(second.id).deleted)
    try:
        client.responses.retrieve(second.id)
    except NotFoundError as error:
        print("deleted", error.status_code, error.request_id is not None)


def _texts(message: models.OutputMessage) -> list[str]:
    return [part.text for part in message.content if part.type == "output_text"]


def others(client: Wireproof) -> None:
    """Models and health."""
    names = [model.id for model in client.models.list()]
    print("models", client.models.retrieve(names[0]).id == names[0])
    raw = client.models.with_raw_response.list()
    print("raw", raw.status_code, raw.headers["content-type"], raw.request_id == raw.parse()._request_id)  # noqa: SLF001  its name
    try:
        print("health", client.health.get().status, client.health.live().status, client.health.ready().status)
    except NotFoundError:
        print("health is not among what this server tells")


async def awaiting(client: AsyncWireproof) -> None:
    """The same for callers that await, many at a time."""
    answers = await asyncio.gather(
        *(
            client.completions.create(model=MODEL, prompt=f"{number}", max_tokens=1, temperature=0)
            for number in range(20)
        )
    )
    print("async completions", len({answer.id for answer in answers}))
    stream = await client.chat.completions.create(
        model=MODEL, messages=[{"role": "user", "content": "hi"}], max_tokens=4, stream=True
    )
    async with stream:
        pieces = [chunk.choices[0].delta.content or "" async for chunk in stream]
    print("async chat stream", "".join(pieces) == stream.so_far().choices[0].message.content)
    response = await client.responses.create(model=MODEL, input="hi", max_output_tokens=16)
    events = await client.responses.retrieve(response.id, stream=True)
    print("async replay", (await events.final()).id == response.id)
    items = await client.responses.input_items.list(response.id)
    print("async input items", [str(item.type) async for item in client.responses.input_items.list(response.id)])
    counted = await client.responses.input_tokens.count(model=MODEL, input="hi")
    print("async input", len(items.data), counted.input_tokens > 0)
    waiting = await client.responses.create(model=MODEL, input="hi", background=True, max_output_tokens=16)
    cancelled = await client.responses.cancel(waiting.id)
    deleted = await client.responses.delete(response.id)
    print("async states", cancelled.id == waiting.id, deleted.deleted)
    listed = await list_models.asyncio(client=client)
    found = await client.models.retrieve(listed.data[0].id)
    print("async models", found.id == listed.data[0].id)
    try:
        healths = [await client.health.get(), await client.health.ready(), await get_liveness.asyncio(client=client)]
        print("async health", *(health.status for health in healths))
    except NotFoundError:
        print("async health is not among what this server tells")
    raw = await create_response.astream(client=client, body={"model": MODEL, "input": "hi", "max_output_tokens": 16})
    print("async raw", (await raw.final()).object)


async def main(base_url: str) -> None:
    """Everything, one after the other."""
    with Wireproof(base_url=base_url) as client:
        for part in (chat, completions, responses, others):
            part(client)
    async with AsyncWireproof(base_url=base_url) as async_client:
        await awaiting(async_client)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
