"""Transcripts as files, from which everything can be judged again."""
