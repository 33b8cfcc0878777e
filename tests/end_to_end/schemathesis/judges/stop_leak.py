"""No stop sequence is in the text that was generated."""

from collections.abc import Iterator

from tests.end_to_end.schemathesis.exchange import Exchange


def judge(exchange: Exchange) -> Iterator[str]:
    """What is wrong, sentence by sentence. A prompt that is echoed may hold a stop sequence, and is left out."""
    if not exchange.is_generation:
        return
    stop = exchange.asked("stop", [])
    stops = [sequence for sequence in ([stop] if isinstance(stop, str) else stop) if sequence]
    for index, text in exchange.texts.items():
        generated = _generated(exchange, index, text)
        for sequence in stops:
            if generated is not None and sequence in generated:
                yield f"choice {index} holds the stop sequence {sequence!r}"


def _generated(exchange: Exchange, index: int, text: str) -> str | None:
    if not exchange.asked("echo", default=False):
        return text
    prompt = exchange.asked("prompt", "")
    if isinstance(prompt, list) and prompt and isinstance(prompt[0], str):
        prompt = prompt[index // exchange.asked("n", 1)]
    return text.removeprefix(prompt) if isinstance(prompt, str) else None
