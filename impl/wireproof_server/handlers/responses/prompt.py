"""What a conversation starts with: the instructions of a request, or a prompt that the server keeps, filled in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.conversation import ContentPart, MediaPart, Message, TextPart
from wireproof_server.generation.errors import InvalidRequest
from wireproof_server.handlers.responses.content_parts import content_part
from wireproof_server.prompt_templates import VARIABLE, PromptTemplate, PromptTemplates

Wire = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Prompt:
    """Stands before the history and is not handed on to later responses; `echoed` is the response's `prompt`."""

    instructions: str | None = None
    messages: tuple[Message, ...] = ()
    echoed: dict[str, Any] | None = None

    def opening(self) -> tuple[Message, ...]:
        """The messages that open the conversation."""
        if self.instructions is None:
            return self.messages
        return (Message("system", (TextPart(self.instructions),)), *self.messages)


def read_prompt(body: Wire, templates: PromptTemplates) -> Prompt:
    """Read `instructions` and `prompt`; instructions of the request replace those of the prompt.

    Raises ApiError 404 for a prompt or version that is not kept, and 400 for a variable that is missing; and
    `InvalidRequest` for one that the prompt does not have.
    """
    instructions = body.get("instructions")
    reference = body.get("prompt")
    if reference is None:
        return Prompt(instructions)
    version, template = _find(reference, templates)
    variables = _variables(reference, template)
    if instructions is None and template.instructions is not None:
        instructions = _text(template.instructions, variables)
    return Prompt(
        instructions,
        tuple(Message(message.role, _content(message.content, variables)) for message in template.messages),
        {"id": reference["id"], "version": version, "variables": reference.get("variables")},
    )


def _find(reference: Wire, templates: PromptTemplates) -> tuple[str, PromptTemplate]:
    prompt = templates.prompts.get(reference["id"])
    if prompt is None:
        raise ApiError(404, "prompt_not_found", "No prompt with this id is kept here.", param="prompt.id")
    version = reference.get("version") or prompt.current
    template = prompt.versions.get(version)
    if template is None:
        raise ApiError(404, "prompt_not_found", "The prompt has no such version.", param="prompt.version")
    return version, template


def _variables(reference: Wire, template: PromptTemplate) -> dict[str, ContentPart]:
    given = reference.get("variables") or {}
    for name in template.variables:
        if name not in given:
            place = f"prompt.variables.{name}"
            raise ApiError(400, "missing_required_parameter", f"Missing required parameter: '{place}'.", param=place)
    for name in given:
        if name not in template.variables:
            raise InvalidRequest("The prompt has no such variable.", parameter=f"prompt.variables.{name}")
    return {name: _variable(value, f"prompt.variables.{name}") for name, value in given.items()}


def _variable(value: str | Wire, place: str) -> ContentPart:
    return TextPart(value) if isinstance(value, str) else content_part(value, place)


def _text(template: str, variables: Mapping[str, ContentPart]) -> str:
    """Filled-in text, which has no place for media."""
    pieces = []
    for part in _pieces(template, variables):
        if isinstance(part, MediaPart):
            raise InvalidRequest("The prompt has a place for text here.", parameter=part.parameter)
        pieces.append(part.text)
    return "".join(pieces)


def _content(template: str, variables: Mapping[str, ContentPart]) -> tuple[ContentPart, ...]:
    """Filled-in content: text, and media where their variables stand."""
    content: list[ContentPart] = []
    for part in _pieces(template, variables):
        last = content[-1] if content else None
        if isinstance(part, TextPart) and isinstance(last, TextPart):
            content[-1] = TextPart(last.text + part.text)
        else:
            content.append(part)
    return tuple(content)


def _pieces(template: str, variables: Mapping[str, ContentPart]) -> Iterator[ContentPart]:
    """Text and variables in turns. What is put in is not read for variables again."""
    for number, piece in enumerate(VARIABLE.split(template)):
        if number % 2:
            yield variables[piece]
        elif piece:
            yield TextPart(piece)
