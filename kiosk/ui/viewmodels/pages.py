"""Every page of the kiosk, by its name."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kiosk.content.finder import Finder
from kiosk.resources import bundled
from kiosk.ui.desk import Desk
from kiosk.ui.viewmodels.attracting import AttractPage
from kiosk.ui.viewmodels.before import BeforePage, SignalPage
from kiosk.ui.viewmodels.choosing import LanguagePage
from kiosk.ui.viewmodels.closing import ConsentPage, RatingPage, ThanksPage
from kiosk.ui.viewmodels.day import JoinPage, TodayPage
from kiosk.ui.viewmodels.finding import GuideListPage, HomePage
from kiosk.ui.viewmodels.first_start import FirstStartPage
from kiosk.ui.viewmodels.ordering import LanguageOrderPage
from kiosk.ui.viewmodels.page import PageModel
from kiosk.ui.viewmodels.reading import ReadingPage
from kiosk.ui.viewmodels.recording import RecordPage
from kiosk.ui.viewmodels.searching import SearchPage
from kiosk.ui.viewmodels.walking import StepPage


class Pages:
    """Makes each page once, and finds it by the name that ``Desk.go`` is given."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        self.first_start = FirstStartPage(desk, parent)
        self.language = LanguagePage(desk, parent)
        self.attract = AttractPage(desk, parent)
        self.home = HomePage(desk, parent)
        self.list = GuideListPage(desk, self.home, parent)
        self.search = SearchPage(desk, Finder.load(desk.library, bundled("assets")), parent)
        self.before = BeforePage(desk, parent)
        self.reading = ReadingPage(desk, parent)
        self.step = StepPage(desk, parent)
        self.signal = SignalPage(desk, self.step, parent)
        self.rating = RatingPage(desk, parent)
        self.consent = ConsentPage(desk, parent)
        self.thanks = ThanksPage(desk, parent)
        self.record = RecordPage(desk, parent)
        self.today = TodayPage(desk, self.record, parent)
        self.join = JoinPage(desk, parent)
        self.order = LanguageOrderPage(desk, parent)
        self._by_name: dict[str, PageModel] = {
            "first_start": self.first_start,
            "language": self.language,
            "attract": self.attract,
            "home": self.home,
            "list": self.list,
            "search": self.search,
            "before": self.before,
            "reading": self.reading,
            "signal": self.signal,
            "step": self.step,
            "rating": self.rating,
            "consent": self.consent,
            "thanks": self.thanks,
            "record": self.record,
            "today": self.today,
            "join": self.join,
            "order": self.order,
        }

    def __getitem__(self, name: str) -> PageModel:
        return self._by_name[name]
