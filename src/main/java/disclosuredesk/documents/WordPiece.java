package disclosuredesk.documents;

/**
 * One piece of what a Word package says, whichever of its parts and containers says it.
 *
 * @param where the place for a person to look at, e.g. 页眉“header1.xml”表格第1行第2格内容控件第1段
 * @param text a paragraph, a field's code or an attribute whole, though the file may cut it up
 */
record WordPiece(Kind kind, String where, String text) {

    /** What it is to a reader. */
    enum Kind {
        /** What is read as a paragraph: the only thing that is ever filled in. */
        PARAGRAPH,
        /** The code of a field, e.g. PAGE. */
        FIELD,
        /** An attribute: alternative text, a link's target, a control's title. Only those that hold a brace. */
        ATTRIBUTE,
        /** Any other text: properties, custom data, a chart's numbers. */
        OTHER
    }
}
