"""How the peer speaks under a profile: derived from what the profile states, so that no code asks which it is."""

from typing import Any

from wireproof.contract.profile import Profile
from wireproof.peers.golden.refusal import Refusal
from wireproof.peers.golden.settings import Settings

Json = dict[str, Any]
_CLIENT_ERRORS = range(400, 500)
_INVALID = ("missing_field", "wrong_type", "out_of_range", "invalid_json")
_TYPES = {401: "authentication_error", 403: "permission_error", 404: "invalid_request_error", 429: "rate_limit_error"}
_SERVER_ERROR = 500
_OK = 200


class Dialect:
    """Statuses, envelopes and headers of a profile."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.profile = Profile(settings.profile)
        self._situations: dict[str, Any] = dict(self.profile.statement["situations"])

    def status(self, refusal: Refusal) -> int:
        """The status of a refusal: the first client error that the profile accepts."""
        if refusal.status is not None:
            return refusal.status
        if self.settings.invalid_status is not None and refusal.situation in _INVALID:
            return self.settings.invalid_status
        statuses: list[int] = self._situations[refusal.situation]["statuses"]
        return next((status for status in statuses if status in _CLIENT_ERRORS), statuses[0])

    def envelope(self, refusal: Refusal, request_id: str) -> Json:
        """The body of a refusal."""
        forms = self.profile.statement["error_envelope"]["forms"]
        if forms[0] == "message":
            return {"message": refusal.message}
        return {"error": self.error(refusal) | self._request_id(request_id)}

    def error(self, refusal: Refusal) -> Json:
        """The members of an error."""
        status = self.status(refusal)
        kind = "server_error" if status >= _SERVER_ERROR else _TYPES.get(status, "invalid_request_error")
        codes = self._situations.get(refusal.situation, {}).get("codes", [])
        code = codes[0] if codes else refusal.code
        return {"message": refusal.message, "type": kind, "param": refusal.parameter, "code": code}

    def _request_id(self, request_id: str) -> Json:
        return {"request_id": request_id} if self.profile.statement["error_envelope"]["request_id"] == "header" else {}

    @property
    def request_id_header(self) -> str:
        """The header that names a request."""
        return self.profile.statement["request_id_header"]["names"][0]

    def accepts(self, situation: str) -> bool:
        """Whether the situation is no reason for a refusal under this profile."""
        return all(status not in _CLIENT_ERRORS for status in self._situations[situation]["statuses"]) or (
            _OK in self._situations[situation]["statuses"] and not self._refused_first(situation)
        )

    def _refused_first(self, situation: str) -> bool:
        return self._situations[situation]["statuses"][0] in _CLIENT_ERRORS

    @property
    def done_on_responses(self) -> bool:
        """Whether `[DONE]` ends streams of responses."""
        return self.profile.statement["done_on_responses"] == "required"

    @property
    def background_status(self) -> int:
        """The status of a response that goes on in the background."""
        status: int = self._situations["background_response"]["statuses"][0]
        return status
