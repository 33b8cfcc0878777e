"""Records for tests of storage."""

from typing import Any

from wireproof_server.storage.response_record import ResponseRecord


def record(response_id: str = "resp_1", **changes: Any) -> ResponseRecord:
    status = changes.get("status", "in_progress")
    values: dict[str, Any] = {
        "caller": "alice",
        "created_at": 1_700_000_000,
        "status": status,
        "background": False,
        "body": {"id": response_id, "status": status},
        **changes,
    }
    return ResponseRecord(id=response_id, **values)


def items(*names: str) -> list[dict[str, Any]]:
    return [{"id": name, "type": "message", "role": "user", "content": f"I am {name} 🙂"} for name in names]


def event(number: int) -> dict[str, Any]:
    return {"type": "response.output_text.delta", "sequence_number": number, "delta": f"piece {number}"}
