"""Two server processes on one database behave as one server."""

import pytest

from tests.end_to_end.responses.calls import ENDLESS, client_of, create, events, get, until_status
from tests.end_to_end.responses.conftest import Start
from tests.end_to_end.running_server import running_server
from tests.impl.handlers.responses.stream_rules import Recogniser


def test_what_one_process_makes_another_reads_follows_and_cancels(start: Start) -> None:
    with client_of(start()) as one, client_of(start()) as other:
        created = create(one)
        assert get(other, created["id"]) == created
        after = create(other, input="Thanks!", previous_response_id=created["id"])
        assert get(one, after["id"]) == after

        running = create(one, background=True, **ENDLESS)
        until_status(other, running["id"], "in_progress")
        with other.stream("GET", f"/responses/{running['id']}?stream=true") as followed:
            pieces = followed.iter_text()
            text = next(pieces)
            while "output_text.delta" not in text:
                text += next(pieces)
            cancelled = other.post(f"/responses/{running['id']}/cancel").json()
            text += "".join(pieces)
        assert cancelled["status"] == "cancelled"
        assert get(one, running["id"]) == cancelled
        Recogniser().read(events(text))
        assert events(one.get(f"/responses/{running['id']}?stream=true").text) == events(text)


on_sqlite = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
"""Where the kind of the database was shown to make no difference, and starting processes takes long."""


@on_sqlite
@pytest.mark.parametrize("stream", [False, True])
def test_what_a_killed_process_ran_ends_as_failed(start: Start, stream: bool) -> None:
    doomed = start()
    with client_of(doomed) as client:
        if stream:
            with client.stream("POST", "/responses", json={**ENDLESS, "stream": True}) as response:
                pieces = response.iter_text()
                text = next(pieces)
                while "output_text.delta" not in text:
                    text += next(pieces)
                response_id = events(text.rsplit("\n\n", 1)[0])[0]["response"]["id"]
                until_status(client, response_id, "in_progress")
                doomed.process.kill()
        else:
            response_id = create(client, background=True, **ENDLESS)["id"]
            until_status(client, response_id, "in_progress")
            doomed.process.kill()
    doomed.process.wait()
    with client_of(start()) as heir:
        found = until_status(heir, response_id, "failed")
        assert found["error"]["code"] == "server_error"
        replayed = events(heir.get(f"/responses/{response_id}?stream=true").text)
        Recogniser().read(replayed)
        assert replayed[-1]["response"] == found
        ended = heir.post(f"/responses/{response_id}/cancel")
        assert ended.status_code == (400 if stream else 200)


@pytest.mark.long  # a lease has to run out
def test_a_living_process_ends_what_a_killed_one_ran(start: Start) -> None:
    doomed, heir = start(), start()
    with client_of(doomed) as client:
        response_id = create(client, background=True, **ENDLESS)["id"]
        until_status(client, response_id, "in_progress")
        doomed.process.kill()
        doomed.process.wait()
    with client_of(heir) as client:
        assert until_status(client, response_id, "failed")["error"]["code"] == "server_error"


@on_sqlite
def test_nothing_stays_in_progress_when_a_process_is_told_to_stop(start: Start) -> None:
    stopping, other = start(), start()
    with client_of(stopping) as client:
        response_id = create(client, background=True, input="Hello!", max_output_tokens=30)["id"]
        assert stopping.stop() == 0
    with client_of(other) as client:
        assert get(client, response_id)["status"] in {"completed", "incomplete"}


@on_sqlite
def test_what_outlasts_the_grace_period_ends_as_failed(database_url: str, start: Start) -> None:
    settings = {"WIREPROOF_DATABASE_URL": database_url, "WIREPROOF_GRACE_PERIOD": "0.2"}
    with running_server(settings=settings) as stopping, client_of(stopping) as client:
        response_id = create(client, background=True, **ENDLESS)["id"]
        until_status(client, response_id, "in_progress")
        assert stopping.stop() == 0
    with client_of(start()) as client:
        found = get(client, response_id)
        assert (found["status"], found["error"]["code"]) == ("failed", "server_error")
        Recogniser().read(events(client.get(f"/responses/{response_id}?stream=true").text))
