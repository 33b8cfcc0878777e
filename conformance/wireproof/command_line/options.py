"""What the options of `wireproof run` mean."""

import re
from pathlib import Path

import httpx

from wireproof.running.could_not_run import CouldNotRun
from wireproof.running.selectors import checked_ids

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""What the name of a header is made of: RFC 9110, section 5.6.2."""


_LINE = "Each line is `<clause> <reason>`, as in: chat.stream.usage-once ticket 4711"


def base_url(text: str | None) -> str:
    """The base URL without a trailing slash. Raises CouldNotRun where it cannot be one."""
    if not text:
        raise CouldNotRun("usage", "no base URL", "Name it with --base-url, or set OPENAI_BASE_URL.")
    no_url = CouldNotRun("usage", f"{text!r} is no base URL", "It looks like https://host/v1.")
    try:
        parts = httpx.URL(text)
    except httpx.InvalidURL as error:
        raise no_url from error
    if parts.scheme not in {"http", "https"} or not parts.host:
        raise no_url
    if parts.userinfo or parts.query or parts.fragment:
        hint = "Give credentials with --api-key-env or --header; a query cannot be tested."
        raise CouldNotRun("usage", "the base URL may hold no user, no query and no fragment", hint)
    return text.rstrip("/")


def header(text: str) -> tuple[str, str]:
    """`Name: value`, as curl takes it. Raises CouldNotRun for anything else, without showing what may be a secret."""
    name, colon, value = text.partition(":")
    if not colon or not _TOKEN.fullmatch(name.strip()) or not value.strip().isprintable():
        raise CouldNotRun("usage", "--header takes `Name: value`", "For instance --header 'X-Tenant: 7'.")
    return name.strip(), value.strip()


def skips(ids: tuple[str, ...], reasons: tuple[str, ...]) -> dict[str, str]:
    """A reason for each skipped clause, in the order of the options. Raises CouldNotRun where one has none."""
    checked = checked_ids(ids, "--skip")
    if len(ids) != len(reasons) or not all(reason.strip() for reason in reasons):
        raise CouldNotRun("usage", "each --skip needs its --reason", "For instance --skip chat.stop --reason 'bug 7'.")
    return dict(zip(checked, reasons, strict=True))


def expected_failures(file: Path | None) -> dict[str, str]:
    """Lines of a clause's id and the reason why it is known to fail; what follows a `#` at a line's start is a comment.

    Raises CouldNotRun for an unknown id, a line without a reason, a repeated id.
    """
    if file is None:
        return {}
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, ValueError) as error:
        cause = getattr(error, "strerror", None) or "it is no text in UTF-8"
        raise CouldNotRun("usage", f"{file} cannot be read: {cause}") from error
    entries: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        identifier, _, reason = line.strip().partition(" ")
        identifier = identifier.removesuffix(":")
        if not reason.strip():
            raise CouldNotRun("usage", f"{file}:{number}: {identifier} needs a reason", _LINE)
        if identifier in entries:
            raise CouldNotRun("usage", f"{file}:{number}: {identifier} is there twice")
        if not re.fullmatch(r"[a-z0-9.-]*[a-z0-9]", identifier):
            raise CouldNotRun("usage", f"{file}:{number}: {identifier!r} is no clause's id", _LINE)
        checked_ids([identifier], f"{file}:{number}")
        entries[identifier] = reason.strip()
    return entries
