"""`python -m wireproof` and the console script `wireproof`."""

from wireproof.command_line.application import main

if __name__ == "__main__":
    main()
