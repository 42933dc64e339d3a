"""A log says what happened and to no one: whoever reads it learns of no citizen."""

from __future__ import annotations

import json
import logging
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from kiosk.errors import PersonalNoteError, UnwritableFolderError
from kiosk.logs import FIELDS, logging_to, report_incident

CANARIES = [
    "Nguyễn Văn Sáng",
    "nguyen van sang",
    "Sáng",
    "0912345678",
    "091 234 5678",
    "+84912345678",
    "001087654321",
    "834215",  # a one-time password
    "s3cr3t-Device-Key",
    "thôn Nà Nhạn",
]
NUMBERS = [912345678, 1087654321, 84912345678]
VISIT = UUID("018f4e2a-7b3c-7def-8a1b-2c3d4e5f6a7b")


class StoppedClock:
    def now(self) -> datetime:
        return datetime(2026, 11, 22, 8, 30, tzinfo=UTC)

    def monotonic(self) -> float:
        return 0.0


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    with logging_to(tmp_path / "log", StoppedClock()) as path:
        yield path


def lines(log: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def logger() -> logging.Logger:
    return logging.getLogger("kiosk.syncing")


def assert_nobody_is_in(log: Path) -> None:
    raw = log.read_text(encoding="utf-8")
    readable = "\n".join(json.dumps(line, ensure_ascii=False) for line in lines(log))
    for canary in [*CANARIES, *map(str, NUMBERS)]:
        assert canary not in raw
        assert canary not in readable


def test_an_event_keeps_its_ids_counts_codes_and_durations(log: Path) -> None:
    logger().info(
        "sync.pushed",
        extra={"visit": VISIT, "delivered": 20, "milliseconds": 41.26789, "reason": "slow",
               "commune": "03325", "language": "vi-x-south", "offline": False},
    )  # fmt: skip

    assert lines(log) == [
        {
            "at": "2026-11-22T08:30:00.000+00:00",
            "level": "info",
            "logger": "kiosk.syncing",
            "event": "sync.pushed",
            "visit": str(VISIT),
            "delivered": 20,
            "milliseconds": 41.268,
            "reason": "slow",
            "commune": "03325",
            "language": "vi-x-south",
            "offline": False,
        }
    ]


@pytest.mark.parametrize("canary", CANARIES)
def test_a_person_named_in_a_message_does_not_reach_the_disk(log: Path, canary: str) -> None:
    logger().warning(f"saved {canary}")
    logger().warning(canary)
    logger().warning("saved for %s", canary)
    logger().warning("saved", extra={"name_of_citizen": canary, "phone": canary})
    logging.getLogger(canary).error("saved")

    assert len(lines(log)) == 5
    assert_nobody_is_in(log)
    assert [line["event"] for line in lines(log)] == ["unnamed"] * 3 + ["saved"] * 2
    assert lines(log)[3]["dropped"] == 2


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_no_field_takes_a_name_a_number_of_a_person_or_a_secret(log: Path, field: str) -> None:
    for canary in [*CANARIES, *NUMBERS, tuple(CANARIES), {"name": CANARIES[0]}, None]:
        logger().info("saved", extra={field: canary})

    assert_nobody_is_in(log)
    assert all(line["dropped"] == 1 for line in lines(log))


@pytest.mark.parametrize("canary", CANARIES)
def test_a_bug_leaves_its_place_and_not_the_values_it_met(log: Path, canary: str) -> None:
    def save(note: str) -> None:
        try:
            int(note + canary)
        except ValueError as fault:
            raise KeyError(note, canary) from fault

    with pytest.raises(KeyError) as caught:
        save(f"note of {canary}")
    number = report_incident(caught.value, lambda: VISIT)

    (line,) = lines(log)
    assert line["event"] == "incident"
    assert line["incident"] == number
    assert [told["type"] for told in line["exceptions"]] == [
        "builtins.KeyError",
        "builtins.ValueError",
    ]
    assert line["exceptions"][0]["trace"][-1].endswith(" save")
    assert "test_logs" in line["exceptions"][0]["trace"][-1]
    assert_nobody_is_in(log)


def test_a_fault_of_the_world_is_known_by_its_message_and_its_number(log: Path) -> None:
    full = OSError(28, "No space left on device", "/home/Nguyễn Văn Sáng/store.db")
    refused = PersonalNoteError(note="001087654321")
    refused.__cause__ = full

    report_incident(refused, lambda: VISIT)

    first, second = lines(log)[0]["exceptions"]
    assert first["message_id"] == "session.personal_note"
    assert second["errno"] == "ENOSPC"
    assert_nobody_is_in(log)


def test_an_exception_that_leads_back_to_itself_ends(log: Path) -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one

    report_incident(one, lambda: VISIT)

    assert len(lines(log)[0]["exceptions"]) == 2


def test_an_incident_has_a_number_that_can_be_read_out_on_the_telephone(log: Path) -> None:
    one = report_incident(ValueError(), lambda: VISIT)
    other = report_incident(ValueError(), lambda: UUID(int=VISIT.int + 1))

    assert one != other
    assert len(one) == 9
    assert set(one.replace("-", "", 1)) <= set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")


def test_what_a_library_says_is_counted_but_not_repeated(log: Path) -> None:
    library = logging.getLogger("urllib3.connectionpool")
    library.warning("Retrying after connection broken: %s", "/v1/records?name=Sáng")
    library.info("Starting new connection to 0912345678")

    (line,) = lines(log)
    assert (line["logger"], line["event"]) == ("urllib3.connectionpool", "unnamed")
    assert line["line"] > 0
    assert_nobody_is_in(log)


def test_the_stack_is_not_written_even_when_it_is_asked_for(log: Path) -> None:
    logger().info("saved", stack_info=True)

    assert set(lines(log)[0]) == {"at", "level", "logger", "event"}


def test_the_logs_never_fill_the_disk(log: Path) -> None:
    long = {"visit": VISIT, "record": VISIT, "batch": VISIT, "device": VISIT, "request": VISIT}
    for _ in range(20_000):
        logger().info("step.entered", extra=long)

    files = sorted(path.name for path in log.parent.iterdir())
    assert files == ["kiosk.log", *(f"kiosk.log.{number}" for number in range(1, 6))]
    assert sum(path.stat().st_size for path in log.parent.iterdir()) <= 6_000_000


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_other_people_of_the_machine_cannot_read_the_log(log: Path) -> None:
    logger().info("started")

    assert stat.S_IMODE(log.stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_full_disk_loses_the_line_and_says_nothing_on_the_screen(tmp_path: Path) -> None:
    full = """
import logging, resource, signal, sys
from pathlib import Path
from kiosk.clock import SystemClock
from kiosk.logs import logging_to
with logging_to(Path(sys.argv[1]), SystemClock()):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    logging.getLogger("kiosk").info("saved for %s", "Sáng", extra={"phone": "0912345678"})
"""
    child = subprocess.run(
        [sys.executable, "-c", full, str(tmp_path)], capture_output=True, check=False, timeout=30
    )

    assert (child.returncode, child.stdout) == (0, b"")
    assert child.stderr == b""


def test_a_folder_that_is_not_ours_is_the_world_s_fault(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where the folder should be")

    with pytest.raises(UnwritableFolderError), logging_to(tmp_path / "log", StoppedClock()):
        pass


def test_after_the_program_nothing_is_left_behind(tmp_path: Path) -> None:
    before = (logging.getLogger().handlers[:], logging.getLogger("kiosk").level)

    with logging_to(tmp_path / "log", StoppedClock()) as path:
        logger().info("started")
    logger().warning("ended")

    assert (logging.getLogger().handlers[:], logging.getLogger("kiosk").level) == before
    assert [line["event"] for line in lines(path)] == ["started"]


def test_two_programs_on_one_folder_have_a_file_each(tmp_path: Path) -> None:
    with (
        logging_to(tmp_path, StoppedClock()) as window,
        logging_to(tmp_path, StoppedClock(), "sync") as sync,
    ):
        assert {window.name, sync.name} == {"kiosk.log", "sync.log"}
