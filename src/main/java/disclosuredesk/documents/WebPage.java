package disclosuredesk.documents;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** A web page as one reads it: blocks, rows and line breaks each end a line; what a browser does not show is left out. */
public final class WebPage {

    private static final int DEEPEST = 500;
    private static final int DEEPEST_TABLE = 50;
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})");

    /** Elements that end of themselves. */
    private static final Set<String> ENDING = Set.of("p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "br", "hr", "img",
            "input", "meta", "link", "col", "colgroup", "param", "source", "wbr", "area", "base", "embed");

    private static final Set<String> LINES = Set.of("p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "table");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "noscript", "head");
    private static final Pattern NOT_DISPLAYED = Pattern.compile("(?i)display\\s*:\\s*none");

    private WebPage() {}

    /**
     * Whether some element is opened too often without being closed. To be asked before a page is parsed: a parser of HTML takes time by
     * the square of it, and no page has more than a few dozen.
     */
    public static boolean isTooDeep(String html) {
        Map<String, Integer> open = new HashMap<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String element = tag.group(2).toLowerCase(Locale.ROOT);
            if (!ENDING.contains(element)) {
                int depth = open.merge(element, tag.group(1).isEmpty() ? 1 : -1, (before, change) -> Math.max(0, before + change));
                if (depth > (element.equals("table") ? DEEPEST_TABLE : DEEPEST)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The text of a parsed page.
     *
     * @param cell what stands behind each cell of a table
     */
    static String text(Document page, String cell) {
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
                    text.append(LINES.contains(element.normalName()) || element.normalName().equals("br") ? "\n" : "");
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element && !isUnseen(element)) {
                    text.append(LINES.contains(element.normalName()) ? "\n" : CELLS.contains(element.normalName()) ? cell : "");
                }
                return FilterResult.CONTINUE;
            }
        });
        return text.toString();
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden") || NOT_DISPLAYED.matcher(element.attr("style")).find();
    }
}
