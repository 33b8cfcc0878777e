"""A key that a target repeats stands in nothing that is stored."""

import base64
import json
from urllib.parse import quote

import pytest

from wireproof.running.secrets import Secrets
from wireproof.transcript.answer import Answer, NoAnswer, Piece

KEY = 'sk-proj/Ab+9"zÄ_Q=='
PLAIN = "sk-0123456789abcdef"


def masked(body: bytes, key: str = PLAIN) -> bytes:
    return Secrets([key]).data(body)


@pytest.mark.parametrize("key", [KEY, PLAIN])
@pytest.mark.parametrize(
    "form",
    [
        lambda key: key,
        lambda key: json.dumps(key)[1:-1],
        lambda key: json.dumps(key)[1:-1].replace("/", "\\/"),
        quote,
        lambda key: quote(key, safe=""),
        lambda key: quote(key, safe="").lower(),
        lambda key: f"Bearer {key}",
        lambda key: key.upper(),
    ],
    ids=["plain", "JSON", "JSON with escaped slashes", "URL", "URL, all", "URL, lower", "header", "other case"],
)
def test_every_form_is_masked_at_the_same_length(key: str, form: object) -> None:
    text = form(key)  # type: ignore[operator] # a function of the table above
    body = b"before " + text.encode() + b" after"
    hidden = masked(body, key)
    assert len(hidden) == len(body)
    assert hidden.startswith(b"before ")
    assert hidden.endswith(b" after")
    assert text.removeprefix("Bearer ").encode() not in hidden


@pytest.mark.parametrize("before", ["", "a", "ab", "user:", "Bearer "])
@pytest.mark.parametrize("after", ["", "!", "!!"])
def test_base64_of_a_text_with_the_key_no_longer_decodes_to_it(before: str, after: str) -> None:
    digits = base64.b64encode(f"{before}{PLAIN}{after}".encode())
    hidden = masked(b'{"echo": "' + digits + b'"}')[10:-2]
    assert b"*" in hidden
    decoded = base64.b64decode(hidden.replace(b"*", b"A"))
    assert PLAIN.encode() not in decoded
    assert PLAIN[4:12].encode() not in decoded


def test_a_key_split_over_pieces_is_masked_and_the_pieces_keep_their_borders() -> None:
    pieces = (Piece(0.1, b'{"k": "sk-0123'), Piece(0.2, b"45678"), Piece(0.3, b'9abcdef"}'))
    hidden = Secrets([PLAIN]).answer(Answer(200, (), pieces))
    assert isinstance(hidden, Answer)
    assert [len(piece.data) for piece in hidden.pieces] == [14, 5, 9]
    assert hidden.body == b'{"k": "' + b"*" * len(PLAIN) + b'"}'


def test_a_key_that_a_model_repeats_token_by_token_is_masked() -> None:
    parts = ["Your key: sk", "-0123", "456789", "abcdef", "."]
    body = b"".join(b'data: {"choices":[{"delta":{"content":%s}}]}\n\n' % json.dumps(part).encode() for part in parts)
    hidden = masked(body)
    texts = [json.loads(line[6:])["choices"][0]["delta"]["content"] for line in hidden.decode().split("\n\n") if line]
    assert "".join(texts) == "Your key: " + "*" * len(PLAIN) + "."


def test_headers_and_failures_are_masked_too() -> None:
    secrets = Secrets([PLAIN])
    hidden = secrets.answer(Answer(401, (("www-authenticate", f'Bearer realm="{PLAIN}"'),), ()))
    assert isinstance(hidden, Answer)
    assert PLAIN not in str(hidden.headers)
    told = secrets.answer(NoAnswer("protocol", f"illegal header line: {PLAIN}"))
    assert isinstance(told, NoAnswer)
    assert PLAIN not in told.message


def test_of_a_header_that_begins_with_a_scheme_the_rest_is_a_secret_too() -> None:
    assert PLAIN.encode() not in Secrets([f"Token {PLAIN}"]).data(PLAIN.encode())


@pytest.mark.parametrize("key", ["none", "required", "assistant", "x", "abc"])
def test_words_of_the_contract_and_very_short_keys_hide_nothing_and_falsify_nothing(key: str) -> None:
    body = b'{"tool_choice": "none", "required": true, "role": "assistant", "x": "abc"}'
    assert masked(body, key) == body


def test_a_key_that_is_part_of_the_models_name_leaves_the_name_alone() -> None:
    assert Secrets(["tiny-1"], ordinary=["acme/tiny-1b"]).data(b'"tiny-1b"') == b'"tiny-1b"'
