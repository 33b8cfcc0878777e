"""Wireproof: is this endpoint really OpenAI-compatible? Plan, record, judge, report."""
