"""What every test needs: Qt without a screen, and no complaint that goes unheard."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_ACCESSIBILITY", "1")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # never the developer's own

import pytest

from kiosk.ui.adapters.qt_voice import HARMLESS_LINES
from tests.ui.hand import Hand, put_away, start

HARMLESS_QT: tuple[tuple[str, str], ...] = (
    *HARMLESS_LINES,
    (r"^This plugin does not support propagateSizeHints\(\)", "the offscreen plugin has no frame"),
)
"""What Qt may say in a test: (regular expression, why it is no fault)."""

EXPECTED_LOGS: tuple[tuple[str, str, str], ...] = (
    ("", r"sound\.no_device", "a build machine has no sound card; clips run all the same"),
    ("unit/kiosk/test_logs.py", ".*", "what the log does with warnings is what it tests"),
    ("unit/kiosk/test_settings.py", "settings.unknown_value", "settings of a newer release"),
    ("ui/test_voice.py", r"(speech|sound)\.", "speech that cannot be had is what it tests"),
)
"""Where a log warning is part of the story: (tests, regular expression, why).

A single test says the same with ``@pytest.mark.logs("event")``.
"""


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "logs(*events): warnings that this test brings about, by regular expression"
    )
    for pattern, _ in HARMLESS_QT:
        config.addinivalue_line("qt_log_ignore", pattern)


class _Complaints(logging.Handler):
    """Collects warnings, and whatever is worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def complaints(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail on a log warning that the test has not named; one that reads ``caplog`` judges alone."""
    if "caplog" in request.fixturenames:
        yield
        return
    here = request.path.as_posix()
    expected = [event for mark in request.node.iter_markers("logs") for event in mark.args]
    expected += [event for file, event, _ in EXPECTED_LOGS if f"/tests/{file}" in here]
    handler = _Complaints()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    strange = [said for said in handler.heard if not any(re.search(e, said) for e in expected)]
    assert not strange, strange


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """Make pytest-qt start the kind of application that the kiosk is: one without widgets."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


@pytest.fixture(scope="session")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Machine speech that any test's kiosk rendered, for all of them."""
    return tmp_path_factory.mktemp("speech")


@pytest.fixture
def home(tmp_path: Path, rendered: Path) -> Path:
    """An empty data folder."""
    home = tmp_path / "kiosk"
    (home / "cache").mkdir(parents=True)
    (home / "cache" / "speech").symlink_to(rendered)
    return home


@pytest.fixture
def start_kiosk(qapp: object, home: Path) -> Iterator[Callable[..., Hand]]:
    """Start the real kiosk in a window, as often as a test likes; arguments as ``hand.start``."""
    hands: list[Hand] = []

    def begin(**choices: object) -> Hand:
        hands.append(start(home, **choices))  # type: ignore[arg-type] # those of hand.start
        return hands[-1]

    yield begin
    complained = [line for hand in hands for line in put_away(hand)]
    known = [pattern for pattern, _ in HARMLESS_QT]
    assert not [line for line in complained if not any(re.search(k, line) for k in known)]


@pytest.fixture
def hand(start_kiosk: Callable[..., Hand]) -> Hand:
    """A kiosk at a desk in Mường Phăng, waiting for the next citizen."""
    return start_kiosk()
