"""Reading the program's own YAML lists: every value is text, and no key stands twice."""

from __future__ import annotations

from collections.abc import Hashable

import yaml
from yaml.constructor import ConstructorError


class _TextLoader(yaml.CBaseLoader):
    """The loader without types: ``0368``, ``3G`` and ``no`` stay what was written."""

    def construct_mapping(
        self, node: yaml.MappingNode, deep: bool = False
    ) -> dict[Hashable, object]:
        keys = [self.construct_object(key) for key, _ in node.value]
        if len(set(keys)) < len(keys):
            raise ConstructorError(None, None, "a key stands twice", node.start_mark)
        return super().construct_mapping(node, deep)


def read_texts(text: str) -> object:
    """Return what a YAML text holds, as dictionaries, lists and strings.

    Raises:
        yaml.YAMLError: It is not YAML, or a key stands twice.
    """
    return yaml.load(text, Loader=_TextLoader)  # noqa: S506 # it makes nothing but text
