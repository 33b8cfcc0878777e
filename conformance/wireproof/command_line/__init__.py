"""The command line. Each command is a file in `commands`; adding a file is all it takes to add one."""
