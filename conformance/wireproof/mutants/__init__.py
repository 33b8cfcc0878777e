"""Broken servers, each wrong in one way: the proof that the kit finds what it claims to find.

A mutant is a rule on the wire: it stands before a healthy server and alters a request or an answer. Adding a file here
adds its mutants; the folder is the surface and begins their names. A mutant is written as a function whose docstring is
the sentence that says what is wrong:

    @mutant("chat.usage.present", source="W066")
    @whole(CHAT)
    def usage_missing(body: Json) -> None:
        \"\"\"Whole answers have no usage.\"\"\"
        del body["usage"]

`"chat.usage.present"` is the clause that it breaks (there may be several, when one defect cannot but break them all).
`source` is the number of a defect that was seen in the field; `reason` says why a survivor cannot be found. Rules come
from `wireproof.peers.wire.rules`. They are not called with what they do not concern, and a rule that raises KeyError,
IndexError, TypeError, ValueError or AttributeError leaves what it was given as it was. Five of each kind:

    @mutant("chat.stop.honoured", source="W023")
    @request(CHAT)
    def stop_ignored(fields: Json) -> None:
        \"\"\"`stop` is accepted and ignored.\"\"\"
        del fields["stop"]

    @mutant("chat.choices.finish-reason.length", source="W019")
    @everywhere(CHAT)
    def always_stop(body: Json) -> None:
        \"\"\"Every answer ends with `stop`, even one that the limit cut.\"\"\"
        for choice in body["choices"]:
            if choice["finish_reason"] == "length":
                choice["finish_reason"] = "stop"

    @mutant("chat.stream.usage-chunk", source="W061")
    @payload(CHAT)
    def usage_chunk_dropped(chunk: Json) -> list[Json] | None:
        \"\"\"Streams end without the usage that was asked for.\"\"\"
        return [] if chunk["choices"] == [] else None

    @mutant("chat.stream.terminator", source="own")
    @events(CHAT)
    def done_missing(told: list[Event]) -> list[Event]:
        \"\"\"Streams end without `[DONE]`.\"\"\"
        return [event for event in told if not event.is_done]

    @mutant("errors.status.unknown-model", source="W179")
    @instead(CHAT)
    def unknown_model_500(call: Call) -> Reply | None:
        \"\"\"An unknown model is answered with 500.\"\"\"
        return error_reply("Internal error", 500) if "no-such" in str(call.fields.get("model")) else None

Further: `incoming` (headers, method, path and query of a request), `refusal` (JSON bodies of errors), `reply` (status,
headers, raw bytes, framing, `reply.broken`), `pieces` (what is written at once). A rule that remembers uses
`call.memory`; one that needs a special healthy server says `@mutant(..., settings={"pace": 0.02})`
(`wireproof.peers.golden.settings`), one of another dialect `@mutant(..., profile="hadrian")`. A mutant of several rules
is written out:

    NO_SEED = Mutant("chat.no-seed", ("chat.seed",), "Ignores `seed`.", (request(CHAT)(drop), whole(CHAT)(alter)))

`wireproof selftest --only chat.usage-missing` says what the kit finds in it.
"""
