"""The file of prompts is read as it says, or refused with the place that is wrong."""

from pathlib import Path

import pytest

from wireproof_server.prompt_templates import (
    PromptTemplate,
    PromptTemplates,
    PromptTemplatesError,
    PromptVersions,
    TemplateMessage,
    read_prompt_templates,
)


def read(folder: Path, text: str | bytes) -> PromptTemplates:
    file = folder / "prompts.yaml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_prompt_templates(file)


def test_yaml_and_json_say_the_same(tmp_path: Path) -> None:
    expected = PromptTemplates(
        {
            "pmpt_teacher": PromptVersions(
                "2",
                {
                    "1": PromptTemplate("You teach {{subject}}."),
                    "2": PromptTemplate(None, (TemplateMessage("user", "{{subject}}?"),)),
                },
            )
        }
    )
    yaml = """
        pmpt_teacher:
          current: 2
          versions:
            1: {instructions: "You teach {{subject}}."}
            "2":
              input:
                - {role: user, content: "{{subject}}?"}
    """
    json = """{"pmpt_teacher": {"current": "2", "versions": {"1": {"instructions": "You teach {{subject}}."},
        "2": {"input": [{"role": "user", "content": "{{subject}}?"}]}}}}"""
    assert read(tmp_path, yaml) == read(tmp_path, json) == expected


def test_an_only_version_is_the_current_one(tmp_path: Path) -> None:
    found = read(tmp_path, "pmpt_a: {versions: {draft: {instructions: Hi}}}")
    assert found.prompts["pmpt_a"].current == "draft"


def test_an_empty_file_has_no_prompts(tmp_path: Path) -> None:
    assert read(tmp_path, "") == PromptTemplates()


def test_variables_are_found_where_they_stand() -> None:
    template = PromptTemplate("{{a}} {{ b }} {{a}} {c} {{}} {{1}}", (TemplateMessage("user", "{{d_1}}{{b}}"),))
    assert template.variables == ("a", "b", "d_1")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[]", "the whole file"),
        ("pmpt_a: {}", "pmpt_a: "),
        ("pmpt_a: {versions: {}}", "versions"),
        ("pmpt_a: {versions: {1: {}}}", "versions → 1"),
        ("pmpt_a: {versions: {1: {instruction: Hi}}}", "instruction"),
        ("pmpt_a: {versions: {1: {input: [{role: tool, content: Hi}]}}}", "input → 0 → role"),
        ("pmpt_a: {versions: {1: {instructions: a}, 2: {instructions: b}}}", "which version of pmpt_a is current"),
        ("pmpt_a: {current: 3, versions: {1: {instructions: a}}}", "no version 3 of pmpt_a"),
        ("{", "neither YAML nor JSON"),
        (b"\xff\xfe\x00", "neither YAML nor JSON"),
    ],
)
def test_a_file_that_is_wrong_is_refused_with_the_place(tmp_path: Path, text: str | bytes, said: str) -> None:
    with pytest.raises(PromptTemplatesError) as refusal:
        read(tmp_path, text)
    assert said in refusal.value.message
    assert str(tmp_path / "prompts.yaml") in refusal.value.message


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(PromptTemplatesError, match="No such file"):
        read_prompt_templates(tmp_path / "none.yaml")
