"""Whether a microphone is still plugged in, asked of the sound server itself (Linux only).

Qt does not say it where it matters most: when a microphone that is not the usual one is
pulled out, or the last one, its list stays as it was (PySide6 6.11.3), and the sound server
lets the recording go on from another microphone without a word.  So the server is asked,
through the library that Qt's sound needs anyway, and without ever waiting for an answer.
"""

from __future__ import annotations

import ctypes
from typing import Any

_LIBRARY = "libpulse.so.0"
_READY, _FAILED, _TERMINATED = 4, 5, 6  # pa_context_state_t
_NO_AUTOSPAWN = 1  # pa_context_flags_t
_TURNS = 64  # of the library's loop at a time; an answer takes some five
_Answer = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p
)  # context, source, end of list, ours

_FUNCTIONS: dict[str, tuple[Any, list[Any]]] = {
    "pa_mainloop_new": (ctypes.c_void_p, []),
    "pa_mainloop_get_api": (ctypes.c_void_p, [ctypes.c_void_p]),
    "pa_mainloop_iterate": (ctypes.c_int, [ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p]),
    "pa_mainloop_free": (None, [ctypes.c_void_p]),
    "pa_context_new": (ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_char_p]),
    "pa_context_connect": (
        ctypes.c_int,
        [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.c_void_p],
    ),
    "pa_context_get_state": (ctypes.c_int, [ctypes.c_void_p]),
    "pa_context_disconnect": (None, [ctypes.c_void_p]),
    "pa_context_unref": (None, [ctypes.c_void_p]),
    "pa_context_get_source_info_by_name": (
        ctypes.c_void_p,
        [ctypes.c_void_p, ctypes.c_char_p, _Answer, ctypes.c_void_p],
    ),
    "pa_operation_unref": (None, [ctypes.c_void_p]),
}


class PulsePresence:
    """Watches one microphone; ``is_gone`` is to be asked several times a second."""

    def __init__(self, name: str) -> None:
        """Begin to watch the source of that name.

        Raises:
            OSError: There is no PulseAudio library here, or it cannot be asked.
        """
        self._pulse = _library()
        self._name = name.encode()
        self._was_ready = self._was_there = self._is_gone = self._is_asking = False
        self._answer = _Answer(self._take)  # must live as long as the library may call it
        self._loop = self._pulse.pa_mainloop_new()
        self._context = self._pulse.pa_context_new(
            self._pulse.pa_mainloop_get_api(self._loop), b"gocua"
        )
        if self._pulse.pa_context_connect(self._context, None, _NO_AUTOSPAWN, None) < 0:
            self.close()
            raise OSError(_LIBRARY)

    def is_gone(self) -> bool:
        """Whether it has been there and is not there any more; never waits.

        A name that the server has never known counts as there: who plays the sound may not
        be PulseAudio.
        """
        if self._context is None:
            return self._is_gone
        for _ in range(_TURNS):
            if self._pulse.pa_mainloop_iterate(self._loop, 0, None) <= 0:
                break
        state = self._pulse.pa_context_get_state(self._context)
        if state == _READY:
            self._was_ready = True
            self._ask()
        elif state in (_FAILED, _TERMINATED):
            self._is_gone = self._was_ready  # the server itself has gone
        return self._is_gone

    def close(self) -> None:
        """Ask no more."""
        if self._context is not None:
            self._pulse.pa_context_disconnect(self._context)
            self._pulse.pa_context_unref(self._context)
            self._pulse.pa_mainloop_free(self._loop)
            self._context = self._loop = None

    def _ask(self) -> None:
        if self._is_asking or self._is_gone:
            return
        self._is_asking = True
        operation = self._pulse.pa_context_get_source_info_by_name(
            self._context, self._name, self._answer, None
        )
        if operation:
            self._pulse.pa_operation_unref(operation)

    def _take(self, _context: int, _source: int, end: int, _ours: int) -> None:
        if end == 0:
            self._was_there = True
            return
        self._is_asking = False
        if end < 0:
            self._is_gone = self._was_there


def _library() -> Any:  # the functions' types are given below
    library = ctypes.CDLL(_LIBRARY)
    for name, (gives, takes) in _FUNCTIONS.items():
        function = getattr(library, name)
        function.restype, function.argtypes = gives, takes
    return library
