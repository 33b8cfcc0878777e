"""lm-eval scores a task through the running server, and its numbers are the model's own."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx
import pytest
import tiktoken

from tests.end_to_end.lm_evaluation.gguf_vocabulary import encoding
from tests.end_to_end.running_server import REPOSITORY, RunningServer

MODEL_FILE = REPOSITORY / "impl/wireproof_server/model/wireproof-tiny.gguf"
FORCED = 100  # the logit bias that leaves no other choice
Scores = dict[tuple[str, str], tuple[float, bool]]


def evaluate(server: RunningServer, cache: Path, *model_arguments: str) -> tuple[dict[str, Any], Scores]:
    """The metrics, and log likelihood and greediness of each continuation of each context."""
    evaluated = subprocess.run(  # noqa: S603  our own module
        [
            *(sys.executable, "-m", "tests.end_to_end.lm_evaluation.evaluation"),
            *(f"{server.origin}/v1/completions", str(MODEL_FILE), *model_arguments),
        ],
        cwd=Path(__file__).parent,
        env={
            **os.environ,
            "PYTHONPATH": str(REPOSITORY),
            "OPENAI_API_KEY": server.api_key,
            "HF_HOME": str(cache),
            "HF_HUB_OFFLINE": "1",
            "HF_DATASETS_OFFLINE": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert evaluated.returncode == 0, evaluated.stderr
    found = json.loads(evaluated.stdout)
    scores = {
        tuple(request): tuple(answer)
        for sample in found["samples"]
        for request, answer in zip(sample["requests"], sample["answers"], strict=True)
    }
    return found["results"], scores


@pytest.fixture(scope="module")
def evaluation(server: RunningServer, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], Scores]:
    """The task scored with prompts as token ids, one after the other."""
    return evaluate(server, tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def tokenizer() -> tiktoken.Encoding:
    return encoding(MODEL_FILE)


def complete(server: RunningServer, **request: Any) -> dict[str, Any]:
    answer = httpx.post(f"{server.origin}/v1/completions", headers=server.headers, json=request, timeout=30)
    assert answer.status_code == 200, answer.text
    choice: dict[str, Any] = answer.json()["choices"][0]
    return choice


def forced_log_likelihood(server: RunningServer, context: Sequence[int], continuation: Sequence[int]) -> float:
    """The sum of what the model says about each token when it is made to generate it."""
    total = 0.0
    for position, token in enumerate(continuation):
        choice = complete(
            server,
            prompt=[*context, *continuation[:position]],
            max_tokens=1,
            temperature=0,
            logit_bias={str(token): FORCED},
            logprobs=0,
        )
        (logprob,) = choice["logprobs"]["token_logprobs"]
        total += logprob
    return total


def test_the_task_completes_and_the_model_knows_the_capitals(evaluation: tuple[dict[str, Any], Scores]) -> None:
    results, scores = evaluation
    assert results["sample_len"] == 5
    assert len(scores) == 13
    assert results["acc,none"] >= 0.8


def assert_likelihoods_of_forced_generation(
    server: RunningServer, tokenizer: tiktoken.Encoding, scores: Scores, *before: int
) -> None:
    """Ask for each continuation once more in a way that has nothing to do with echo."""
    plain = {pair: score for pair, score in scores.items() if pair[1].isascii()}
    assert len(plain) >= 10
    for (context, continuation), (scored, _) in plain.items():
        ids = tokenizer.encode(context)
        following = tokenizer.encode(context + continuation)[len(ids) :]
        forced = forced_log_likelihood(server, [*before, *ids], following)
        assert scored == pytest.approx(forced, abs=1e-3), continuation


def test_the_likelihoods_are_those_of_forced_generation(
    server: RunningServer, tokenizer: tiktoken.Encoding, evaluation: tuple[dict[str, Any], Scores]
) -> None:
    assert_likelihoods_of_forced_generation(server, tokenizer, evaluation[1])


def test_contexts_sent_as_text_begin_a_document(
    server: RunningServer, tokenizer: tiktoken.Encoding, tmp_path: Path
) -> None:
    results, scores = evaluate(server, tmp_path, "tokenized_requests=False")
    assert results["acc,none"] >= 0.8
    assert_likelihoods_of_forced_generation(server, tokenizer, scores, tokenizer.eot_token)


def test_greedy_is_what_the_model_would_say(
    server: RunningServer, tokenizer: tiktoken.Encoding, evaluation: tuple[dict[str, Any], Scores]
) -> None:
    for (context, continuation), (_, greedy) in evaluation[1].items():
        said = complete(server, prompt=tokenizer.encode(context), max_tokens=12, temperature=0)["text"]
        assert said.startswith(continuation) == greedy, (context, continuation, said)


def test_text_is_split_into_the_tokens_that_the_model_file_states(
    server: RunningServer, tokenizer: tiktoken.Encoding, evaluation: tuple[dict[str, Any], Scores]
) -> None:
    for context, continuation in evaluation[1]:
        text = context + continuation
        by_text, by_ids = (
            complete(server, prompt=prompt, max_tokens=0, echo=True, logprobs=0)["logprobs"]
            for prompt in (text, tokenizer.encode(text))
        )
        assert by_text["tokens"] == by_ids["tokens"]
        assert by_text["text_offset"] == by_ids["text_offset"]


@pytest.mark.parametrize(
    "model_arguments",
    [("batch_size=4",), ("num_concurrent=8",)],
    ids=["in batches", "concurrently"],
)
def test_another_way_to_ask_gives_the_same_likelihoods(
    server: RunningServer,
    tmp_path: Path,
    evaluation: tuple[dict[str, Any], Scores],
    model_arguments: tuple[str, ...],
) -> None:
    _, scores = evaluate(server, tmp_path, *model_arguments)
    assert scores.keys() == evaluation[1].keys()
    for pair, (likelihood, greedy) in evaluation[1].items():
        assert scores[pair][0] == pytest.approx(likelihood, abs=1e-3)
        assert scores[pair][1] == greedy
