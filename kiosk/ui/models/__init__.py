"""Lists as QML reads them."""
