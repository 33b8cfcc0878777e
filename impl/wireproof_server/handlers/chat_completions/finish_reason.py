"""Why a choice ended, in the words of chat completions."""

from wireproof_server.generation.events import FinishReason


def finish_reason(reason: FinishReason, *, is_legacy: bool) -> str:
    """`tool_calls` whenever the model called a tool, also one that `tool_choice` named, as the official document says.

    A request in the deprecated form is answered in its word, `function_call`.
    """
    return "function_call" if is_legacy and reason == "tool_calls" else reason
