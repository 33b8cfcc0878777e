"""A page that is a file of this package, read once."""

import hashlib
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response

from wireproof_server.pages.site import Page

REVALIDATE = "no-cache"  # browsers may keep it, but ask whether it is still the same


def file_page(content: bytes, media_type: str, headers: Mapping[str, str] | None = None) -> Page:
    """A page that answers `content`, or 304 to a browser that has it already."""
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    all_headers = {"etag": tag, "cache-control": REVALIDATE, "x-content-type-options": "nosniff", **(headers or {})}

    async def page(request: Request) -> Response:
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=all_headers)
        return Response(content, media_type=media_type, headers=all_headers)

    return page
