"""HTTP as peers need it: every byte of an answer can be chosen, and rules can alter requests and answers on the way."""
