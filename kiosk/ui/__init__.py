"""The screens: pages in QML, view-models and adapters in Python."""
