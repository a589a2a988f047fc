package disclosuredesk.statistics.published;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The paragraphs and tables of a web page in their order. A table that holds other tables only lays out the page: its
 * words are paragraphs, and the tables in it are read for themselves.
 */
final class HtmlBlocks implements NodeVisitor {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "noscript", "template", "select", "textarea", "iframe");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private HtmlBlocks() {}

    /**
     * A page.
     *
     * @param title its title, empty if it has none
     */
    record Page(String title, List<Block> blocks) {}

    static Page of(byte[] html) throws IOException {
        Document page = Jsoup.parse(decoded(html));
        page.select(String.join(",", UNSEEN) + ",[hidden],[style~=(?i)display\\s*:\\s*none]").stream()
                .filter(element -> !element.normalName().equals("head")).toList().forEach(Node::remove);
        HtmlBlocks read = new HtmlBlocks();
        NodeTraversor.traverse(read, page.body());
        read.endLine();
        return new Page(page.title(), read.blocks);
    }

    /** UTF-8 where it is valid; otherwise what Chinese pages are written in. */
    static String decoded(byte[] text) {
        boolean wide = text.length > 1 && ((text[0] & 0xff) == 0xff && (text[1] & 0xff) == 0xfe || (text[0] & 0xff) == 0xfe && (text[1] & 0xff) == 0xff);
        if (wide) {
            return new String(text, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
        } catch (CharacterCodingException otherwise) {
            return new String(text, GB18030);
        }
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText().replaceAll("[\\r\\n\\t ]+", " "));
        } else if (node instanceof Element element) {
            if (element.normalName().equals("table") && isInnermost(element)) {
                endLine();
                blocks.add(grid(element));
                // its words are in the grid, and are not read a second time
                element.empty();
            } else if (element.isBlock() || Set.of("br", "td", "th", "tr").contains(element.normalName())) {
                endLine();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && (element.isBlock() || Set.of("td", "th", "tr").contains(element.normalName()))) {
            endLine();
        }
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            blocks.add(new Block.Text(line.toString().strip()));
        }
        line.setLength(0);
    }

    private static boolean isInnermost(Element table) {
        return table.children().stream().allMatch(child -> child.selectFirst("table") == null);
    }

    private static Grid grid(Element table) {
        Grid.Builder grid = new Grid.Builder();
        int row = 0;
        for (Element each : table.select("tr")) {
            if (grid.isFull(row)) {
                break;
            }
            for (Element cell : each.children()) {
                if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                    int down = span(cell, "rowspan");
                    grid.put(row, grid.free(row), down == 0 ? Grid.MOST_ROWS : down, Math.max(1, span(cell, "colspan")), words(cell));
                }
            }
            row++;
        }
        return grid.build(row);
    }

    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute).strip();
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : 1;
    }

    private static String words(Element cell) {
        StringBuilder words = new StringBuilder();
        NodeTraversor.traverse((node, depth) -> {
            if (node instanceof TextNode text) {
                words.append(text.getWholeText().replaceAll("[\\r\\n\\t ]+", " "));
            } else if (node instanceof Element element && !words.isEmpty()
                    && (element.isBlock() || element.normalName().equals("br"))) {
                words.append('\n');
            }
        }, cell);
        return words.toString();
    }
}
