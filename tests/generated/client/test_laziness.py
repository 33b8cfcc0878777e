"""What is not used is not loaded."""

import subprocess
import sys

import pytest

import wireproof_client

LOADED = "import sys; print(*sorted(name for name in sys.modules if name.startswith(({}))))"


def loaded(program: str, *prefixes: str) -> list[str]:
    """The modules that a program leaves loaded, of those that begin so."""
    told = LOADED.format(", ".join(map(repr, prefixes)) + ",")
    run = subprocess.run([sys.executable, "-c", f"{program}\n{told}"], capture_output=True, text=True, check=True)  # noqa: S603  our own words
    return run.stdout.split()


def test_importing_the_client_loads_nothing_else() -> None:
    assert loaded("import wireproof_client", "wireproof_client", "httpx", "anyio") == ["wireproof_client"]


def test_making_a_client_loads_no_model() -> None:
    program = "from wireproof_client import Wireproof\nWireproof(base_url='http://localhost').chat.completions"
    assert [name for name in loaded(program, "wireproof_client.models", "wireproof_client.params") if name] == []


def test_an_answer_loads_the_models_that_are_in_it() -> None:
    program = "from wireproof_client import models\nmodels.ChatCompletion.from_dict({'choices': [{'message': {}}]})"
    assert loaded(program, "wireproof_client.models.") == [
        f"wireproof_client.models.chat_{name}" for name in ("answer", "choice", "completion")
    ]


def test_every_name_of_the_package_leads_to_what_it_names() -> None:
    names = [name for name in dir(wireproof_client) if not name.startswith("_")]
    assert {"Wireproof", "AsyncWireproof", "WireproofError", "StreamInterrupted", "models", "params"} <= set(names)
    for name in names:
        assert getattr(wireproof_client, name) is not None


@pytest.mark.parametrize("name", ["nobody", "Nobody", "__path_of_nobody__"])
def test_a_name_that_there_is_not_is_an_attribute_error(name: str) -> None:
    with pytest.raises(AttributeError, match=name):
        getattr(wireproof_client, name)
