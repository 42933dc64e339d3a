"""The audit log: who did what to which; it only grows."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, insert

from sync.server.schema import audit

OPERATOR = "operator"
"""Whoever types commands on the server itself."""


def write_down(
    connection: Connection, at: datetime, actor: str, action: str, *subjects: str
) -> None:
    """Add one line for each subject, in the transaction that does the thing itself."""
    if subjects:
        rows = [
            {"at": at, "actor": actor, "action": action, "subject": subject} for subject in subjects
        ]
        connection.execute(insert(audit), rows)
