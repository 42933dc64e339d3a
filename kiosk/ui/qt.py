"""Qt's decorators with the types that PySide6's stubs leave out.

At run time these are PySide6's own; a type checker sees a ``Property`` as what
its getter returns, ``QmlUncreatable`` as a decorator of classes, and a marked
text as text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Generic, Protocol, TypeVar, overload

    T = TypeVar("T")
    K = TypeVar("K", bound=type)
    R_co = TypeVar("R_co", covariant=True)

    class _Read(Protocol, Generic[R_co]):
        @overload
        def __get__(self, owner: None, kind: type) -> _Read[R_co]: ...
        @overload
        def __get__(self, owner: object, kind: type) -> R_co: ...

    def Property(  # noqa: N802
        kind: object, *, notify: object = None, constant: bool = False
    ) -> Callable[[Callable[[Any], T]], _Read[T]]:
        """Make a getter a property that QML can read."""

    def QmlUncreatable(reason: str) -> Callable[[K], K]:  # noqa: N802
        """Let QML know the class, but not make one."""

    def QT_TRANSLATE_NOOP(context: str, source: str) -> str:  # noqa: N802
        """Mark a text for the extraction of the catalogue, and return it as it is."""
else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP, Property
    from PySide6.QtQml import QmlUncreatable

__all__ = ["QT_TRANSLATE_NOOP", "Property", "QmlUncreatable"]
