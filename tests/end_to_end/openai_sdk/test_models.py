"""The models the server tells of, as the SDK reads them."""

import openai
import pytest
from openai import OpenAI


def test_the_shipped_model_is_listed(client: OpenAI) -> None:
    listed = list(client.models.list())
    assert "wireproof-tiny" in [model.id for model in listed]
    assert all(model.object == "model" and model.created > 0 and model.owned_by for model in listed)


@pytest.mark.parametrize("name", ["wireproof-tiny", "default"])
def test_a_model_is_found_by_its_id_and_as_default(client: OpenAI, name: str) -> None:
    assert client.models.retrieve(name).object == "model"


def test_an_unknown_model_is_not_found(client: OpenAI) -> None:
    with pytest.raises(openai.NotFoundError) as raised:
        client.models.retrieve("no-such-model")
    assert raised.value.code == "model_not_found"
