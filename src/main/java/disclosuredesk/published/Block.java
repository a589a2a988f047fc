package disclosuredesk.published;

/** A piece of a document, in reading order: a line of text or a grid of cells. */
sealed interface Block permits Block.Text, Grid {

    /** A paragraph; of PDF what could be joined to one. */
    record Text(String text) implements Block {}
}
