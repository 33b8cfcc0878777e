"""Servers without something optional, which say so."""

from wireproof.contract.profile import Profile
from wireproof.variants.variant import Variant
from wireproof_contract.documents import PROFILES


def _without(name: str, sentence: str, *capabilities: str) -> Variant:
    """A server that refuses the capabilities, in the profiles in which none of them is core."""
    legal = tuple(
        profile for profile in PROFILES if all(Profile(profile).capability(each) != "core" for each in capabilities)
    )
    return Variant(name, sentence, settings={"lacks": frozenset(capabilities)}, profiles=legal)


CAPABILITIES = (
    _without("no-completions", "There is chat, but no completions.", "completions"),
    _without("no-responses", "There are no responses at all.", "responses"),
    _without("no-tools", "Tools are refused.", "tools"),
    _without("no-forced-calls", "Calls cannot be forced.", "tool_choice_required", "tool_choice_function"),
    _without("no-completion-logprobs", "Completions have no log probabilities.", "completion_logprobs"),
    _without("no-chat-logprobs", "Chat has no log probabilities.", "chat_logprobs"),
    _without("no-n", "There is one completion only.", "n", "best_of"),
    _without("no-chat-n", "There is one answer only.", "chat_n"),
    _without("no-best-of", "The best of several cannot be asked for.", "best_of"),
    _without("no-echo", "Prompts are not echoed.", "echo", "echo_in_streams"),
    _without("no-echo-in-streams", "Prompts are not echoed in streams.", "echo_in_streams"),
    _without("no-suffix", "Nothing is filled in before a suffix.", "suffix"),
    _without("no-json-schema", "Schemas hold no answer.", "json_schema"),
    _without("no-json-object", "JSON cannot be asked for.", "json_object", "json_schema"),
    _without("no-logit-bias", "Tokens cannot be biased.", "logit_bias"),
    _without("no-seed", "Seeds are refused.", "seed"),
    _without("no-parallel-tool-calls", "`parallel_tool_calls` is refused.", "parallel_tool_calls"),
    _without("no-stored-responses", "Responses are not stored.", "stored_responses", "previous_response", "background"),
    _without("no-background", "Nothing runs in the background.", "background"),
    _without("no-replay", "No stream is told twice.", "replayed_responses"),
    _without("no-input-items", "What a response was given cannot be listed.", "input_items"),
    _without("no-input-token-count", "Tokens are not counted on demand.", "input_token_count"),
    _without("no-prompt-tokens", "Prompts have no token ids.", "prompt_tokens", "prompt_token_lists"),
)
