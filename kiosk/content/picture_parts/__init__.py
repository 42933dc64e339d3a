"""The drawings behind ``kiosk.content.pictures``, a module for each kind of thing."""
