"""The measured process: one stack under uvicorn, and its own CPU time on demand.

Run as `python -m tests.benchmarks.serve STACK`. It prints the port it listens on; then, for each line on stdin, the
CPU seconds it has used so far. It ends when stdin does.
"""

import importlib
import resource
import socket
import sys
import threading

import uvicorn

from wireproof_server.serving import configuration


def cpu_seconds() -> float:
    """User and system time of this process in seconds."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def answer_questions(server: uvicorn.Server) -> None:
    """Answer each line of stdin with the CPU time; stop the server at its end."""
    for _ in sys.stdin:
        sys.stdout.write(f"{cpu_seconds():.6f}\n")
        sys.stdout.flush()
    server.should_exit = True


def main(stack: str) -> None:
    """Serve the stack until stdin ends."""
    app = importlib.import_module(f"tests.benchmarks.stacks.{stack}").build()
    server = uvicorn.Server(configuration(app))  # every stack gets the settings that our server has
    with socket.create_server(("127.0.0.1", 0)) as listener:
        sys.stdout.write(f"{listener.getsockname()[1]}\n")
        sys.stdout.flush()
        threading.Thread(target=answer_questions, args=(server,), daemon=True).start()
        server.run(sockets=[listener])


if __name__ == "__main__":
    main(sys.argv[1])
