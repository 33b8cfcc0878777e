"""Text to token ids, by the server's own tokeniser."""

from wireproof_server.engines.llama_server.client import Client


async def tokenize(
    client: Client, text: str, *, read_control_tokens: bool = False, add_beginning: bool = False
) -> list[int]:
    """Token ids of `text`.

    Unless `read_control_tokens`, text that spells a control token stays text. `add_beginning` puts the model's BOS
    first, if it wants one.
    """
    if not text and not add_beginning:
        return []
    answer = await client.post(
        "/tokenize", {"content": text, "add_special": add_beginning, "parse_special": read_control_tokens}
    )
    return [int(token) for token in answer["tokens"]]


async def single_token(client: Client, text: str) -> int | None:
    """The one token that `text` spells when control tokens are read, or None when it takes several."""
    tokens = await tokenize(client, text, read_control_tokens=True)
    return tokens[0] if len(tokens) == 1 else None
