"""Provinces and communes, as they have been since 1 July 2025."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Province:
    """A province or a city under the government.

    Attributes:
        code: Two digits, as text (QĐ 19/2025/QĐ-TTg).
        name: "Điện Biên".
        full_name: "Tỉnh Điện Biên".
        former: Names of the provinces that were merged into it, its own left out.
    """

    code: str
    name: str
    full_name: str
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune, a ward or a special zone: the unit that a desk belongs to.

    Attributes:
        code: Five digits, as text (QĐ 19/2025/QĐ-TTg); the ``commune`` of records.
        name: "Mường Phăng".
        type: "Xã", "Phường" or "Đặc khu".
    """

    code: str
    name: str
    type: str
    province_code: str

    @property
    def full_name(self) -> str:
        """The name as people say it: "Xã Mường Phăng"."""
        return f"{self.type} {self.name}"


@dataclass(frozen=True, slots=True)
class FoundCommune:
    """A commune that matches what was typed.

    Attributes:
        former: The unit before July 2025 by whose name it was found, such as
            "Xã Nà Nhạn" or "Phường 3 (quận Gò Vấp)"; empty when found by its own name.
    """

    commune: Commune
    former: str = ""
