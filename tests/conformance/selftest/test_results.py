from dataclasses import replace

import pytest

from wireproof.mutants.catalogue import all_mutants
from wireproof.selftest.examination import Examination
from wireproof.selftest.exemptions import EXEMPT
from wireproof.selftest.kill_matrix import kill_matrix
from wireproof.selftest.results import MutantResult, Results
from wireproof.selftest.target import Target, all_targets, mutant_named, sampled
from wireproof.selftest.text_summary import summary
from wireproof.selftest.unshown import SCRIPTED
from wireproof.transcript.spending import Spent
from wireproof_contract.documents import PROFILES

MUTANT = Target("mutant", "chat.usage-missing", "openai")
GOLDEN = Target("golden", "golden", "openai")
VARIANT = Target("variant", "crlf", "openai")


def fate(**found: object) -> MutantResult:
    examination = replace(Examination(MUTANT, touched=True), **found)  # type: ignore[arg-type] # fields by name
    return Results([Examination(GOLDEN), examination]).mutants[0]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({"failed": {"chat.usage.present": "x"}}, "killed"),
        ({"warned": {"chat.usage.present": "x"}}, "killed"),
        ({"failed": {"chat.usage.total": "x"}}, "elsewhere"),
        ({"obstacle": "the target answers nothing"}, "elsewhere"),
        ({}, "survived"),
        ({"touched": False, "failed": {"chat.usage.present": "x"}}, "idle"),
    ],
)
def test_a_mutant_has_one_fate(found: dict[str, object], expected: str) -> None:
    assert fate(**found).fate == expected


def test_what_the_healthy_server_breaks_too_does_not_kill() -> None:
    wrong = {"chat.usage.present": "x"}
    results = Results([Examination(GOLDEN, failed=wrong), Examination(MUTANT, failed=wrong, touched=True)])
    assert results.mutants[0].fate == "survived"


@pytest.mark.parametrize(
    ("examination", "sentence"),
    [
        (
            Examination(GOLDEN, failed={"chat.usage.present": "gone"}),
            "the golden peer (openai): chat.usage.present: gone",
        ),
        (Examination(GOLDEN, unsure={"chat.seed": "varies"}), "the golden peer (openai): chat.seed: varies"),
        (Examination(MUTANT, touched=True), "mutant chat.usage-missing survived: Whole answers have no usage."),
        (Examination(MUTANT), "mutant chat.usage-missing: its rules never altered anything"),
        (Examination(VARIANT, failed={"a.b": "x"}, touched=True), "variant crlf (openai): a.b: x"),
        (Examination(VARIANT, warned={"a.b": "x"}, touched=True), "variant crlf (openai): a.b: x"),
        (Examination(VARIANT), "variant crlf (openai): its rules never altered anything"),
        (
            Examination(VARIANT, touched=True, directed=Spent(requests=91, tokens=4000)),
            "crlf (openai) cost 91 directed requests and 4000 tokens, more than 90 and 20000",
        ),
        (
            Examination(GOLDEN, directed=Spent(requests=80, tokens=20_001)),
            "golden (openai) cost 80 directed requests and 20001 tokens, more than 90 and 20000",
        ),
    ],
)
def test_each_breach_of_a_selftest_is_told(examination: Examination, sentence: str) -> None:
    results = Results([examination])
    assert sentence in results.faults
    assert f"WRONG: {sentence}" in list(summary(results, verbose=False))


def test_a_clause_that_finds_no_mutant_is_told_where_none_was_left_out() -> None:
    one = Examination(MUTANT, failed={"chat.usage.present": "x"}, touched=True)
    faults = Results([one], complete=True).faults
    assert "clause chat.usage.total finds no mutant" in faults
    assert "clause chat.usage.present finds no mutant" not in faults
    assert Results([one]).faults == []


def test_an_exemption_of_a_clause_that_finds_a_mutant_is_stale() -> None:
    (exempt, *_) = EXEMPT
    stale = Results([Examination(MUTANT, failed={exempt: "x"}, touched=True)], complete=True).faults
    assert f"clause {exempt} is exempt, but finds mutants" in stale


def test_a_defect_that_fails_many_clauses_is_told() -> None:
    many = {f"chat.clause-{number}": "x" for number in range(9)} | {"chat.usage.present": "x"}
    results = Results([Examination(MUTANT, failed=many, touched=True)])
    assert any("in the median" in fault for fault in results.faults)


def test_the_dearest_healthy_servers_are_named_with_what_they_cost() -> None:
    cheap, dear = Spent(requests=82, tokens=9000), Spent(requests=87, tokens=4000)
    results = Results([Examination(GOLDEN, directed=cheap), Examination(VARIANT, directed=dear, touched=True)])
    told = "directed requests to a healthy server: at most 87 (crlf), at most 9000 tokens (golden)"
    assert told in list(summary(results, verbose=False))


def test_the_page_shows_who_kills_whom_and_needs_nothing_else(results: Results) -> None:
    page = kill_matrix(results)
    assert "chat.usage-missing" in page
    assert "chat.usage.present" in page
    assert "src=" not in page
    assert 'href="http' not in page


def test_targets_are_selected_by_the_beginning_of_their_names() -> None:
    assert {target.kind for target in all_targets(["chat."])} == {"mutant"}
    assert {target.profile for target in all_targets(["golden"])} == set(PROFILES)
    assert mutant_named("chat.usage-missing") in all_mutants()


HEALTHY = Examination(GOLDEN)


def before_a_real_server(healthy: Examination = HEALTHY, **found: object) -> Results:
    examination = replace(Examination(MUTANT, touched=True), **found)  # type: ignore[arg-type] # fields by name
    return Results([healthy, examination], real=True)


def test_before_a_real_server_a_mutant_with_nothing_to_alter_is_named_with_the_reason() -> None:
    results = before_a_real_server(touched=False)
    assert results.faults == []
    assert results.kill_rate(results.mutants) == (0, 0)
    lines = list(summary(results, verbose=False))
    assert "not shown chat.usage-missing: No answer of this server had anything in it that the mutant alters." in lines


def test_before_a_real_server_a_clause_that_the_healthy_one_does_not_show_is_the_reason() -> None:
    healthy = Examination(GOLDEN, unseen={"chat.usage.present": "refused, and optional"})
    results = before_a_real_server(healthy)
    assert results.faults == []
    assert "chat.usage.present: refused, and optional" in results.unfound[0][1]
    assert "refused, and optional" in kill_matrix(results)


def test_before_a_real_server_a_mutant_that_could_be_found_survives() -> None:
    results = before_a_real_server()
    assert results.faults == ["mutant chat.usage-missing survived: Whole answers have no usage."]
    assert "No reason is known yet." in kill_matrix(results)


def test_what_a_real_server_breaks_by_itself_is_told_and_no_fault_of_the_kit() -> None:
    healthy = Examination(GOLDEN, failed={"chat.usage.total": "does not add up"}, unsure={"chat.seed": "varies"})
    results = before_a_real_server(healthy, failed={"chat.usage.present": "gone"})
    assert results.faults == []
    assert "the server by itself: chat.usage.total: does not add up" in list(summary(results, verbose=False))


def test_mutants_of_special_peers_say_so_before_a_real_server() -> None:
    special = next(each for each in all_mutants() if each.settings and each.profile == "openai")
    results = Results([Examination(GOLDEN), Examination(Target("mutant", special.name, "openai"))], real=True)
    assert "a peer of special settings" in results.unfound[0][1]
    assert results.faults == []


def test_reasons_for_what_only_scripted_answers_show_are_of_mutants_that_exist() -> None:
    assert set(SCRIPTED) <= {each.name for each in all_mutants()}


def test_a_sample_is_the_same_each_time_of_all_surfaces_and_keeps_the_healthy() -> None:
    targets = all_targets(profiles=["openai"])
    some = sampled(targets, 40)
    assert some == sampled(targets[::-1], 40)
    assert some[0].kind == "golden"
    assert {"chat", "completions", "protocol", "responses", "streams", "tools"} <= {
        mutant_named(each.name).surface for each in some if each.kind == "mutant"
    }
    assert set(sampled(targets, 1)) == set(targets)
