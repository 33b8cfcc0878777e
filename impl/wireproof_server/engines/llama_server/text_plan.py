"""From a text request to a plan."""

from wireproof_server.engines.llama_server.answer_sequence import Answer
from wireproof_server.engines.llama_server.connected_model import ConnectedModel
from wireproof_server.engines.llama_server.generation_plan import Plan, require_sampling, resolved_max_tokens
from wireproof_server.engines.llama_server.grammars import lark_grammar
from wireproof_server.engines.llama_server.prompt_scoring import PromptScorer, as_written
from wireproof_server.engines.llama_server.read_prompt import ReadPrompt, read_prompt
from wireproof_server.generation.events import Started, TokenLogprob
from wireproof_server.generation.requests import TextRequest


async def plan_text(model: ConnectedModel, request: TextRequest) -> Plan:
    """Raises `InvalidRequest` or one of its kinds for whatever cannot be run."""
    require_sampling(model, request.sampling, "logprobs")
    grammar = None if request.grammar is None else lark_grammar(request.grammar)
    if grammar is not None:
        await model.trials.require_enforceable(grammar)
    prompt = await read_prompt(model, request)
    count = len(prompt.tokens)
    started = Started(
        model=model.id,
        prompt_tokens=count,
        prompt_text=prompt.text,
        prompt_logprobs=await _prompt_logprobs(model, request, prompt),
    )
    return Plan(
        prompt=prompt.tokens,
        sampling=request.sampling,
        n=request.n,
        max_tokens=resolved_max_tokens(
            request.sampling.max_tokens,
            None if grammar is None else grammar.max_tokens,
            model.served.context_length - count,
        ),
        answer=Answer(
            started=started,
            prompt_tokens=count,
            stop=request.sampling.stop,
            alternatives=request.sampling.logprobs,
            ignore_eos=request.sampling.ignore_eos,
            text_grammar=grammar,
        ),
        grammar=None if grammar is None else grammar.source,
    )


async def _prompt_logprobs(
    model: ConnectedModel, request: TextRequest, prompt: ReadPrompt
) -> tuple[TokenLogprob, ...] | None:
    if request.prompt_logprobs is None:
        return None
    scorer = PromptScorer(model.client, await model.vocabulary(), model.served.context_length)
    async with model.slots:
        entries = await scorer.score(prompt.tokens, request.prompt_logprobs)
    return as_written(entries, len(prompt.before), prompt.text)
