"""A laptop with a studio, who records and who reviews."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.domain.narration import Person
from kiosk.studio.project import Project
from tests.unit.kiosk.studio.evening import Laptop


@pytest.fixture
def new_laptop(tmp_path: Path) -> Iterator[Callable[[str], Laptop]]:
    laptops: list[Laptop] = []

    def bring(name: str) -> Laptop:
        laptops.append(Laptop(tmp_path / name))
        return laptops[-1]

    yield bring
    for laptop in laptops:
        laptop.close()


@pytest.fixture
def laptop(new_laptop: Callable[[str], Laptop]) -> Laptop:
    return new_laptop("laptop")


@pytest.fixture
def project(laptop: Laptop) -> Project:
    return laptop.project


@pytest.fixture
def ban(laptop: Laptop) -> Person:
    """Nàng Ban, who records."""
    return laptop.narrator("Nàng Ban")


@pytest.fixture
def phay(laptop: Laptop) -> Person:
    """Pó Pháy, who reviews."""
    return laptop.workshop.add_person("Pó Pháy")
