"""Which content types a JSON operation takes."""

from wireproof_server.errors.api_error import ApiError
from wireproof_server.middleware.exchange import Headers

JSON = "application/json"
_UTF_8 = ("utf-8", "utf8", "us-ascii")  # JSON between systems is UTF-8 (RFC 8259, 8.1); ASCII is a subset
_NO_CODING = (b"", b"identity")


def check_json_media_type(headers: Headers) -> None:
    """Raise ApiError 415 unless the body is declared as JSON in UTF-8, sent as it is.

    A body without a content type is refused as well: guessing what bytes mean is how a form post from a foreign web
    page would pass for an API call.
    """
    if headers.get(b"content-type") == b"application/json" and b"content-encoding" not in headers:
        return  # as nearly all requests
    coding = headers.get(b"content-encoding", b"").strip().lower()
    if coding not in _NO_CODING:
        raise ApiError(
            415,
            "unsupported_media_type",
            f"The request body must be sent as it is, not encoded as {coding.decode('latin-1')[:40]!r}.",
            headers={"accept-encoding": "identity"},  # RFC 9110, 15.5.16
        )
    media_type, _, parameters = headers.get(b"content-type", b"").decode("latin-1").partition(";")
    if media_type.strip().lower() != JSON:
        raise _unsupported(media_type.strip())
    charset = _charset(parameters)
    if charset not in _UTF_8:
        raise ApiError(
            415,
            "unsupported_media_type",
            f"The request body must be encoded as UTF-8, not {charset[:40]!r}.",
        )


def _charset(parameters: str) -> str:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip('"').lower()
    return "utf-8"


def _unsupported(media_type: str) -> ApiError:
    seen = f"not {media_type[:80]!r}" if media_type else "but no content type was sent"
    return ApiError(
        415,
        "unsupported_media_type",
        f"The request body must be JSON, {seen}. Send the header 'content-type: application/json'.",
    )
