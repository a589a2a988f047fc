package disclosuredesk.documents;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** A web page as one reads it: blocks, rows and line breaks each end a line; what a browser does not show is left out. */
public final class WebPage {

    private static final Set<String> LINES = Set.of(
            "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer",
            "table");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "head");
    private static final Pattern NOT_DISPLAYED = Pattern.compile("(?i)display\\s*:\\s*none");

    private WebPage() {}

    /**
     * Whether some element is opened too often without being closed. To be asked before a page is parsed: a parser of HTML takes time by
     * the square of it, and no page has more than a few dozen.
     */
    public static boolean isTooDeep(String html) {
        return TagDepth.isTooDeep(html);
    }

    /**
     * The text of a parsed page.
     *
     * @param cell what stands behind each cell of a table
     */
    public static String text(Document page, String cell) {
        StringBuilder text = new StringBuilder();
        page.body().filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                } else if (node instanceof Element element) {
                    if (isUnseen(element)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    text.append(
                            LINES.contains(element.normalName())
                                            || element.normalName().equals("br")
                                    ? "\n"
                                    : "");
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element && !isUnseen(element)) {
                    text.append(
                            LINES.contains(element.normalName())
                                    ? "\n"
                                    : CELLS.contains(element.normalName()) ? cell : "");
                }
                return FilterResult.CONTINUE;
            }
        });
        return text.toString();
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || NOT_DISPLAYED.matcher(element.attr("style")).find();
    }
}
