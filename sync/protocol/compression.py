"""Compressing a push, with a dictionary that both sides carry.

A village sends one to twenty records at a time, too few for zstd to learn what
records look like.  A dictionary trained beforehand teaches it: one record
shrinks from about 430 to 125 bytes.  The number of the dictionary stands in the
zstd frame, so a server may know several and a client may use none.
"""

from __future__ import annotations

from functools import cache

from backports import zstd

from sync.protocol import dictionary_1
from sync.protocol.errors import MalformedPushError, OversizedPushError, UnknownDictionaryError

NEWEST_DICTIONARY = 1
_LEVEL = 19  # 0.3 s for 500 records on a slow laptop; the link is slower still
_MAX_WINDOW_LOG = 23  # 8 MiB: the most memory that a frame can make the reader reserve


def compress(plain: bytes, dictionary: int | None = NEWEST_DICTIONARY) -> bytes:
    """Return one zstd frame, with the dictionary of that number or with none."""
    options: dict[int, int] = {zstd.CompressionParameter.compression_level: _LEVEL}
    return zstd.compress(
        plain, options=options, zstd_dict=_dictionary(dictionary) if dictionary else None
    )


def decompress(frame: bytes, max_bytes: int) -> bytes:
    """Return what one zstd frame holds, never unpacking more than ``max_bytes``.

    Raises:
        MalformedPushError: Not one whole frame and nothing after it.
        UnknownDictionaryError: This release has no dictionary of that number.
        OversizedPushError: It would unpack to more.
    """
    try:
        number = zstd.get_frame_info(frame).dictionary_id
        reader = zstd.ZstdDecompressor(
            zstd_dict=_dictionary(number) if number else None,
            options={zstd.DecompressionParameter.window_log_max: _MAX_WINDOW_LOG},
        )
        plain = reader.decompress(frame, max_length=max_bytes + 1)
    except zstd.ZstdError as error:
        raise MalformedPushError from error
    if len(plain) > max_bytes:
        raise OversizedPushError(max_bytes)
    if not reader.eof or reader.unused_data:
        raise MalformedPushError
    return plain


@cache
def _dictionary(number: int) -> zstd.ZstdDict:
    if number != dictionary_1.NUMBER:
        raise UnknownDictionaryError(number)
    return zstd.ZstdDict(dictionary_1.content())
