"""What this device keeps: the visit under way, saved sessions, the outbox, and their key."""
