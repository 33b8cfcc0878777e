"""How responses are run: each by one worker, followed from any, ended whatever becomes of worker or caller."""
