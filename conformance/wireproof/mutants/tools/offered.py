"""Tools of which a part does not reach the model."""

from wireproof.mutants.mutant import mutant
from wireproof.peers.wire.call import Call
from wireproof.peers.wire.reply import Reply, error_reply
from wireproof.peers.wire.rules import CHAT, instead


@mutant("chat.tools.function.known")
@instead(CHAT)
def first_tool_alone(call: Call) -> Reply | None:
    """Of several tools the first alone is known."""
    wanted = call.fields["tool_choice"]["function"]["name"]
    if wanted == call.fields["tools"][0]["function"]["name"]:
        return None
    return error_reply(f"tool_choice: the function {wanted} is not among the tools", 400)
