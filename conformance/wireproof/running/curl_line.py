"""A line for a shell that sends a recorded request again."""

import re
import shlex

from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Target

_VARIABLE = re.compile(r"(\$[A-Za-z_][A-Za-z0-9_]*)")
_SPECIAL_IN_DOUBLE_QUOTES = re.compile(r'[\\"`!]|\$(?![A-Za-z_])')
_NEEDS_ESCAPES = re.compile(rb"[^\x20-\x7e]|'")
_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def curl_line(target: Target, request: Request) -> str:
    """The line for bash; keys are left to the environment (`$OPENAI_API_KEY`), bodies are exact to the byte."""
    url = f"{target.base_url}{request.path}"
    words = ["curl", "-sS", *_method(request), *_url_options(url), shlex.quote(url)]
    if request.wants_stream:
        words.insert(1, "-N")
    for name, value in request.headers:
        words += ["-H", _quoted_header(f"{name}: {value}" if value else f"{name};")]
    if request.body is None:
        return " ".join(words)
    if "content-type" not in {name.lower() for name, _ in request.headers}:
        words += ["-H", "'content-type:'"]  # curl would send one, which the request did not have
    return _with_body(words, request.body)


def _method(request: Request) -> list[str]:
    if request.method == "HEAD":
        return ["--head"]
    implied = "GET" if request.body is None else "POST"
    return ["-i"] if request.method == implied else ["-i", "-X", request.method]


def _url_options(url: str) -> list[str]:
    """Those that keep curl from reading patterns and steps into the path."""
    options = ["--globoff"] if re.search(r"[\[\]{}]", url) else []
    return [*options, "--path-as-is"] if "/." in url.partition("://")[2] else options


def _with_body(words: list[str], body: bytes) -> str:
    if b"\x00" in body:
        # No argument can hold a null byte.
        return f"printf %b {_ansi_c(_for_printf(body))} | {' '.join([*words, '--data-binary', '@-'])}"
    # A body that begins with @ would be the name of a file to --data-binary.
    option = "--data-raw" if body.startswith(b"@") else "--data-binary"
    quoted = _ansi_c(body) if _NEEDS_ESCAPES.search(body) else f"'{body.decode('ascii')}'"
    return " ".join([*words, option, quoted])


def _quoted_header(text: str) -> str:
    """Quoted so that the shell puts in the variables that stand for keys; everything else stays as it is."""
    if _VARIABLE.search(text) is None:
        return shlex.quote(text) if text.isascii() and text.isprintable() else _ansi_c(text.encode())
    if not _SPECIAL_IN_DOUBLE_QUOTES.search(text):
        return f'"{text}"'
    return "".join(f'"{part}"' if _VARIABLE.fullmatch(part) else shlex.quote(part) for part in _VARIABLE.split(text))


def _ansi_c(data: bytes) -> str:
    """`$'...'` of bash. Text beyond ASCII stays readable where it is UTF-8."""
    return "$'" + "".join(_escaped(letter) for letter in data.decode("utf-8", "surrogateescape")) + "'"


def _escaped(letter: str) -> str:
    if letter in _ESCAPES or letter.isprintable():
        return _ESCAPES.get(letter, letter)
    return "".join(f"\\{byte:03o}" for byte in letter.encode("utf-8", "surrogateescape"))


def _for_printf(body: bytes) -> bytes:
    r"""What `printf %b` turns into the body: backslashes doubled, null bytes as `\0000`."""
    return body.replace(b"\\", rb"\\").replace(b"\x00", rb"\0000")
