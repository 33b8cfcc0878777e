"""The agents SDK's two models on our server, configured as a user of another provider would."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from agents import Model, OpenAIChatCompletionsModel, OpenAIResponsesModel, RunConfig
from openai import AsyncOpenAI

from tests.end_to_end.running_server import RunningServer


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def openai_client(server: RunningServer) -> AsyncIterator[AsyncOpenAI]:
    async with AsyncOpenAI(base_url=f"{server.origin}/v1", api_key=server.api_key, max_retries=0) as opened:
        yield opened


@pytest.fixture(scope="session")
def responses_model(openai_client: AsyncOpenAI) -> Model:
    return OpenAIResponsesModel(model="wireproof-tiny", openai_client=openai_client)


@pytest.fixture(scope="session", params=["responses", "chat completions"])
def model(request: pytest.FixtureRequest, openai_client: AsyncOpenAI) -> Model:
    """Both ways in which the SDK speaks to a server."""
    of_request = OpenAIResponsesModel if request.param == "responses" else OpenAIChatCompletionsModel
    return of_request(model="wireproof-tiny", openai_client=openai_client)


@pytest.fixture(scope="session")
def untraced() -> RunConfig:
    """Traces would go to OpenAI."""
    return RunConfig(tracing_disabled=True)
