"""A small sound guide, and how to spoil it, for the tests of guides."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.faults import Fault
from kiosk.content.guide_file import check_guide
from kiosk.domain.guide import Guide

ADDRESS = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-7704-7449-9e95-fe7ebb959aa2"

SOUND = """\
id: thu-mot-bai
version: 3
kind: procedure
codes: [2.000740]
category: benefit
title: Nhận tiền qua tài khoản
documents:
  - Thẻ căn cước
fee: Không mất tiền
time: 5 ngày làm việc
agency: Ủy ban nhân dân xã
place: Trung tâm phục vụ hành chính công xã
portal_url: https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bf7-7704-7449-9e95-fe7ebb959aa2
sources:
  - Thủ tục 2.000740 trên Cổng Dịch vụ công quốc gia
checked_on: 2026-11-22
offline_start: soan-truoc
steps:
  - id: hoi
    title: Có tài khoản chưa?
    sentences:
      - Tiền về thẳng tài khoản của bà con.
      - text: Bà con nghe câu hỏi.
        say: Bà con nghe câu hỏi nhé.
    picture:
      - phone: {screen: home, highlight: 4}
      - id-card
    question:
      text: Bà con có tài khoản ngân hàng chưa?
      answers:
        - text: Có rồi
          picture: [check]
          goto: khai
        - text: Chưa có
          picture: [bank]
          goto: mo
  - id: mo
    title: Mở tài khoản
    sentences: [Bà con ra ngân hàng.]
    picture: [bank]
  - id: khai
    title: Khai trên VNeID
    sentences: [Bà con mở VNeID.]
    warning: Không đọc mã OTP cho ai.
    picture: [phone]
    needs_network: yes
    next: end
  - id: soan-truoc
    title: Soạn thẻ
    sentences: [Bà con lấy thẻ căn cước.]
    picture: [id-card]
"""


def write(tmp_path: Path, text: str | bytes, name: str = "thu-mot-bai") -> Path:
    """Put a guide into a folder of its own and return the folder."""
    folder = tmp_path / name
    folder.mkdir(parents=True, exist_ok=True)
    raw = text if isinstance(text, bytes) else text.encode()
    (folder / "guide.yaml").write_bytes(raw)
    return folder


def check(tmp_path: Path, text: str | bytes) -> tuple[Guide | None, list[Fault]]:
    """Check a guide of that text."""
    return check_guide(write(tmp_path, text))


def spoilt(old: str, new: str) -> str:
    """Return the sound guide with one thing changed."""
    assert SOUND.count(old) >= 1, old
    return SOUND.replace(old, new, 1)


def line_of(text: str, piece: str) -> int:
    """Return the line, from 1, on which a piece first stands."""
    return text[: text.index(piece)].count("\n") + 1
