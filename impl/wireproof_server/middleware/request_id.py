"""Every answer carries `x-request-id`: the client's own when it sent a sane one, else a new one."""

import re
from collections.abc import Mapping

from wireproof_server.unique_names import unique_hex

HEADER = b"x-request-id"
# Visible ASCII, at most 128 characters: safe in a header, a log line and a JSON body alike.
_SANE = re.compile(rb"[\x21-\x7e]{1,128}")


def request_id_of(headers: Mapping[bytes, bytes]) -> str:
    """The id of a request with these headers."""
    sent = headers.get(HEADER)
    return sent.decode("ascii") if sent is not None and _SANE.fullmatch(sent) else f"req_{unique_hex(32)}"
