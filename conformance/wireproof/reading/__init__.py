"""What answers of each surface mean, read by our own rules: client libraries would repair what the wire got wrong."""
