"""Bodies that are errors whatever their status, and bodies that are answers."""

from typing import Any

import pytest

from wireproof.reading.told_errors import tells_error


@pytest.mark.parametrize(
    "body",
    [
        {"error": {"message": "no"}},
        {"error": "no", "id": "gen-1"},
        {"object": "error", "message": "no", "code": 400},
        {"detail": [{"msg": "Field required"}]},
        {"success": False, "message": "no", "data": []},
    ],
)
def test_errors_are_told(body: dict[str, Any]) -> None:
    assert tells_error(body)


@pytest.mark.parametrize(
    "body",
    [
        {"id": "resp_1", "object": "response", "status": "failed", "error": {"message": "no"}, "output": []},
        {"object": "chat.completion.chunk", "choices": [], "error": {"message": "no"}},
        {"object": "chat.completion", "choices": [], "error": None},
        {"data": [{"id": "tiny"}]},
        {"success": True, "object": "list", "data": []},
        {"id": "resp_1", "deleted": False},
        {},
    ],
)
def test_answers_are_none(body: dict[str, Any]) -> None:
    assert not tells_error(body)
