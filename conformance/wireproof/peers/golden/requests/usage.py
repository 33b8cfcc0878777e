"""Counts of tokens in the words of the operations."""

from wireproof.peers.golden.dialect import Dialect, Json


def usage(dialect: Dialect, prompt: int, completion: int, reasoning: int = 0) -> Json:
    """Usage of completions and chat; the tokens of reasoning are among those of the completion."""
    counts: Json = {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
        "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
        "completion_tokens_details": {
            "reasoning_tokens": reasoning,
            "audio_tokens": 0,
            "accepted_prediction_tokens": 0,
            "rejected_prediction_tokens": 0,
        },
    }
    expected = dict(dialect.profile.statement["expected_members"]).get("Usage", [])
    return counts | {name: 1.0 for name in expected if isinstance(name, str)}


def response_usage(prompt: int, completion: int, reasoning: int = 0) -> Json:
    """Usage of responses; the tokens of reasoning are among those of the output."""
    return {
        "input_tokens": prompt,
        "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
        "output_tokens": completion,
        "output_tokens_details": {"reasoning_tokens": reasoning},
        "total_tokens": prompt + completion,
    }
