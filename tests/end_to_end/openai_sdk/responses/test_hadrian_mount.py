"""The same client at the hadrian profile's base path: equal responses, that profile's statuses and terminator."""

import httpx
import openai
import pytest
from openai import OpenAI
from openai.types.responses import FunctionToolParam, ResponseFunctionToolCall

from tests.end_to_end.openai_sdk.responses.background import finished
from tests.end_to_end.running_server import RunningServer

HELLO = "Hello, how are you?"


def test_both_base_paths_answer_alike(client: OpenAI, hadrian_client: OpenAI) -> None:
    texts = {
        mounted.responses.create(model="default", input=HELLO, temperature=0).output_text
        for mounted in (client, hadrian_client)
    }
    assert len(texts) == 1


def test_a_response_is_the_same_at_both_base_paths(client: OpenAI, hadrian_client: OpenAI) -> None:
    made = client.responses.create(model="default", input=HELLO, max_output_tokens=16)
    assert hadrian_client.responses.retrieve(made.id).to_dict() == made.to_dict()
    next_one = hadrian_client.responses.create(
        model="default", input="Thanks!", previous_response_id=made.id, max_output_tokens=16
    )
    assert client.responses.retrieve(next_one.id).previous_response_id == made.id


def test_a_stream_accumulates_in_spite_of_its_terminator(hadrian_client: OpenAI) -> None:
    whole = hadrian_client.responses.create(model="default", input=HELLO, temperature=0)
    with hadrian_client.responses.stream(model="default", input=HELLO, temperature=0) as stream:
        final = stream.get_final_response()
    assert final.output_text == whole.output_text


def test_the_tool_loop_goes_round(hadrian_client: OpenAI, weather_tool: FunctionToolParam) -> None:
    first = hadrian_client.responses.create(
        model="default",
        input="What's the weather like in Boston today?",
        tools=[weather_tool],
        tool_choice="required",
        parallel_tool_calls=False,
        temperature=0,
        max_output_tokens=100,
    )
    (call,) = first.output
    assert isinstance(call, ResponseFunctionToolCall)
    second = hadrian_client.responses.create(
        model="default",
        previous_response_id=first.id,
        input=[{"type": "function_call_output", "call_id": call.call_id, "output": "Sunny."}],
        tools=[weather_tool],
        temperature=0,
        max_output_tokens=100,
    )
    assert second.output_text != ""


def test_background_work_is_accepted_and_completes(hadrian_client: OpenAI) -> None:
    raw = hadrian_client.responses.with_raw_response.create(model="default", input=HELLO, background=True)
    assert raw.status_code == httpx.codes.ACCEPTED
    assert finished(hadrian_client, raw.parse()).status == "completed"


def test_deleting_what_is_not_there_is_no_error(hadrian_client: OpenAI) -> None:
    raw = hadrian_client.responses.with_raw_response.delete("resp_unknown")
    assert raw.status_code == httpx.codes.OK
    assert b'"deleted":false' in raw.content.replace(b" ", b"")


def test_an_unknown_previous_response_is_not_found(hadrian_client: OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as raised:
        hadrian_client.responses.create(model="default", input=HELLO, previous_response_id="resp_unknown")
    assert raised.value.code == "previous_response_not_found"


@pytest.mark.parametrize(("base_path", "terminators"), [("/v1", 0), ("/api/v1", 1)])
def test_the_terminator_of_completions_is_sent_where_the_profile_has_it(
    server: RunningServer, base_path: str, terminators: int
) -> None:
    answer = httpx.post(
        f"{server.origin}{base_path}/responses",
        headers=server.headers,
        json={"input": HELLO, "max_output_tokens": 16, "stream": True},
    )
    lines = answer.text.splitlines()
    assert lines.count("data: [DONE]") == terminators
    assert answer.text.rstrip().endswith("data: [DONE]") == bool(terminators)
