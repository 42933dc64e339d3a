"""What is installed is what people hear: old or new, whole, whatever happens on the way."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.audio.narrations import NarrationShelf
from kiosk.domain.line import Line
from kiosk.studio.installing import (
    DamagedInstallationError,
    InstallReport,
    install_pack,
    installed_narrations,
    installed_tags,
)
from kiosk.studio.merging import Prefer
from kiosk.studio.pack_faults import PackError
from tests.unit.kiosk.studio.packs import (
    BAN,
    EXPECTED,
    SEO,
    TEXTS,
    a_set,
    changed,
    clip,
    media,
    pack,
    spoilt,
    withdrawn,
)

LINE = "guide/dang-nhap/title"
MORE = {"guide/khai-sinh/title": "Khai sinh cho con.", "guide/khai-sinh/fee": "Không mất tiền."}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "home" / "narrations"


def by_seo(texts: dict[str, str]) -> object:
    return a_set(texts, narrator=SEO, pitch=170.0)


def sounds(folder: Path) -> set[str]:
    return {path.stem for path in (folder / "media").iterdir()}


def install(
    tmp_path: Path, folder: Path, narrations: object, prefer: Prefer | None = None
) -> InstallReport:
    number = len(list(tmp_path.iterdir()))
    path = pack(tmp_path / f"pack-{number}.gocua-narrations", narrations)
    return install_pack(path, folder, EXPECTED, prefer)


def test_an_installed_line_is_heard_in_its_language(tmp_path: Path, folder: Path) -> None:
    report = install(tmp_path, folder, a_set())

    assert set(report.merged.added) == set(TEXTS)
    heard = NarrationShelf(folder).find(Line(TEXTS[LINE]), "tyz")
    assert heard is not None
    assert heard.path.read_bytes() == clip(TEXTS[LINE]).opus
    assert heard.is_recorded
    assert sounds(folder) == set(a_set().media()) - {a_set().people[SEO].consent.clip}


def test_a_running_kiosk_takes_the_change_up_with_its_next_citizen(
    tmp_path: Path, folder: Path
) -> None:
    shelf = NarrationShelf(folder)
    assert shelf.tags() == frozenset()
    install(tmp_path, folder, a_set())
    shelf.reload()
    assert shelf.tags() == {"tyz"}
    install(tmp_path, folder, withdrawn(a_set(), BAN))
    shelf.reload()
    assert shelf.find(Line(TEXTS[LINE]), "tyz") is None


def test_a_pack_with_a_lie_in_it_changes_nothing(tmp_path: Path, folder: Path) -> None:
    path = spoilt(pack(tmp_path / "tay", a_set()), lambda m: m["narrations"][0].update(marks=[9]))

    with pytest.raises(PackError) as caught:
        install_pack(path, folder, EXPECTED)

    assert [fault.code for fault in caught.value.faults] == ["marks.count", "marks.order"]
    assert not folder.exists()


def test_what_waits_for_a_second_person_is_not_heard(tmp_path: Path, folder: Path) -> None:
    report = install(tmp_path, folder, changed(a_set(), LINE, approvals=()))

    assert LINE not in report.merged.added
    assert [fault.code for fault in report.warnings] == ["narration.waiting"]
    assert clip(TEXTS[LINE]).sha256 not in sounds(folder)


def test_packs_of_two_narrators_are_put_together(tmp_path: Path, folder: Path) -> None:
    install(tmp_path, folder, a_set())
    report = install(tmp_path, folder, by_seo(MORE))

    assert set(report.merged.added) == set(MORE)
    assert set(installed_narrations(folder, "tyz").narrations) == {*TEXTS, *MORE}
    assert report.is_settled


def test_a_conflict_leaves_what_is_heard_and_is_told(tmp_path: Path, folder: Path) -> None:
    install(tmp_path, folder, a_set())
    report = install(tmp_path, folder, by_seo({LINE: TEXTS[LINE], **MORE}))

    assert not report.is_settled
    assert [one.line_id for one in report.merged.conflicts] == [LINE]
    assert installed_narrations(folder, "tyz").narrations[LINE].narrator == BAN
    assert set(MORE) < set(installed_narrations(folder, "tyz").narrations), "the rest is taken"


def test_the_one_that_was_chosen_replaces_the_other_and_its_file(
    tmp_path: Path, folder: Path
) -> None:
    install(tmp_path, folder, a_set())
    report = install(tmp_path, folder, by_seo({LINE: TEXTS[LINE]}), Prefer.NEW)

    assert report.is_settled
    assert report.removed == 1
    assert clip(TEXTS[LINE]).sha256 not in sounds(folder)
    assert installed_narrations(folder, "tyz").narrations[LINE].narrator == SEO


def test_a_withdrawal_takes_every_clip_and_the_consent_away(tmp_path: Path, folder: Path) -> None:
    install(tmp_path, folder, a_set())
    install(tmp_path, folder, by_seo(MORE))
    report = install(tmp_path, folder, withdrawn(a_set(), BAN))

    assert set(report.merged.withdrawn) == set(TEXTS)
    assert report.removed == len(TEXTS) + 1
    assert sounds(folder) == set(installed_narrations(folder, "tyz").media())
    assert set(installed_narrations(folder, "tyz").narrations) == set(MORE)


def test_a_clip_that_another_language_needs_stays(tmp_path: Path, folder: Path) -> None:
    install(tmp_path, folder, a_set())
    install(tmp_path, folder, replace(a_set(), language="tyz-x-caobang"))
    install(tmp_path, folder, withdrawn(a_set(), BAN))

    assert installed_tags(folder) == ("tyz", "tyz-x-caobang")
    assert NarrationShelf(folder).find(Line(TEXTS[LINE]), "tyz-x-caobang") is not None


def test_a_clip_that_went_bad_is_put_right_by_installing_again(
    tmp_path: Path, folder: Path
) -> None:
    install(tmp_path, folder, a_set())
    bad = folder / "media" / f"{clip(TEXTS[LINE]).sha256}.opus"
    bad.write_bytes(b"OggS")
    report = install(tmp_path, folder, a_set())

    assert bad.read_bytes() == clip(TEXTS[LINE]).opus
    assert set(report.merged.kept) == set(TEXTS)


def test_what_cannot_be_read_is_not_written_over(tmp_path: Path, folder: Path) -> None:
    install(tmp_path, folder, a_set())
    manifest = folder / "tyz" / "manifest.json"
    manifest.write_bytes(manifest.read_bytes()[:-40])
    half = manifest.read_bytes()

    with pytest.raises(DamagedInstallationError) as caught:
        install(tmp_path, folder, by_seo(MORE))

    assert caught.value.details["language"] == "tyz"
    assert manifest.read_bytes() == half


def test_a_damaged_other_language_lets_no_file_be_removed(tmp_path: Path, folder: Path) -> None:
    install(tmp_path, folder, a_set())
    install(tmp_path, folder, replace(a_set(), language="hmn"))
    (folder / "hmn" / "manifest.json").write_bytes(b"{")

    with pytest.raises(DamagedInstallationError):
        install(tmp_path, folder, withdrawn(a_set(), BAN))

    assert clip(TEXTS[LINE]).sha256 in sounds(folder)


def test_files_of_others_in_the_folder_are_left_alone(tmp_path: Path, folder: Path) -> None:
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "ghi chú.txt").write_text("giữ")
    (folder / "media" / f"{'0' * 64}.opus").write_bytes(b"left by a power cut")
    (folder / "media" / f"{'1' * 64}.part").write_bytes(b"left by a power cut")

    install(tmp_path, folder, a_set())

    assert "ghi chú" in sounds(folder)
    assert not sounds(folder) & {"0" * 64, "1" * 64}


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_a_kill_at_any_touch_of_the_disk_leaves_the_old_or_the_new_whole(
    tmp_path: Path, folder: Path
) -> None:
    install(tmp_path, folder, a_set())
    old = hashlib.sha256((folder / "tyz" / "manifest.json").read_bytes()).hexdigest()
    both = replace(withdrawn(a_set(), BAN), narrations=by_seo(MORE).narrations)
    path = pack(tmp_path / "new.gocua-narrations", both)
    work = [sys.executable, "-m", "tests.unit.kiosk.studio.install_child"]

    done = subprocess.run(
        [*work, str(path), str(tmp_path / "killed"), str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )

    deaths = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, done.stderr
    assert len(deaths) > 12, "every file that is written, renamed or removed is a moment"
    assert all(death["missing"] == [] for death in deaths)
    new = deaths[-1]["manifest"]
    assert {death["manifest"] for death in deaths} == {old, new}
    order = [death["manifest"] for death in deaths]
    assert order == sorted(order, key=[old, new].index), "once it is new it stays new"


def test_a_disk_that_fills_up_leaves_what_was_heard(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    old = pack(tmp_path / "old.gocua-narrations", a_set())
    new = pack(tmp_path / "new.gocua-narrations", by_seo(MORE))
    media(tmp_path / "clips", [a_set()])
    mount = 'mount -t tmpfs -o size=1m none "$1" && shift && exec "$@"'
    work = [sys.executable, "-m", "tests.unit.kiosk.studio.small_disk", disk, old, new]
    in_its_own_mounts = ["unshare", "-Urm", "sh", "-c", mount, "sh", disk]
    try:
        done = subprocess.run(
            [*map(str, (*in_its_own_mounts, *work))], check=False, capture_output=True, text=True
        )
    except FileNotFoundError:
        pytest.skip("no unshare on this system")
    if "unshare" in done.stderr or "mount:" in done.stderr:
        pytest.skip("this system lets nobody mount a small disk")

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "full": "store.disk_full",
        "half_full": "store.disk_full",
        "kept": True,
        "exported": "store.disk_full",
        "left": ["ballast", "narrations"],
        "with_room": "none",
    }
