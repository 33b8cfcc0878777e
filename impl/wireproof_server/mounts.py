"""Where profiles contradict each other about an answer, the mount a request came through decides: this table.

Everything else is the same at every mount. Source: the dialects' documents (docs/contract.md, "Profiles").
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ErrorForm:
    """Status, code and type of one error where the profiles differ."""

    status: int
    code: str
    type: str


@dataclass(frozen=True, slots=True)
class Mount:
    """One base path and what it answers where profiles disagree."""

    base_path: str
    profile: str
    unknown_model: ErrorForm
    quota_exhausted: ErrorForm
    background_response_status: int
    delete_unknown_response_status: int
    responses_end_with_done: bool


OPENAI = Mount(
    base_path="/v1",
    profile="openai",
    unknown_model=ErrorForm(404, "model_not_found", "invalid_request_error"),
    quota_exhausted=ErrorForm(429, "insufficient_quota", "insufficient_quota"),
    background_response_status=200,
    delete_unknown_response_status=404,
    responses_end_with_done=False,
)

HADRIAN = Mount(
    base_path="/api/v1",
    profile="hadrian",
    unknown_model=ErrorForm(400, "routing_error", "invalid_request_error"),
    quota_exhausted=ErrorForm(402, "budget_exceeded", "budget_error"),
    background_response_status=202,
    delete_unknown_response_status=200,
    responses_end_with_done=True,
)

MOUNTS = (OPENAI, HADRIAN)
