"""What people type finds the right guide, however they spell it."""

from __future__ import annotations

from unicodedata import normalize

import pytest

from kiosk.content.search import WHICH, GuideSearch
from kiosk.content.search_words import Synonyms
from kiosk.domain.guide import Kind
from kiosk.domain.intent import Choice, Enquiry, Intent
from kiosk.domain.line import Line
from tests.unit.kiosk.content.made_up_guides import made_up

GUIDES = (
    made_up("thuong-tru", "Đăng ký thường trú", "1.004222"),
    made_up("tam-tru", "Đăng ký tạm trú", "1.004194"),
    made_up("khai-sinh", "Đăng ký khai sinh", "1.001193"),
    made_up("khai-tu", "Đăng ký khai tử", "1.000656"),
    made_up("lien-thong", "Khai tử, xóa thường trú, tiền mai táng", "2.002913"),
    made_up("mai-tang", "Tiền mai táng người có trợ cấp hưu trí xã hội", "1.014028"),
    made_up("huu-tri", "Trợ cấp hưu trí xã hội", "1.014027"),
    made_up("can-cuoc", "Cấp lại thẻ căn cước", "1.014064"),
    made_up("hoa", "Hòa giải ở xã", "1.000002"),
    made_up("dien", "Cấp điện mới", "3.000001", keywords=("lắp công tơ",)),
    made_up("chu-to", "Làm chữ to trên điện thoại", kind=Kind.SKILL, category="skill"),
    made_up("lua-dao", "Tránh bị lừa đảo", kind=Kind.SAFETY, category="safety"),
)
INTENTS = (
    Intent("Con tôi mới chào đời", ("1.001193",)),
    Intent("Xin tiền mai táng", ("2.002913", "1.014028", "1.009999")),
    Intent("Chuyển chỗ ở", ("1.004222", "1.004194")),
    Intent("Việc chưa có bài", ("1.009999",)),
    Intent("Có người gọi xưng công an", ("lua-dao",)),
)
SYNONYMS = Synonyms(
    meanings={
        "khai sanh": ("khai sinh",),
        "nhập khẩu": ("thường trú",),
        "tiền già": ("trợ cấp hưu trí xã hội",),
        "rớt": ("mất", "cấp lại"),
    },
    idle=("tôi muốn", "làm sao để", "ở đâu", "thì"),
    categories={"safety": "kẻ gian"},
    enquiries=(
        Enquiry(
            Line("Người đã mất đang hưởng tiền gì?"),
            (
                Choice(Line("Tiền người già"), ("1.014028",)),
                Choice(Line("Tiền khác"), ("2.002913",)),
                Choice(Line("Tiền chưa có bài"), ("1.009999",)),
            ),
        ),
    ),
)


@pytest.fixture(scope="module")
def search() -> GuideSearch:
    return GuideSearch(GUIDES, INTENTS, SYNONYMS)


def first(search: GuideSearch, text: str) -> str:
    findings = search.find(text)
    assert findings.question is None
    return findings.hits[0].guide_id if findings.hits else ""


@pytest.mark.parametrize(
    "typed", ["đăng ký thường trú", "dang ky thuong tru", "ĐĂNG KÝ THƯỜNG TRÚ"]
)
def test_a_citizen_may_leave_out_every_accent(search, typed):
    assert first(search, typed) == "thuong-tru"


@pytest.mark.parametrize("typed", ["điện mới", "dien moi", "đien mơi", "dien mới"])
def test_some_accents_are_as_good_as_all(search, typed):
    assert first(search, typed) == "dien"


@pytest.mark.parametrize(
    "typed", ["hòa giải", "hoà giải", "hoa giai", normalize("NFD", "hoà giải")]
)
def test_old_and_new_places_of_the_tone_mark_are_one_word(search, typed):
    assert first(search, typed) == "hoa"


@pytest.mark.parametrize("typed", ["đăng kí khai sinh", "đăng ký khai sinh"])
def test_i_and_y_are_one_sound(search, typed):
    assert first(search, typed) == "khai-sinh"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("đăng ky thuong tur", "thuong-tru"),  # exchanged
        ("thuoong tru", "thuong-tru"),  # one too many
        ("thuog tru", "thuong-tru"),  # one too few
        ("tam chu", "tam-tru"),  # by ear
        ("khai sihn", "khai-sinh"),
        ("can cuoc cap laj", "can-cuoc"),
        ("lừ đảo", "lua-dao"),
    ],
)
def test_a_finger_that_slips_is_understood(search, typed, found):
    assert first(search, typed) == found


def test_a_guide_shows_up_while_its_name_is_being_typed(search):
    whole = "khai sinh"
    firsts = [first(search, whole[:length]) for length in range(6, len(whole) + 1)]

    assert set(firsts) == {"khai-sinh"}


def test_accents_tell_apart_what_without_them_is_one_word(search):
    guides = (made_up("the", "Cấp thẻ"), made_up("thi", "Cấp thể"), made_up("tha", "Cấp thế"))
    own = GuideSearch(guides, (), SYNONYMS)

    assert first(own, "cấp thẻ") == "the"
    assert first(own, "cấp thế") == "tha"
    assert first(own, "cấp thể") == "thi"
    assert {hit.guide_id for hit in own.find("cap the").hits} == {"the", "thi", "tha"}


@pytest.mark.parametrize("typed", ["1.004222", "1004222", "004222", "thủ tục 1.004222", "1.00422"])
def test_an_official_finds_a_guide_by_its_code_with_or_without_dots(search, typed):
    hit = search.find(typed).hits[0]

    assert (hit.guide_id, hit.codes) == ("thuong-tru", ("1.004222",))


def test_a_number_that_is_no_code_is_a_word_like_others(search):
    assert first(search, "năm 2026 đăng ký tạm trú") == "tam-tru"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("giấy khai sanh", "khai-sinh"),
        ("tien gia", "huu-tri"),
        ("nhập khẩu", "thuong-tru"),
        ("rớt thẻ căn cước", "can-cuoc"),
        ("lắp công tơ", "dien"),
        ("kẻ gian", "lua-dao"),
    ],
)
def test_everyday_and_dialect_words_are_known(search, typed, found):
    assert first(search, typed) == found


def test_words_that_say_nothing_do_not_lead_astray(search):
    own = GuideSearch((*GUIDES, made_up("muon", "Tôi muốn ở đâu")), INTENTS, SYNONYMS)

    assert first(own, "tôi muốn làm sao để đăng ký tạm trú ở đâu") == "tam-tru"
    assert first(own, "tôi muốn ở đâu") == "muon"


def test_a_whole_sentence_leads_to_what_is_meant(search):
    assert first(search, "con tôi vừa mới chào đời hôm qua") == "khai-sinh"
    assert first(search, "có người gọi điện xưng là công an") == "lua-dao"


def test_an_ambiguous_sentence_is_answered_with_one_short_question(search):
    findings = search.find("tôi muốn xin tiền mai táng")

    assert findings.question is not None
    assert findings.question.line == Line("Người đã mất đang hưởng tiền gì?")
    answers = [(o.line.text, o.hit.guide_id) for o in findings.question.options]
    assert answers == [("Tiền người già", "mai-tang"), ("Tiền khác", "lien-thong")]
    assert [hit.guide_id for hit in findings.hits[:2]] == ["mai-tang", "lien-thong"]


def test_where_no_question_fits_the_titles_are_the_answers(search):
    question = search.find("chuyển chỗ ở").question

    assert question is not None
    assert question.line == WHICH
    assert [option.line.text for option in question.options] == [
        "Đăng ký thường trú",
        "Đăng ký tạm trú",
    ]


def test_a_title_typed_in_full_is_never_answered_with_a_question(search):
    assert search.find("Tiền mai táng người có trợ cấp hưu trí xã hội").question is None


def test_half_an_ambiguous_sentence_is_not_yet_asked_about(search):
    assert search.find("chuyển").question is None


def test_somebody_who_needs_what_has_no_guide_yet_is_told_so(search):
    assert search.find("tôi muốn việc chưa có bài").unwritten == ("1.009999",)
    assert search.find("đăng ký tạm trú").unwritten == ()
    assert search.find("đăng ký").unwritten == ()


@pytest.mark.parametrize(
    "typed", ["", "   ", "?!", "…", "qqqq wwww", "%' OR 1=1 --", "\u0301", "𝟙𝟚"]
)
def test_nothing_typed_or_nonsense_finds_nothing_and_does_no_harm(search, typed):
    assert search.find(typed).question is None
    assert search.find(typed).hits == ()


def test_a_pasted_letter_is_searched_like_any_other_text(search):
    assert search.find("đăng ký thường trú " * 500).hits[0].guide_id == "thuong-tru"


def test_no_more_is_found_than_was_asked_for(search):
    assert len(search.find("đăng ký", limit=2).hits) == 2
    assert len(search.find("xin tiền mai táng", limit=1).hits) == 1


def test_every_guide_is_found_once_and_the_best_first(search):
    hits = search.find("đăng ký").hits

    assert len({hit.guide_id for hit in hits}) == len(hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_of_two_that_fit_alike_the_more_important_comes_first():
    own = GuideSearch((made_up("b", "Cấp giấy"), made_up("a", "Cấp giấy")), (), Synonyms())

    assert [hit.guide_id for hit in own.find("cấp giấy").hits] == ["b", "a"]


CARDS = (
    made_up("mat-the", "Làm lại thẻ", "1.116410", "1.014064"),
    made_up("doi-the", "Đổi thẻ", "1.116410", "1.014063"),
    made_up("the-moi", "Làm thẻ mới", "1.116410", "1.014061"),
)
"""Three guides to one procedure, as those to the identity card."""


def test_one_code_of_several_guides_finds_them_all():
    own = GuideSearch(CARDS, (), Synonyms())

    assert [hit.guide_id for hit in own.find("1.116410").hits] == ["mat-the", "doi-the", "the-moi"]
    assert [hit.guide_id for hit in own.find("1.014063").hits] == ["doi-the"]


def test_a_sentence_with_a_code_that_guides_share_asks_which_of_them_is_meant():
    enquiry = Enquiry(
        Line("Thẻ thế nào?"),
        (
            Choice(Line("Bị mất"), ("mat-the",)),
            Choice(Line("Hết hạn"), ("1.014063",)),
            Choice(Line("Chưa có"), ("1.116410",)),
        ),
    )
    intents = (Intent("Đi làm căn cước", ("1.116410",)), Intent("Rơi ví rồi", ("mat-the",)))
    own = GuideSearch(CARDS, intents, Synonyms(enquiries=(enquiry,)))

    question = own.find("đi làm căn cước").question
    assert question is not None
    answers = [(option.line.text, option.hit.guide_id) for option in question.options]
    assert answers == [("Bị mất", "mat-the"), ("Hết hạn", "doi-the"), ("Chưa có", "the-moi")]
    assert first(own, "rơi ví rồi") == "mat-the"


def test_a_guide_that_claims_an_ambiguous_sentence_for_itself_does_not_silence_the_question():
    greedy = made_up("greedy", "Báo mất thẻ căn cước", keywords=("mất giấy tờ",))
    intents = (Intent("Mất giấy tờ", ("mat-the", "greedy")),)
    own = GuideSearch((*CARDS, greedy), intents, Synonyms())

    assert own.find("mất giấy tờ").question is not None
    assert own.find("Báo mất thẻ căn cước").question is None


def test_where_all_that_was_typed_is_explained_nothing_is_shown_that_shares_a_word():
    guides = (made_up("gia", "Tiền già"), made_up("an", "Giấy không có tiền án"))
    own = GuideSearch((*GUIDES, *guides), (), Synonyms())

    assert [hit.guide_id for hit in own.find("tien gia").hits] == ["gia"]


def test_a_long_sentence_that_little_explains_still_shows_what_comes_near(search):
    found = search.find("hai nhà cãi nhau vì bờ rào, xã gọi ra hòa giải").hits

    assert "hoa" in {hit.guide_id for hit in found[:3]}


def test_a_word_that_without_its_accent_says_nothing_is_not_thrown_away():
    guides = (made_up("goi", "Cước gọi"), made_up("cc", "Căn cước"), made_up("lap", "Cước lắp"))
    own = GuideSearch(guides, (), Synonyms(idle=("cần", "lắm")))

    assert first(own, "can cuoc") == "cc"


@pytest.mark.parametrize(("typed", "found"), [("14t làm thẻ", "tuoi"), ("phí 22k", "phi")])
def test_figures_are_read_as_chats_shorten_them(typed, found):
    guides = (
        made_up("the", "Làm thẻ"),
        made_up("tuoi", "Làm thẻ, 14 tuổi"),
        made_up("phi", "Phí 22 nghìn đồng"),
        made_up("khac", "Phí đổi thẻ"),
    )
    assert first(GuideSearch(guides, (), Synonyms()), typed) == found


def test_a_kiosk_without_guides_can_still_be_asked():
    assert GuideSearch((), INTENTS, SYNONYMS).find("đăng ký").hits == ()
