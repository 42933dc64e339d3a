"""Train the dictionary of pushes: ``python -m tests.fakes.train_dictionary NUMBER``.

Writes ``sync/protocol/dictionary_N.py``.  A dictionary that was released is never
trained again: a new one gets the next number, and servers keep the old ones.
The samples are made-up records of sixty communes, other seeds than any
measurement uses; base64 in a module rather than a file beside it, because a
module arrives in wheels and frozen programs by itself.
"""

from __future__ import annotations

import base64
import random
import struct
import sys
import textwrap
from pathlib import Path

from backports import zstd

from sync.protocol.wire import encode_record
from tests.fakes.records import make_records

SIZE = 16 * 1024
MODULE = '''"""Dictionary {number} of pushes; written by ``tests.fakes.train_dictionary``."""

import base64

NUMBER = {number}


def content() -> bytes:
    """Return the dictionary in zstd's format."""
    return base64.b64decode(_CONTENT)


_CONTENT = """
{content}
"""
'''


def train(number: int) -> bytes:
    """Return a dictionary whose zstd number is ``number`` instead of a random one."""
    samples = [
        b"[" + encode_record(record) + b"]"
        for seed in range(1000, 1060)
        for record in make_records(40, seed, f"{random.Random(seed).randrange(100_000):05}")
    ]
    content = zstd.train_dict(samples, SIZE).dict_content
    return content[:4] + struct.pack("<I", number) + content[8:]


if __name__ == "__main__":
    number = int(sys.argv[1])
    lines = textwrap.fill(base64.b64encode(train(number)).decode(), 96)
    path = Path(__file__).parents[2] / "sync" / "protocol" / f"dictionary_{number}.py"
    path.write_text(MODULE.format(number=number, content=lines), encoding="ascii")
