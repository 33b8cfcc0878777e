"""Any OpenAI-compatible server as an engine: vLLM, Ray Serve LLM, mistral.rs, llama-server or a hosted gateway."""

from wireproof_server.engines.upstream.dialects import DIALECTS
from wireproof_server.engines.upstream.engine import UpstreamEngine

__all__ = ["DIALECTS", "UpstreamEngine"]
