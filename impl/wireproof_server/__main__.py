"""`python -m wireproof_server`."""

from wireproof_server.command_line import main

if __name__ == "__main__":
    main()
