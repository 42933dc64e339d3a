"""What every test needs: Qt without a screen, and no complaint that goes unheard."""

from __future__ import annotations

import logging
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.collecting import Collecting

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_ACCESSIBILITY", "1")
QT_MARK = "qt-complains: "
os.environ["QT_MESSAGE_PATTERN"] = (
    "%{if-warning}MARK%{endif}%{if-critical}MARK%{endif}%{if-fatal}MARK%{endif}%{message}"
).replace("MARK", QT_MARK)
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # never the developer's own

import hypothesis  # noqa: E402
import pytest  # noqa: E402 # Qt reads all this when it is imported

from kiosk.ui.adapters.qt_voice import HARMLESS_LINES  # noqa: E402
from tests.ui.hand import Hand, put_away, start  # noqa: E402

# How long one example takes says more of the machine than of the program; `make bench` measures.
hypothesis.settings.register_profile("steady", deadline=None)
hypothesis.settings.load_profile("steady")

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


class _Complaints(logging.Handler):
    """Collects warnings of the log, and whatever is worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.name}: {record.getMessage()}")


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "logs(*events): warnings that this test brings about, by regular expression"
    )
    # A message handler in Python is called from Qt's sound threads, and one that goes just then
    # takes the process along.  So Qt writes to standard error as it always does, and what it
    # wrote there is read after the test.
    config.pluginmanager.unregister(name="_qt_logging")


@pytest.fixture(autouse=True)
def complaints(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail on any complaint that neither a list above nor a mark of the test expects.

    A test that reads ``caplog`` judges the log itself.
    """
    here = request.path.as_posix()
    marks = {name: [*request.node.iter_markers(name)] for name in ("logs", "qt_log_ignore")}
    events = [event for mark in marks["logs"] for event in mark.args]
    events += [event for file, event, _ in EXPECTED_LOGS if f"/tests/{file}" in here]
    messages = [pattern for pattern, _ in HARMLESS_QT]
    messages += [pattern for mark in marks["qt_log_ignore"] for pattern in mark.args]
    log = _Complaints()
    logging.getLogger().addHandler(log)
    yield
    logging.getLogger().removeHandler(log)
    strange = _unexpected(_written_by_qt(request), messages)
    if "caplog" not in request.fixturenames:
        strange += _unexpected(log.heard, events)
    assert not strange, "\n".join(strange)


def _written_by_qt(request: pytest.FixtureRequest) -> list[str]:
    """Return the lines that Qt has written to standard error since the test began."""
    capture = request.config.pluginmanager.getplugin("capturemanager")
    out, err = capture.read_global_capture()
    sys.stdout.write(out)  # back to where the report finds it
    sys.stderr.write(err)
    return [line.removeprefix(QT_MARK) for line in err.splitlines() if line.startswith(QT_MARK)]


def _unexpected(heard: list[str], expected: list[str]) -> list[str]:
    return [line for line in heard if not any(re.search(each, line) for each in expected)]


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """Make pytest-qt start the kind of application that the kiosk is: one without widgets."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


@pytest.fixture(scope="session")
def collecting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Collecting]:
    """A real collecting server, shared: a test joins it as a device of its own."""
    from tests.collecting import collecting_server

    with collecting_server(tmp_path_factory.mktemp("collecting")) as server:
        yield server


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
    for hand in hands:
        put_away(hand)


@pytest.fixture
def hand(start_kiosk: Callable[..., Hand]) -> Hand:
    """A kiosk at a desk in Mường Phăng, waiting for the next citizen."""
    return start_kiosk()
