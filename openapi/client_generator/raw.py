"""Models and operations, written by openapi-python-client with templates of ours in place of some of its own."""

from collections.abc import Mapping
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from client_generator.rendering import TEMPLATES, docstring, listed

OVERRIDDEN = TEMPLATES / "openapi_python_client"
# Written by templates of ours, which have more to say.
_OWN = ("client.py", "errors.py", "types.py", "__init__.py")


class GenerationError(Exception):
    """openapi-python-client complained; every complaint counts, or parts of the contract would be missing silently."""


def write_raw(document: dict[str, Any], folder: Path, package: str, used: set[str], names: Mapping[str, Any]) -> None:
    """Write `models` and `api` into the folder; of the models only those that are used.

    Templates may use `names`. Raises GenerationError.
    """
    settings = ConfigFile(package_name_override=package, literal_enums=True, post_hooks=[])
    config = Config.from_sources(
        settings, MetaType.NONE, Path("openapi.json"), "utf-8", overwrite=True, output_path=folder
    )
    parsed = GeneratorData.from_dict(document, config=config)
    if isinstance(parsed, GeneratorError):
        raise GenerationError(parsed.detail or parsed.header)
    parsed.models = [model for model in parsed.models if model.class_info.name in used]
    parsed.enums = [each for each in parsed.enums if each.class_info.name in used]
    project = Project(openapi=parsed, config=config, custom_template_path=OVERRIDDEN)
    project.env.globals |= {"docstring": docstring, "listed": listed, **names}
    with redirect_stdout(StringIO()):  # it tells where it writes
        complaints = project.build()
    if complaints:
        raise GenerationError("\n".join(f"{each.header}: {each.detail}" for each in complaints))
    for name in _OWN:
        (folder / name).unlink()
