"""Where calls go and by which way: addresses, keys, proxies, and clients of httpx that were given."""

from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.conformance.loopback import Target, always, answer, target
from wireproof_client import ApiTimeoutError, SettingsError, Wireproof

MODELS = b'{"object": "list", "data": [{"id": "m", "object": "model", "created": 1, "owned_by": "me"}]}'


@pytest.fixture(autouse=True)
def _nothing_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


def client(found: Target, **settings: object) -> Wireproof:
    return Wireproof(base_url=found.base_url, api_key="sk-x", **settings)  # type: ignore[arg-type]  # any of them


def test_address_and_key_come_from_the_environment_of_the_official_client(monkeypatch: pytest.MonkeyPatch) -> None:
    with target(always(answer(200, MODELS))) as found:
        monkeypatch.setenv("OPENAI_BASE_URL", found.base_url + "/")
        monkeypatch.setenv("OPENAI_API_KEY", "sk-environment")
        with Wireproof() as made:
            made.models.list()
        assert (found.received[0].path, found.received[0].headers["authorization"]) == (
            "/v1/models",
            "Bearer sk-environment",
        )


def test_a_client_without_a_server_says_how_to_name_one() -> None:
    with pytest.raises(SettingsError, match="OPENAI_BASE_URL"):
        Wireproof()


def test_a_server_that_needs_no_key_gets_none() -> None:
    with target(always(answer(200, MODELS))) as found, Wireproof(base_url=found.base_url) as made:
        made.models.list()
        assert "authorization" not in found.received[0].headers


def test_a_proxy_is_asked_in_place_of_the_server() -> None:
    with target(always(answer(200, MODELS))) as proxy:
        address = f"http://127.0.0.1:{proxy.port}"
        with Wireproof(base_url="http://models.invalid/v1", proxy=address) as made:
            made.models.list()
        assert proxy.received[0].path == "http://models.invalid/v1/models"
        with pytest.raises(SettingsError, match="proxy"):
            Wireproof(base_url=address, proxy=address, http_client=httpx.Client())


def test_a_client_of_ones_own_is_used_and_left_open() -> None:
    seen: list[httpx.URL] = []
    with httpx.Client(event_hooks={"request": [lambda request: seen.append(request.url)]}) as own:
        with target(always(answer(200, MODELS))) as found, client(found, http_client=own) as made:
            made.models.list()
        assert not own.is_closed
    assert [url.path for url in seen] == ["/v1/models"]


def test_the_timeout_of_a_client_of_ones_own_counts_where_none_is_given() -> None:
    with target(lambda *_: None) as found, httpx.Client(timeout=0.05) as own:
        with client(found, http_client=own, max_retries=0) as made, pytest.raises(ApiTimeoutError):
            made.models.list()
        assert client(found, http_client=own, timeout=7).connection.settings.timeout == 7


def test_threads_that_come_at_once_share_one_way_to_the_server() -> None:
    with target(always(answer(200, MODELS))) as found, client(found) as made, ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda _: made.models.list(), range(8)))
        assert len({id(made.connection.http) for _ in range(8)}) == 1
    assert len(answers) == len(found.received) == 8
