"""An editor's guide file is read as it was written, or every fault in it is named at once."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.fault_wordings import WARNINGS, WORDINGS
from kiosk.content.guide_file import check_guide
from kiosk.domain.fact import Document, Fact
from kiosk.domain.guide import Kind, Line, Part, Picture
from tests.unit.kiosk.content.guide_texts import ADDRESS, SOUND, check, line_of, spoilt, write

OLD_TITLE = "title: Mở tài khoản"
OLD_SENTENCE = "Bà con ra ngân hàng."
SECOND_ANSWER = "        - text: Chưa có\n          picture: [bank]\n          goto: mo\n"
FEE = "fee: Không mất tiền"
LONG = "Bà con đi thật xa, " * 10

# One example of every fault: what to change in the sound guide, and where the fault must point.
EXAMPLES = {
    "yaml.syntax": ("codes: [2.000740]", "codes: [2.000740", "category", ""),
    "yaml.colon": ("fee: Không mất tiền", "fee: Lệ phí: không", "fee", ""),
    "yaml.tab": ("  - Thẻ căn cước", "\t- Thẻ căn cước", "\t- Thẻ", ""),
    "yaml.alias": ("fee: Không mất tiền", "fee: &phi Không", "fee", ""),
    "yaml.tag": ("fee: Không mất tiền", "fee: !!python/name Không", "fee", ""),
    "yaml.too_deep": ("fee: Không mất tiền", "fee: " + "[" * 20 + "]" * 20, "fee", ""),
    "yaml.documents": ("  - id: soan-truoc", "---\nid: hai\nx:\n  - id: soan-truoc", "---", ""),
    "key.twice": ("fee: Không mất tiền", "fee: Không\nfee: Có", "fee: Có", "fee"),
    "key.unknown": (OLD_TITLE, "titel: Mở", "titel", "steps[2].titel"),
    "key.missing": ("version: 3\n", "", "id: thu", "version"),
    "type.text": ("version: 3", "version: [3]", "version", "version"),
    "type.list": ("sentences: [Bà con ra ngân hàng.]", f"sentences: {OLD_SENTENCE}", OLD_SENTENCE,
                  "steps[2].sentences"),
    "type.keys": ("  - id: mo\n", "  - một bước\n  - id: mo\n", "- một bước", "steps[2]"),
    "value.version": ("version: 3", "version: ba", "version", "version"),
    "value.date": ("2026-11-22", "22/11/2026", "checked_on", "checked_on"),
    "value.code": ("codes: [2.000740]", "codes: [2.00074]", "codes", "codes[1]"),
    "value.choice": ("category: benefit", "category: money", "category", "category"),
    "value.id": ("id: mo\n", "id: Mở_1\n", "id: Mở_1", "steps[2].id"),
    "value.id_folder": ("id: thu-mot-bai", "id: bai-khac", "id: bai", "id"),
    "value.url": ("https://dichvucong.gov.vn/thu", "https://dichvucong.gov.vip/thu", "portal_url",
                  "portal_url"),
    "value.portal": ("019d2bf7-7704-7449-9e95-fe7ebb959aa2", "019d2bf7", "portal_url",
                     "portal_url"),
    "value.old_portal": (ADDRESS, "https://dichvucong.gov.vn/p/home/dvc-chi-tiet.html?ma_thu_tuc=1",
                         "portal_url", "portal_url"),
    "value.essential": ("version: 3\n", "version: 3\nessential25: 26\n", "essential25",
                        "essential25"),
    "value.date_order": (FEE, "fee: {text: Không mất tiền, valid_from: 2027-01-01, "
                         "valid_until: 2026-12-31}", "fee:", "fee.valid_until"),
    "value.replacement": (FEE, f"{FEE}\nrepealed: {{on: 2026-07-01, replaced_by: Bài mới}}",
                          "repealed:", "repealed.replaced_by"),
    "review.half": (FEE, f"{FEE}\nreviewed_on: 2026-11-23", "reviewed_on", "reviewed_on"),
    "list.twice": (FEE, f"{FEE}\nlife_events: [child, work, child]", "life_events",
                   "life_events[3]"),
    "id.twice": ("id: soan-truoc", "id: mo", "id: mo\n    title: Soạn", "steps[4].id"),
    "id.reserved": ("id: soan-truoc", "id: end", "id: end", "steps[4].id"),
    "list.empty": ("sentences: [Bà con ra ngân hàng.]", "sentences: []", "sentences: []",
                   "steps[2].sentences"),
    "list.too_short": (SECOND_ANSWER, "", "answers:", "steps[1].question.answers"),
    "list.too_long": (f"[{OLD_SENTENCE}]", "[Một., Hai., Ba.]", "[Một.",
                      "steps[2].sentences"),
    "text.empty": (OLD_TITLE, "title:", "title:\n", "steps[2].title"),
    "text.too_long": (OLD_SENTENCE, f"'{LONG}'", LONG, "steps[2].sentences[1]"),
    "text.many_sentences": (OLD_SENTENCE, "Ra xã. Gặp cán bộ.", "Ra xã", "steps[2].sentences[1]"),
    "text.newline": (OLD_TITLE, "title: |\n      Mở\n      tài khoản", "title: |",
                     "steps[2].title"),
    "text.markup": (OLD_SENTENCE, "Bà con <b>ra</b> ngân hàng.", "<b>", "steps[2].sentences[1]"),
    "text.control": (OLD_SENTENCE, '"Bà con ra\\u202e ngân hàng."', "\\u202e",
                     "steps[2].sentences[1]"),
    "text.secret": ("Không đọc mã OTP cho ai.", "Bà con đọc mã OTP cho cán bộ.", "warning",
                    "steps[3].warning"),
    "say.twice": ("title: Nhận tiền qua tài khoản", "title: {text: A, say: a}\nsay: b", "say: b",
                  "say"),
    "picture.missing": ("    picture: [bank]\n  - id: khai", "  - id: khai", "id: mo",
                        "steps[2].picture"),
    "picture.form": ("    picture: [bank]\n  - id: khai", "    picture: {bank: x}\n  - id: khai",
                     "picture: {bank", "steps[2].picture"),
    "picture.part": ("    picture: [bank]\n  - id: khai", "    picture: [bnak]\n  - id: khai",
                     "picture: [bnak]", "steps[2].picture"),
    "picture.file": ("    picture: [bank]\n  - id: khai", "    picture: ../x.svg\n  - id: khai",
                     "picture: ../x", "steps[2].picture"),
    "question.next": ("    question:\n", "    next: mo\n    question:\n", "next: mo",
                      "steps[1].next"),
    "road.unknown_step": ("goto: khai", "goto: khia", "goto: khia",
                          "steps[1].question.answers[1].goto"),
    "road.loop": ("    next: end", "    next: hoi", "next: hoi", "steps[3].next"),
    "road.unreachable": ("offline_start: soan-truoc", "offline_start: mo-dau", "id: soan-truoc",
                         "steps[4]"),
    "road.no_offline_start": ("offline_start: soan-truoc\n", "", "id: khai", "steps[3]"),
    "road.offline_needs_network": ("offline_start: soan-truoc", "offline_start: mo", "id: khai",
                                   "steps[3]"),
}  # fmt: skip


def test_a_sound_guide_is_read_as_it_was_written(tmp_path: Path) -> None:
    guide, faults = check(tmp_path, SOUND)

    assert faults == []
    assert guide is not None
    assert guide.guide_id == "thu-mot-bai"
    assert guide.version == 3
    assert guide.kind is Kind.PROCEDURE
    assert guide.checked_on == date(2026, 11, 22)
    assert guide.documents == (Document((Fact(Line("Thẻ căn cước")),)),)
    assert guide.step("hoi").sentences[1] == Line(
        "Bà con nghe câu hỏi.", "Bà con nghe câu hỏi nhé."
    )
    assert guide.step("hoi").picture.parts == (
        Part("phone", {"screen": "home", "highlight": "4"}),
        Part("id-card", {}),
    )


def test_a_code_keeps_the_noughts_that_yaml_would_drop(tmp_path: Path) -> None:
    guide, _ = check(tmp_path, SOUND)

    assert guide is not None
    assert guide.codes == ("2.000740",)


def test_words_that_yaml_takes_for_yes_and_no_stay_words(tmp_path: Path) -> None:
    guide, faults = check(tmp_path, spoilt("fee: Không mất tiền", "fee: no"))

    assert faults == []
    assert guide is not None
    assert guide.fee == (Fact(Line("no")),)


def test_a_step_goes_on_to_the_following_one_unless_told_otherwise(tmp_path: Path) -> None:
    guide, _ = check(tmp_path, SOUND)

    assert guide is not None
    assert guide.step("mo").next_id == "khai"
    assert guide.step("khai").next_id is None  # next: end
    assert guide.step("hoi").next_id is None  # the answers decide
    assert guide.step("soan-truoc").next_id is None  # the last of the file
    assert guide.offline_start == "soan-truoc"


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_fault_is_named_with_its_line_and_field(tmp_path: Path, code: str) -> None:
    old, new, piece, field = EXAMPLES[code]
    text = spoilt(old, new)

    guide, faults = check(tmp_path, text)

    assert guide is None
    found = {fault.code: fault for fault in faults}
    assert code in found, faults
    assert found[code].field == field
    assert found[code].line == line_of(text, piece)
    assert found[code].file.endswith("thu-mot-bai/guide.yaml")


@pytest.mark.parametrize("code", EXAMPLES)
def test_one_mistake_is_not_reported_as_many(tmp_path: Path, code: str) -> None:
    """Consequences are few: an editor must find the mistake among them."""
    old, new, _, _ = EXAMPLES[code]

    _, faults = check(tmp_path, spoilt(old, new))

    assert len(faults) <= 3, [f.message for f in faults]


def test_every_fault_has_an_example_here_or_a_test_of_its_own() -> None:
    by_themselves = {
        "file.missing",
        "file.unreadable",
        "file.too_big",
        "file.not_utf8",
        "translation.tag",
        "translation.unknown_line",
        "value.hash",
        *(code for code in WORDINGS if code.startswith(("sheet.", "schedule."))),
        *WARNINGS,
    }

    assert set(EXAMPLES) | by_themselves == set(WORDINGS)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_fault_says_what_is_wrong_and_how_to_mend_it(tmp_path: Path, language: str) -> None:
    for old, new, _, _ in EXAMPLES.values():
        for fault in check(tmp_path, spoilt(old, new))[1]:
            wording = fault.wording(language)
            assert wording.message.endswith((".", "?"))
            assert wording.mend.endswith(".")
            assert "{" not in wording.message.replace("{ ", "")


def test_an_editor_reads_vietnamese_unless_told_otherwise(tmp_path: Path) -> None:
    _, faults = check(tmp_path, spoilt("goto: khai", "goto: khia"))

    unknown = next(fault for fault in faults if fault.code == "road.unknown_step")
    assert unknown.message == "Không có bước nào mã “khia”. Có phải “khai” không?"
    assert unknown.wording("en").message == "There is no step “khia”. Is “khai” meant?"


def test_all_faults_come_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    text = SOUND
    spoilings = ("value.version", "value.code", "value.date", "text.markup", "road.unknown_step")
    for code in spoilings:
        old, new, _, _ = EXAMPLES[code]
        text = text.replace(old, new, 1)

    _, faults = check(tmp_path, text)

    assert set(spoilings) <= {fault.code for fault in faults}
    assert [fault.line for fault in faults] == sorted(fault.line for fault in faults)


@pytest.mark.parametrize("key", ["id", "version", "kind", "category", "title", "sources", "steps"])
def test_a_guide_without_a_needed_key_is_refused(tmp_path: Path, key: str) -> None:
    start = SOUND.index(f"{key}:")
    end = next(
        (i for i in range(start + 1, len(SOUND)) if SOUND[i - 1] == "\n" and SOUND[i] not in " -"),
        len(SOUND),
    )

    _, faults = check(tmp_path, SOUND[:start] + SOUND[end:])

    assert ("key.missing", key) in {(fault.code, fault.field) for fault in faults}


def test_a_safety_guide_needs_no_code_and_no_fee(tmp_path: Path) -> None:
    text = SOUND.replace("kind: procedure\ncodes: [2.000740]\n", "kind: safety\n")
    text = text.replace("fee: Không mất tiền\n", "")

    assert check(tmp_path, text)[1] == []


KEYS_OF_ONE_LINE = sorted(
    {line.split(":")[0].strip(" -") for line in SOUND.splitlines() if ": " in line} - {"phone"}
)


@pytest.mark.parametrize("key", KEYS_OF_ONE_LINE)
@pytest.mark.parametrize(
    "value", ["[[x]]", "{zz: [x]}", "", "{text: x, say: [y]}", "[{a: {b: c}}]"]
)
def test_a_value_of_the_wrong_shape_is_named_at_its_line(
    tmp_path: Path, key: str, value: str
) -> None:
    lines = SOUND.splitlines()
    number = next(i for i, line in enumerate(lines) if line.strip(" -").startswith(f"{key}: "))
    lines[number] = f"{lines[number].split(':')[0]}: {value}"

    guide, faults = check(tmp_path, "\n".join(lines))

    assert guide is None
    assert number + 1 in {fault.line for fault in faults}


@pytest.mark.parametrize("text", ["", "# chỉ có ghi chú\n", "chỉ có chữ", "- một\n- hai\n", "~"])
def test_a_file_that_is_no_guide_at_all_is_refused(tmp_path: Path, text: str) -> None:
    guide, faults = check(tmp_path, text)

    assert guide is None
    assert faults


def test_an_editor_on_windows_saves_with_a_mark_and_other_line_ends(tmp_path: Path) -> None:
    raw = b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode()

    guide, faults = check(tmp_path, raw)

    assert faults == []
    assert guide is not None


def test_decomposed_letters_from_another_machine_become_the_usual_ones(tmp_path: Path) -> None:
    guide, faults = check(tmp_path, unicodedata.normalize("NFD", SOUND))

    assert faults == []
    assert guide is not None
    assert guide.title.text == "Nhận tiền qua tài khoản"


@pytest.mark.parametrize(
    "raw",
    [SOUND.encode("utf-16"), SOUND.encode("utf-8") + b"# \xe1\xbb", b"id: \xff\xfe"],
)
def test_a_file_in_another_encoding_is_refused(tmp_path: Path, raw: bytes) -> None:
    guide, faults = check(tmp_path, raw)

    assert guide is None
    assert [fault.code for fault in faults] == ["file.not_utf8"]
    assert faults[0].line > 0


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    guide, faults = check_guide(tmp_path / "khong-co")

    assert guide is None
    assert [fault.code for fault in faults] == ["file.missing"]


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "bai" / "guide.yaml").mkdir(parents=True)

    guide, faults = check_guide(tmp_path / "bai")

    assert guide is None
    assert [fault.code for fault in faults] == ["file.unreadable"]


def test_a_picture_beside_the_guide_may_be_used(tmp_path: Path) -> None:
    folder = write(tmp_path, spoilt("picture: [check]", "picture: dau-tich.svg"))
    (folder / "dau-tich.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')

    guide, faults = check_guide(folder)

    assert faults == []
    assert guide is not None
    question = guide.step("hoi").question
    assert question is not None
    assert question.answers[0].picture.file == "dau-tich.svg"


def test_a_guide_may_have_a_picture_of_its_own_for_lists(tmp_path: Path) -> None:
    folder = write(tmp_path, spoilt("version: 3", "version: 3\npicture: [{card: {kind: bank}}]"))

    guide, faults = check_guide(folder)

    assert faults == []
    assert guide is not None
    assert guide.picture == guide.cover == Picture((Part("card", {"kind": "bank"}),))


@pytest.mark.parametrize(
    ("cover", "code"),
    [
        ("picture:", "picture.missing"),
        ("picture: []", "picture.missing"),
        ("picture: {card: bank}", "picture.form"),
        ("picture: [coin]", "picture.part"),
        ("picture: nowhere.svg", "picture.file"),
    ],
)
def test_a_cover_that_cannot_be_drawn_is_told_with_its_line(
    tmp_path: Path, cover: str, code: str
) -> None:
    _, faults = check_guide(write(tmp_path, spoilt("version: 3", f"version: 3\n{cover}")))

    found = next(fault for fault in faults if fault.code == code)
    assert (found.line, found.field) == (3, "picture")


@pytest.mark.parametrize(
    "svg",
    [
        "<svg><script>alert(1)</script></svg>",
        '<svg><image href="http://example.com/x.png"/></svg>',
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>',
        "not a picture",
        "<svg>" + " " * 300_000 + "</svg>",
    ],
)
def test_a_picture_that_could_do_more_than_be_seen_is_refused(tmp_path: Path, svg: str) -> None:
    folder = write(tmp_path, spoilt("picture: [check]", "picture: dau-tich.svg"))
    (folder / "dau-tich.svg").write_text(svg)

    assert [fault.code for fault in check_guide(folder)[1]] == ["picture.file"]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_mangled_file_brings_the_checker_down(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Lines swapped, cut, doubled or strewn with YAML's own signs: faults, never an exception."""
    lines = SOUND.splitlines()
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(lines) - 1))
        change = data.draw(st.sampled_from(["drop", "double", "indent", "sign", "cut"]))
        if change == "drop" and len(lines) > 1:
            lines.pop(at)
        elif change == "double":
            lines.insert(at, lines[at])
        elif change == "indent":
            lines[at] = " " * data.draw(st.integers(0, 8)) + lines[at].lstrip()
        elif change == "sign":
            sign = data.draw(st.sampled_from([*"[]{}:-&*!|>'\"%@`#?,~", "---", "<<", "\t"]))
            place = data.draw(st.integers(0, len(lines[at])))
            lines[at] = lines[at][:place] + sign + lines[at][place:]
        else:
            lines[at] = lines[at][: data.draw(st.integers(0, len(lines[at])))]

    guide, faults = check(tmp_path_factory.mktemp("g"), "\n".join(lines))

    assert (guide is None) == bool(faults)
    for fault in faults:
        assert fault.message
        assert fault.mend
