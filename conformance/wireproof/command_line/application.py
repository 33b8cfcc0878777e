"""The group of all commands, and what becomes of errors."""

import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import click

from wireproof.command_line import commands
from wireproof.command_line.exit_codes import COULD_NOT_RUN, INTERRUPTED
from wireproof.command_line.printing import flush, lead_nowhere
from wireproof.running.could_not_run import CouldNotRun


class Commands(click.Group):
    """Loads a command's module when it is asked for: the peers need much that a run does not."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        del ctx
        return sorted(module.name for module in iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name; None where there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{commands.__name__}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the arguments begin with; where none is, those whose names are near are told."""
        near = get_close_matches(args[0], self.list_commands(ctx)) if args else []
        if near and args[0] not in near and not args[0].startswith("-"):
            ctx.fail(f"No such command {args[0]!r}. Did you mean {', '.join(near)}?")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """Whoever reads a list and leaves has seen enough; click would end with 1, which is a verdict here."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            lead_nowhere(sys.stdout)
            return COULD_NOT_RUN


@click.command(cls=Commands, context_settings={"max_content_width": 120, "help_option_names": ["-h", "--help"]})
@click.version_option(package_name="wireproof")
def application() -> None:
    """Is this endpoint really OpenAI-compatible? Wireproof answers with evidence.

    \b
    Exit codes: 0 conformant, 1 not conformant, 2 could not run, 3 inconclusive or over the budget, 130 interrupted.
    """  # noqa: D301 - the escape is click's, for a paragraph that is not wrapped


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit. Only a verdict exits with 1: what goes wrong in the kit itself exits with 2."""
    try:
        code = application.main(arguments, prog_name="wireproof", standalone_mode=False)
        flush()
    except CouldNotRun as reason:
        click.echo(f"wireproof: could not run: {reason.cause}", err=True)
        if reason.hint:
            click.echo(f"  {reason.hint}", err=True)
        sys.exit(COULD_NOT_RUN)
    except click.ClickException as error:
        error.show()
        sys.exit(COULD_NOT_RUN)
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        sys.exit(INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the last resort, which prints the traceback and keeps exit code 1 for verdicts
        sys.excepthook(type(error), error, error.__traceback__)
        click.echo("wireproof: this is a fault of the kit, and says nothing about the target", err=True)
        sys.exit(COULD_NOT_RUN)
    sys.exit(code if isinstance(code, int) else 0)
