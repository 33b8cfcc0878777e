"""Prompts that the server keeps, for `prompt` of a response: read from one YAML or JSON file.

    pmpt_teacher:
      current: "2"                # the version for requests that name none; needed where there are several
      versions:
        "1":
          instructions: You teach {{subject}}.
        "2":
          instructions: You teach {{subject}} to children.
          input:
            - role: user
              content: Ask me something about {{subject}}.

Source of the form of a request's side of it: OpenAI's `prompt` (id, version, variables).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal

import jsonschema_rs
import yaml

VARIABLE: Final = re.compile(r"\{\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\}")
"""The place of a variable in a template; its group is the variable's name."""

_SCHEMA: Final[Mapping[str, Any]] = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["versions"],
        "additionalProperties": False,
        "properties": {
            "current": {"type": ["string", "integer"]},
            "versions": {
                "type": "object",
                "minProperties": 1,
                "additionalProperties": {
                    "type": "object",
                    "minProperties": 1,
                    "additionalProperties": False,
                    "properties": {
                        "instructions": {"type": "string"},
                        "input": {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "required": ["role", "content"],
                                "additionalProperties": False,
                                "properties": {
                                    "role": {"enum": ["user", "assistant", "system", "developer"]},
                                    "content": {"type": "string"},
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}


class PromptTemplatesError(Exception):
    """The file of prompts cannot be used; `message` names the place in it and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True, slots=True)
class TemplateMessage:
    """A message of a template, `{{variables}}` in its content."""

    role: Literal["user", "assistant", "system", "developer"]
    content: str


@dataclass(frozen=True, slots=True)
class PromptTemplate:
    """One version of a prompt."""

    instructions: str | None = None
    messages: tuple[TemplateMessage, ...] = ()

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of its variables, in the order of their first places."""
        texts = [self.instructions or "", *(message.content for message in self.messages)]
        return tuple(dict.fromkeys(name for text in texts for name in VARIABLE.findall(text)))


@dataclass(frozen=True, slots=True)
class PromptVersions:
    """All versions of a prompt; `current` is the one for requests that name none."""

    current: str
    versions: Mapping[str, PromptTemplate]


@dataclass(frozen=True, slots=True)
class PromptTemplates:
    """All prompts, by id."""

    prompts: Mapping[str, PromptVersions] = field(default_factory=dict)


def read_prompt_templates(file: Path) -> PromptTemplates:
    """The prompts in `file`. Raises `PromptTemplatesError` when it is missing or not of the form above."""
    try:
        content = yaml.safe_load(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise PromptTemplatesError(f"The prompts file {file} cannot be read: {error.strerror}.") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise PromptTemplatesError(f"The prompts file {file} is neither YAML nor JSON: {error}") from error
    content = _with_text_keys({} if content is None else content)
    for breach in jsonschema_rs.Draft202012Validator(dict(_SCHEMA)).iter_errors(content):
        place = " → ".join(str(step) for step in breach.instance_path) or "the whole file"
        raise PromptTemplatesError(f"The prompts file {file} is wrong at {place}: {breach.message}.")
    return PromptTemplates({name: _versions(name, prompt, file) for name, prompt in content.items()})


def _with_text_keys(value: Any) -> Any:
    """`value` with every key as text: YAML reads the version `1:` as a number, but requests name versions as text."""
    if isinstance(value, dict):
        return {str(key): _with_text_keys(member) for key, member in value.items()}
    return value


def _versions(name: str, prompt: Mapping[str, Any], file: Path) -> PromptVersions:
    versions = {version: _template(template) for version, template in prompt["versions"].items()}
    current = prompt.get("current")
    if current is None and len(versions) > 1:
        raise PromptTemplatesError(f"The prompts file {file} does not say which version of {name} is current.")
    current = next(iter(versions)) if current is None else str(current)
    if current not in versions:
        raise PromptTemplatesError(f"The prompts file {file} has no version {current} of {name}, which is current.")
    return PromptVersions(current, versions)


def _template(template: Mapping[str, Any]) -> PromptTemplate:
    return PromptTemplate(template.get("instructions"), tuple(_messages(template)))


def _messages(template: Mapping[str, Any]) -> Iterator[TemplateMessage]:
    for message in template.get("input", ()):
        yield TemplateMessage(message["role"], message["content"])
