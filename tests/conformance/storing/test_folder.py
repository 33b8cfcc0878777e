"""What is stored is read back without a loss."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wireproof.running.could_not_run import CouldNotRun
from wireproof.running.scope import Scope
from wireproof.storing.bytes_as_json import from_json, to_json
from wireproof.storing.folder import FILE, Recording, load, store
from wireproof.storing.transcript_as_json import transcript_from_json, transcript_to_json
from wireproof.transcript.answer import Answer, End, NoAnswer, Piece
from wireproof.transcript.exchange import Exchange
from wireproof.transcript.expectation import Expectation
from wireproof.transcript.request import Request
from wireproof.transcript.transcript import Omission, Target, Transcript

texts = st.text(st.characters(codec="latin-1"), max_size=8)
headers = st.lists(st.tuples(texts, texts), max_size=3).map(tuple)
seconds = st.floats(0, 1000)
answers = st.one_of(
    st.builds(
        Answer,
        st.integers(100, 599),
        headers,
        st.lists(st.builds(Piece, seconds, st.binary(max_size=20)), max_size=4).map(tuple),
        st.sampled_from(End),
        seconds,
    ),
    st.builds(NoAnswer, st.sampled_from(["connection", "timeout", "protocol"]), st.text(max_size=9), seconds),
)
requests = st.builds(Request, st.sampled_from(["GET", "POST"]), st.text(max_size=9), headers, st.none() | st.binary())
expectations = st.none() | st.builds(
    Expectation, texts, st.none() | texts, st.lists(texts, max_size=2).map(tuple), st.none() | texts
)
exchanges = st.builds(Exchange, texts, st.none() | texts, requests, answers, expectations, st.integers(0, 9))
omissions = st.dictionaries(texts, st.builds(Omission, st.sampled_from(["left_out", "budget"]), texts), max_size=2)
transcripts = st.builds(
    Transcript, st.builds(Target, texts, texts, texts), st.lists(exchanges, max_size=3).map(tuple), omissions
)
SCOPE = Scope(("chat.stream",), {"chat.stop": "bug 7"}, "all", {"chat.n": "known"})
TRANSCRIPT = Transcript(Target("http://h/v1", "tiny", "openai"))


@given(transcripts)
def test_a_transcript_survives_json(transcript: Transcript) -> None:
    assert transcript_from_json(json.loads(json.dumps(transcript_to_json(transcript)))) == transcript


@given(st.binary())
def test_bytes_survive_json(data: bytes) -> None:
    assert from_json(json.loads(json.dumps(to_json(data)))) == data


def test_text_stays_readable_and_other_bytes_are_base64() -> None:
    assert to_json("zwölf".encode()) == "zwölf"
    assert to_json(b"\xff\x00") == {"base64": "/wA="}


def test_transcript_and_scope_survive_the_folder(tmp_path: Path) -> None:
    recording = Recording(TRANSCRIPT, SCOPE)
    store(recording, tmp_path / "new" / "folder")
    assert load(tmp_path / "new" / "folder") == recording


def test_a_folder_without_a_transcript_is_told(tmp_path: Path) -> None:
    with pytest.raises(CouldNotRun, match="cannot be read"):
        load(tmp_path)


@pytest.mark.parametrize(
    ("text", "said"),
    [("{", "is not JSON"), ("[]", "is no transcript"), ('{"format": 2}', "has format 2"), ('{"format": 1}', "is no")],
)
def test_what_is_no_transcript_is_told(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="ascii")
    with pytest.raises(CouldNotRun, match=said):
        load(tmp_path)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="ascii")
    with pytest.raises(CouldNotRun, match="cannot be written"):
        store(Recording(TRANSCRIPT, SCOPE), tmp_path / "file")
