"""``gocua find`` answers what the search box answers."""

from __future__ import annotations

import json
from datetime import date

import pytest

from kiosk.cli import main
from kiosk.content.finder import Finder
from kiosk.content.library import GuideLibrary
from kiosk.content.search_words import SearchWordsError
from kiosk.resources import bundled

TODAY = date(2026, 11, 23)

GUIDE = """
id: {id}
version: 1
kind: skill
category: skill
title: {title}
checked_on: 2026-11-22
sources: ['Người viết']
steps:
  - id: lam
    title: Làm
    sentences: [Bà con làm.]
    picture: [question]
""".lstrip()


def find(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["find", *words]) == 0
    return capsys.readouterr().out


def test_a_keeper_reads_id_code_and_title_of_each_guide(capsys):
    first = find(capsys, "đăng", "ký", "thường", "trú").splitlines()[0]

    assert first.split("\t") == ["dang-ky-thuong-tru", "1.004222", "Đăng ký thường trú"]


def test_another_program_reads_json(capsys):
    rows = json.loads(find(capsys, "--json", "thuong tru"))

    assert rows[0]["id"] == "dang-ky-thuong-tru"
    assert rows[0]["codes"] == ["1.004222"]
    assert rows[0]["title"] == "Đăng ký thường trú"


def test_both_say_the_same_as_the_search_box(capsys):
    assets = bundled("assets")
    finder = Finder.load(GuideLibrary(assets / "guides"), assets)
    finder.prepare()
    for text in ("lừa đảo", "1.004222", "tách hộ", "xyzxyz"):
        hits = [hit.guide_id for hit in finder.find(text, TODAY).hits]

        assert [row["id"] for row in json.loads(find(capsys, "--json", text))] == hits
        assert [line.split("\t")[0] for line in find(capsys, text).splitlines()] == hits


def test_nothing_found_is_an_empty_list_and_no_failure(capsys):
    assert json.loads(find(capsys, "--json", "zzzz")) == []
    assert find(capsys, "zzzz") == ""


def test_guides_of_this_place_are_found_too(capsys, tmp_path):
    for name, title in (("cay-lua", "Cấy lúa nước"), ("cay-ngo", "Cấy ngô nương")):
        (tmp_path / "guides" / name).mkdir(parents=True)
        text = GUIDE.format(id=name, title=title)
        (tmp_path / "guides" / name / "guide.yaml").write_text(text, "utf-8")

    assert find(capsys, "--data-dir", str(tmp_path), "cay lua nuoc").startswith("cay-lua\t")


def test_a_code_that_several_guides_share_finds_them_all(capsys):
    lines = find(capsys, "1.116410").splitlines()

    assert len(lines) == 4
    assert all(line.split("\t")[1].startswith("1.116410 1.01406") for line in lines)


def test_an_ambiguous_sentence_shows_its_question_and_what_each_answer_leads_to(capsys):
    lines = find(capsys, "mất giấy tờ").splitlines()
    assert lines[0] == "? Bà con mất giấy tờ gì?"
    answers = {line.split("\t")[0]: line.split("\t")[-1] for line in lines[1:6]}
    assert answers["cap-lai-can-cuoc"] == "Thẻ căn cước"
    assert answers["doi-bang-lai"] == "Bằng lái xe"

    rows = json.loads(find(capsys, "--json", "mất giấy tờ"))
    assert {row["id"]: row["answer"] for row in rows if "answer" in row} == answers
    assert {row["question"] for row in rows if "answer" in row} == {"Bà con mất giấy tờ gì?"}


def test_missing_lists_are_named(tmp_path):
    finder = Finder(GuideLibrary(bundled("assets") / "guides"), tmp_path)

    with pytest.raises(SearchWordsError, match=r"intents\.csv"):
        finder.find("gì", TODAY)


def test_who_types_an_abolished_code_is_led_to_what_took_its_place(capsys):
    rows = json.loads(find(capsys, "--json", "2.002622"))

    assert [row["id"] for row in rows] == ["lien-thong-khai-tu"]
