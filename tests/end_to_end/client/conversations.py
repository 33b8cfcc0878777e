"""What a program asks of any server, used as carefully as types demand."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from wireproof.peers.golden.settings import MODEL
from wireproof_client import Wireproof, params

QUESTION: list[params.ChatMessageParam] = [{"role": "user", "content": "Add 2 and 3, and tell me about the sea."}]
ADD: params.FunctionToolParam = {
    "type": "function",
    "function": {"name": "add", "parameters": {"type": "object", "properties": {"a": {"type": "integer"}}}},
}


def chat(client: Wireproof) -> str:
    answer = client.chat.completions.create(model=MODEL, messages=QUESTION, max_tokens=9, temperature=0)
    return answer.choices[0].message.content or ""


def chat_stream(client: Wireproof) -> str:
    stream = client.chat.completions.create(model=MODEL, messages=QUESTION, max_tokens=9, temperature=0, stream=True)
    return "".join(choice.delta.content or "" for chunk in stream for choice in chunk.choices)


def calls(client: Wireproof) -> str:
    answer = client.chat.completions.create(model=MODEL, messages=QUESTION, tools=[ADD], max_tokens=99)
    return repr(answer.choices[0].message.tool_calls)


def calls_stream(client: Wireproof) -> str:
    stream = client.chat.completions.create(model=MODEL, messages=QUESTION, tools=[ADD], max_tokens=99, stream=True)
    return repr(stream.final().choices[0].message.tool_calls)


def completion(client: Wireproof) -> str:
    return client.completions.create(model=MODEL, prompt="The sea", max_tokens=9, temperature=0).choices[0].text


def completion_stream(client: Wireproof) -> str:
    stream = client.completions.create(model=MODEL, prompt="The sea", max_tokens=9, temperature=0, stream=True)
    return "".join(choice.text for chunk in stream for choice in chunk.choices)


def response(client: Wireproof) -> str:
    return client.responses.create(model=MODEL, input="The sea", max_output_tokens=32, temperature=0).output_text


def response_stream(client: Wireproof) -> str:
    stream = client.responses.create(model=MODEL, input="The sea", max_output_tokens=32, temperature=0, stream=True)
    for event in stream:
        _ = event.type
    return stream.so_far().output_text


def models(client: Wireproof) -> str:
    return ", ".join(model.id for model in client.models.list())


CONVERSATIONS: Mapping[str, Callable[[Wireproof], str]] = {
    each.__name__: each
    for each in (
        chat,
        chat_stream,
        calls,
        calls_stream,
        completion,
        completion_stream,
        response,
        response_stream,
        models,
    )
}


BY_OPERATION: Mapping[str, tuple[str, ...]] = {
    "createChatCompletion": ("chat", "chat_stream", "calls", "calls_stream"),
    "createCompletion": ("completion", "completion_stream"),
    "createResponse": ("response", "response_stream"),
    "listModels": ("models",),
}


def said(client: Wireproof, names: Iterable[str] = tuple(CONVERSATIONS)) -> Iterator[tuple[str, str | Exception]]:
    """What came of each conversation."""
    for name in names:
        try:
            yield name, CONVERSATIONS[name](client)
        except Exception as error:  # noqa: BLE001  which one it is, is what the tests ask
            yield name, error
