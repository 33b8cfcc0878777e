"""`wireproof run`: what it sends, prints, writes, and its exit code."""

import json
import re
import socket
from pathlib import Path
from typing import Any

import pytest

from tests.conformance import loopback
from tests.conformance.command_line.conftest import KEY, Command, lists_models
from tests.conformance.loopback import answer

BROKEN = "models.list.model-object"


def models(target: loopback.Target, *more: str, only: str = "models.list") -> tuple[str, ...]:
    arguments = ("run", "--base-url", target.base_url, "--model", "tiny", "--only", only, "--fuzz", "off")
    return (*arguments, *more)


def report(folder: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((folder / "report.json").read_text("utf-8"))
    return value


def verdict(folder: Path, clause: str) -> dict[str, Any]:
    (found,) = (each for each in report(folder)["clauses"] if each["id"] == clause)
    return dict(found)


def test_a_healthy_target_is_conformant_and_only_what_was_selected_is_asked(
    wireproof: Command, healthy: loopback.Target
) -> None:
    printed = wireproof(*models(healthy))
    assert (printed.code, printed.out.splitlines()[-1]) == (0, "CONFORMANT")
    assert "left out by --only" in printed.out
    assert [received.path for received in healthy.received] == ["/v1/chat/completions", "/v1/models"]


def test_a_failure_is_told_whole_with_a_line_to_paste(wireproof: Command, broken: loopback.Target) -> None:
    printed = wireproof(*models(broken))
    assert (printed.code, printed.out.splitlines()[-1]) == (1, "NONCONFORMANT")
    found = printed.out.partition(f"FAIL {BROKEN} (MUST)")[2]
    for name in ("found:", "expected:", "in:", "again:"):
        assert name in found
    assert f"curl -sS -i {broken.base_url}/models" in found


def test_nobody_there_could_not_run(wireproof: Command) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    printed = wireproof("run", "--base-url", f"http://127.0.0.1:{port}/v1", "--model", "tiny")
    assert printed.code == 2
    assert "could not run: " in printed.err
    assert "Traceback" not in printed.err


def test_what_the_budget_left_open_is_inconclusive(wireproof: Command, healthy: loopback.Target) -> None:
    printed = wireproof(*models(healthy, "--max-requests", "2", only="models"))
    assert (printed.code, printed.out.splitlines()[-1]) == (3, "INCONCLUSIVE")
    assert "over the budget of 2 requests" in printed.out
    assert len(healthy.received) == 2


def test_the_environment_names_target_model_and_key(
    wireproof: Command, healthy: loopback.Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", healthy.base_url + "/")
    monkeypatch.setenv("OPENAI_MODEL", "tiny")
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    printed = wireproof("run", "--only", "models.list", "--fuzz", "off")
    assert printed.code == 0
    assert {received.headers["authorization"] for received in healthy.received} == {f"Bearer {KEY}"}


def test_the_key_is_read_from_the_variable_that_is_named(
    wireproof: Command, broken: loopback.Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OTHER_KEY", KEY)
    printed = wireproof(*models(broken, "--api-key-env", "OTHER_KEY"))
    assert broken.received[0].headers["authorization"] == f"Bearer {KEY}"
    assert "Bearer $OTHER_KEY" in printed.out


def test_a_variable_that_is_named_and_not_set_is_told(wireproof: Command, healthy: loopback.Target) -> None:
    printed = wireproof(*models(healthy, "--api-key-env", "OTHER_KEY"))
    assert printed.code == 2
    assert "OTHER_KEY" in printed.err
    assert not healthy.received


def test_the_first_listed_model_is_taken_and_said(wireproof: Command, healthy: loopback.Target) -> None:
    printed = wireproof("run", "--base-url", healthy.base_url, "--only", "models.list", "--fuzz", "off")
    assert printed.code == 0
    assert "No model was named: testing tiny" in printed.err


def test_headers_are_sent(wireproof: Command, healthy: loopback.Target) -> None:
    wireproof(*models(healthy, "--header", "X-Tenant: seven", "--header", "X-Region:eu"))
    assert all(received.headers["x-tenant"] == "seven" for received in healthy.received)
    assert all(received.headers["x-region"] == "eu" for received in healthy.received)


def test_a_skipped_clause_tells_its_reason_and_fails_nothing(
    wireproof: Command, broken: loopback.Target, tmp_path: Path
) -> None:
    printed = wireproof(*models(broken, "--skip", BROKEN, "--reason", "known to us", "--out", str(tmp_path)))
    assert printed.code == 0
    assert verdict(tmp_path, BROKEN)["verdict"] == "skipped"
    assert "known to us" in printed.out


def test_an_expected_failure_is_a_warning_and_a_stale_one_fails(
    wireproof: Command, broken: loopback.Target, tmp_path: Path
) -> None:
    file = tmp_path / "expected.txt"
    file.write_text(f"# what we know\n\n{BROKEN}: not yet done\n", encoding="utf-8")
    printed = wireproof(*models(broken, "--expected-failures", str(file), "--out", str(tmp_path)))
    assert printed.code == 0
    assert verdict(tmp_path, BROKEN)["verdict"] == "warning"
    file.write_text("models.list.id kept by now\n", encoding="utf-8")
    printed = wireproof(*models(broken, "--expected-failures", str(file), "--skip", BROKEN, "--reason", "x"))
    assert printed.code == 1
    assert "take it off the list" in printed.out


def test_the_folder_holds_transcript_and_reports_of_every_format_and_no_key(
    wireproof: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    leaking = answer(200, json.dumps({"object": KEY, "data": [{"id": f"x {KEY}"}, KEY]}).encode(), f"x-key: {KEY}")
    with loopback.target(loopback.always(leaking)) as found:
        printed = wireproof(*models(found, "--out", str(tmp_path), "--format", "text,json,junit,html,md"))
    assert printed.code == 1
    written = {file.name: file.read_text("utf-8") for file in tmp_path.iterdir()}
    assert set(written) >= {"transcript.json", "report.json", "junit.xml", "report.html", "summary.md", "badge.svg"}
    assert KEY not in "".join([*written.values(), printed.out, printed.err])
    assert "$OPENAI_API_KEY" in written["report.json"]


def test_the_plan_sends_nothing_and_tells_what_it_would(wireproof: Command, healthy: loopback.Target) -> None:
    printed = wireproof(*models(healthy, "--plan"))
    assert printed.code == 0
    assert re.search(r"^models\.list +1 +0 ", printed.out, re.MULTILINE)
    assert "nothing was sent" in printed.out
    assert not healthy.received


def test_the_plan_needs_no_target_and_bounds_each_part_of_a_run(wireproof: Command) -> None:
    printed = wireproof("run", "--plan").out
    assert re.search(
        r"^directed: \d+ probes, at most 82 requests and \d+ tokens, and 8 requests more \(\+\)",
        printed,
        re.MULTILINE,
    )
    assert re.search(r"^further: \d+ probes, at most \d+ requests and \d+ tokens$", printed, re.MULTILINE)
    assert "at random: at most 150 requests and 2000 tokens, the further probes included" in printed
    assert "in all: at most 240 requests" in printed


def test_the_plan_of_a_run_without_randomness_has_directed_requests_alone(wireproof: Command) -> None:
    printed = wireproof("run", "--plan", "--fuzz", "off").out
    assert "in all: at most 90 requests" in printed
    assert "further:" not in printed
    assert "at random" not in printed


def test_the_plan_of_a_run_without_bounds_says_so(wireproof: Command) -> None:
    printed = wireproof("run", "--plan", "--fuzz", "deep").out
    assert "at random: no bounds" in printed
    assert "in all:" not in printed


def test_the_plan_of_a_selection_keeps_nothing_for_what_is_never_asked_again(wireproof: Command) -> None:
    printed = wireproof("run", "--plan", "--only", "models", "--fuzz", "off").out
    assert "directed: 2 probes, at most 3 requests and 0 tokens\n" in printed
    assert "in all: at most 3 requests and 0 tokens" in printed


def test_the_plan_keeps_within_the_budget_of_the_run(wireproof: Command) -> None:
    printed = wireproof("run", "--plan", "--max-requests", "30", "--max-tokens", "3000").out
    assert "in all: at most 30 requests and 3000 tokens" in printed


def test_requests_made_at_random_repeat_with_their_seed(wireproof: Command) -> None:
    sent = []
    for seed in ("7", "7", "8"):
        with loopback.target(lists_models([])) as found:
            arguments = ("--base-url", found.base_url, "--model", "tiny", "--only", "errors.body.json", "--seed", seed)
            wireproof("run", *arguments, "--max-requests", "40")
            sent.append([(each.method, each.path, each.body) for each in found.received])
    assert sent[0] == sent[1]
    assert sent[0] != sent[2]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "no base URL"),
        (("--base-url", "host/v1"), "is no base URL"),
        (("--base-url", "https://me:secret@host/v1"), "may hold no user"),
        (("--base-url", "https://host/v1?x=1"), "may hold no user, no query"),
        (("--base-url", "http://host:port/v1"), "is no base URL"),
        (("--only", "modles"), "no clause is 'modles'"),
        (("--skip", "models.list"), "'models.list' is no clause, but the beginning of"),
        (("--skip", "models.lists"), "no clause has the id 'models.lists'"),
        (("--skip", "models.list.id"), "each --skip needs its --reason"),
        (("--skip", "models.list.id", "--reason", " "), "each --skip needs its --reason"),
        (("--header", "no colon"), "--header takes"),
        (("--header", "X: a\nY: b"), "--header takes"),
        (("--header", "Ünï: x"), "--header takes"),
        (("--format", "pdf"), "pdf is none of"),
        (("--format", "html"), "needs a folder"),
        (("--profile", "azure"), "Invalid value for '--profile'"),
        (("--timeout", "0"), "Invalid value for '--timeout'"),
        (("--expected-failures", "/nowhere"), "cannot be read"),
        (("--what",), "No such option"),
    ],
)
def test_mistakes_are_told_and_could_not_run(wireproof: Command, arguments: tuple[str, ...], said: str) -> None:
    printed = wireproof("run", *arguments)
    assert printed.code == 2
    assert said in printed.err
    assert "Traceback" not in printed.err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("models.list.id", "needs a reason"),
        ("- models.list.id: because", "is no clause's id"),
        ('{"models.list.id": "because"}', "is no clause's id"),
        ("models.list.identity because", "no clause has the id"),
        ("models.list.id because\nmodels.list.id again", "is there twice"),
    ],
)
def test_a_list_of_expected_failures_is_checked(wireproof: Command, tmp_path: Path, line: str, said: str) -> None:
    (tmp_path / "list").write_text(line, encoding="utf-8")
    printed = wireproof("run", "--expected-failures", str(tmp_path / "list"))
    assert printed.code == 2
    assert said in printed.err


def test_a_key_with_a_line_break_is_told(wireproof: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk\nx")
    printed = wireproof("run", "--base-url", "http://127.0.0.1:9/v1")
    assert printed.code == 2
    assert "the key in OPENAI_API_KEY holds a line break" in printed.err


@pytest.mark.parametrize(
    ("settings", "arguments", "hint"),
    [
        ({}, (), "No key was sent: set OPENAI_API_KEY"),
        ({"OPENAI_API_KEY": "sk-wrong"}, (), "The key was read from OPENAI_API_KEY."),
        ({}, ("--header", "Authorization: Basic x"), "The key was given with --header Authorization."),
    ],
)
def test_a_refused_key_is_told_with_where_it_came_from(
    wireproof: Command,
    monkeypatch: pytest.MonkeyPatch,
    settings: dict[str, str],
    arguments: tuple[str, ...],
    hint: str,
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    refusal = json.dumps({"error": {"message": "Incorrect API key provided", "code": "invalid_api_key"}}).encode()
    with loopback.target(loopback.always(answer(401, refusal))) as found:
        for model in ((), ("--model", "tiny")):
            printed = wireproof("run", "--base-url", found.base_url, *model, *arguments)
            assert printed.code == 2
            assert hint in printed.err


@pytest.mark.parametrize(
    ("path", "meant"), [("", "/v1"), ("/v1/chat/completions", "/v1"), ("/v1/models", "/v1"), ("/v1/responses", "/v1")]
)
def test_a_wrong_base_url_is_told_with_the_one_that_was_meant(wireproof: Command, path: str, meant: str) -> None:
    with loopback.target(loopback.always(answer(404, b'{"detail": "Not Found"}'))) as found:
        origin = found.base_url.removesuffix("/v1")
        for model in ((), ("--model", "tiny")):
            printed = wireproof("run", "--base-url", origin + path, *model)
            assert printed.code == 2
            assert f"did you mean {origin}{meant}?" in printed.err
