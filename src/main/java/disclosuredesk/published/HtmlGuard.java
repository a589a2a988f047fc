package disclosuredesk.published;

import disclosuredesk.report.UnusableInput;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks how deep the elements of a page are nested before it is parsed: a parser of HTML takes time by the square of it,
 * and no page of a report has more than a few dozen.
 */
final class HtmlGuard {

    private static final int DEEPEST = 500;
    private static final int DEEPEST_TABLE = 50;
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})");

    /** Elements that end of themselves. */
    private static final Set<String> ENDING = Set.of("p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "br", "hr", "img",
            "input", "meta", "link", "col", "colgroup", "param", "source", "wbr", "area", "base", "embed");

    private HtmlGuard() {}

    /** @throws UnusableInput if some element is opened too often without being closed */
    static void requireShallow(String html, String name) {
        Map<String, Integer> open = new HashMap<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String element = tag.group(2).toLowerCase(Locale.ROOT);
            if (!ENDING.contains(element)) {
                int depth = open.merge(element, tag.group(1).isEmpty() ? 1 : -1, (before, change) -> Math.max(0, before + change));
                if (depth > (element.equals("table") ? DEEPEST_TABLE : DEEPEST)) {
                    throw new UnusableInput("网页的元素嵌套过深，不予读取：" + name);
                }
            }
        }
    }
}
