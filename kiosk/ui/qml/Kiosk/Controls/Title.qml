import QtQuick

// What this page asks.
Words {
    size: 42
    bold: true
    lineHeight: 1.05
    Accessible.role: Accessible.Heading
}
