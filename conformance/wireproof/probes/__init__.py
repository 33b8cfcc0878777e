"""The directed probes, a package for each surface. A probe only asks; what its answers show is said in `judges`."""
