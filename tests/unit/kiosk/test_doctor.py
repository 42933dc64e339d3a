"""The doctor says what is wrong and what to do, and leaves the patient as it was."""

from __future__ import annotations

import json
import shutil
import socket
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from string import Formatter

import keyring.errors
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from kiosk import __version__, errors
from kiosk.audio.synthesis import VOICES
from kiosk.clock import SystemClock
from kiosk.doctor import DISK_BAD, DISK_NOTE, RELEASED, Finding, Machine, examine, set_store_aside
from kiosk.doctor_store import NothingToSetAsideError
from kiosk.doctor_words import CHECKS, WORDS
from kiosk.errors import (
    AlreadyRunningError,
    BusyPushError,
    DeskError,
    LockedKeyringError,
    LostKeyError,
    NewerStoreError,
)
from kiosk.logs import logging_to, report_incident
from kiosk.paths import Paths
from kiosk.resources import bundled
from kiosk.sessions.database import Database
from kiosk.sessions.enrolment import Enrolment
from kiosk.sessions.lock import FileLock
from kiosk.sessions.store import SessionStore
from kiosk.sessions.vault import Vault
from sync.protocol.settlement import Acknowledgement, Settlement
from tests.unit.kiosk.audio.test_external import READER
from tests.unit.kiosk.sessions.visits import MORNING, NOTE, DeskClock, a_session, new_id

SPEAKER = (sys.executable, "-S", "-c", 'print(\'{"outputs": ["Loa trong"]}\')')
SECRET = "Jx3kzqAcyBm0Qd5d1bC9xg"


class OpenKeyring:
    """A system keyring that keeps what it is given."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class ShutKeyring(OpenKeyring):
    """A keyring whose owner did not type the password."""

    def get_password(self, service: str, username: str) -> str | None:
        raise keyring.errors.KeyringLocked("Failed to unlock the collection!")


class Reader:
    """A synthesiser that has these voices; the doctor never has it speak."""

    def __init__(self, *tags: str) -> None:
        self._tags = frozenset(tags)
        self.name = "espeak-ng 1.51"

    def voices(self) -> frozenset[str]:
        return self._tags

    def render(self, text: str, voice_tag: str, rate_wpm: int, out: Path) -> None:
        raise AssertionError("nobody asked for speech")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "kiosk")


@pytest.fixture
def system() -> OpenKeyring:
    return OpenKeyring()


@pytest.fixture
def machine(system: OpenKeyring) -> Machine:
    """A machine in good health; each test makes it ill in one way."""
    return Machine(
        clock=DeskClock(),
        keyring=lambda: system,
        find_synthesiser=lambda: Reader(*VOICES),
        sound_child=SPEAKER,
        free_bytes=lambda _: 50_000_000_000,
        vietnamese=False,
    )


def opened(paths: Paths, machine: Machine) -> SessionStore:
    return SessionStore.open(paths, Vault(paths, machine.keyring), machine.clock, __version__)


@pytest.fixture
def with_store(paths: Paths, machine: Machine) -> Paths:
    store = opened(paths, machine)
    store.save(a_session())
    store.close()
    return paths


def found(findings: list[Finding], check: str) -> Finding:
    (one,) = [finding for finding in findings if finding.check == check]
    return one


def code(paths: Paths, machine: Machine, check: str) -> str:
    return found(examine(paths, machine), check).code


def use_schema(paths: Paths, machine: Machine, version: int) -> None:
    database = Database(paths.store, Vault(paths, machine.keyring).key())
    with database.writing() as db:
        db.exec_driver_sql(f"PRAGMA user_version={version}")
    database.close()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


# ---- what is well stays as it is


def test_a_new_machine_in_good_health_has_nothing_to_do(paths, machine):
    findings = examine(paths, machine)

    assert [finding.way_out for finding in findings if finding.verdict == "ok"] == [""] * 9
    assert {finding.check for finding in findings} == {
        *("sound", "voices", "key", "store", "disk", "clock", "guides", "settings", "log")
    }
    assert found(findings, "store").code == "store.absent"
    assert found(findings, "key").code == "key.will_be_in_keyring"


def test_the_doctor_makes_no_folder_no_key_and_no_store(paths, machine, system):
    examine(paths, machine)
    examine(paths, replace(machine, keyring=NoKeyring))

    assert not paths.home.exists()
    assert system.kept == {}


def test_a_healthy_store_is_the_same_to_the_byte_afterwards(with_store, machine):
    before = contents(with_store.home)

    findings = examine(with_store, machine)

    assert found(findings, "store").code == "store.sound"
    assert contents(with_store.home) == before


def test_a_store_of_an_older_release_is_not_brought_up_by_looking_at_it(with_store, machine):
    use_schema(with_store, machine, 0)
    before = contents(with_store.home)

    assert code(with_store, machine, "store") == "store.older"
    assert contents(with_store.home) == before


def test_the_doctor_may_look_while_the_kiosk_saves(with_store, machine):
    store = opened(with_store, machine)
    findings = examine(with_store, machine)
    store.save(a_session())

    assert found(findings, "store").code == "store.sound"
    assert store.waiting() == 2
    store.close()


def test_no_secret_and_nobody_s_note_is_told(with_store, machine, system):
    store = opened(with_store, machine)
    store.enrolment.keep(Enrolment("http://127.0.0.1:9", "5R0D2G7N", SECRET, "04693"))
    store.close()

    told = json.dumps([finding.as_dict() for finding in examine(with_store, machine)])

    assert "5R0D2G7N" in told
    for secret in (SECRET, NOTE, *system.kept.values()):
        assert secret not in told


# ---- the store and its key


def test_a_key_file_is_called_less_protected_honestly(paths, machine):
    bare = replace(machine, keyring=NoKeyring)
    before = found(examine(paths, bare), "key")
    opened(paths, bare).close()
    after = found(examine(paths, bare), "key")

    assert (before.code, after.code) == ("key.will_be_in_file", "key.file")
    for finding in (before, after):
        assert finding.verdict == "note"
        assert "less protected" in finding.found


def test_a_key_in_the_keyring_is_well_kept(with_store, machine):
    assert code(with_store, machine, "key") == "key.keyring"


def test_a_lost_key_has_a_name_and_a_way_out(with_store, machine, system):
    system.kept.clear()

    findings = examine(with_store, machine)

    assert found(findings, "key").code == "key.missing"
    assert found(findings, "store").code == "store.lost_key"
    assert found(findings, "store").is_bad
    assert "gocua doctor --set-store-aside" in found(findings, "store").way_out


def test_the_wrong_key_is_told_from_a_damaged_file(with_store, machine, system):
    right = dict(system.kept)
    system.kept = dict.fromkeys(right, "0f" * 32)
    assert code(with_store, machine, "store") == "store.wrong_key"

    system.kept = right
    damage(with_store.store, page=0)
    assert code(with_store, machine, "store") == "store.damaged"


def test_damage_far_inside_the_file_is_found_though_it_opens(with_store, machine):
    damage(with_store.store, page=4)
    opened(with_store, machine).close()

    assert code(with_store, machine, "store") == "store.damaged"


def damage(path: Path, page: int) -> None:
    with path.open("r+b") as file:
        file.seek(page * 4096 + 2048)
        file.write(b"a coffee was spilt here")


def test_a_store_of_a_newer_release_asks_for_that_release(with_store, machine):
    use_schema(with_store, machine, 99)

    finding = found(examine(with_store, machine), "store")

    assert (finding.code, finding.is_bad) == ("store.newer", True)
    assert "99" in finding.found
    assert "--set-store-aside" not in finding.way_out


def test_a_shut_keyring_is_no_lost_key(with_store, machine):
    findings = examine(with_store, replace(machine, keyring=ShutKeyring))

    assert found(findings, "key").code == "key.locked"
    assert found(findings, "store").code == "store.keyring_locked"
    assert code(Paths(with_store.home / "new"), replace(machine, keyring=ShutKeyring), "key") == (
        "key.locked"
    )


def test_a_data_folder_that_is_none_is_named(tmp_path, machine):
    (tmp_path / "kiosk").write_text("a file")

    finding = found(examine(Paths(tmp_path / "kiosk"), machine), "store")

    assert finding.code == "store.unwritable"
    assert str(tmp_path / "kiosk") in finding.found


# ---- records and the server


def test_records_that_have_nowhere_to_go_are_named(with_store, machine):
    findings = examine(with_store, machine)

    assert found(findings, "records").code == "records.nowhere_to_go"
    assert found(findings, "server").code == "server.none"
    assert found(findings, "records").found.startswith("1 ")


def test_a_refused_record_is_named_beside_those_that_wait(with_store, machine):
    store = opened(with_store, machine)
    refused = store.save(a_session())
    answer = Acknowledgement("refused", "session.unknown_commune")
    store.outbox.settle(Settlement(set(), {refused: answer}, frozenset()))
    store.close()

    finding = found(examine(with_store, machine), "records")

    assert (finding.code, finding.verdict) == ("records.refused", "note")
    assert "1 were refused" in finding.found
    assert "1 wait" in finding.found


def test_a_silent_server_is_no_fault_of_this_machine(with_store, machine):
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        store = opened(with_store, machine)
        store.enrolment.keep(Enrolment(url, "5R0D2G7N", SECRET, "04693"))
        store.close()
        findings = examine(with_store, machine)

    assert found(findings, "server").code == "server.silent"
    assert found(findings, "server").verdict == "note"
    assert url in found(findings, "server").found
    assert found(findings, "records").verdict == "ok"


# ---- the machine


@pytest.mark.parametrize(
    ("child", "expected"),
    [
        ('print(\'{"outputs": ["USB", "HDMI"]}\')', "sound.device"),
        ("print('Qt says hello'); print('{\"outputs\": []}')", "sound.none"),
        ('print(\'{"fault": "libpulse.so.0"}\')', "sound.library"),
        ("print('nonsense')", "sound.silent"),
        ("", "sound.silent"),
        ("import os; os.abort()", "sound.silent"),
        ("import time; time.sleep(60)", "sound.silent"),
    ],
)
def test_sound_that_is_missing_broken_or_hanging_is_named(paths, machine, child, expected):
    limit = 0.3 if "sleep" in child else 20.0
    ill = replace(machine, sound_child=(sys.executable, "-S", "-c", child), sound_limit=limit)

    finding = found(examine(paths, ill), "sound")

    assert finding.code == expected
    assert finding.is_bad == (expected != "sound.device")


def test_a_program_that_cannot_be_started_is_a_silence_too(paths, machine):
    assert code(paths, replace(machine, sound_child=("/nowhere/gocua",)), "sound") == "sound.silent"


def test_a_missing_sound_library_is_named_with_the_package_that_brings_it(paths, machine):
    without = (
        "import sys; sys.modules['PySide6.QtMultimedia'] = None;"  # what a missing libpulse0 does
        "from kiosk.ui.adapters.qt_sound_probe import main; sys.exit(main())"
    )
    finding = found(
        examine(paths, replace(machine, sound_child=(sys.executable, "-c", without))), "sound"
    )

    assert finding.code == "sound.library"
    assert "libpulse0" in finding.way_out


def test_the_real_probe_sees_what_the_kiosk_would_play_on(paths, machine, qapp):
    from PySide6.QtMultimedia import QMediaDevices

    real = replace(machine, sound_child=Machine().sound_child)
    expected = "sound.device" if QMediaDevices.audioOutputs() else "sound.none"

    assert code(paths, real, "sound") == expected


@pytest.mark.parametrize(
    ("rendered", "shipped", "expected", "verdict"),
    [
        (VOICES, VOICES, "voices.full", "ok"),
        (VOICES, (), "voices.rendered", "ok"),
        (None, VOICES, "voices.shipped", "note"),
        (("vi",), (), "voices.some", "note"),
        (("vi",), VOICES[1:], "voices.full", "ok"),
        (None, (), "voices.none", "bad"),
    ],
)
def test_the_voices_that_can_speak_here_are_counted(
    paths, machine, tmp_path, rendered, shipped, expected, verdict
):
    shutil.copytree(bundled("assets") / "guides", tmp_path / "assets" / "guides")
    for tag in shipped:
        clip = tmp_path / "assets" / "speech" / tag / "0a1b.opus"
        clip.parent.mkdir(parents=True)
        clip.touch()
    ill = replace(
        machine,
        assets=tmp_path / "assets",
        find_synthesiser=lambda: Reader(*rendered) if rendered else None,
    )

    finding = found(examine(paths, ill), "voices")

    assert (finding.code, finding.verdict) == (expected, verdict)
    if shipped and "clips" in finding.found:
        assert str(len(shipped)) in finding.found


def test_the_program_that_the_desk_has_chosen_is_named_as_the_one_that_speaks(paths, machine):
    paths.home.mkdir()
    paths.settings.write_text(json.dumps({"synthesiser": f"{READER} {{voice}}"}))

    findings = examine(paths, machine)

    assert [finding for finding in findings if finding.check == "synthesiser"] == []
    assert "python" in found(findings, "voices").found
    assert "espeak-ng" not in found(findings, "voices").found


def test_where_the_chosen_program_has_one_voice_the_usual_one_is_named_beside_it(paths, machine):
    paths.home.mkdir()
    paths.settings.write_text(json.dumps({"synthesiser": READER}))

    said = found(examine(paths, machine), "voices").found

    assert "python" in said
    assert "espeak-ng 1.51" in said


@pytest.mark.parametrize(
    ("command", "fault"),
    [("no-such-program", "missing"), ("false", "exit 1"), ("cat", "not a WAV")],
)
def test_a_chosen_program_that_does_not_speak_is_named_with_what_is_wrong(
    paths, machine, command, fault
):
    paths.home.mkdir()
    paths.settings.write_text(json.dumps({"synthesiser": command}))

    findings = examine(paths, machine)

    finding = found(findings, "synthesiser")
    assert (finding.code, finding.verdict) == ("synthesiser.broken", "note")
    assert command in finding.found
    assert fault in finding.found
    assert "settings.json" in finding.way_out
    assert "espeak-ng 1.51" in found(findings, "voices").found


@pytest.mark.parametrize("content", ["", "[]", '{"synthesiser": 7}', "{"])
def test_settings_that_cannot_be_read_leave_the_usual_voice(paths, machine, content):
    paths.home.mkdir()
    paths.settings.write_text(content)

    findings = examine(paths, machine)

    assert "espeak-ng 1.51" in found(findings, "voices").found
    assert paths.settings.read_text() == content


@pytest.mark.parametrize(
    ("free", "verdict"),
    [(DISK_BAD - 1, "bad"), (DISK_BAD, "note"), (DISK_NOTE - 1, "note"), (DISK_NOTE, "ok")],
)
def test_a_disk_that_fills_up_is_named_before_it_is_full(paths, machine, free, verdict):
    finding = found(examine(paths, replace(machine, free_bytes=lambda _: free)), "disk")

    assert finding.verdict == verdict
    assert bool(finding.way_out) == (verdict != "ok")


def test_the_disk_of_a_folder_that_is_not_there_yet_is_the_one_it_will_be_on(paths, machine):
    asked: list[Path] = []

    def free(folder: Path) -> int:
        asked.append(folder)
        return DISK_NOTE

    examine(Paths(paths.home / "deep" / "down"), replace(machine, free_bytes=free))

    assert asked == [paths.home.parent]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (datetime(2016, 11, 23, tzinfo=UTC), "clock.early"),
        (datetime(1970, 1, 1, tzinfo=UTC), "clock.early"),
        (datetime(2061, 1, 1, tzinfo=UTC), "clock.late"),
        (MORNING, "clock.right"),
        (MORNING + timedelta(days=3650), "clock.right"),
    ],
)
def test_a_clock_off_by_ten_years_is_named(paths, machine, now, expected):
    finding = found(examine(paths, replace(machine, clock=DeskClock(now))), "clock")

    assert finding.code == expected
    assert finding.is_bad == (expected != "clock.right")


def test_every_release_knows_its_day():
    assert __version__ in RELEASED
    assert RELEASED[__version__] <= SystemClock().now().date()


# ---- guides, settings, log


def test_guides_that_are_not_shown_are_counted(paths, machine, tmp_path):
    assets = tmp_path / "assets"
    shutil.copytree(bundled("assets") / "guides", assets / "guides")
    ill = replace(machine, assets=assets)
    whole = found(examine(paths, ill), "guides")

    (assets / "guides" / "phong-lua-dao" / "guide.yaml").write_text("id: [")
    faulty = found(examine(paths, ill), "guides")
    shutil.rmtree(assets / "guides")
    none = found(examine(paths, ill), "guides")

    assert (whole.code, faulty.code, none.code) == ("guides.sound", "guides.faulty", "guides.none")
    assert faulty.found.startswith("1 ")
    assert "gocua guides check" in faulty.way_out
    assert none.is_bad


def test_a_slip_in_this_places_schedule_of_guides_is_told(paths, machine):
    paths.home.mkdir(parents=True, exist_ok=True)
    paths.featured.write_text("seasons:\n  - guides: [vi-sao]\n", "utf-8")

    finding = found(examine(paths, machine), "guides")

    assert finding.code == "guides.schedule"
    assert "gocua guides featured" in finding.way_out
    paths.featured.write_text("seasons:\n  - occasion: Hội\n    guides: [vi-sao]\n", "utf-8")
    assert found(examine(paths, machine), "guides").code == "guides.sound"


@pytest.mark.parametrize(
    ("file", "content", "expected"),
    [
        ("settings.json", '{"commune": "04693"}', "settings.sound"),
        ("settings.json", '{"commune": "046', "settings.damaged"),
        ("settings.json", "[]", "settings.damaged"),
        ("settings.json.damaged", "", "settings.set_aside"),
    ],
)
def test_settings_that_were_lost_are_named_and_left_where_they_are(
    paths, machine, file, content, expected
):
    paths.home.mkdir()
    (paths.home / file).write_text(content)

    assert code(paths, machine, "settings") == expected
    assert (paths.home / file).read_text() == content


@pytest.mark.logs("incident")
def test_the_number_of_the_last_incident_is_there_to_be_read_out(paths, machine):
    with logging_to(paths.logs, machine.clock):
        assert code(paths, machine, "log") == "log.quiet"
        report_incident(ValueError("0912 345 678"), new_id)
        number = report_incident(ValueError("0912 345 678"), new_id)
    with (paths.logs / "kiosk.log").open("a") as log:
        log.write('{"at": "cut off by a pow')

    finding = found(examine(paths, machine), "log")

    assert finding.code == "log.incidents"
    assert number in finding.found
    assert "2 incidents" in finding.found
    assert "0912" not in finding.found


# ---- the way out


def test_a_store_whose_key_is_lost_is_kept_and_a_new_one_can_begin(with_store, machine, system):
    key = dict(system.kept)
    system.kept.clear()
    before = with_store.store.read_bytes()

    said = set_store_aside(with_store, machine)

    (aside,) = with_store.home.glob("store-set-aside-*.db")
    assert str(aside) in said
    assert aside.read_bytes() == before
    assert not with_store.store.exists()
    findings = examine(with_store, machine)
    assert found(findings, "store").code == "store.absent"
    assert found(findings, "aside").verdict == "note"

    opened(with_store, machine).close()
    system.kept |= {("gocua", str(aside)): key["gocua", str(with_store.store)]}
    again = Database(aside, bytes.fromhex(system.kept["gocua", str(aside)]))
    with again.reading() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM outbox").scalar_one() == 1
    again.close()


def test_a_store_with_damage_far_inside_may_be_set_aside(with_store, machine):
    damage(with_store.store, page=4)

    set_store_aside(with_store, machine)

    assert not with_store.store.exists()


def test_a_store_that_opens_is_never_set_aside(with_store, machine):
    before = contents(with_store.home)

    with pytest.raises(NothingToSetAsideError) as refused:
        set_store_aside(with_store, machine)

    assert refused.value.details == {"reason": "opens"}
    assert contents(with_store.home) == before | {"window.lock": b"", "push.lock": b""}


def test_where_there_is_no_store_nothing_is_made_to_be_set_aside(paths, machine):
    with pytest.raises(NothingToSetAsideError) as refused:
        set_store_aside(paths, machine)

    assert refused.value.details == {"reason": "absent"}
    assert not paths.home.exists()


def test_a_newer_release_s_store_is_not_broken_and_stays(with_store, machine):
    use_schema(with_store, machine, 99)

    with pytest.raises(NewerStoreError):
        set_store_aside(with_store, machine)
    assert with_store.store.exists()


def test_a_shut_keyring_is_no_reason_to_set_a_store_aside(with_store, machine):
    with pytest.raises(LockedKeyringError):
        set_store_aside(with_store, replace(machine, keyring=ShutKeyring))
    assert with_store.store.exists()


@pytest.mark.parametrize(
    ("lock", "error"), [("window_lock", AlreadyRunningError), ("push_lock", BusyPushError)]
)
def test_nothing_is_moved_under_a_program_that_is_running(with_store, machine, system, lock, error):
    system.kept.clear()
    running = FileLock(getattr(with_store, lock))
    assert running.try_acquire()

    with pytest.raises(error):
        set_store_aside(with_store, machine)
    assert with_store.store.exists()

    running.release()
    set_store_aside(with_store, machine)
    assert not with_store.store.exists()


# ---- the words


def test_every_finding_is_told_in_both_languages_with_the_same_values():
    for words in WORDS.values():
        assert _values(words.vi) == _values(words.en)
        assert bool(words.do_vi) == bool(words.do_en)
        assert (words.do_vi + words.do_en).isprintable()


def _values(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_whatever_is_bad_has_a_way_out_and_what_is_well_has_none():
    for name, words in WORDS.items():
        if words.verdict == "bad":
            assert words.do_en, name
        if words.verdict == "ok":
            assert not words.do_en, name
        assert name.partition(".")[0] in CHECKS


def test_the_doctor_has_words_for_every_fault_that_opening_a_store_can_raise():
    ids = {
        error.message_id
        for error in vars(errors).values()
        if isinstance(error, type) and issubclass(error, DeskError)
    }

    assert {one for one in ids if one.startswith("store.")} <= set(WORDS)
    assert LostKeyError.message_id in WORDS


def test_a_machine_set_to_vietnamese_is_answered_in_vietnamese(paths, machine):
    finding = found(examine(paths, replace(machine, vietnamese=True)), "store")

    assert (finding.what, finding.found[:7]) == ("Kho phiếu", "Chưa có")
