"""For editors: one written form of a guide, spreadsheets both ways, JSON-LD, the JSON Schema."""
