import QtQuick

// Text as every page shows it: plain (packs come from outside, markup is never rendered) and never cut.
Text {
    property real size: 26
    property bool bold: false
    property bool strong: false
    property string says: text // what the voice says of it (kiosk.ui.spoken_texts): several texts a line each

    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.font(size)
    font.weight: bold ? Font.Bold : strong ? Font.DemiBold : Font.Normal
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    verticalAlignment: Text.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
