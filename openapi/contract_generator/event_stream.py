"""Reading an event stream that stands in the contract as an example."""


def events(text: str) -> list[dict[str, str]]:
    """The events of a stream as field maps: `{"event": ..., "data": ...}`; comments are left out.

    Source: the WHATWG HTML standard, "Server-sent events", for complete streams with LF line ends.
    """
    found = []
    for block in text.split("\n\n"):
        fields: dict[str, str] = {}
        for line in block.split("\n"):
            name, _, value = line.partition(":")
            if name:
                value = value.removeprefix(" ")
                fields[name] = f"{fields[name]}\n{value}" if name in fields else value
        if fields:
            found.append(fields)
    return found
