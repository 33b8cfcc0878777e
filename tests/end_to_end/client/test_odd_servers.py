"""No oddity of a legal server disturbs the client, and no defect of a broken one makes it fail in a way of its own."""

import pytest

from tests.end_to_end.client.conversations import BY_OPERATION, CONVERSATIONS, said
from wireproof.mutants.catalogue import all_mutants
from wireproof.mutants.mutant import Mutant
from wireproof.peers.peer import golden_peer
from wireproof.variants.catalogue import all_variants
from wireproof.variants.variant import Variant
from wireproof_client import ApiStatusError, RateLimitError, Wireproof, WireproofError

# What careful programs meet when a server leaves out, or sends in another form, what the contract demands of answers.
OF_DEFECTIVE_ANSWERS = (AttributeError, TypeError, LookupError)


@pytest.mark.parametrize("variant", all_variants(), ids=lambda variant: variant.name)
def test_an_oddity_of_a_legal_server_does_not_disturb_the_client(variant: Variant) -> None:
    settings = variant.peer(variant.profiles[0])
    with (
        golden_peer(settings, variant.rules) as peer,
        Wireproof(base_url=peer.base_url, api_key=settings.key, max_retries=3) as client,
    ):
        found = dict(said(client))
    failures = {name: each for name, each in found.items() if isinstance(each, Exception)}
    refused = {name: each for name, each in failures.items() if isinstance(each, ApiStatusError)}
    assert failures == refused
    assert not [each for each in refused.values() if isinstance(each, RateLimitError)]
    if not settings.lacks and not settings.refuses and variant.name != "small-context":
        assert failures == {}


@pytest.mark.long  # a server for each of many defects
@pytest.mark.parametrize("mutant", all_mutants(), ids=lambda mutant: mutant.name)
def test_a_defect_of_a_server_is_read_or_told_as_one(mutant: Mutant) -> None:
    with (
        golden_peer(mutant.peer, mutant.rules) as peer,
        Wireproof(base_url=peer.base_url, api_key=mutant.peer.key, max_retries=0, timeout=5) as client,
    ):
        for name, each in said(client, _concerned(mutant)):
            if isinstance(each, Exception) and not isinstance(each, WireproofError):
                assert isinstance(each, OF_DEFECTIVE_ANSWERS), (name, each)
                assert _raised_by_the_program(each), (name, each)


def _concerned(mutant: Mutant) -> list[str]:
    """The conversations in which the defect may show; where it is said of no operation, all."""
    operations = {operation for rule in mutant.rules for operation in rule.operations}
    if not operations or any(not rule.operations for rule in mutant.rules):
        return list(CONVERSATIONS)
    return [name for operation in sorted(operations) for name in BY_OPERATION.get(operation, ())]


def _raised_by_the_program(error: Exception) -> bool:
    """Whether nothing of the client stands between the program and the place where it failed, but reading a member."""
    trace, files = error.__traceback__, []
    while trace is not None:
        files.append(trace.tb_frame.f_code.co_filename)
        trace = trace.tb_next
    if isinstance(error, AttributeError) and files[-1].endswith("wireproof_client/api_object.py"):
        files.pop()
    return files[-1].endswith("conversations.py")
