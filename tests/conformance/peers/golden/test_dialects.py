from collections.abc import Iterator

import httpx
import pytest

from wireproof.contract.profile import Profile
from wireproof.parsing.event_stream import read_event_stream
from wireproof.peers.golden.settings import KEY, MODEL, Settings
from wireproof.peers.peer import RunningPeer, golden_peer
from wireproof_contract.documents import PROFILES

WEATHER = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}


@pytest.fixture(scope="module", params=PROFILES)
def profile(request: pytest.FixtureRequest) -> Profile:
    return Profile(request.param)


@pytest.fixture(scope="module")
def peer(profile: Profile) -> Iterator[RunningPeer]:
    with golden_peer(Settings(profile=profile.name)) as peer:
        yield peer


def posted(peer: RunningPeer, path: str, body: dict[str, object], key: str = KEY) -> httpx.Response:
    return httpx.post(peer.base_url + path, json=body, headers={"authorization": f"Bearer {key}"})


CHAT: dict[str, object] = {
    "model": MODEL,
    "messages": [{"role": "user", "content": "What is the weather in Rome and Paris?"}],
}
CHAT_TOOLS = [{"type": "function", "function": {"name": "get_weather", "parameters": WEATHER}}]
RESPONSE_TOOLS = [{"type": "function", "name": "get_weather", "parameters": WEATHER, "strict": False}]


COMPLETIONS = ("/completions", "Completion", "CompletionChunk")
CHATS = ("/chat/completions", "ChatCompletion", "ChatCompletionChunk")
RESPONSES = ("/responses", "ResponseObject", "ResponseStreamEvent")


@pytest.mark.parametrize(
    ("operation", "body"),
    [
        (COMPLETIONS, {"model": MODEL, "prompt": "The house"}),
        (CHATS, CHAT),
        (CHATS, CHAT | {"tools": CHAT_TOOLS}),
        (RESPONSES, {"model": MODEL, "input": "Hello"}),
        (RESPONSES, {"model": MODEL, "input": "The weather, please.", "tools": RESPONSE_TOOLS}),
    ],
    ids=["completions", "chat", "chat with tools", "responses", "responses with tools"],
)
def test_answers_and_events_keep_their_schemas(
    profile: Profile, peer: RunningPeer, operation: tuple[str, str, str], body: dict[str, object]
) -> None:
    path, schema, chunk = operation
    whole = posted(peer, path, body)
    assert whole.status_code == 200, whole.text
    assert profile.violations(schema, whole.json()) == ()
    streamed = posted(peer, path, body | {"stream": True})
    payloads = read_event_stream([(0.0, streamed.content)]).payloads
    assert len(payloads) > 3
    assert [found for each in payloads for found in profile.violations(chunk, each)] == []


def test_done_ends_streams_of_responses_where_the_dialect_demands_it(profile: Profile, peer: RunningPeer) -> None:
    told = posted(peer, "/responses", {"model": MODEL, "input": "Hello", "stream": True}).text
    assert told.rstrip().endswith("[DONE]") == (profile.statement["done_on_responses"] == "required")


@pytest.mark.parametrize(
    ("situation", "path", "body"),
    [
        ("unknown_model", "/chat/completions", CHAT | {"model": "no-such"}),
        ("missing_field", "/chat/completions", {"model": MODEL}),
        ("wrong_type", "/chat/completions", CHAT | {"messages": 7}),
        ("out_of_range", "/chat/completions", CHAT | {"temperature": 9}),
    ],
)
def test_refusals_have_a_status_of_the_situation_and_a_form_of_the_dialect(
    profile: Profile, peer: RunningPeer, situation: str, path: str, body: dict[str, object]
) -> None:
    answer = posted(peer, path, body)
    assert answer.status_code in profile.statuses(situation)
    error = answer.json().get("error", answer.json())
    assert isinstance(error["message"], str)
    assert answer.headers[profile.statement["request_id_header"]["names"][0]]


def test_a_wrong_key_is_refused_where_one_is_needed(profile: Profile, peer: RunningPeer) -> None:
    status = posted(peer, "/chat/completions", CHAT, key="sk-wrong").status_code
    assert status == (401 if profile.statement["authentication"]["required"] else 200)
