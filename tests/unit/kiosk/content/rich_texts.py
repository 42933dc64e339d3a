"""A guide with everything that a guide can have, for the tests of the format and of authoring."""

from __future__ import annotations

from pathlib import Path

from tests.unit.kiosk.content.guide_texts import ADDRESS, SOUND, write

RICH = f"""\
# Viết theo lời cán bộ xã.
# yaml-language-server: $schema=guide.schema.json

id: bai-day-du   # mã bài
version: 7
kind: procedure
codes: [1.014064, 2.000740]
essential25: 2
category: identity
life_events: [lost_papers, moving]
keywords:
  - mất thẻ
  - 'làm lại: thẻ căn cước'
title: {{text: Cấp lại thẻ căn cước, say: Cấp lại thẻ}}
picture: [{{id-card: {{lost: yes}}}}, renew]
notice:
  text: Lệ phí trở lại mức cũ.
  on: 2027-01-01
  until: 2027-03-31
  source: 'TT 64/2025/TT-BTC'
repealed: {{on: 2030-01-01, replaced_by: 3.000722, source: 'Quyết định # 5'}}
valid_until: 2029-12-31
documents:
  - Thẻ cũ, nếu còn
  # Sổ nào cũng được
  - any_of:
      - Giấy khai sinh
      - id: giay-khac
        text: Giấy khác
        say: Giấy khác có ảnh
        confidence: low
fee:
  - {{text: 25.000 đồng, valid_until: 2026-12-31, source: TT 64, checked_on: 2026-11-01,
     confidence: high}}
  - text: 50.000 đồng
    valid_from: 2027-01-01
time: {{text: 7 ngày làm việc, say: Bảy ngày làm việc}}
agency: Công an xã
place: 'Nơi làm: Công an xã'
portal_url: {ADDRESS}
sources:
  - Thủ tục 1.014064
  - '"Luật" Căn cước: Điều 24'
checked_on: 2026-11-22
reviewed_by_role: Công chức Tư pháp
reviewed_on: 2026-11-23
offline_start: soan
steps:
  # Bước đầu
  - id: hoi
    title: Còn thẻ không?
    say: Thẻ còn không
    sentences:
      - Bà con tìm thẻ cũ.  # trong nhà
      - {{text: Nghe câu hỏi., say: Nghe câu hỏi nhé.}}
    picture:
      - phone: {{screen: home, highlight: 4, finger: yes}}
      - id-card
    question:
      text: Thẻ còn không?
      say: Thẻ cũ còn không
      answers:
        - {{text: Còn, picture: [check], goto: gui}}
        - {{id: mat, text: Mất, say: Mất rồi, picture: cho-trong.svg, goto: bao-mat}}
        - {{text: Không biết, picture: [question], goto: gui}}
  - id: bao-mat
    title: Báo mất
    sentences: ['Nói: “Tôi mất thẻ.”']
    warning: {{text: Đừng đưa tiền cho ai., say: Đừng đưa tiền}}
    picture: [police-station]
    next: soan
  - id: gui
    title: Gửi yêu cầu
    sentences: [Bấm “Gửi yêu cầu”.]
    warning: 'Không đọc mã OTP cho ai # nhé.'
    needs_network: có
    portal_url: {ADDRESS}
    picture: [phone]
    next: end
  - id: soan
    title: Soạn thẻ
    sentences: [Bà con lấy thẻ.]
    picture: [bag, id-card]
# Hết bài.
"""

SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'
TRANSLATED = """\
# A made-up language, never shown to anybody.
steps.gui.title: {text: 'zq: gui', state: approved}
title:
  text: Zqa zqa
  say: zee kwah
  state: draft
  made_from: 0123456789ab
documents.giay-khac: {text: Zqo, state: draft}
"""


def library(tmp_path: Path) -> Path:
    """A folder with a plain guide and a rich one, which is translated and has a picture file."""
    write(tmp_path, SOUND)
    folder = write(tmp_path, RICH, "bai-day-du")
    (folder / "cho-trong.svg").write_text(SVG)
    (folder / "text.qaa.yaml").write_text(TRANSLATED, encoding="utf-8")
    return tmp_path
