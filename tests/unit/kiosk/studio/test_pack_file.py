"""A pack is written whole or not at all, and nothing in one leads out of it."""

from __future__ import annotations

import os
import stat
import sys
import warnings
import zipfile
from pathlib import Path

import pytest

from kiosk.studio.pack_check import check_pack
from kiosk.studio.pack_faults import PackError
from kiosk.studio.pack_file import PackExistsError, read_pack, write_pack
from tests.unit.kiosk.studio.packs import EXPECTED, NOW, TEXTS, a_set, archive, media, pack

SHA = "d" * 64


def codes(path: Path) -> dict[str, str]:
    """Return the codes of a pack's faults by their place."""
    return {fault.at: fault.code for fault in check_pack(path, EXPECTED)}


@pytest.mark.parametrize("name", ["tay", "tay.gocua-narrations", "tay.zip"])
def test_a_pack_is_read_as_it_was_written(tmp_path: Path, name: str) -> None:
    path = pack(tmp_path / name, a_set())

    with read_pack(path) as found:
        assert found.narrations == a_set()
        assert set(found.media) == set(a_set().media())
        assert found.faults == ()
    assert path.is_dir() == (name == "tay")


def test_the_same_narrations_make_the_same_file_whenever_it_is_written(tmp_path: Path) -> None:
    one = pack(tmp_path / "one.gocua-narrations", a_set())
    other = pack(tmp_path / "other.gocua-narrations", a_set())
    os.utime(one, (0, 0))
    assert one.read_bytes() == other.read_bytes()


def test_a_folder_with_something_in_it_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "tay").mkdir()
    (tmp_path / "tay" / "thư của bà.txt").write_text("giữ")

    with pytest.raises(PackExistsError):
        pack(tmp_path / "tay", a_set())

    assert [path.name for path in (tmp_path / "tay").iterdir()] == ["thư của bà.txt"]
    assert not (tmp_path / "tay.part").exists()


def test_an_empty_folder_becomes_the_pack(tmp_path: Path) -> None:
    (tmp_path / "tay").mkdir()
    assert codes(pack(tmp_path / "tay", a_set())) == {}


@pytest.mark.parametrize("name", ["tay", "tay.gocua-narrations"])
def test_a_pack_that_lacks_a_clip_is_not_written_at_all(tmp_path: Path, name: str) -> None:
    folder = media(tmp_path / "media", [a_set()])
    lost = next(iter(a_set().narrations.values())).clip
    (folder / f"{lost}.opus").unlink()

    with pytest.raises(PackError) as caught:
        write_pack(a_set(), folder, tmp_path / name)

    assert caught.value.faults[0].code == "file.missing"
    assert [path.name for path in tmp_path.iterdir()] == ["media"]


def test_a_clip_that_went_bad_on_the_disk_does_not_travel(tmp_path: Path) -> None:
    folder = media(tmp_path / "media", [a_set()])
    lost = next(iter(a_set().narrations.values())).clip
    (folder / f"{lost}.opus").write_bytes(b"OggS")

    with pytest.raises(PackError) as caught:
        write_pack(a_set(), folder, tmp_path / "tay.gocua-narrations")

    assert caught.value.faults[0].code == "clip.hash"


@pytest.mark.parametrize("content", [b"", b"PK", b"not a pack", b"\0" * 5_000])
def test_what_is_no_pack_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.gocua-narrations").write_bytes(content)
    assert codes(tmp_path / "x.gocua-narrations") == {"": "pack.not_one"}


def test_a_pack_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert codes(tmp_path / "nowhere") == {"": "pack.missing"}


def test_a_folder_without_a_manifest_is_refused(tmp_path: Path) -> None:
    assert codes(tmp_path) == {"manifest.json": "file.missing"}


CLIMBING = [
    "../store.db",
    "media/../../store.key",
    "/etc/passwd",
    "C:/Windows/system32/x.dll",
    "C:x",
    "..\\store.db",
    "media\\" + SHA + ".opus",
    "./manifest.json",
    "media/./x",
]


@pytest.mark.parametrize("name", CLIMBING)
def test_a_name_that_climbs_out_of_the_pack_is_refused(tmp_path: Path, name: str) -> None:
    manifest = pack(tmp_path / "tay", a_set()) / "manifest.json"
    # As an attacker writes it: ZipInfo itself would make some of these harmless.
    entry = zipfile.ZipInfo("x" * len(name))
    path = archive(tmp_path / "bad.zip", [("manifest.json", manifest.read_bytes()), (entry, b"x")])
    path.write_bytes(path.read_bytes().replace(b"x" * len(name), name.encode()))

    found = codes(path)

    assert found[name] == "file.climbs"
    assert not (tmp_path.parent / "store.db").exists()


def test_a_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo(f"media/{SHA}.opus")
    link.create_system = 3
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    path = archive(tmp_path / "bad.zip", [("manifest.json", b"{}"), (link, b"/etc/passwd")])
    assert codes(path)[f"media/{SHA}.opus"] == "file.link"


@pytest.mark.skipif(sys.platform == "win32", reason="making links needs rights there")
def test_links_and_devices_in_a_folder_are_refused_and_not_followed(tmp_path: Path) -> None:
    path = pack(tmp_path / "tay", a_set())
    secret = tmp_path / "secret"
    secret.write_bytes(b"x" * 10)
    clip = next(iter(a_set().narrations.values())).clip
    (path / "media" / f"{clip}.opus").unlink()
    (path / "media" / f"{clip}.opus").symlink_to(secret)
    os.mkfifo(path / "media" / f"{SHA}.opus")  # opening it would wait for ever
    (path / "home").symlink_to(tmp_path, target_is_directory=True)

    assert codes(path) == {
        f"media/{clip}.opus": "file.link",
        f"media/{SHA}.opus": "file.link",
        "home": "file.link",
    }


def test_files_that_the_manifest_does_not_name_are_refused(tmp_path: Path) -> None:
    path = pack(tmp_path / "tay", a_set())
    (path / "run.exe").write_bytes(b"MZ")
    (path / "media" / f"{SHA}.opus").write_bytes(b"x")
    (path / "media" / "deeper").mkdir()

    assert codes(path) == {
        "run.exe": "file.unnamed",
        f"media/{SHA}.opus": "file.unnamed",
        "media/deeper/": "file.unnamed",
    }


def test_names_that_are_one_on_another_laptop_are_refused(tmp_path: Path) -> None:
    manifest = (pack(tmp_path / "tay", a_set()) / "manifest.json").read_bytes()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # zipfile's own, about the second name
        path = archive(
            tmp_path / "bad.zip",
            [("manifest.json", manifest), ("Manifest.JSON", b"{}"), ("manifest.json", b"{}")],
        )
    assert codes(path)["Manifest.JSON"] == "file.twice"
    assert codes(path)["manifest.json"] == "file.twice"


def test_a_compressed_entry_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    bomb = zipfile.ZipInfo("manifest.json")
    bomb.compress_type = zipfile.ZIP_DEFLATED
    path = archive(tmp_path / "bad.zip", [(bomb, b" " * 10_000_000)])
    assert path.stat().st_size < 20_000

    assert codes(path) == {"manifest.json": "pack.compressed", "": "pack.bomb"}


def test_entries_that_claim_the_same_bytes_again_and_again_are_refused(tmp_path: Path) -> None:
    manifest = (pack(tmp_path / "tay", a_set()) / "manifest.json").read_bytes()
    names = [f"media/{number:064x}.opus" for number in range(20)]
    path = archive(tmp_path / "bad.zip", [("manifest.json", manifest)])
    with zipfile.ZipFile(path, "a") as made:
        made.writestr(names[0], b"x" * 100_000)
        first = made.getinfo(names[0])
        for name in names[1:]:  # the list of entries says twenty, the file holds one
            twin = zipfile.ZipInfo(name)
            twin.header_offset, twin.CRC = first.header_offset, first.CRC
            twin.file_size = twin.compress_size = first.file_size
            made.filelist.append(twin)
        made._didModify = True

    assert "pack.bomb" in codes(path).values()


def test_a_list_of_a_million_entries_is_refused_unread(tmp_path: Path) -> None:
    path = archive(tmp_path / "bad.zip", [("manifest.json", b"{}")])
    content = bytearray(path.read_bytes())
    content[-10:-6] = (200_000_000).to_bytes(4, "little")  # the size of the list
    path.write_bytes(content)
    assert codes(path) == {"": "pack.not_one"}


def test_a_file_larger_than_any_clip_is_refused_unread(tmp_path: Path) -> None:
    path = pack(tmp_path / "tay", a_set())
    with (path / "media" / f"{SHA}.opus").open("wb") as file:
        file.truncate(5 * 1024**3)  # a hole: it takes no room

    assert codes(path) == {f"media/{SHA}.opus": "file.too_big"}


def test_a_damaged_archive_names_the_damaged_clip(tmp_path: Path) -> None:
    path = pack(tmp_path / "tay.gocua-narrations", a_set())
    with zipfile.ZipFile(path) as whole:
        entry = whole.infolist()[2]
    content = bytearray(path.read_bytes())
    content[entry.header_offset + 500] ^= 0xFF
    path.write_bytes(content)

    assert codes(path) == {entry.filename: "file.unreadable"}


def test_a_full_name_is_never_printed_where_it_could_steer_a_terminal(tmp_path: Path) -> None:
    path = pack(tmp_path / "tay", a_set())
    (path / "\x1b[2Jhello\u202e").write_bytes(b"")
    [fault] = check_pack(path, EXPECTED)
    assert fault.told("vi").isprintable()
    assert "\x1b" not in fault.told("en")


def test_nothing_in_these_tests_is_in_the_future() -> None:
    assert all(one.recorded_at < NOW for one in a_set().narrations.values())
    assert set(a_set().narrations) == set(TEXTS)
