"""From a transcript and all judges to one verdict a clause, and from these to the verdict of a run."""
