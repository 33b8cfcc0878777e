"""What is generated for a completion request."""

from collections.abc import Iterator
from dataclasses import dataclass

from wireproof.peers.golden.completions.order import CompletionOrder, Prompt
from wireproof.peers.golden.language.generating import Generated, Task, Token, generate, read


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice, with the tokens of its prompt where they are echoed."""

    index: int
    prompt: Prompt
    echoed: tuple[Token, ...]
    generated: Generated


@dataclass(frozen=True, slots=True)
class Completed:
    """All choices, and how many tokens were read and generated in all."""

    choices: tuple[Choice, ...]
    prompt_tokens: int
    completion_tokens: int


def complete(order: CompletionOrder) -> Completed:
    """Generate everything that the order asks for."""
    spent = 0
    choices: list[Choice] = []
    for prompt, task in zip(order.prompts, order.tasks, strict=True):
        candidates = [generate(task, index) for index in range(order.best_of)]
        spent += sum(candidate.count for candidate in candidates)
        best = sorted(candidates, key=lambda each: -each.quality)[: order.n]
        kept = best if order.best_of > order.n else candidates
        echoed = _echoed(order, prompt)
        choices += [Choice(len(choices) + place, prompt, echoed, each) for place, each in enumerate(kept)]
    return Completed(tuple(choices), sum(_length(task) for task in order.tasks), spent)


def _length(task: Task) -> int:
    return len(task.prompt)


def _echoed(order: CompletionOrder, prompt: Prompt) -> tuple[Token, ...]:
    return tuple(_readable(prompt)) if order.echo else ()


def _readable(prompt: Prompt) -> Iterator[Token]:
    """The tokens of a prompt that stand for text."""
    if prompt.text:
        yield from read(prompt.tokens)
