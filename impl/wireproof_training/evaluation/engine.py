"""Loads a GGUF file into llama.cpp and asks it, without any part of the server."""

import json
import secrets
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.request import Request, urlopen

import xllamacpp  # type: ignore[import-untyped]  # ships no types

_CONTEXT = 4096
_TIMEOUT_SECONDS = 120


class Engine:
    """A llama.cpp in this process, asked over its loopback port with a key nobody else knows."""

    def __init__(self, model: Path) -> None:
        self._key = secrets.token_urlsafe()
        parameters = xllamacpp.CommonParams()
        parameters.model.path = str(model)
        parameters.n_ctx, parameters.n_parallel = _CONTEXT, 1
        parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = 1
        parameters.warmup, parameters.ui, parameters.cache_ram_mib, parameters.verbosity = False, False, 0, 0
        parameters.hostnames, parameters.port = ["127.0.0.1"], 0
        parameters.api_keys, parameters.cors_origins = [self._key], ""
        self._server = xllamacpp.Server(parameters)
        self._address = self._server.listening_address

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        del self._server

    def complete(self, prompt: str, most_tokens: int, *, temperature: float = 0.0, seed: int = 0) -> str:
        """The text after the prompt, in which special tokens are written out; greedy unless told otherwise."""
        answer = self._ask(
            "/completion",
            {
                "prompt": prompt,
                "n_predict": most_tokens,
                "temperature": temperature,
                "seed": seed,
                "top_k": 0,
                "top_p": 1.0,
                "min_p": 0.0,
                "repeat_penalty": 1.0,
            },
        )
        return str(answer["content"])

    def log_probabilities(self, text: str, most_tokens: int) -> list[tuple[str, float]]:
        """The first tokens of an ASCII text, each with the natural logarithm of its probability after those before.

        llama.cpp scores only what it generates, so a grammar of token ids makes it generate the text itself.
        """
        tokens = self._ask("/tokenize", {"content": text, "add_special": True, "parse_special": False})["tokens"]
        first, *forced = tokens[: most_tokens + 1]
        grammar = "%llguidance {}\nstart: " + " ".join(f"<[{token}]>" for token in forced)
        answer = self._ask(
            "/completion",
            {
                "prompt": [first],
                "n_predict": len(forced),
                "grammar": grammar,
                "n_probs": 1,
                "temperature": 0,
                "cache_prompt": False,
            },
        )
        scored = answer["completion_probabilities"]
        if [each["id"] for each in scored] != forced:
            raise ValueError("the engine did not follow the text; is it ASCII?")
        return [(str(each["token"]), float(each["logprob"])) for each in scored]

    def _ask(self, path: str, body: Mapping[str, Any]) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self._key}", "Content-Type": "application/json"}
        request = Request(self._address + path, json.dumps(body).encode(), headers)  # noqa: S310 - our own loopback port
        with urlopen(request, timeout=_TIMEOUT_SECONDS) as response:  # noqa: S310 - our own loopback port
            answer: dict[str, Any] = json.load(response)
            return answer
