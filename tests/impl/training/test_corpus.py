"""The corpus is repeatable, correct in itself, and deals what it borrows only so often."""

import json
from collections import Counter
from collections.abc import Callable
from itertools import islice
from random import Random

import jsonschema
import pytest

from wireproof_training.conversation import Conversation
from wireproof_training.corpus import arithmetic, copying, json_answers, json_practice
from wireproof_training.corpus.chat import ChatWriter
from wireproof_training.corpus.exchange import Exchange
from wireproof_training.corpus.mixture import Mixture, held_out, pieces
from wireproof_training.corpus.standard_library import StandardLibrary
from wireproof_training.corpus.tools.conversations import of_manuals, parallel, unneeded, with_tools
from wireproof_training.corpus.tools.invented import invented
from wireproof_training.corpus.words.invented import syllables
from wireproof_training.settings import Shares
from wireproof_training.special_tokens import ALL, END_OF_TURN

SAMPLES = 300


@pytest.mark.long  # reads the whole standard library
def test_the_same_seed_gives_the_same_documents_and_another_seed_others(library: StandardLibrary) -> None:
    first, again, other = (Mixture(library, seed, 1, Shares()).take(SAMPLES) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_borrowed_texts_are_dealt_as_often_as_epochs_say_and_no_more() -> None:
    alone = StandardLibrary(
        ["held out", *(f"prose {number}" for number in range(20))], ["def f(): ...\n"], {"m": "M."}, {"b": "B."}
    )
    dealt = Counter(document.text for document in Mixture(alone, 3, 4, Shares()).take(3000))
    counts = [dealt[f"prose {number}"] for number in range(20)]
    # Some become gaps to fill, so fewer than four may appear as they are; never more.
    assert max(counts) == 4
    assert sum(counts) > 40
    assert dealt["held out"] == 0


@pytest.mark.long  # reads the whole standard library
def test_held_out_documentation_is_never_shown(library: StandardLibrary) -> None:
    shown, kept = held_out(library.prose)
    assert len(kept) == -(-len(library.prose) // 50)
    assert len(shown) + len(kept) == len(library.prose)


@pytest.mark.long  # reads the whole standard library
def test_a_long_text_comes_in_pieces_that_make_it_up(library: StandardLibrary) -> None:
    longest = max(library.prose, key=len)
    parts = list(pieces(longest))
    assert "".join(part.text for part in parts) == longest
    assert [part.ends for part in parts] == [False] * (len(parts) - 1) + [True]


@pytest.mark.long  # reads the whole standard library
def test_the_standard_library_gives_prose_functions_and_summaries(library: StandardLibrary) -> None:
    assert sum(map(len, library.prose)) > 1_000_000
    assert all(
        compile(source, "function", "exec") for source in islice(library.functions, 200) if "yield" not in source
    )
    assert library.modules["json"].startswith("JSON")
    assert library.builtins["len"] == "Return the number of items in a container."


@pytest.mark.parametrize("write", [with_tools, of_manuals])
def test_every_call_of_a_tool_is_valid_against_the_tools_offered(
    write: Callable[[Random], Conversation], chance: Random
) -> None:
    for _ in range(SAMPLES):
        conversation = write(chance)
        offered = {function["name"]: function["parameters"] for function in conversation.functions}
        assert len(offered) == len(conversation.functions)
        for turn in conversation.turns:
            for call in turn.calls:
                jsonschema.validate(dict(call.arguments), offered[call.name])
                assert set(call.arguments) <= set(offered[call.name]["properties"])


def test_every_value_of_an_invented_tool_stands_in_the_request(chance: Random) -> None:
    for _ in range(SAMPLES):
        scenario = invented(chance)
        for value in scenario.arguments.values():
            parts = value if isinstance(value, list) else [value]
            assert all(str(part).lower() in scenario.request.lower() for part in parts)


def test_several_calls_stand_in_one_turn_and_no_need_means_no_call(chance: Random) -> None:
    assert all(len(parallel(chance).turns[-1].calls or parallel(chance).turns) >= 2 for _ in range(20))
    assert not any(turn.calls for _ in range(20) for turn in unneeded(chance).turns)


@pytest.mark.parametrize("write", [json_answers.made_up, json_answers.extracted, json_answers.event])
def test_json_answers_are_json(write: object, chance: Random) -> None:
    assert callable(write)
    for _ in range(SAMPLES):
        assert isinstance(json.loads(write(chance).answer), dict)


def test_json_answers_to_a_schema_are_valid_against_it(chance: Random) -> None:
    for _ in range(SAMPLES):
        question, answer = json_answers.to_schema(chance)
        jsonschema.validate(json.loads(answer), json.loads(question[question.index("{") :]))


def test_json_practice_is_json_wherever_it_stands(chance: Random) -> None:
    for write in (json_practice.with_more_keys, json_practice.on_request, json_practice.unasked, json_practice.in_text):
        for _ in range(SAMPLES):
            learned = "".join(segment.text for segment in write(chance).segments if segment.learned)
            value = json.loads(learned[learned.index("{") :].removesuffix(END_OF_TURN))
            assert value
    for _ in range(SAMPLES):
        float(json_practice.number(chance).text.split()[-1])


def test_sums_are_right(chance: Random) -> None:
    for _ in range(SAMPLES):
        left, sign, right, result = arithmetic.equation(chance)
        assert result == {"+": left + right, "-": left - right, "*": left * right}[sign]
        assert result >= 0


def test_what_is_to_be_repeated_is_repeated(chance: Random) -> None:
    for _ in range(SAMPLES):
        question, answer = copying.echo(chance)
        assert answer.rstrip(".").lower() in question.lower()


def test_answers_about_a_text_stand_in_it(chance: Random) -> None:
    for _ in range(SAMPLES):
        question, answer = copying.reading(chance)
        assert answer.split()[-1].rstrip(".") in question


def test_invented_words_hardly_ever_repeat(chance: Random) -> None:
    assert len({syllables(chance) for _ in range(1000)}) > 850


@pytest.mark.long  # reads the whole standard library
def test_no_text_of_a_conversation_forges_a_special_token(library: StandardLibrary, chance: Random) -> None:
    write = ChatWriter(library)
    for _ in range(SAMPLES):
        for turn in write(chance).turns:
            assert not any(token in turn.content for token in ALL)


def test_a_question_and_its_answer_become_two_turns() -> None:
    asked, answered = Exchange("Who?", "I.").turns()
    assert (asked.role, asked.content, answered.role, answered.content) == ("user", "Who?", "assistant", "I.")
