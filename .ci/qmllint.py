"""Checks every QML file against the view-models as they are declared in Python.

``pyside6-metaobjectdump`` reads the classes marked with ``@QmlElement`` from their
source, ``pyside6-qmltyperegistrar`` turns that into ``build/qmltypes``, and
``pyside6-qmllint`` then knows every property and slot: a typo fails.  Any warning fails.

Usage: qmllint.py [--ui DIRECTORY]
"""

from __future__ import annotations

import argparse
import ast
import graphlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(sys.executable).parent
MODULE = "Kiosk.ViewModels"
VERSION = "1"

# Names that the dump leaves as Python has them, and the registrar wants as Qt has them.
QT_NAMES = {
    "float": "double",
    "list": "QVariantList",
    "dict": "QVariantMap",
    "object": "QVariant",
    "str": "QString",
}
QT_OBJECTS = {"QObject", "QAbstractListModel", "QAbstractItemModel", "QQuickItem"}


def main() -> int:
    """Generate the types, lint all QML files, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ui", type=Path, default=ROOT / "kiosk" / "ui", help="where qml/ is")
    ui: Path = parser.parse_args().ui
    types = ui.parent.parent / "build" / "qmltypes"
    shutil.rmtree(types, ignore_errors=True)
    describe_view_models(ui, types / MODULE.replace(".", "/"))
    return lint(sorted((ui / "qml").rglob("*.qml")), [ui / "qml", types])


def describe_view_models(ui: Path, out: Path) -> None:
    """Write ``qmldir`` and the ``.qmltypes`` of the classes in ``viewmodels`` and ``models``."""
    out.mkdir(parents=True)
    described = out / "metatypes.json"
    sources = [*sorted((ui / "models").glob("*.py")), *sorted((ui / "viewmodels").glob("*.py"))]
    classes = {path: classes_of(path) for path in sources}
    run(
        *("pyside6-metaobjectdump", "--compact", "--quiet", "--out-file", described),
        *bases_first(classes),
    )
    constant = {
        (found.name, name)
        for nodes in classes.values()
        for found in nodes
        for name in constants_of(found)
    }
    dumped = as_qt_has_them(json.loads(described.read_text()), constant)
    described.write_text(json.dumps(dumped))
    types = out / "viewmodels.qmltypes"
    run(
        "pyside6-qmltyperegistrar",
        *("--import-name", MODULE, "--major-version", VERSION, "--minor-version", "0"),
        *("--generate-qmltypes", types, "-o", out / "registration.cpp"),
        *("--foreign-types", ",".join(map(str, qt_metatypes()))),
        described,
    )
    (out / "qmldir").write_text(f"module {MODULE}\ntypeinfo {types.name}\nimport QtQml\n")


def classes_of(path: Path) -> list[ast.ClassDef]:
    """Return the classes of a module."""
    nodes = ast.parse(path.read_text(encoding="utf-8")).body
    return [node for node in nodes if isinstance(node, ast.ClassDef)]


def bases_first(classes: dict[Path, list[ast.ClassDef]]) -> list[Path]:
    """Order the modules so that a base class is read before what derives from it.

    The dump only takes those classes for objects whose base it has met.
    """
    home = {found.name: path for path, nodes in classes.items() for found in nodes}
    needs = {
        path: {
            home[base.id]
            for found in nodes
            for base in found.bases
            if isinstance(base, ast.Name) and home.get(base.id, path) != path
        }
        for path, nodes in classes.items()
    }
    return list(graphlib.TopologicalSorter(needs).static_order())


def constants_of(found: ast.ClassDef) -> Iterator[str]:
    """Return the properties declared with ``constant=True``, which the dump leaves out."""
    for method in found.body:
        for mark in getattr(method, "decorator_list", []):
            if isinstance(mark, ast.Call) and any(word.arg == "constant" for word in mark.keywords):
                yield method.name  # type: ignore[attr-defined]


def as_qt_has_them(
    files: list[dict[str, Any]], constant: set[tuple[str, str]]
) -> list[dict[str, Any]]:
    """Return the dump with Qt's type names, pointers to objects, and notifiers that exist."""
    classes = [found for file in files for found in file["classes"]]
    objects = QT_OBJECTS | {found["className"] for found in classes if found.get("object")}

    def qt_name(name: str) -> str:
        name = QT_NAMES.get(name, name)
        return f"{name}*" if name in objects else name

    for found in classes:
        for member in found.get("properties", []):
            member["type"] = qt_name(member["type"])
            member["constant"] = (found["className"], member["name"]) in constant
            if "notify" in member:  # "PageModel.changed", inherited
                member["notify"] = member["notify"].rpartition(".")[2]
        for method in (*found.get("slots", []), *found.get("signals", [])):
            method["returnType"] = qt_name(method["returnType"])
            for argument in method.get("arguments", []):
                argument["type"] = qt_name(argument["type"])
    return files


def qt_metatypes() -> list[Path]:
    """Return the descriptions of Qt's own classes, which ours derive from."""
    import PySide6  # noqa: PLC0415

    folder = Path(PySide6.__path__[0]) / "Qt" / "metatypes"
    if not folder.is_dir():  # the wheels for Windows have them one level up
        folder = Path(PySide6.__path__[0]) / "metatypes"
    modules = ("core", "qml", "quick")
    return [path for name in modules for path in folder.glob(f"qt6{name}_*metatypes.json")]


def lint(files: list[Path], imports: list[Path]) -> int:
    """Lint the files; any warning makes the exit code 1."""
    if not files:
        sys.stderr.write("qmllint.py: no QML file found\n")
        return 1
    paths = [part for folder in imports for part in ("-I", str(folder))]
    done = subprocess.run([TOOLS / "pyside6-qmllint", "-W", "0", *paths, *files], check=False)
    sys.stdout.write(f"{len(files)} QML files: {'faults' if done.returncode else 'no faults'}\n")
    return 1 if done.returncode else 0


def run(tool: str, *arguments: str | Path) -> None:
    """Run one of PySide's tools; its failure is ours."""
    subprocess.run([TOOLS / tool, *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main())
