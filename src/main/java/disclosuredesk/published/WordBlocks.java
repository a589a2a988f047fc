package disclosuredesk.published;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The paragraphs and tables of a Word document in their order, also those in content controls and text boxes, without what
 * is hidden or deleted; a table inside a cell stands before its table.
 */
final class WordBlocks {

    private static final int DEEPEST = 8;

    private final List<Block> blocks = new ArrayList<>();
    private final WordStyles styles;

    private WordBlocks(WordStyles styles) {
        this.styles = styles;
    }

    static List<Block> of(byte[] docx) throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            WordBlocks read = new WordBlocks(WordStyles.of(word));
            Element body = Xml.child(word.getDocument().getDomNode(), "body");
            read.add(body == null ? (Element) word.getDocument().getBody().getDomNode() : body, 0);
            return read.blocks;
        }
    }

    private void add(Element container, int depth) {
        for (Element element : Xml.children(container)) {
            switch (Xml.name(element)) {
                case "p" -> {
                    SeenWordText.Paragraph paragraph = SeenWordText.of(element, styles, false);
                    blocks.add(new Block.Text(paragraph.text()));
                    if (depth < DEEPEST) {
                        paragraph.boxes().forEach(box -> add(box, depth + 1));
                    }
                }
                case "tbl" -> {
                    if (depth < DEEPEST) {
                        blocks.add(table(element, depth));
                    }
                }
                case "del", "moveFrom", "sectPr", "sdtPr", "sdtEndPr" -> {} // not printed
                case "AlternateContent" -> {
                    Element choice = Xml.child(element, "Choice");
                    add(choice == null ? element : choice, depth);
                }
                default -> {
                    if (depth < 40) {
                        add(element, depth);
                    }
                }
            }
        }
    }

    /** Elements of a kind, also inside content controls, insertions and the like. */
    private static void find(Element in, String name, int depth, List<Element> found) {
        for (Element child : Xml.children(in)) {
            String kind = Xml.name(child);
            if (kind.equals(name)) {
                found.add(child);
            } else if (depth < DEEPEST
                    && List.of("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
                            .contains(kind)) {
                find(child, name, depth + 1, found);
            }
        }
    }

    private Grid table(Element table, int depth) {
        Grid.Builder grid = new Grid.Builder();
        Map<Integer, Start> open = new HashMap<>();
        List<Start> starts = new ArrayList<>();
        List<Element> rows = new ArrayList<>();
        find(table, "tr", 0, rows);
        boolean ground = isGrounded(Xml.child(table, "tblPr"));
        int row = 0;
        for (Element each : rows) {
            Element properties = Xml.child(each, "trPr");
            if (properties != null
                    && (Xml.child(properties, "del") != null || Boolean.TRUE.equals(Xml.isOn(properties, "hidden")))) {
                continue;
            }
            int column = properties == null ? 0 : Xml.number(Xml.child(properties, "gridBefore"), 0, Grid.MOST_COLUMNS);
            List<Element> cells = new ArrayList<>();
            find(each, "tc", 0, cells);
            Start left = null;
            for (Element cell : cells) {
                Element own = Xml.child(cell, "tcPr");
                int span = own == null ? 1 : Math.max(1, Xml.number(Xml.child(own, "gridSpan"), 1, Grid.MOST_COLUMNS));
                if (own != null && Xml.child(own, "cellDel") != null) {
                    continue;
                }
                Element down = own == null ? null : Xml.child(own, "vMerge");
                Element right = own == null ? null : Xml.child(own, "hMerge");
                Start above = open.get(column);
                if (right != null && !Xml.value(right, "val").equals("restart") && left != null) {
                    left.columns += span;
                } else if (down != null && !Xml.value(down, "val").equals("restart") && above != null) {
                    above.rows = row - above.row + 1;
                    left = null;
                } else {
                    left = new Start(row, column, span, text(cell, depth, ground || isGrounded(own)));
                    starts.add(left);
                    open.remove(column);
                    if (down != null) {
                        open.put(column, left);
                    }
                }
                column += span;
            }
            row++;
        }
        for (Start start : starts) {
            grid.put(start.row, start.column, start.rows, start.columns, start.text);
        }
        return grid.build(row);
    }

    /** Whether text stands on a coloured ground: a shade of its own, or a table style that may give one. */
    private static boolean isGrounded(@Nullable Element properties) {
        if (properties == null) {
            return false;
        }
        Element style = Xml.child(properties, "tblStyle");
        Element shade = Xml.child(properties, "shd");
        return shade != null && !Xml.value(shade, "fill").matches("(?i)|auto|ffffff")
                || style != null && !Xml.value(style, "val").matches("(?i)TableGrid|TableNormal|a[0-9]?|.*Grid");
    }

    /** A cell that may reach down into the next rows. */
    private static final class Start {
        final int row;
        final int column;
        final String text;
        int columns;
        int rows = 1;

        Start(int row, int column, int columns, String text) {
            this.row = row;
            this.column = column;
            this.columns = columns;
            this.text = text;
        }
    }

    private String text(Element cell, int depth, boolean ground) {
        StringBuilder text = new StringBuilder();
        add(cell, depth, ground, text);
        return text.toString();
    }

    private void add(Element container, int depth, boolean ground, StringBuilder text) {
        for (Element element : Xml.children(container)) {
            switch (Xml.name(element)) {
                case "p" -> {
                    SeenWordText.Paragraph paragraph = SeenWordText.of(element, styles, ground);
                    text.append(text.isEmpty() ? "" : "\n").append(paragraph.text());
                    if (depth < DEEPEST) {
                        paragraph.boxes().forEach(box -> add(box, depth + 1, ground, text));
                    }
                }
                case "tbl" -> {
                    if (depth < DEEPEST) {
                        Grid inner = table(element, depth + 1);
                        if (inner.rows().size() == 1 && inner.width() == 1) {
                            text.append(text.isEmpty() ? "" : "\n")
                                    .append(inner.at(0, 0).text()); // it only pads a figure
                        } else {
                            blocks.add(inner);
                        }
                    }
                }
                case "tcPr", "del", "moveFrom", "sdtPr", "sdtEndPr" -> {} // not printed
                default -> {
                    if (depth < 40) {
                        add(element, depth + 1, ground, text);
                    }
                }
            }
        }
    }
}
