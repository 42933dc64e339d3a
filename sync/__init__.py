"""Records from kiosks to a collecting server: the protocol, the client, the server."""
