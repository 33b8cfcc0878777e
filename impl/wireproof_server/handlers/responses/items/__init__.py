"""The items of a response's output, each as the events that announce, fill and end it."""
