"""Made-up session records, as varied as a commune's, always the same for the same seed.

Nothing here was observed: shares (who consents, how long a step takes) are
plausible guesses, drawn so that no two records are alike where real ones differ.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sync.protocol.wire import Record, StepEvents

GUIDES = {
    "vneid-muc-2": (("3.000228",), 11),
    "thuong-tru": (("1.004222",), 13),
    "an-toan": ((), 9),
    "khai-sinh": (("1.001193",), 12),
    "bao-hiem-y-te": (("1.012549",), 10),
    "ho-tro-xa-hoi": (("1.001776", "2.000286"), 14),
}
OBSTACLES = (
    "language", "no_smartphone", "no_vneid2", "sim_not_owner", "old_phone_number",
    "forgot_password", "no_network", "file_format", "data_mismatch", "missing_document",
    "owner_confirm", "payment", "eyesight_hearing", "fear_scam", "system_error", "other",
)  # fmt: skip
LANGUAGES = ("vi", "tyz", "mww", "blt", "dao", "km", "rad", "jra", "bdq", "cjm")
NOTES = (
    "Bà con hẹn quay lại cùng con gái.",
    "Chưa mang giấy khai sinh, hẹn tuần sau.",
    "Điện thoại hết pin giữa chừng",
    "Đã gọi cán bộ tư pháp xem lại hồ sơ",
    "Máy chậm, làm lại bước chụp ảnh hai lần",
    "Không nhớ mật khẩu, đã hướng dẫn lấy lại",
    "Nghe tiếng Tày rõ, không cần giải thích thêm",
    "Nhà xa trung tâm, sóng yếu",
)
WORDS = (
    "hồ sơ giấy tờ con cháu nhà văn hóa sáng chiều mai cần thêm ảnh chờ xác nhận chủ hộ đã xong "
    "phần đầu còn thiếu bản sao ký lại ra xã điện thoại mượn nghe rõ chưa quen bấm chậm"
)


def uuid7(at: datetime, rng: random.Random) -> UUID:
    """Return a UUIDv7 of that moment; its random bits come from ``rng``."""
    milliseconds = int(at.timestamp() * 1000)
    bits = milliseconds << 80 | 0x7 << 76 | rng.getrandbits(12) << 64 | 0b10 << 62
    return UUID(int=bits | rng.getrandbits(62))


def make_records(
    count: int,
    seed: int,
    commune: str = "01234",
    start: datetime = datetime(2026, 11, 2, 1, 0, tzinfo=UTC),
) -> list[Record]:
    """Return the records of one device over the following weeks, oldest first."""
    rng = random.Random(seed)
    helpers = [f"h{rng.randrange(100, 999)}" for _ in range(3)]
    local = rng.sample(LANGUAGES[1:], 2)
    at, records = start, []
    for _ in range(count):
        at += timedelta(seconds=rng.randrange(200, 3600), milliseconds=rng.randrange(1000))
        if not 1 <= at.hour < 10:  # 8.00 to 17.00 in Vietnam
            at = (at + timedelta(days=1)).replace(hour=1, minute=rng.randrange(60))
        records.append(_record(rng, at, commune, helpers, local))
    return records


def _record(
    rng: random.Random, at: datetime, commune: str, helpers: list[str], local: list[str]
) -> Record:
    guide = rng.choices(list(GUIDES), weights=(30, 20, 10, 15, 15, 10))[0]
    procedures, length = GUIDES[guide]
    consent = rng.choices(("yes", "no", ""), weights=(75, 15, 10))[0]
    finished = rng.random() < 0.85
    steps = _steps(rng, guide, length if finished else rng.randrange(1, length))
    seconds = sum(step.seconds for step in steps) + rng.randrange(20, 90)
    door = rng.random() < 0.3
    asked = rng.choices(("vi", *local), weights=(60, 25, 15))[0]
    helped = rng.random() < 0.8
    rated = rng.random() < 0.8
    told = consent == "yes"
    return Record(
        record_id=uuid7(at, rng),
        revision=2 if rng.random() < 0.05 else 1,
        started_at=at,
        saved_at=at + timedelta(seconds=seconds + rng.randrange(5, 120)),
        seconds=seconds,
        app="0.1.0",
        commune=commune,
        place="door" if door else "desk",
        helper=rng.choice(helpers) if helped else "",
        procedures=procedures,
        guide=guide,
        guide_version=1,
        language_asked=asked,
        language_heard="vi",
        voice=rng.choices(("synthetic", "recorded", "none"), weights=(85, 10, 5))[0],
        text_scale=rng.choices((1.0, 1.25, 1.5, 2.0), weights=(70, 15, 10, 5))[0],
        steps=steps if told else (),
        offline=door and rng.random() < 0.6,
        outcome=rng.choices(
            ("submitted_online", "prepared", "handed_over", "heard"), weights=(30, 35, 15, 20)
        )[0]
        if finished
        else "unfinished",
        pressed=rng.choices(("self", "together", "helper"), weights=(20, 50, 30))[0]
        if helped
        else "self",
        obstacles=tuple(
            sorted(rng.sample(OBSTACLES, rng.choices((0, 1, 2, 3), weights=(35, 35, 20, 10))[0]))
        ),
        consent=consent,
        age_band=rng.choices(
            ("under_18", "18_34", "35_59", "60_69", "70_plus"), weights=(3, 20, 40, 25, 12)
        )[0]
        if told
        else "",
        gender=rng.choices(("female", "male", "unsaid"), weights=(50, 45, 5))[0] if told else "",
        satisfaction=rng.choices((1, 2, 3, 4, 5), weights=(2, 4, 14, 35, 45))[0] if rated else None,
        rated_by=rng.choices(("citizen", "helper"), weights=(90, 10))[0] if rated else "",
        note=_note(rng) if told and rng.random() < 0.25 else "",
    )


def _steps(rng: random.Random, guide: str, length: int) -> tuple[StepEvents, ...]:
    events, position = [], 1
    while position <= length:
        back = position > 1 and rng.random() < 0.06
        events.append(
            StepEvents(
                step=f"{guide}-{position}",
                replayed=rng.choices((0, 1, 2, 3), weights=(75, 18, 5, 2))[0],
                slowed=int(rng.random() < 0.05),
                paused=int(rng.random() < 0.08),
                seconds=int(rng.lognormvariate(2.9, 0.6)) + 3,
                left="back" if back else "next",
            )
        )
        position += -1 if back else 1
    return tuple(events)


def _note(rng: random.Random) -> str:
    if rng.random() < 0.5:
        return rng.choice(NOTES)
    return " ".join(rng.choices(WORDS.split(), k=rng.randrange(4, 12))).capitalize()
