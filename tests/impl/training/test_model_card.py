"""The shipped model, its record, its card and the settings agree with one another."""

import hashlib
import json
from dataclasses import asdict
from typing import Any

import pytest

from wireproof_training import card
from wireproof_training.conversation import chat_template
from wireproof_training.places import CARD, MODEL, MODEL_FOLDER, RECORD
from wireproof_training.requirements import requirements
from wireproof_training.settings import RELEASE
from wireproof_training.special_tokens import ALL


@pytest.fixture
def record() -> dict[str, Any]:
    """The training record as it lies beside the file."""
    loaded: dict[str, Any] = json.loads(RECORD.read_text("utf-8"))
    return loaded


def test_the_record_names_the_bytes_of_the_shipped_file(record: dict[str, Any]) -> None:
    shipped = MODEL_FOLDER / record["file"]
    assert shipped == MODEL
    assert hashlib.sha256(shipped.read_bytes()).hexdigest() == record["sha256"]
    assert shipped.stat().st_size == record["bytes"] <= 6_000_000


def test_the_settings_in_the_code_are_those_of_the_shipped_file(record: dict[str, Any]) -> None:
    assert record["settings"] == json.loads(json.dumps(asdict(RELEASE)))


def test_the_card_says_what_the_record_says(record: dict[str, Any]) -> None:
    text = CARD.read_text("utf-8")
    assert card.with_measurements(text, record) == text
    assert record["sha256"] in text


def test_a_card_without_marks_is_refused(record: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="needs the lines"):
        card.with_measurements("# A card", record)


def test_the_file_holds_the_chat_template_and_every_special_token() -> None:
    content = MODEL.read_bytes()
    assert chat_template().encode() in content
    assert all(token.encode() in content for token in ALL)


def test_the_versions_in_the_record_are_those_the_training_installs(record: dict[str, Any]) -> None:
    pinned = dict(each.split("==") for each in requirements())
    for package in ("torch", "numpy", "tokenizers", "gguf"):
        assert record["software"][package].split("+")[0] == pinned[package]
    assert "xllamacpp" in pinned
