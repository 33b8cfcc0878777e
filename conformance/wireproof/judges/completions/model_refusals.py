"""Parameters that strict models refuse to completions."""

from wireproof.judges.completions.common import OPERATION
from wireproof.judging.model_refusals import model_refusal_judges

refused = model_refusal_judges(
    {
        "completions.temperature.zero-accepted": ("temperature",),
        "completions.sampling.accepted": ("temperature", "top_p"),
        "completions.top-p.honoured": ("temperature", "top_p"),
        "completions.penalties.accepted": ("frequency_penalty", "presence_penalty"),
    },
    OPERATION,
)
