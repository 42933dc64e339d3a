"""The collecting server."""
