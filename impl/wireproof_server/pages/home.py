"""The start page: what this is, which models it runs, where to go on."""

from collections.abc import Mapping
from html import escape
from importlib.resources import files
from string import Template

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from wireproof_server.generation.catalogue import Catalogue
from wireproof_server.generation.errors import EngineUnavailable
from wireproof_server.pages.file import REVALIDATE, file_page
from wireproof_server.pages.site import Page

_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "cache-control": REVALIDATE,
    "x-content-type-options": "nosniff",
}


def home_pages(catalogue: Catalogue, *, version: str) -> Mapping[str, Page]:
    """`/` and its style sheet."""
    folder = files(__package__) / "content"
    template = Template((folder / "home.html").read_text(encoding="utf-8"))

    async def home(request: Request) -> Response:
        html = template.substitute(
            models=await _models(catalogue),
            origin=escape(f"{request.url.scheme}://{request.url.netloc}"),
            version=escape(version),
        )
        return HTMLResponse(html, headers=_HEADERS)

    return {"/": home, "/home.css": file_page((folder / "home.css").read_bytes(), "text/css")}


async def _models(catalogue: Catalogue) -> str:
    try:
        cards = await catalogue.cards()
    except EngineUnavailable as error:
        return f"<p>{escape(error.message)}</p>"
    entries = [
        f"<dt><code>{escape(card.id)}</code></dt><dd>{escape(card.description or 'No description.')}</dd>"
        for card in cards
    ]
    return f"<dl>{''.join(entries)}</dl>"
