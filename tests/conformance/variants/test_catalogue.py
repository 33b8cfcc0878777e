import pytest

from wireproof.variants.catalogue import all_variants
from wireproof.variants.variant import Variant


def test_there_are_many_legal_oddities() -> None:
    assert len(all_variants()) >= 80


@pytest.mark.parametrize("each", all_variants(), ids=lambda each: each.name)
def test_a_variant_is_odd_somewhere_and_says_how(each: Variant) -> None:
    assert each.sentence.endswith(".")
    assert each.profiles
    assert each.rules or each.settings
    assert each.peer(each.profiles[0]).profile == each.profiles[0]
