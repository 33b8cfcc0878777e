"""The child process that hosts llama.cpp. It is the only module that imports xllamacpp.

It is run as a script. The first line of standard input is a JSON object with the
fields of `settings.ChildSettings`; the first line of standard output says that the server listens, or why it does not:
`{"listening": true}` or `{"error": "..."}`. The process ends when its standard input does, so it never outlives its
parent, whatever becomes of that, and takes its socket and the socket's folder with it.
"""

import contextlib
import json
import os
import sys
import threading
from pathlib import Path
from typing import Any


def main() -> None:
    """Serve until standard input ends."""
    settings = json.loads(sys.stdin.readline())
    # Before the model is loaded, for that may take long.
    threading.Thread(target=_end_with_the_parent, args=[Path(settings["socket"])], daemon=True).start()
    try:
        server = _serve(settings)
    except Exception as error:  # noqa: BLE001  whatever it is, the parent must be told
        _say({"error": str(error) or type(error).__name__})
        os._exit(1)
    _say({"listening": True})
    threading.Event().wait()
    del server


def _serve(settings: dict[str, Any]) -> Any:
    # Imported here, so that a missing or unsuitable library is reported as all other errors are.
    import xllamacpp  # type: ignore[import-untyped]  # noqa: PLC0415  it has no types; see above

    parameters = xllamacpp.CommonParams()
    parameters.model.path = settings["model_path"]
    parameters.n_parallel = settings["slots"]
    parameters.n_ctx = settings["context_length"] * settings["slots"]  # the total over all slots
    parameters.n_threads_http = settings["http_threads"]
    parameters.cpuparams.n_threads = settings["threads"]
    parameters.cpuparams_batch.n_threads = settings["threads"]
    parameters.n_gpu_layers = settings["gpu_layers"]
    if settings["largest_batch"] is not None:
        parameters.n_ubatch = settings["largest_batch"]
    parameters.hostnames = [settings["socket"]]  # a unix socket: nothing listens on TCP
    parameters.port = 0
    parameters.cors_origins = ""
    parameters.ui = False
    parameters.endpoint_slots = True
    parameters.cache_ram_mib = 0  # its default keeps up to 8 GiB of old prompts
    parameters.warmup = False
    parameters.fit_params = False  # would change the settings to fit the memory; too little of it is an error to report
    parameters.prefill_assistant = False  # a conversation that ends with the assistant gets a new turn, as at OpenAI
    parameters.verbosity = 1
    return xllamacpp.Server(parameters)


def _say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def _end_with_the_parent(socket: Path) -> None:
    while sys.stdin.readline():
        pass
    # A parent that was killed leaves its folder for the socket, and nobody else knows of it.
    with contextlib.suppress(OSError):
        socket.unlink(missing_ok=True)
        socket.parent.rmdir()  # only when nothing else is in it
    os._exit(0)


if __name__ == "__main__":
    main()
