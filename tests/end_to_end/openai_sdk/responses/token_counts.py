"""What a response cost, but for what the engine happened to have cached."""

from openai.types.responses import Response


def token_counts(response: Response) -> tuple[int, int]:
    """Tokens read and tokens written."""
    assert response.usage is not None
    return response.usage.input_tokens, response.usage.output_tokens
