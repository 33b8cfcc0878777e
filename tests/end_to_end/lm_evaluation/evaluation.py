"""Runs lm-eval on the task beside this file and prints, as JSON, what it found for each document.

Usage: python -m tests.end_to_end.lm_evaluation.evaluation COMPLETIONS_URL MODEL_FILE MODEL_ARGUMENTS...
Each model argument is `name=value`, as after lm-eval's own --model_args.
"""

import json
import sys
from pathlib import Path

import lm_eval  # type: ignore[import-untyped]  # it ships no types
import tiktoken.model
import tiktoken.registry
from lm_eval.tasks import TaskManager  # type: ignore[import-untyped]  # as above

from tests.end_to_end.lm_evaluation.gguf_vocabulary import encoding

MODEL = "wireproof-tiny"


def main(url: str, model_file: str, *model_arguments: str) -> None:
    """Evaluate and print."""
    tiktoken.registry.ENCODINGS[MODEL] = encoding(Path(model_file))
    tiktoken.model.MODEL_TO_ENCODING[MODEL] = MODEL
    found = lm_eval.simple_evaluate(
        model="local-completions",
        model_args=",".join((f"model={MODEL}", f"base_url={url}", "tokenizer_backend=tiktoken", *model_arguments)),
        tasks=["capitals"],
        task_manager=TaskManager(include_path=str(Path(__file__).parent), include_defaults=False),
        bootstrap_iters=0,
    )
    samples = [
        {"requests": list(sample["arguments"]), "answers": sample["filtered_resps"]}
        for sample in found["samples"]["capitals"]
    ]
    sys.stdout.write(json.dumps({"results": found["results"]["capitals"], "samples": samples}, default=str))


if __name__ == "__main__":
    main(*sys.argv[1:])
