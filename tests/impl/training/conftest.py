"""What tests of the training share; none of it needs torch."""

import random

import pytest

from wireproof_training.corpus.standard_library import StandardLibrary, read_standard_library


@pytest.fixture(scope="session")
def library() -> StandardLibrary:
    """The standard library of the running Python, read once."""
    return read_standard_library()


@pytest.fixture
def chance() -> random.Random:
    """Always the same chances."""
    return random.Random(5)  # noqa: S311 - repeatable by design, nothing secret
