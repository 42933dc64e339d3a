"""From the studio of one laptop to the kiosk of another, by the commands alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import cli
from kiosk.audio.narrations import NarrationShelf
from kiosk.content.languages import LanguageDirectory
from kiosk.content.library import GuideLibrary
from kiosk.domain.line import Line
from kiosk.domain.narration import Person
from kiosk.domain.narration_ids import guide_line_id
from kiosk.domain.narration_wire import from_json, to_json
from kiosk.keeping import open_store
from kiosk.paths import Paths
from kiosk.resources import bundled
from kiosk.studio.installing import installed_narrations
from kiosk.studio.pack_file import read_pack
from kiosk.studio.plan import PlannedLine, recording_plan
from kiosk.ui.plan_lines import language_lines_of
from tests.unit.kiosk.sessions.visits import a_session, a_visit
from tests.unit.kiosk.studio.evening import HAI_CAU, MO_MAY, QUET, Laptop
from tests.unit.kiosk.studio.packs import BAN, SEO, a_set, pack, spoilt

TITLE = guide_line_id("khai-sinh", "title")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GOCUA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    return tmp_path / "home"


@pytest.fixture
def laptop(home: Path) -> Iterator[Laptop]:
    laptop = Laptop(home)
    yield laptop
    laptop.close()


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = cli.main(["narrations", *map(str, arguments)])
    said = capsys.readouterr()
    return status, said.out, said.err


def an_evening(laptop: Laptop) -> tuple[Person, Person]:
    """Record two approved lines and one that waits; switch the studio off."""
    ban, phay = laptop.narrator("Nàng Ban"), laptop.workshop.add_person("Pó Pháy")
    laptop.approved(ban, MO_MAY, phay)
    laptop.approved(ban, HAI_CAU, phay)
    laptop.keep(ban, QUET)
    laptop.close()
    return ban, phay


def test_what_was_approved_in_the_studio_is_heard_at_another_kiosk(
    laptop: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    an_evening(laptop)
    out, other = tmp_path / "tay.gocua-narrations", tmp_path / "other"

    assert run(capsys, "export", "--language", "tyz", out) == (
        0,
        f"{out}: 2 câu, 0 câu chờ duyệt\n",
        "",
    )
    status, said, _ = run(capsys, "check", "--language", "tyz", out)
    assert status == 0
    assert said.startswith("tyz: 2 câu (2 đã duyệt), 2 người, ")
    status, said, remarks = run(capsys, "import", out, "--data-dir", other, "--ui", "en")
    assert (status, remarks) == (0, "")
    assert said.startswith("tyz: 2 lines added, 0 brought up to date, ")

    assert NarrationShelf(Paths(other).narrations).find(MO_MAY.line, "tyz") is not None


def test_takes_that_wait_travel_to_a_reviewer_only_when_asked_for(
    laptop: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    an_evening(laptop)
    approved, whole = tmp_path / "approved", tmp_path / "whole"

    run(capsys, "export", "--language", "tyz", approved)
    status, said, _ = run(capsys, "export", "--language", "tyz", "--all", whole)

    assert (status, said) == (0, f"{whole}: 3 câu, 1 câu chờ duyệt\n")
    with read_pack(approved) as found:
        assert QUET.line_id not in found.narrations.narrations
    status, said, _ = run(capsys, "check", whole)
    assert status == 0
    assert f"nhắc narrations[{QUET.line_id}].approvals: " in said


def test_a_reviewer_on_another_laptop_approves_what_came(
    laptop: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    an_evening(laptop)
    whole = tmp_path / "whole.gocua-narrations"
    run(capsys, "export", "--language", "tyz", "--all", whole)
    other = Laptop(tmp_path / "other")

    status, said, _ = run(capsys, "import", "--studio", whole, "--data-dir", other.home)

    assert status == 0
    assert said.startswith("tyz: thêm 3 câu, ")
    seo = other.workshop.add_person("Seo Mỷ")
    [waiting] = other.project.waiting_for(seo.person_id)
    assert waiting.line_id == QUET.line_id
    other.close()


def test_two_recordings_of_a_line_meet_in_the_studio_and_both_can_be_heard(
    laptop: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    an_evening(laptop)
    out = tmp_path / "tay.gocua-narrations"
    run(capsys, "export", "--language", "tyz", out)
    other = Laptop(tmp_path / "other")
    seo, ban = other.narrator("Seo Mỷ"), other.workshop.add_person("Nàng Ban")
    other.approved(seo, MO_MAY, ban, 180.0)
    other.close()

    status, said, remarks = run(capsys, "import", "--studio", out, "--data-dir", other.home)

    assert status == 1
    assert said.endswith("trùng 1\n")
    assert remarks.startswith(f"{MO_MAY.line_id}: ")
    [conflict] = other.project.conflicts()
    assert other.project.clip_path(conflict.mine).is_file()
    assert other.project.clip_path(conflict.theirs).is_file()
    other.close()


def test_a_withdrawn_voice_never_leaves_and_is_taken_away_where_it_went(
    laptop: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ban, _ = an_evening(laptop)
    first, second, other = tmp_path / "first", tmp_path / "second", tmp_path / "other"
    run(capsys, "export", "--language", "tyz", first)
    run(capsys, "import", first, "--data-dir", other)
    laptop.project.withdraw(ban.person_id)
    laptop.close()

    status, said, _ = run(capsys, "export", "--language", "tyz", "--all", second)
    assert (status, said) == (0, f"{second}: 0 câu, 0 câu chờ duyệt\n")
    assert not list((second / "media").iterdir())
    status, said, _ = run(capsys, "import", second, "--data-dir", other)

    assert status == 0
    assert "rút lại 2" in said
    assert not list((Paths(other).narrations / "media").iterdir())
    run(capsys, "import", first, "--data-dir", other)
    assert NarrationShelf(Paths(other).narrations).find(MO_MAY.line, "tyz") is None


def test_one_guide_travels_alone_with_the_people_it_needs(
    laptop: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    an_evening(laptop)
    seo = laptop.narrator("Seo Mỷ")
    ban = laptop.workshop.add_person("Ban khác")
    laptop.approved(seo, PlannedLine(TITLE, Line("Khai sinh."), "guide/khai-sinh", ""), ban, 170.0)
    laptop.close()
    out = tmp_path / "khai-sinh"

    run(capsys, "export", "--language", "tyz", "--guide", "khai-sinh", out)

    with read_pack(out) as found:
        assert set(found.narrations.narrations) == {TITLE}
        assert set(found.narrations.people) == {seo.person_id, ban.person_id}


@pytest.mark.parametrize("tag", ["tyz", "hmn"])
def test_a_studio_without_recordings_exports_nothing(
    tag: str, laptop: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert laptop.project.tag == "tyz"
    laptop.close()

    status, said, remarks = run(capsys, "export", "--language", tag, tmp_path / "out")

    assert (status, said) == (1, "")
    assert "[narrations.nothing: language: " in remarks
    assert not (tmp_path / "out").exists()


def test_an_open_studio_exports_by_itself(
    laptop: Laptop, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    an_evening(laptop)
    assert laptop.workshop.projects() == ["tyz"]

    status, said, remarks = run(capsys, "export", "--language", "tyz", tmp_path / "out")

    assert (status, said) == (1, "")
    assert "[studio.busy]" in remarks


def test_a_forged_pack_is_refused_with_every_lie_in_it(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def lie(manifest: dict[str, list[dict[str, object]]]) -> None:
        manifest["narrations"][0]["approvals"] = [
            {"reviewer": BAN, "given_at": "2026-11-27T08:30:00Z"}
        ]
        manifest["narrations"][1]["text_hash"] = "0" * 64

    path = spoilt(pack(tmp_path / "tay", a_set()), lie)

    for arguments in (["check"], ["import"], ["import", "--studio"]):
        status, said, remarks = run(capsys, *arguments, path, "--ui", "en")
        assert status == 1
        assert "The narrator approved their own recording. → " in said + remarks
        assert "The hash of the text is not that of the text. → " in said + remarks
    assert not Paths(home).narrations.exists()
    assert not Paths(home).studio.exists()


def test_a_check_is_told_to_another_program(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = pack(tmp_path / "tay", a_set())
    status, said, _ = run(capsys, "check", path, "--json")
    assert status == 0
    told = json.loads(said)
    assert (told["language"], told["lines"], told["faults"]) == ("tyz", 3, [])

    (path / "extra.txt").write_text("x")
    status, said, _ = run(capsys, "check", path, "--json", "--language", "hmn")
    assert status == 1
    found = {(fault["at"], fault["code"], fault["warning"]) for fault in json.loads(said)["faults"]}
    assert found == {("extra.txt", "file.unnamed", False), ("language", "language.other", False)}

    status, said, _ = run(capsys, "check", tmp_path / "nowhere", "--json")
    assert status == 1
    assert json.loads(said)["faults"][0]["code"] == "pack.missing"


@pytest.mark.parametrize(("prefer", "heard"), [("new", SEO), ("old", BAN)])
def test_a_conflict_fails_until_somebody_says_which_recording_wins(
    prefer: str, heard: str, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = "guide/dang-nhap/title"
    text = {line: "Đăng nhập bằng VNeID."}
    ours = pack(tmp_path / "ban.gocua-narrations", a_set())
    theirs = pack(tmp_path / "seo.gocua-narrations", a_set(text, narrator=SEO, pitch=170.0))
    run(capsys, "import", ours)

    status, said, remarks = run(capsys, "import", theirs)
    assert status == 1
    assert said.endswith("trùng 1\n")
    assert remarks.startswith(f"{line}: Nàng Ban 2026-11-27 ↔ Seo Mỷ 2026-11-27 → giữ bản cũ; ")

    status, _, _ = run(capsys, "import", theirs, "--prefer", prefer)
    assert status == 0
    assert installed_narrations(Paths(home).narrations, "tyz").narrations[line].narrator == heard


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "export out",
        "export --language Tày out",
        "export --language ../x out",
        "import",
        "import --studio --prefer new pack",
        "import --prefer newest pack",
        "check",
        "coverage tyz",
    ],
)
def test_a_command_typed_wrongly_does_nothing(
    typed: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(capsys, *typed.split())
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("usage: gocua")
    assert not home.exists()


@pytest.fixture(scope="module")
def birth() -> dict[str, str]:
    """The title and fee of a real guide, as it is today."""
    guide = GuideLibrary(bundled("assets") / "guides").guide("khai-sinh")
    return {TITLE: guide.title.say or guide.title.text}


def row(said: str, tag: str, name: str) -> list[str]:
    rows = (line.split("\t") for line in said.splitlines())
    [found] = [cells for cells in rows if cells[:2] == [tag, name]]
    return found[2:]


def test_supply_is_shown_beside_demand(
    birth: dict[str, str], home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "import", pack(tmp_path / "tay", a_set(birth)))
    with open_store(Paths(home)) as (store, _):
        store.save(a_session(replace(a_visit(), language_asked="hmn")))
        store.save(a_session(replace(a_visit(), language_asked="hmn")))
        store.save(a_session(replace(a_visit(), language_asked="tyz")))
        store.count_language_asked("ium")

    status, said, remarks = run(capsys, "coverage")

    assert (status, remarks) == (0, "")
    lines = said.splitlines()
    assert lines[0] == "tiếng\tbài\tđã thu/tất cả\tđã cũ\tđược hỏi"
    assert lines[1].startswith("hmn\tTiếng Mông\t0/")
    assert row(said, "hmn", "Tiếng Mông")[1:] == ["0", "2"]
    assert row(said, "ium", "Tiếng Dao")[1:] == ["0", "1"]
    recorded, total = row(said, "tyz", "khai-sinh")[0].split("/")
    assert int(recorded) >= 1
    assert int(total) > 20
    assert "hmn\tkhai-sinh" not in said, "nothing is recorded: one line is enough"


def test_words_that_changed_since_they_were_recorded_are_named(
    birth: dict[str, str], home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = {TITLE: "Khai sinh cho con."}
    run(capsys, "import", pack(tmp_path / "tay", a_set(old)))

    status, said, _ = run(capsys, "coverage", "--lines")
    assert status == 0
    assert row(said, "tyz", "khai-sinh")[1] == "1"
    assert f'tyz\t{TITLE}\t"Khai sinh cho con." → "{birth[TITLE]}"' in said.splitlines()

    _, said, _ = run(capsys, "coverage", "--lines", "--json")
    [tay] = json.loads(said)
    assert tay["outdated"] == 1
    assert tay["outdated_lines"][0]["now"] == birth[TITLE]
    assert tay["asked"] is None, "nobody has opened this kiosk yet"
    assert not Paths(home).store.exists(), "and looking made no store"


def test_a_store_that_cannot_be_opened_hides_no_supply(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home.mkdir()
    Paths(home).store.write_bytes(b"damaged" * 1_000)

    status, said, remarks = run(capsys, "coverage", "--language", "hmn-x-mong-trang")

    assert status == 0
    assert row(said, "hmn-x-mong-trang", "Tiếng Mông Trắng")[-1] == "–"
    assert "[store." in remarks


def test_an_unknown_language_and_a_damaged_manifest_are_told(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "import", pack(tmp_path / "tay", a_set()))
    (Paths(home).narrations / "tyz" / "manifest.json").write_bytes(b"{")

    status, _, remarks = run(capsys, "coverage")
    assert status == 1
    assert "[narrations.damaged: language: tyz" in remarks
    assert run(capsys, "coverage", "--language", "zz")[2] == "zz: máy không biết tiếng này\n"


@pytest.mark.parametrize("tag", ["tyz", "hmn-x-mong-trang"])
def test_every_line_that_can_be_planned_can_travel_in_a_pack(tag: str) -> None:
    directory = LanguageDirectory.load(bundled("assets"))
    language = directory.language(tag)
    assert language is not None
    lines, pages = language_lines_of(language, tag, directory.title(tag))
    guides = GuideLibrary(bundled("assets") / "guides").guides()
    plan = recording_plan(guides, lines, language, {}, pages=pages)
    one = next(iter(a_set().narrations.values()))
    narrations = {
        planned.line_id: replace(
            one,
            line_id=planned.line_id,
            text=planned.line.say or planned.line.text,
            text_hash=planned.text_hash,
        )
        for planned in plan.lines()
    }
    assert len(narrations) == plan.count > 2_000, "no two lines share a name"

    whole = replace(a_set(), language=tag, narrations=narrations)

    assert from_json(to_json(whole)) == whole
    for said in narrations.values():
        assert Line(said.text).spoken_hash == said.text_hash
