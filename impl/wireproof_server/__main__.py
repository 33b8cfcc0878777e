"""`python -m wireproof_server`."""

import signal


def main() -> None:
    """Run the command line."""
    # While it is imported there is nothing to end gently: Ctrl-C ends the process, without a traceback.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from wireproof_server.command_line import main as run  # noqa: PLC0415  see above

    run()


if __name__ == "__main__":
    main()
