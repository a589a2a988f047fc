package disclosuredesk.published;

import disclosuredesk.documents.WebPage;
import disclosuredesk.report.UnusableInput;
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
    private static final Set<String> PARTS = Set.of("br", "td", "th", "tr");

    private final List<Block> blocks = new ArrayList<>();
    private final HtmlSheet sheet;
    private final HtmlText line;

    private HtmlBlocks(HtmlSheet sheet) {
        this.sheet = sheet;
        this.line = new HtmlText(sheet);
    }

    /**
     * A page.
     *
     * @param title its title, empty if it has none
     */
    record Page(String title, List<Block> blocks) {}

    static Page of(byte[] html, String name) {
        String text = decoded(html);
        if (WebPage.isTooDeep(text)) {
            throw new UnusableInput("网页的元素嵌套过深，不予读取：" + name);
        }
        Document page = Jsoup.parse(text);
        HtmlSheet sheet = HtmlSheet.of(page, name);
        HtmlShape.seen(page, sheet);
        HtmlBlocks read = new HtmlBlocks(sheet);
        NodeTraversor.traverse(read, page.body());
        read.endLine();
        return new Page(page.title(), read.blocks);
    }

    /** UTF-8 where it is valid; otherwise what Chinese pages are written in. */
    static String decoded(byte[] text) {
        boolean wide = text.length > 1
                && ((text[0] & 0xff) == 0xff && (text[1] & 0xff) == 0xfe
                        || (text[0] & 0xff) == 0xfe && (text[1] & 0xff) == 0xff);
        if (wide) {
            return new String(text, StandardCharsets.UTF_16);
        }
        if (text.length > 3
                && (text[0] == 0 || text[1] == 0)) { // no mark of the order, but every other byte of a tag is none
            return new String(text, text[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(text))
                    .toString();
        } catch (CharacterCodingException otherwise) {
            String chinese = new String(text, GB18030);
            String broken = new String(text, StandardCharsets.UTF_8);
            return !chinese.contains("自然人") && broken.contains("自然人") ? broken : chinese;
        }
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.add(text);
        } else if (node instanceof Element element) {
            if (element.normalName().equals("table") && isInnermost(element)) {
                endLine();
                HtmlSight around = line.sight().inside(element, sheet.of(element));
                blocks.add(grid(element, around));
                // its words are in the grid, and are not read a second time
                element.empty();
            } else if (element.isBlock() || PARTS.contains(element.normalName())) {
                endLine();
            }
            line.enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            line.leave();
            if (element.isBlock() || PARTS.contains(element.normalName())) {
                endLine();
            }
        }
    }

    private void endLine() {
        String words = line.take();
        if (!Ink.line(words).isBlank()) {
            blocks.add(new Block.Text(words.strip()));
        }
    }

    private static boolean isInnermost(Element table) {
        return table.children().stream().allMatch(child -> child.selectFirst("table") == null);
    }

    private Grid grid(Element table, HtmlSight around) {
        Grid.Builder grid = new Grid.Builder();
        int row = 0;
        for (Element each : rows(table)) {
            if (grid.isFull(row)) {
                break;
            }
            HtmlSight inRow = around.inside(each, sheet.of(each));
            for (Element cell : each.children()) {
                if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                    int down = span(cell, "rowspan");
                    grid.put(
                            row,
                            grid.free(row),
                            down == 0 ? Grid.MOST_ROWS : down,
                            Math.max(1, span(cell, "colspan")),
                            HtmlText.words(cell, inRow, sheet));
                }
            }
            row++;
        }
        return grid.build(row);
    }

    /** As they are shown: those of the head first, those of the foot last, wherever they are written. */
    private static List<Element> rows(Element table) {
        List<Element> head = new ArrayList<>();
        List<Element> body = new ArrayList<>();
        List<Element> foot = new ArrayList<>();
        for (Element row : table.select("tr")) {
            String part = row.parent() == null ? "" : row.parent().normalName();
            (part.equals("thead") ? head : part.equals("tfoot") ? foot : body).add(row);
        }
        head.addAll(body);
        head.addAll(foot);
        return head;
    }

    private static int span(Element cell, String attribute) {
        String written = cell.attr(attribute).strip();
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : 1;
    }
}
