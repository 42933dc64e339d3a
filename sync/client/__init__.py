"""The kiosk's side of the protocol."""
