"""What every test needs: Qt without a screen."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """Make pytest-qt start the kind of application that the kiosk is: one without widgets."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication
