import QtQuick

// A text of one or more sentences in which the one being said is marked, without rich text: packs
// come from outside.  Where the recording does not tell sentences apart, all of it is marked.
TextEdit {
    id: root

    property real size: 26
    property bool strong: false
    property string says: text
    readonly property bool isSpoken: Speaking.speech !== null && says !== "" && Speaking.speech.spokenText === says
    readonly property int from: isSpoken && text === says ? Speaking.speech.sentenceStart : 0
    readonly property int to: isSpoken && text === says ? Speaking.speech.sentenceEnd : length

    onIsSpokenChanged: mark()
    onFromChanged: mark()
    onToChanged: mark()

    function mark(): void {
        if (isSpoken)
            select(from, to);
        else
            deselect();
    }

    readOnly: true
    enabled: false // a touch is for what it stands on
    activeFocusOnPress: false
    activeFocusOnTab: false
    selectionColor: Theme.goldMist
    selectedTextColor: color
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: Theme.font(size)
    font.weight: strong ? Font.DemiBold : Font.Normal
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
