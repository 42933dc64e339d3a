"""Whoever reads the screens in another language finds every word there, and none in Vietnamese."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

ROOT = Path(__file__).parents[2]
UI = ROOT / "kiosk" / "ui"
LOCALES = ROOT / "locales"
CATALOGUES = sorted(path.stem for path in LOCALES.glob("*.ts"))

UNTRANSLATED = {
    "Gõ Cửa": "the product's name",
    "Tiếng Việt": "a language is named in itself, for those who look for it",
    "English": "a language is named in itself, for those who look for it",
    "https://…": "the shape of an address",
    "XXXX-XXXX": "the shape of a code",
    "a": "the letter that shows where an accent goes",
}
"""What pages show as it is in every language, and why."""

HOMONYMS = {"Nam": "a man, and the south"}
"""What Vietnamese says with one word and English with two, and which."""

NAMED = {
    "Nhờ cán bộ xóa bớt tệp trên máy rồi bấm nút thử lại.": "Thử lại",
    "Xin mã ghép ở cơ quan quản lý rồi bấm Ghép với máy chủ.": "Ghép với máy chủ",
    "Mời về trang Hôm nay.": "Hôm nay",
}
"""A text that sends its reader to a button or a page: the words on that."""

PLACEHOLDER = re.compile(r"%n|%\d|\{\w+\}")
END = re.compile(r"[.?!:…]$")
SHOWN = re.compile(
    r"\b(\w*[tT]ext|label|second|what|says|looks|Accessible\.(?:name|description))\s*:(?!:)"
)
TOLD_APART = re.compile(r'(?:[!=]==?|\bcase)\s*"(?:[^"\\]|\\.)*"')
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
TRANSLATED = re.compile(
    r'\b(?:qsTr\(|(?:qsTranslate|QT_TRANSLATE_NOOP)\(\s*"\w+",)\s*"(?:[^"\\]|\\.)*"'
)
ESCAPED = re.compile(r"\\.")
COMMENT = re.compile(r'"(?:[^"\\]|\\.)*"|//[^\n]*|/\*.*?\*/', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a catalogue."""

    context: str
    source: str
    forms: tuple[str, ...]
    is_counted: bool
    state: str

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.source


def read(catalogue: Path) -> list[Message]:
    messages = []
    for context in ET.parse(catalogue).getroot().iter("context"):
        for entry in context.iter("message"):
            translation = entry.find("translation")
            assert translation is not None
            counted = [form.text or "" for form in translation.iter("numerusform")]
            messages.append(
                Message(
                    context=context.findtext("name") or "",
                    source=entry.findtext("source") or "",
                    forms=tuple(counted) if counted else (translation.text or "",),
                    is_counted=entry.get("numerus") == "yes",
                    state=translation.get("type", ""),
                )
            )
    return messages


def is_vietnamese(text: str) -> bool:
    return any(
        mark in "đĐ" or unicodedata.combining(mark) for mark in unicodedata.normalize("NFD", text)
    )


def expression(code: str, start: int) -> str:
    """Return what is bound from ``start`` on: a block in braces, or up to the end of the line."""
    depth, at, text = 0, start, ""
    for found in re.finditer(r'"(?:[^"\\]|\\.)*"|[{}()\[\]]|\n', code[start:]):
        token, at = found.group(), start + found.end()
        depth += (token in "{([") - (token in "})]") if len(token) == 1 else 0
        text = code[start:at]
        if depth < 0 or (depth == 0 and token in "}\n" and text.strip()):
            break
    return text


def unmarked_in_page(code: str) -> set[str]:
    """Return the words that a page shows without asking the catalogue for them."""
    code = COMMENT.sub(lambda found: found[0] if found[0].startswith('"') else "", code)
    code = TRANSLATED.sub("qsTr(", code)
    shown = "".join(
        TOLD_APART.sub("", expression(code, found.end())) for found in SHOWN.finditer(code)
    )
    words = {
        text for text in LITERAL.findall(shown) if any(map(str.isalpha, ESCAPED.sub("", text)))
    }
    return words | {text for text in LITERAL.findall(code) if is_vietnamese(text)}


def unmarked_in_module(code: str) -> set[str]:
    """Return the Vietnamese words of a module that no mark brings into the catalogue."""
    tree = ast.parse(code)
    marked: set[ast.AST] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else None
            called = node.func.id if isinstance(node.func, ast.Name) else called
            if called in {"QT_TRANSLATE_NOOP", "translate"}:
                marked.update(ast.walk(node))
        elif isinstance(node, ast.Expr):  # a docstring
            marked.add(node.value)
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node not in marked
        and is_vietnamese(node.value)
    }


@pytest.fixture(scope="module")
def extracted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The catalogues as an extraction would leave them."""
    folder = tmp_path_factory.mktemp("locales")
    for name in CATALOGUES:
        shutil.copy(LOCALES / f"{name}.ts", folder)
    subprocess.run([ROOT / ".ci" / "extract-catalogues", folder], check=True, timeout=60)
    return folder


@pytest.fixture(params=CATALOGUES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def messages(name: str) -> list[Message]:
    return read(LOCALES / f"{name}.ts")


@pytest.fixture(scope="module")
def english() -> list[Message]:
    return read(LOCALES / "en.ts")


def test_a_text_new_on_a_page_is_in_every_catalogue(extracted: Path, name: str) -> None:
    now = {message.key for message in read(extracted / f"{name}.ts")}
    kept = {message.key for message in read(LOCALES / f"{name}.ts")}
    assert now - kept == set(), "run .ci/extract-catalogues and translate"


def test_a_text_gone_from_the_pages_is_gone_from_every_catalogue(
    extracted: Path, name: str
) -> None:
    now = {message.key for message in read(extracted / f"{name}.ts")}
    kept = {message.key for message in read(LOCALES / f"{name}.ts")}
    assert kept - now == set(), "run .ci/extract-catalogues"


def test_no_reader_meets_a_text_that_nobody_translated(messages: list[Message]) -> None:
    assert [m.key for m in messages if m.state or not all(map(str.strip, m.forms))] == []
    assert [m.key for m in messages if m.source in m.forms] == []


def test_a_name_or_number_that_is_filled_in_has_its_place_in_every_translation(
    messages: list[Message],
) -> None:
    for message in messages:
        wanted = sorted(PLACEHOLDER.findall(message.source))
        assert [sorted(PLACEHOLDER.findall(form)) for form in message.forms] == [
            wanted for _ in message.forms
        ], message.key


def test_what_is_counted_is_marked_as_counted(messages: list[Message]) -> None:
    assert [m.key for m in messages if m.is_counted != ("%n" in m.source)] == []


def test_one_step_and_twelve_are_counted_as_english_does(tmp_path: Path) -> None:
    compiled = tmp_path / "en.qm"
    compiler = Path(sys.executable).with_name("pyside6-lrelease")
    source = LOCALES / "en.ts"
    subprocess.run([compiler, "-silent", source, "-qm", compiled], check=True, timeout=60)
    translator = QTranslator()
    assert translator.load(str(compiled))
    counted = [translator.translate("Spoken", "%n bước", "", n) for n in (1, 12)]
    assert counted == ["%n step", "%n steps"]


def test_a_catalogue_names_no_line_of_code(name: str) -> None:
    text = (LOCALES / f"{name}.ts").read_text(encoding="utf-8")
    assert "<location" not in text
    assert 'sourcelanguage="vi_VN"' in text


def test_an_english_reader_meets_no_vietnamese_word(english: list[Message]) -> None:
    texts = [form.replace("Gõ Cửa", "") for message in english for form in message.forms]
    assert [text for text in texts if is_vietnamese(text)] == []


def test_english_fits_the_places_that_vietnamese_fits(english: list[Message]) -> None:
    room = [(m, 1.15 * len(m.source) + 5) for m in english]  # the shortest words need a little more
    assert [m.forms for m, most in room if max(map(len, m.forms)) > most] == []


def test_a_question_stays_a_question_in_english(english: list[Message]) -> None:
    for message in english:
        ends = END.findall(message.source)
        assert [END.findall(form) for form in message.forms] == [ends for _ in message.forms]


def test_one_vietnamese_text_is_one_english_text_on_every_page(english: list[Message]) -> None:
    meant = defaultdict(set)
    for message in english:
        meant[message.source].add(message.forms)
    assert {source for source, texts in meant.items() if len(texts) > 1} == HOMONYMS.keys()


@pytest.mark.parametrize(("source", "named"), NAMED.items())
def test_a_way_out_names_a_button_by_the_words_on_it(
    english: list[Message], source: str, named: str
) -> None:
    words = {message.source: message.forms[0] for message in english}
    assert words[named] in words[source]


@pytest.mark.parametrize("page", sorted(UI.rglob("*.qml")), ids=lambda page: page.stem)
def test_a_page_shows_no_words_past_the_catalogue(page: Path) -> None:
    assert unmarked_in_page(page.read_text(encoding="utf-8")) - UNTRANSLATED.keys() == set()


def test_what_pages_may_show_as_it_is_is_still_shown() -> None:
    shown: set[str] = set()
    for page in UI.rglob("*.qml"):
        shown |= unmarked_in_page(page.read_text(encoding="utf-8"))
    assert shown >= UNTRANSLATED.keys()


def test_no_module_of_the_pages_keeps_words_from_the_catalogue() -> None:
    modules = {path: unmarked_in_module(path.read_text("utf-8")) for path in UI.rglob("*.py")}
    assert {str(path): found for path, found in modules.items() if found} == {}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('text: "Hello"', {"Hello"}),
        ('text: qsTr("Xin chào")', set()),
        ('text: qsTranslate("Spoken", "Xin chào")', set()),
        ('text: qsTranslate("Spoken", "Xin chào") + "Bà con"', {"Bà con"}),
        ('looks: QT_TRANSLATE_NOOP("Spoken", "Nút xanh:")', set()),
        ('text: ready ? qsTr("Xong") : "Chờ"', {"Chờ"}),
        ('text: page === "record" ? qsTr("Phiếu") : ""', set()),
        ('text: {\nswitch (kind) {\ncase "leave":\nreturn "Leave";\n}\n}', {"Leave"}),
        ('text: [qsTr("Nhỏ"),\n"Loud"][volume]\nname: "bell"', {"Loud"}),
        ('model: [{"name": "Bắc"}]', {"Bắc"}),
        ('objectName: "next"\nglyph: "plus"', set()),
        ('// text: "Hello"\nplaceholderText: "12" // "Xin"', set()),
        ('text: "https://…"; second: qsTr("//") + "Hai"', {"https://…", "Hai"}),
    ],
)
def test_a_word_past_the_catalogue_does_not_hide_from_the_search(
    code: str, found: set[str]
) -> None:
    assert unmarked_in_page(code) == found


def test_a_module_cannot_hide_its_words_from_the_search() -> None:
    code = """
'''Lời.'''
FEMALE = QT_TRANSLATE_NOOP("Record", "Nữ")
SHOWN = f"{FEMALE} và {QCoreApplication.translate('Record', 'Nam')}"
"""
    assert unmarked_in_module(code) == {" và "}
