"""From a place in the bundle back to the file that a person edits."""

from dataclasses import replace

from contract_generator.breach import Breach
from contract_generator.source import ROOT, Source


def located(source: Source, breach: Breach) -> Breach:
    """The breach of the bundle as one of the hand-written file that its JSON pointer leads to."""
    tokens = breach.place.split("/")[1:]
    if len(tokens) > 1 and tokens[0] == "paths":
        file, rest = f"paths{tokens[1].replace('~1', '/').replace('~0', '~')}.yaml", tokens[2:]
    elif len(tokens) > 2 and tokens[0] == "components":  # noqa: PLR2004  components/<kind>/<Name>
        names = {named: file for file, named in source.components().items()}
        file, rest = names.get((tokens[1], tokens[2]), ROOT), tokens[3:]
    else:
        file, rest = ROOT, tokens
    return replace(breach, file=file, place="".join(f"/{token}" for token in rest))
