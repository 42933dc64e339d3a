"""``gocua find``: what the search box answers, as lines or as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date

from kiosk.content.finder import Finder
from kiosk.content.library import GuideLibrary
from kiosk.paths import Paths
from kiosk.resources import bundled


def found(text: str, paths: Paths, today: date, *, as_json: bool) -> Iterator[str]:
    """Return the lines to print: a guide each, best first, with id, codes and title.

    Where the search box would ask a question, it comes first, and each guide that one of its
    answers leads to has this answer as its last column.  As JSON it is one list of guides,
    with ``question`` and ``answer`` in those.

    Raises:
        SearchWordsError: The lists of words cannot be used.
    """
    assets = bundled("assets")
    library = GuideLibrary(assets / "guides", paths.guides)
    findings = Finder.load(library, assets).find(text, today)
    question = findings.question
    asked = question.line.text if question is not None else ""
    options = question.options if question is not None else ()
    answers = {option.hit.guide_id: option.line.text for option in options}
    if as_json:
        rows: list[dict[str, object]] = []
        for hit in findings.hits:
            row: dict[str, object] = {"id": hit.guide_id, "codes": list(hit.codes)}
            row |= {"title": hit.title, "score": hit.score, "matched": hit.matched}
            if hit.guide_id in answers:
                row |= {"question": asked, "answer": answers[hit.guide_id]}
            rows.append(row)
        yield json.dumps(rows, ensure_ascii=False)
        return
    if asked:
        yield f"? {asked}"
    for hit in findings.hits:
        columns = [hit.guide_id, " ".join(hit.codes) or "–", hit.title]
        yield "\t".join([*columns, *([answers[hit.guide_id]] if hit.guide_id in answers else [])])
