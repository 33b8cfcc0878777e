"""Our own words for text generation, and what can be said in them about any engine.

Nothing here knows HTTP, the wire format or a particular engine. Engines (`wireproof_server.engines`) implement
`engine.Engine`; handlers speak to engines only through it.
"""
