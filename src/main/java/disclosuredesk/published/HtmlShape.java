package disclosuredesk.published;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Makes a page what it shows: what is not displayed goes, tables built of other elements become tables, fields become their text. */
final class HtmlShape {

    private static final Set<String> UNSEEN =
            Set.of("script", "style", "head", "noscript", "template", "select", "textarea", "iframe", "rt", "rp");
    private static final Set<String> DRAWN = Set.of("img", "canvas", "object", "embed", "iframe", "video");
    private static final Set<String> OF_TABLES = Set.of("table", "tr", "td", "th", "tbody", "thead", "tfoot");
    private static final Set<String> BY_NAME =
            Set.of("hidden", "hide", "d-none", "sr-only", "visually-hidden", "invisible");
    private static final Pattern FEW_DIGITS = Pattern.compile("[\\s\\[(（\\]）)]*(?:\\d{1,2}|[a-z*])[\\s\\[(（\\]）)]*");
    private static final Pattern SMALLER =
            Pattern.compile("smaller|x-small|xx-small|0?\\.[1-7]\\d*r?em|[1-7]\\d?(?:\\.\\d+)?%");

    private HtmlShape() {}

    @SuppressWarnings("ReferenceEquality") // an element is equal to itself only
    static void seen(Document page, HtmlSheet sheet) {
        fields(page);
        page.select(String.join(",", UNSEEN) + ",[hidden]").stream()
                .filter(element -> !element.normalName().equals("head"))
                .toList()
                .forEach(Node::remove);
        for (Element element : page.body().getAllElements()) {
            Map<String, String> style = sheet.of(element);
            if (HtmlSight.isGone(style) && element != page.body()) {
                boolean inACell = element.closest("td,th") != null && !element.is("td,th");
                if (inACell && element.hasText()) {
                    element.replaceWith(new TextNode(String.valueOf(Ink.HIDDEN)));
                } else {
                    element.remove();
                }
            } else {
                table(
                        element,
                        style.getOrDefault("display", ""),
                        element.attr("role").toLowerCase(Locale.ROOT));
                small(element, style);
            }
        }
        page.select("td .hidden,td .hide,td .d-none,td .sr-only,td .visually-hidden,td .invisible").stream()
                .filter(element -> sheet.of(element).isEmpty()
                        && element.classNames().stream().anyMatch(BY_NAME::contains))
                .toList()
                .forEach(element -> element.text(
                        String.valueOf(Ink.PICTURE))); // its sheet is not at hand: seen or not, nobody can tell
        page.select("td table,th table").stream()
                .filter(HtmlShape::isOneCell)
                .toList()
                .forEach(inner -> {
                    Element cell = inner.selectFirst("td,th");
                    if (cell != null) {
                        cell.remove();
                        inner.replaceWith(cell.tagName("div"));
                    }
                });
    }

    /** A table of a single cell inside a cell only pads a figure. */
    private static boolean isOneCell(Element table) {
        return table.select("td,th").size() == 1
                && table.selectFirst("table table") == null
                && table.text().length() < 80;
    }

    private static void table(Element element, String display, String role) {
        if (display.isEmpty() && role.isEmpty() || OF_TABLES.contains(element.normalName())) {
            return;
        }
        if (display.equals("table-row") || role.equals("row")) {
            element.tagName("tr");
        } else if (display.equals("table-cell") || role.matches("cell|gridcell|columnheader|rowheader")) {
            spans(element.tagName("td"));
        } else if (display.equals("table") || role.matches("table|grid")) {
            element.tagName("table");
        }
    }

    private static void spans(Element cell) {
        for (String span : new String[] {"colspan", "rowspan"}) {
            if (!cell.hasAttr(span) && cell.hasAttr("aria-" + span)) {
                cell.attr(span, cell.attr("aria-" + span));
            }
        }
    }

    /** A few digits in small type, or as a link to a note, behind a number are a mark. */
    private static void small(Element element, Map<String, String> style) {
        boolean small = element.normalName().equals("small")
                || element.normalName().equals("font") && element.attr("size").matches("[12]|-[1-9]")
                || SMALLER.matcher(style.getOrDefault("font-size", "")).matches()
                || element.normalName().equals("a") && element.attr("href").startsWith("#");
        if (!small || element.isBlock() || !FEW_DIGITS.matcher(element.text()).matches()) {
            return;
        }
        Element cell = element.closest("td,th,p,div");
        if (cell != null
                && cell.text().strip().length() > element.text().strip().length()) {
            element.tagName("sup");
        }
    }

    private static void fields(Document page) {
        page.select("input,select,textarea").stream()
                .filter(field -> field.closest("td,th") != null)
                .forEach(field -> field.replaceWith(new TextNode(value(field))));
        for (Element drawn : page.select(String.join(",", DRAWN))) {
            boolean spacer = drawn.attr("width").matches("[0-3](?:px)?")
                    || drawn.attr("height").matches("[0-3](?:px)?");
            if (!spacer && drawn.closest("td,th") != null) {
                drawn.replaceWith(new TextNode(String.valueOf(Ink.PICTURE)));
            }
        }
    }

    private static String value(Element field) {
        return switch (field.normalName()) {
            case "select" -> {
                Element chosen = field.selectFirst("option[selected]");
                Element first = field.selectFirst("option");
                yield chosen != null ? chosen.text() : first == null ? "" : first.text();
            }
            case "textarea" -> field.text();
            default -> field.attr("type").matches("(?i)|text|number|tel|search") ? field.attr("value") : "";
        };
    }
}
