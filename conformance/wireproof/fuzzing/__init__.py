"""Requests made at random from the profile's document, valid and invalid; what comes is judged like everything else."""
