"""What the exit code says."""

from collections.abc import Mapping

from wireproof.concluding.conclusion import Conclusion

COULD_NOT_RUN = 2
INTERRUPTED = 130
"""As shells have it: 128 and the number of SIGINT."""

EXIT_CODES: Mapping[Conclusion, int] = {
    Conclusion.CONFORMANT: 0,
    Conclusion.NONCONFORMANT: 1,
    Conclusion.ERROR: COULD_NOT_RUN,
    Conclusion.INCONCLUSIVE: 3,
}
