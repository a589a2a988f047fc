package disclosuredesk.published;

import disclosuredesk.report.UnusableInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** What the style sheets inside a page, and the styles of its elements, say about how an element is seen. */
final class HtmlSheet {

    private static final int MOST_RULES = 1_000;
    private static final long MOST_COMPARISONS = 40_000_000;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern WANTED = Pattern.compile(
            "(?:^|[;\\s])(display|visibility|vertical-align|opacity|font-size|color|background|background-color|background-image|text-decoration"
                    + "|text-decoration-line|text-indent|position|left|top|clip|clip-path|width|height|max-height|max-width|overflow)\\s*:\\s*([^;]+)");
    private static final Pattern MOMENTARY = Pattern.compile(
            ":(?:hover|focus|active|visited|checked|target|before|after|first-line|first-letter|placeholder|selection|disabled)|::");

    /** A rule of a sheet, with the weight of its selector. */
    private record Rule(String selector, int weight, Map<String, String> style) {}

    private final IdentityHashMap<Element, Map<String, String>> styles = new IdentityHashMap<>();

    private HtmlSheet() {}

    /** @throws UnusableInput if the sheets of the page are too large to be applied */
    static HtmlSheet of(Document page, String name) {
        HtmlSheet sheet = new HtmlSheet();
        List<Rule> rules = new ArrayList<>();
        page.select("style").forEach(style -> add(COMMENT.matcher(style.data()).replaceAll(" "), rules, 0));
        if (!rules.isEmpty()
                && (rules.size() > MOST_RULES
                        || (long) rules.size() * page.getAllElements().size() > MOST_COMPARISONS)) {
            throw new UnusableInput("网页的样式表过大，不予读取：" + name);
        }
        rules.sort(Comparator.comparing(Rule::weight));
        for (Rule rule : rules) {
            try {
                page.select(rule.selector)
                        .forEach(element ->
                                put(sheet.styles.computeIfAbsent(element, each -> new HashMap<>()), rule.style));
            } catch (SelectorParseException | IllegalArgumentException unknown) {
                // a selector of a newer standard
            }
        }
        return sheet;
    }

    private static void add(String css, List<Rule> rules, int depth) {
        int at = 0;
        while (at < css.length() && depth < 4) {
            int open = css.indexOf('{', at);
            if (open < 0) {
                return;
            }
            String before = css.substring(at, open);
            String selector = before.substring(before.lastIndexOf(';') + 1)
                    .strip()
                    .replace("<!--", "")
                    .replace("-->", "")
                    .strip();
            int close = closing(css, open);
            String inside = css.substring(open + 1, close);
            if (selector.startsWith("@")) {
                if (selector.matches("(?s)@media(?!.*(?:print|width|height|speech|not )).*")) {
                    add(inside, rules, depth + 1);
                }
            } else {
                Map<String, String> style = style(inside);
                for (String each : style.isEmpty() ? new String[0] : selector.split(",")) {
                    if (!each.isBlank() && !MOMENTARY.matcher(each).find()) {
                        rules.add(new Rule(each.strip(), weight(each), style));
                    }
                }
            }
            at = close + 1;
        }
    }

    private static int closing(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return css.length();
    }

    private static int weight(String selector) {
        int weight = 1;
        for (char each : selector.toCharArray()) {
            weight += each == '#'
                    ? 100
                    : each == '.' || each == '[' || each == ':' ? 10 : each == ' ' || each == '>' ? 1 : 0;
        }
        return Math.min(weight, 999);
    }

    private static Map<String, String> style(String written) {
        Map<String, String> style = new HashMap<>();
        Matcher each = WANTED.matcher(written.toLowerCase(Locale.ROOT));
        int from = 0;
        while (each.find(from)) {
            style.put(each.group(1), each.group(2).strip());
            from = each.end();
        }
        return style;
    }

    private static void put(Map<String, String> all, Map<String, String> more) {
        more.forEach((property, value) -> {
            boolean kept = all.getOrDefault(property, "").endsWith("!important") && !value.endsWith("!important");
            if (!kept) {
                all.put(property, value);
            }
        });
    }

    /** The properties of an element that matter here; those it inherits are not among them. */
    Map<String, String> of(Element element) {
        Map<String, String> rules = styles.get(element);
        String own = element.attr("style");
        if (own.isEmpty()) {
            return rules == null ? Map.of() : plain(rules);
        }
        Map<String, String> all = rules == null ? new HashMap<>() : new HashMap<>(rules);
        put(all, style(own));
        return plain(all);
    }

    private static Map<String, String> plain(Map<String, String> style) {
        Map<String, String> plain = new HashMap<>();
        style.forEach((property, value) -> plain.put(property, value.replaceFirst("\\s*!\\s*important\\s*$", "")));
        return plain;
    }
}
