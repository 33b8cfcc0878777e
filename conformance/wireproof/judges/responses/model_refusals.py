"""Parameters that strict reasoning models refuse to requests for responses."""

from wireproof.judging.model_refusals import model_refusal_judges

refused = model_refusal_judges(
    {"responses.echo.temperature": ("temperature",), "responses.echo.top-p": ("temperature", "top_p")},
)
