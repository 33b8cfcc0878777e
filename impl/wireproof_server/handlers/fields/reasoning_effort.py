"""The words for how hard a model thinks."""

from typing import cast

from wireproof_server.generation.requests import ReasoningEffort


def effort(word: str | None) -> ReasoningEffort | None:
    """The effort that a valid request names; "off" is mistral.rs's word for none."""
    return cast("ReasoningEffort | None", "none" if word == "off" else word)
