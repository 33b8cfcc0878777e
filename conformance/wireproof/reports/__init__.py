"""One report as data, and every other form of it made from that."""
