"""What client and server agree on; no I/O, no clock."""
