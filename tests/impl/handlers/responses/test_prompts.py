"""Prompts that the server keeps start a conversation, filled in with the variables of the request."""

from typing import Any

import pytest

from tests.impl.handlers.responses.playing import answer, order
from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.conversation import MediaPart, Message, TextPart
from wireproof_server.generation.errors import InvalidRequest
from wireproof_server.prompt_templates import PromptTemplate, PromptTemplates, PromptVersions, TemplateMessage

PNG = "data:image/png;base64,AA"
TEACHER = PromptVersions(
    current="2",
    versions={
        "1": PromptTemplate("You teach {{subject}}."),
        "2": PromptTemplate(
            "You teach {{ subject }} to {{who}}.",
            (TemplateMessage("user", "See {{picture}}: {{subject}}?"), TemplateMessage("assistant", "Yes.")),
        ),
    },
)
TEMPLATES = PromptTemplates({"pmpt_teacher": TEACHER})
FILLED = {"subject": "stars", "who": "me", "picture": "it"}


def opening(prompt: dict[str, Any], **body: Any) -> list[Message]:
    asked = order(templates=TEMPLATES, prompt={"id": "pmpt_teacher", **prompt}, **body)
    return list(asked.request("scripted").messages)


def said(role: Any, text: str) -> Message:
    return Message(role, (TextPart(text),))


def test_the_current_version_is_used_where_none_is_named() -> None:
    assert opening({"variables": FILLED}, input="Hi") == [
        said("system", "You teach stars to me."),
        said("user", "See it: stars?"),
        said("assistant", "Yes."),
        said("user", "Hi"),
    ]


def test_a_version_that_is_named_is_used() -> None:
    found = opening({"version": "1", "variables": {"subject": {"type": "input_text", "text": "stars"}}}, input="Hi")
    assert found == [said("system", "You teach stars."), said("user", "Hi")]


def test_a_prompt_alone_is_something_to_answer() -> None:
    assert opening({"variables": FILLED})[-1] == said("assistant", "Yes.")


def test_instructions_of_the_request_take_the_place_of_those_of_the_prompt() -> None:
    assert opening({"variables": FILLED}, instructions="Be brief.")[0] == said("system", "Be brief.")


def test_media_stand_where_their_variables_stand() -> None:
    picture = {"type": "input_image", "image_url": PNG}
    _, message, _ = opening({"variables": {**FILLED, "picture": picture}})
    value = {"type": "image_url", "image_url": {"url": PNG}}
    assert message.content == (
        TextPart("See "),
        MediaPart("image_url", value, "prompt.variables.picture"),
        TextPart(": stars?"),
    )


def test_what_is_put_in_is_not_read_for_variables_again() -> None:
    assert opening({"version": "1", "variables": {"subject": "{{who}}"}})[0] == said("system", "You teach {{who}}.")


def test_the_response_says_which_prompt_it_started_from() -> None:
    asked = order(templates=TEMPLATES, prompt={"id": "pmpt_teacher", "variables": FILLED})
    assert asked.echo["prompt"] == {"id": "pmpt_teacher", "version": "2", "variables": FILLED}
    assert asked.echo["instructions"] == "You teach stars to me."
    assert answer().body["prompt"] is None


@pytest.mark.parametrize(
    ("prompt", "status", "parameter"),
    [
        ({"id": "pmpt_none"}, 404, "prompt.id"),
        ({"version": "3"}, 404, "prompt.version"),
        ({"version": "1"}, 400, "prompt.variables.subject"),
        ({"variables": {"subject": "stars"}}, 400, "prompt.variables.who"),
    ],
)
def test_a_prompt_that_cannot_be_filled_in_is_refused_by_name(
    prompt: dict[str, Any], status: int, parameter: str
) -> None:
    with pytest.raises(ApiError) as refusal:
        opening(prompt)
    assert (refusal.value.status, refusal.value.param) == (status, parameter)


@pytest.mark.parametrize(
    ("variables", "parameter"),
    [
        ({"subject": "stars", "colour": "red"}, "prompt.variables.colour"),
        ({"subject": {"type": "input_image", "image_url": PNG}}, "prompt.variables.subject"),
    ],
)
def test_variables_that_do_not_fit_are_refused_by_name(variables: dict[str, Any], parameter: str) -> None:
    with pytest.raises(InvalidRequest) as refusal:
        opening({"version": "1", "variables": variables})
    assert refusal.value.parameter == parameter
