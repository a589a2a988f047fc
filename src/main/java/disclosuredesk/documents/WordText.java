package disclosuredesk.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The paragraphs of one part of a Word file as they are seen, in their order, in whatever container they stand: content
 * controls, cells, text boxes. Left out is what Word does not show: deleted and hidden text, field codes, phonetic guides,
 * what only an older Word would show.
 */
final class WordText implements WordPart.Reader {

    private static final int DEEPEST = 500;
    private static final Set<String> UNSEEN =
            Set.of("Fallback", "del", "moveFrom", "rt", "sdtPr", "instrText", "delText");

    private final List<String> lines = new ArrayList<>();
    private final Deque<StringBuilder> paragraphs = new ArrayDeque<>();
    private final Deque<Boolean> choices = new ArrayDeque<>();
    private int depth;
    private int unseen;
    private boolean hidden;
    private boolean text;
    private boolean properties;

    private WordText() {}

    /** @throws IOException if the part is no XML, declares a document type or nests deeper than any letter does */
    static List<String> of(InputStream part) throws IOException {
        WordText reader = new WordText();
        WordPart.read(part, reader);
        return reader.lines;
    }

    @Override
    public void start(String element, String value) throws IOException {
        if (++depth > DEEPEST) {
            throw new IOException("nested too deep");
        }
        if (element.equals("AlternateContent")) {
            choices.push(false);
        } else if (element.equals("Choice") && !choices.isEmpty()) {
            choices.pop();
            choices.push(true);
        }
        boolean shown = element.equals("Fallback") && !choices.isEmpty() && !choices.peek();
        if (unseen > 0 || UNSEEN.contains(element) && !shown) {
            unseen++;
            return;
        }
        switch (element) {
            case "p" -> paragraphs.push(new StringBuilder());
            case "r" -> hidden = false;
            case "rPr" -> properties = true;
            case "vanish" -> hidden = properties && !Set.of("0", "false", "off").contains(value);
            case "t" -> text = true;
            case "tab", "ptab" -> append(properties ? "" : " ");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            default -> {}
        }
    }

    private void append(String what) {
        if (!paragraphs.isEmpty() && !hidden) {
            paragraphs.element().append(what);
        }
    }

    @Override
    public void text(String characters) {
        if (text && unseen == 0) {
            append(characters);
        }
    }

    @Override
    public void end(String element) {
        depth--;
        if (unseen > 0) {
            unseen--;
            return;
        }
        switch (element) {
            case "AlternateContent" -> choices.poll();
            case "rPr" -> properties = false;
            case "t" -> text = false;
            case "r" -> hidden = false;
            case "p" -> paragraphs.pop().toString().lines().forEach(lines::add);
            default -> {}
        }
    }
}
