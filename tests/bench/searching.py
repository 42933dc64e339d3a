"""How long a letter typed into the search box takes, and what is missed without accents.

The titles are made of the words of real procedures and communes, in the order of
chance; what is typed are pieces of them as people type: the last word half
done, every second time without accents, sometimes with a slip.  The baseline is what
SQLite's FTS5 takes for the same: all words of the folded titles, the last by its beginning,
in the order of importance, without slips, synonyms or a ranking.
"""

from __future__ import annotations

import csv
import random
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Sequence

from kiosk.content.search import GuideSearch
from kiosk.content.search_words import load_intents, load_synonyms
from kiosk.domain.folding import fold
from kiosk.domain.guide import Guide
from kiosk.resources import bundled
from tests.unit.kiosk.content.made_up_guides import made_up

SIZES = {"search_p99_ms_10k": (10_000, 5, 0.5), "search_p99_ms_100k": (100_000, 20, 1)}
ROUNDS = 5
TYPED = 400
WRITTEN = 300  # whole titles typed without accents
DATA = bundled("assets") / "data"


def measure() -> list[dict[str, object]]:
    """Return the three figures, in the shape of ``bench.json``."""
    figures: list[dict[str, object]] = []
    misses: list[float] = []
    for name, (size, must, aim) in SIZES.items():
        chance = random.Random(size)
        guides = list(_guides(size, chance))
        search = GuideSearch(
            guides, load_intents(DATA / "intents.csv"), load_synonyms(DATA / "synonyms.yaml")
        )
        typed = [_typed(chance.choice(guides).title.text, chance) for _ in range(TYPED)]
        measured = [_p99(search.find, typed) for _ in range(ROUNDS)]
        fts5 = _fts5(guides)
        baseline = statistics.median(_p99(fts5, typed) for _ in range(ROUNDS))
        figures.append(_figure(name, "ms", measured, must, aim) | _beside(measured, baseline))
        misses.append(_misses(search, guides, chance))
    return [*figures, _figure("search_misses", "of 600", [sum(misses)], 0, 0)]


def _beside(measured: Sequence[float], baseline: float) -> dict[str, object]:
    return {
        "baseline": "SQLite FTS5",
        "baseline_median": round(baseline, 4),
        "ratio": round(statistics.median(measured) / baseline, 2),
    }


def _fts5(guides: Sequence[Guide]) -> Callable[[str], object]:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE titles USING fts5(title, prefix='2 3 4')")
    database.executemany("INSERT INTO titles VALUES (?)", [(fold(g.title.text),) for g in guides])

    def find(text: str) -> object:
        words = " ".join(f'"{word}"' for word in fold(text).replace('"', " ").split())
        asked = "SELECT rowid FROM titles WHERE titles MATCH ? ORDER BY rowid LIMIT 10"
        return database.execute(asked, (f"{words}*",)).fetchall()

    return find


def _p99(find: Callable[[str], object], typed: Sequence[str]) -> float:
    times = []
    for text in typed:
        start = time.perf_counter()
        find(text)
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)[round(0.99 * (len(times) - 1))]


def _misses(search: GuideSearch, guides: Sequence[Guide], chance: random.Random) -> int:
    """Count the titles that are not found first when typed without accents and đ."""
    with_marks = [g for g in guides if any(letter in g.title.text for letter in "đĐơƠưƯ")]
    return sum(
        fold(search.find(fold(guide.title.text)).hits[0].title) != fold(guide.title.text)
        for guide in chance.sample(with_marks, WRITTEN)
    )


def _guides(size: int, chance: random.Random) -> Iterator[Guide]:
    with (DATA / "intents.csv").open(encoding="utf-8", newline="") as lines:
        phrases = [row["citizen_phrase_vi"].split() for row in csv.DictReader(lines)]
    with (DATA / "units.csv").open(encoding="utf-8", newline="") as lines:
        places = [row["name"] for row in csv.DictReader(lines)]
    for number in range(size):
        words = [*chance.choice(phrases), *chance.choice(phrases)[:4]]
        title = f"{' '.join(words)} {chance.choice(places)} {chance.choice(places)}"
        yield made_up(f"g{number}", title, f"{1 + number % 3}.{number:06d}")


def _typed(title: str, chance: random.Random) -> str:
    words = title.split()
    at = chance.randrange(len(words))
    text = " ".join(words[at : at + chance.randint(1, 5)])
    text = text[: chance.randint((len(text) + 1) // 2, len(text))]
    if chance.random() < 0.5:
        text = fold(text)
    if chance.random() < 0.15 and len(text) > 4:
        slip = chance.randrange(1, len(text) - 1)
        text = text[:slip] + text[slip + 1 :]
    return text


def _figure(
    name: str, unit: str, rounds: Sequence[float], must: float, aim: float
) -> dict[str, object]:
    median = statistics.median(rounds)
    return {
        "name": name,
        "unit": unit,
        "median": round(median, 4),
        "min": round(min(rounds), 4),
        "max": round(max(rounds), 4),
        "runs": len(rounds),
        "must": must,
        "aim": aim,
        "meets": "aim" if median <= aim else "must" if median <= must else "short",
    }
