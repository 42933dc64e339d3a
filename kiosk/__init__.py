"""Gõ Cửa's kiosk: guides that speak, sessions that wait, and the way to the server."""

__version__ = "0.1.0"
