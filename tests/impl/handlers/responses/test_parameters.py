"""Errors of engines name the fields of a request for a response."""

import pytest

from wireproof_server.generation.errors import ContextLengthExceeded, InvalidRequest
from wireproof_server.handlers.responses.parameters import in_words_of_responses


@pytest.mark.parametrize(
    ("engine", "response"),
    [
        ("reasoning_effort", "reasoning.effort"),
        ("max_tokens", "max_output_tokens"),
        ("truncate_sequence", "truncation"),
        ("logprobs", "include"),
        ("top_logprobs", "top_logprobs"),
        ("messages", "input"),
        ("messages[2].content[0]", "input"),
        ("input[2].reasoning_content", "input"),
        ("input[2].content[0]", "input[2].content[0]"),
        ("tools[1].function.parameters", "tools[1].parameters"),
        ("response_format.json_schema.schema", "text.format"),
        ("text.format.schema", "text.format.schema"),
        ("temperature", "temperature"),
        (None, None),
    ],
)
def test_the_parameter_has_the_name_that_the_request_has_for_it(engine: str | None, response: str | None) -> None:
    error = InvalidRequest("Bad.", parameter=engine)
    assert in_words_of_responses(error).parameter == response
    assert error.parameter == engine


def test_the_error_stays_of_its_kind() -> None:
    found = in_words_of_responses(ContextLengthExceeded("Too long.", parameter="messages"))
    assert isinstance(found, ContextLengthExceeded)
    assert (found.message, found.code, str(found)) == ("Too long.", "context_length_exceeded", "Too long.")
