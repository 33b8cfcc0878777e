"""What happens to every request around its handler, each as a plain ASGI application that wraps the next."""
