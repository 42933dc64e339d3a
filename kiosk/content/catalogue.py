"""Where guides lie and behind which door of the home page they stand.

Apart from the reading of guides, so that the program can start without loading a YAML parser.
"""

from __future__ import annotations

FILE_NAME = "guide.yaml"
"""The guide itself, in a folder of the guide's name."""

CATEGORIES = (
    *("child", "home", "identity", "health", "benefit", "papers", "land", "safety"),
    *("skill", "why"),
)
"""The doors of the home page, in its order."""
