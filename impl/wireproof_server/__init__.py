"""Wireproof's server: an OpenAI-compatible text-generation API that keeps its contract."""

import warnings

# Connexion imports Starlette's test client, which nothing here uses and which has advice for those who do; it would be
# the first thing that an operator reads.
warnings.filterwarnings("ignore", message="Using `httpx` with `starlette.testclient` is deprecated")
