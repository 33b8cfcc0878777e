"""The commands: each module has its click command as `command`, and the module's name is the command's."""
