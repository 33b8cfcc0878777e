"""The contract as people read it: Swagger UI from local files, and as programs do: the document itself."""

from collections.abc import Mapping, Sequence
from importlib.resources import files

from wireproof_contract import documents
from wireproof_server.mounts import Mount
from wireproof_server.pages.file import file_page
from wireproof_server.pages.site import Page

JSON = "application/json"

# Nothing from other hosts, no script but the files below. Swagger UI draws its icons from data: addresses, and sets
# style attributes as it renders.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)

_FILES = {
    "/docs": ("index.html", "text/html"),
    "/docs/start.js": ("start.js", "text/javascript"),
    "/docs/swagger-ui.css": ("swagger-ui.css", "text/css"),
    "/docs/swagger-ui-bundle.js": ("swagger-ui-bundle.js", "text/javascript"),
    "/docs/favicon-32x32.png": ("favicon-32x32.png", "image/png"),
}


def documentation_pages(mounts: Sequence[Mount]) -> Mapping[str, Page]:
    """`/docs` with its files, and the document byte for byte at `/openapi.json` and below each mount."""
    folder = files(__package__) / "swagger_ui"
    policy = {"content-security-policy": CONTENT_SECURITY_POLICY}
    pages = {
        path: file_page((folder / name).read_bytes(), media_type, policy) for path, (name, media_type) in _FILES.items()
    }
    document = file_page(documents.read("openapi-3.1.json"), JSON)
    for base_path in ("", *(mount.base_path for mount in mounts)):
        pages[f"{base_path}/openapi.json"] = document
    return pages
