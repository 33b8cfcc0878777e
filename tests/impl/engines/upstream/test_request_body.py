"""What is asked of each kind of upstream: honoured and named as there, or refused by its name here."""

from typing import Any

import pytest
from msgspec.structs import replace

from wireproof_server.engines.upstream.dialects import DIALECTS
from wireproof_server.engines.upstream.request_body import chat_body, text_body
from wireproof_server.generation.conversation import Message, TextPart
from wireproof_server.generation.errors import UnsupportedParameter
from wireproof_server.generation.requests import ChatRequest, TextRequest
from wireproof_server.generation.sampling import RepetitionPenaltyByMatch, Sampling

LIMITED = Sampling(max_tokens=5)
USER = Message("user", (TextPart("Hi"),))
SCHEMA = {"type": "object", "properties": {"a": {"type": "integer"}}}
ALL = sorted(DIALECTS)


def text(dialect: str, sampling: Sampling = LIMITED, **fields: Any) -> dict[str, Any]:
    return text_body(TextRequest("m", fields.pop("prompt", "Once"), sampling, **fields), DIALECTS[dialect])


def chat(dialect: str, sampling: Sampling = LIMITED, **fields: Any) -> dict[str, Any]:
    return chat_body(ChatRequest("m", fields.pop("messages", [USER]), sampling, **fields), DIALECTS[dialect])


def test_a_plain_completion_is_always_streamed_with_usage() -> None:
    assert text("openai") == {
        "model": "m",
        "prompt": "Once",
        "max_tokens": 5,
        "stream": True,
        "stream_options": {"include_usage": True},
    }


def test_a_plain_chat_has_the_newer_name_for_the_limit_of_tokens_at_openai() -> None:
    assert chat("openai") == {
        "model": "m",
        "messages": [{"role": "user", "content": "Hi"}],
        "max_completion_tokens": 5,
        "stream": True,
        "stream_options": {"include_usage": True},
    }


def test_mistralrs_completions_are_not_streamed_because_its_streams_carry_no_usage() -> None:
    body = text("mistralrs")
    assert body["stream"] is False
    assert "stream_options" not in body
    assert chat("mistralrs")["stream"] is True


@pytest.mark.parametrize("dialect", ["vllm", "mistralrs", "llamacpp"])
def test_neutral_values_are_said_where_the_upstreams_defaults_are_not_neutral(dialect: str) -> None:
    penalty = "repeat_penalty" if dialect == "llamacpp" else "repetition_penalty"
    for body in (text(dialect), chat(dialect)):
        said = {name: body[name] for name in ("temperature", "top_p", "top_k", "min_p", penalty)}
        assert said == {"temperature": 1.0, "top_p": 1.0, "top_k": 0, "min_p": 0.0, penalty: 1.0}
        assert (body["presence_penalty"], body["frequency_penalty"]) == (0.0, 0.0)


SAMPLINGS: dict[str, tuple[Sampling, dict[str, Any]]] = {
    "temperature": (Sampling(temperature=0.0), {"temperature": 0.0}),
    "top_p": (Sampling(top_p=0.5), {"top_p": 0.5}),
    "top_k": (Sampling(top_k=7), {"top_k": 7}),
    "min_p": (Sampling(min_p=0.1), {"min_p": 0.1}),
    "seed": (Sampling(seed=0), {"seed": 0}),
    "stop": (Sampling(stop=("a", "b")), {"stop": ["a", "b"]}),
    "logit_bias": (Sampling(logit_bias={7: -100.0}), {"logit_bias": {"7": -100.0}}),
    "presence_penalty": (Sampling(presence_penalty=0.5), {"presence_penalty": 0.5}),
    "frequency_penalty": (Sampling(frequency_penalty=-0.5), {"frequency_penalty": -0.5}),
    "repetition_penalty": (Sampling(repetition_penalty=1.2), {"repetition_penalty": 1.2}),
    "ignore_eos": (Sampling(ignore_eos=True), {"ignore_eos": True}),
    "dry_multiplier": (
        Sampling(dry=RepetitionPenaltyByMatch(multiplier=0.8, sequence_breakers=("\n",))),
        {"dry_multiplier": 0.8, "dry_base": 1.75, "dry_allowed_length": 2, "dry_sequence_breakers": ["\n"]},
    ),
}
OFFICIAL = {"temperature", "top_p", "seed", "stop", "logit_bias", "presence_penalty", "frequency_penalty"}
LOCAL = {"top_k", "min_p", "repetition_penalty", "ignore_eos"}
HONOURED = {
    "openai": OFFICIAL,
    "vllm": OFFICIAL | LOCAL,
    "mistralrs": (OFFICIAL | LOCAL | {"dry_multiplier"}) - {"seed"},
    "llamacpp": OFFICIAL | LOCAL | {"dry_multiplier"},
}


@pytest.mark.parametrize("dialect", ALL)
@pytest.mark.parametrize("parameter", SAMPLINGS)
def test_each_sampling_parameter_is_sent_or_refused_by_name_and_never_dropped(dialect: str, parameter: str) -> None:
    sampling, expected = SAMPLINGS[parameter]
    sampling = replace(sampling, max_tokens=5)
    if parameter not in HONOURED[dialect]:
        for build in (text, chat):
            with pytest.raises(UnsupportedParameter) as refusal:
                build(dialect, sampling)
            assert refusal.value.parameter == parameter
        return
    if dialect == "llamacpp":
        expected = {name.replace("repetition_penalty", "repeat_penalty"): value for name, value in expected.items()}
    for body in (text(dialect, sampling), chat(dialect, sampling)):
        assert {name: body[name] for name in expected} == expected


def test_llamacpp_penalties_look_back_over_the_whole_context() -> None:
    assert text("llamacpp", replace(LIMITED, repetition_penalty=1.1))["repeat_last_n"] >= 1_000_000
    assert chat("llamacpp", replace(LIMITED, presence_penalty=0.1))["repeat_last_n"] >= 1_000_000
    dry = RepetitionPenaltyByMatch(multiplier=1.0)
    assert text("llamacpp", replace(LIMITED, dry=dry))["dry_penalty_last_n"] >= 1_000_000
    assert "repeat_last_n" not in text("llamacpp")


def test_a_completion_without_a_limit_is_said_in_each_dialects_way() -> None:
    with pytest.raises(UnsupportedParameter) as refusal:
        text("openai", Sampling())
    assert refusal.value.parameter == "max_tokens"
    assert text("vllm", Sampling())["max_tokens"] is None
    assert "max_tokens" not in text("llamacpp", Sampling())
    assert "max_tokens" not in text("mistralrs", Sampling())


@pytest.mark.parametrize("dialect", ALL)
def test_a_chat_without_a_limit_leaves_it_out(dialect: str) -> None:
    assert {"max_tokens", "max_completion_tokens"}.isdisjoint(chat(dialect, Sampling()))


def test_a_completion_of_no_tokens_is_asked_for_only_where_it_generates_none() -> None:
    nothing = Sampling(max_tokens=0)
    assert text("openai", nothing)["max_tokens"] == 0
    assert text("vllm", nothing)["echo"] is True
    for dialect in ("llamacpp", "mistralrs"):
        with pytest.raises(UnsupportedParameter) as refusal:
            text(dialect, nothing)
        assert refusal.value.parameter == "max_tokens"


@pytest.mark.parametrize("dialect", ALL)
def test_a_chat_answer_of_no_tokens_is_refused(dialect: str) -> None:
    with pytest.raises(UnsupportedParameter) as refusal:
        chat(dialect, Sampling(max_tokens=0))
    assert refusal.value.parameter == "max_tokens"


@pytest.mark.parametrize(("dialect", "asked", "sent"), [("openai", 0, 0), ("llamacpp", 0, 1), ("vllm", 4, 4)])
def test_logprobs_have_the_form_of_their_operation(dialect: str, asked: int, sent: int) -> None:
    sampling = replace(LIMITED, logprobs=asked)
    assert text(dialect, sampling)["logprobs"] == sent
    body = chat(dialect, sampling)
    assert (body["logprobs"], body["top_logprobs"]) == (True, sent)


def test_prompt_logprobs_are_an_echo_at_vllm_and_refused_elsewhere() -> None:
    body = text("vllm", prompt_logprobs=3)
    assert (body["echo"], body["logprobs"]) == (True, 3)
    assert body["stream_options"] == {"include_usage": True, "continuous_usage_stats": True}
    assert text("vllm", replace(LIMITED, logprobs=5), prompt_logprobs=3)["logprobs"] == 5
    for dialect in ("openai", "mistralrs", "llamacpp"):
        with pytest.raises(UnsupportedParameter) as refusal:
            text(dialect, prompt_logprobs=0)
        assert refusal.value.parameter == "echo"


def test_a_suffix_is_for_openai_alone() -> None:
    assert text("openai", suffix=" end")["suffix"] == " end"
    for dialect in ("vllm", "mistralrs", "llamacpp"):
        with pytest.raises(UnsupportedParameter) as refusal:
            text(dialect, suffix="")
        assert refusal.value.parameter == "suffix"


def test_truncation_is_for_mistralrs_alone() -> None:
    assert text("mistralrs", truncate=True)["truncate_sequence"] is True
    assert chat("mistralrs", truncate=True)["truncate_sequence"] is True
    for dialect in ("openai", "vllm", "llamacpp"):
        for build in (text, chat):
            with pytest.raises(UnsupportedParameter) as refusal:
                build(dialect, truncate=True)
            assert refusal.value.parameter == "truncate_sequence"


def test_token_ids_are_passed_on_or_refused_with_the_prompts_place() -> None:
    for dialect in ("openai", "vllm", "llamacpp"):
        assert text(dialect, prompt=(1, 2, 3))["prompt"] == [1, 2, 3]
    with pytest.raises(UnsupportedParameter) as refusal:
        text("mistralrs", prompt=(1, 2, 3), parameter="prompt[1]")
    assert refusal.value.parameter == "prompt[1]"


def test_choices_are_asked_for_at_once_only_where_all_are_counted() -> None:
    assert text("openai", n=3)["n"] == chat("vllm", n=3)["n"] == 3
    assert "n" not in text("openai")
    assert "n" not in chat("llamacpp", n=3)
