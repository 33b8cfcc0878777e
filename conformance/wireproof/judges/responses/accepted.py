"""Forms that are asked for together, and alone only where that fails."""

from wireproof.judging.implied import implied

IMPLIED = (
    implied("responses.input.developer.accepted", "responses.messages"),
    implied("responses.input.system.accepted", "responses.messages"),
    implied("responses.input.parts.accepted", "responses.messages"),
    implied("responses.input.assistant-history.accepted", "responses.messages"),
    implied("responses.input.answers.accepted", "responses.messages"),
    implied("responses.instructions.accepted", "responses.echo"),
    implied("responses.tools.accepted", "responses.tools/required"),
    implied("responses.tool-choice.none.accepted", "responses.tools/none"),
)
