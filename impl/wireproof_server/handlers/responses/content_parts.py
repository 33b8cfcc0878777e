"""Parts of the content of items as parts of a conversation."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wireproof_server.errors.api_error import ApiError
from wireproof_server.generation.conversation import ContentPart, MediaPart, TextPart
from wireproof_server.generation.errors import UnsupportedParameter

Wire = Mapping[str, Any]

_TEXTS: Mapping[str, str] = {"input_text": "text", "output_text": "text", "refusal": "refusal"}


def content_parts(content: str | Sequence[Wire], place: str) -> Iterator[ContentPart]:
    """The parts of `content`, which stands at `place` of the request.

    Media are given to engines in the form that chat completions have for them. Raises `UnsupportedParameter` for what
    has no such form, and ApiError 400 for a part without anything in it.
    """
    if isinstance(content, str):
        yield TextPart(content)
        return
    for position, part in enumerate(content):
        yield content_part(part, f"{place}[{position}]")


def content_part(part: Wire, place: str) -> ContentPart:
    """One part; raises as `content_parts` does."""
    kind = part["type"]
    if kind in _TEXTS:
        return TextPart(part[_TEXTS[kind]])
    if kind == "input_image":
        return _image(part, place)
    if kind == "input_file":
        return _file(part, place)
    return MediaPart("input_audio", part, place)


def _image(part: Wire, place: str) -> MediaPart:
    _refuse_members(part, place, "file_id")
    if not part.get("image_url"):
        raise _missing(f"{place}.image_url")
    detail = {} if part.get("detail") is None else {"detail": part["detail"]}
    return MediaPart("image_url", {"type": "image_url", "image_url": {"url": part["image_url"], **detail}}, place)


def _file(part: Wire, place: str) -> MediaPart:
    _refuse_members(part, place, "file_id", "file_url")
    if part.get("detail") not in (None, "auto"):
        _refuse_members(part, place, "detail")
    if not part.get("file_data"):
        raise _missing(f"{place}.file_data")
    file = {name: part[name] for name in ("file_data", "filename") if part.get(name) is not None}
    return MediaPart("file", {"type": "file", "file": file}, place)


def _refuse_members(part: Wire, place: str, *names: str) -> None:
    for name in names:
        if part.get(name) is not None:
            raise UnsupportedParameter(
                f"{place}.{name} is not offered: this server keeps and fetches no files. Send the data itself.",
                parameter=f"{place}.{name}",
            )


def _missing(place: str) -> ApiError:
    return ApiError(400, "missing_required_parameter", f"Missing required parameter: '{place}'.", param=place)
