package disclosuredesk.documents;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How deep the elements of a page lie in one another, told from its marks alone, in one go from the beginning to the end. What stands
 * in comments, scripts and styles opens nothing.
 */
final class TagDepth {

    private static final int DEEPEST = 500;
    private static final int DEEPEST_TABLE = 50;

    /** Elements that end of themselves. */
    private static final Set<String> ENDING = Set.of(
            "p",
            "li",
            "dt",
            "dd",
            "tr",
            "td",
            "th",
            "tbody",
            "thead",
            "tfoot",
            "option",
            "br",
            "hr",
            "img",
            "input",
            "meta",
            "link",
            "col",
            "colgroup",
            "param",
            "source",
            "wbr",
            "area",
            "base",
            "embed",
            "track");

    /** Of SVG and MathML: written with {@code />} they end, where an element of HTML would stay open. So do all with a colon, as Word writes. */
    private static final Set<String> DRAWN = Set.of(
            "path",
            "use",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "g",
            "defs",
            "stop",
            "image",
            "symbol",
            "text",
            "tspan",
            "svg",
            "lineargradient",
            "radialgradient",
            "animate",
            "animatetransform",
            "set",
            "mask",
            "pattern",
            "marker",
            "clippath",
            "filter",
            "fegaussianblur",
            "feoffset",
            "feblend",
            "feflood",
            "fecolormatrix",
            "fecomposite",
            "femergenode",
            "math",
            "mi",
            "mn",
            "mo",
            "mrow",
            "mspace",
            "mtext",
            "mprescripts",
            "none",
            "mtd",
            "mtr",
            "mglyph");

    private static final Set<String> NO_MARKS = Set.of("script", "style");

    private final String html;
    private int at;
    private boolean endsItself;

    private TagDepth(String html) {
        this.html = html;
    }

    static boolean isTooDeep(String html) {
        return new TagDepth(html).isTooDeep();
    }

    private boolean isTooDeep() {
        Map<String, Integer> open = new HashMap<>();
        while (at >= 0 && (at = html.indexOf('<', at)) >= 0) {
            if (html.startsWith("<!--", at)) {
                skipComment();
                continue;
            }
            boolean closes = html.startsWith("</", at);
            at += closes ? 2 : 1;
            if (at >= html.length() || !isLetter(html.charAt(at))) {
                continue; // no tag
            }
            String element = name();
            skipAttributes();
            if (!ENDING.contains(element) && !(endsItself && (DRAWN.contains(element) || element.indexOf(':') > 0))) {
                int depth = open.merge(element, closes ? -1 : 1, (before, change) -> Math.max(0, before + change));
                if (depth > (element.equals("table") ? DEEPEST_TABLE : DEEPEST)) {
                    return true;
                }
            }
            if (!closes && NO_MARKS.contains(element)) {
                skipTo(element);
            }
        }
        return false;
    }

    private static boolean isLetter(char one) {
        return one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z';
    }

    private static boolean isBlank(char one) {
        return one == ' ' || one == '\t' || one == '\n' || one == '\r' || one == '\f';
    }

    /** A comment that begins with its end is empty. */
    private void skipComment() {
        at += 4;
        if (html.startsWith(">", at) || html.startsWith("->", at)) {
            return;
        }
        at = html.indexOf("--", at);
        while (at >= 0 && !html.startsWith("-->", at) && !html.startsWith("--!>", at)) {
            at = html.indexOf("--", at + 1);
        }
    }

    private String name() {
        int from = at;
        while (at < html.length() && !isBlank(html.charAt(at)) && html.charAt(at) != '/' && html.charAt(at) != '>') {
            at++;
        }
        return html.substring(from, Math.min(at, from + 40)).toLowerCase(Locale.ROOT);
    }

    /** To the end of the tag; a value between quotation marks may hold anything. */
    private void skipAttributes() {
        endsItself = false;
        boolean inName = false;
        while (at >= 0 && at < html.length() && html.charAt(at) != '>') {
            char one = html.charAt(at++);
            endsItself = one == '/';
            if (one == '=' && inName) {
                skipValue();
                inName = false;
            } else if (!isBlank(one)) { // a blank between name and sign changes nothing
                inName = one != '/';
            }
        }
    }

    private void skipValue() {
        while (at < html.length() && isBlank(html.charAt(at))) {
            at++;
        }
        if (at < html.length() && (html.charAt(at) == '"' || html.charAt(at) == '\'')) {
            at = html.indexOf(html.charAt(at), at + 1);
            at = at < 0 ? html.length() : at + 1;
            return;
        }
        while (at < html.length() && !isBlank(html.charAt(at)) && html.charAt(at) != '>') {
            at++;
        }
    }

    private void skipTo(String element) {
        at = html.indexOf("</", at);
        while (at >= 0 && !html.regionMatches(true, at + 2, element, 0, element.length())) {
            at = html.indexOf("</", at + 2);
        }
    }
}
