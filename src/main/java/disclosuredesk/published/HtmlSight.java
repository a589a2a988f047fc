package disclosuredesk.published;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * How the text of an element is seen.
 *
 * @param visible false where it takes its room and shows nothing
 * @param struck struck through, or deleted
 * @param white white, or without colour
 * @param shaded on a ground that is not white
 * @param raised raised or lowered: a mark
 */
record HtmlSight(boolean visible, boolean struck, boolean white, boolean shaded, boolean raised) {

    static final HtmlSight PLAIN = new HtmlSight(true, false, false, false, false);

    private static final Set<String> RAISED = Set.of("sup", "sub");
    private static final Set<String> STRUCK = Set.of("del", "s", "strike");
    private static final Pattern WHITE =
            Pattern.compile("(?:white|#fff|#ffffff|rgba?\\(255,255,255(?:,1)?\\)|#ffff|#ffffffff|snow)");
    private static final Pattern CLEAR =
            Pattern.compile("(?:transparent|rgba\\(.*,0?\\.?0+\\)|#[0-9a-f]{3}0|#[0-9a-f]{6}00)");
    private static final Pattern FAR = Pattern.compile("-\\d{3,}(?:px|pt|em|rem|%)?");
    private static final Pattern NOTHING = Pattern.compile("0(?:\\.0+)?(?:px|pt|em|rem|%)?|1px");

    /** Whether nothing is there at all: no room and no text. */
    static boolean isGone(Map<String, String> style) {
        return style.getOrDefault("display", "").equals("none");
    }

    /** As the element itself shows its text, inside one that shows its own so. */
    HtmlSight inside(Element element, Map<String, String> style) {
        String name = element.normalName();
        boolean up = raised || RAISED.contains(name) || isRaised(style);
        String line = style.getOrDefault("text-decoration", "") + style.getOrDefault("text-decoration-line", "");
        boolean out = struck || STRUCK.contains(name) || line.contains("line-through");
        String ground = folded(
                style.getOrDefault("background-color", style.getOrDefault("background", element.attr("bgcolor"))));
        String color = folded(style.getOrDefault("color", name.equals("font") ? element.attr("color") : ""));
        boolean dark = style.containsKey("background-image")
                || !ground.isEmpty()
                        && !ground.equals("none")
                        && !ground.equals("inherit")
                        && !WHITE.matcher(ground).matches()
                        && !CLEAR.matcher(ground).matches();
        boolean onDark =
                dark || shaded && (ground.isEmpty() || CLEAR.matcher(ground).matches() || ground.equals("inherit"));
        boolean clear = color.isEmpty() || color.equals("inherit")
                ? white
                : WHITE.matcher(color).matches() || CLEAR.matcher(color).matches();
        boolean seen = seen(style);
        if (up == raised && out == struck && clear == white && onDark == shaded && seen == visible) {
            return this;
        }
        return new HtmlSight(seen, out, clear, onDark, up);
    }

    private static String folded(String value) {
        return value.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isRaised(Map<String, String> style) {
        String align = style.getOrDefault("vertical-align", "");
        boolean moved = style.getOrDefault("position", "").equals("relative")
                && style.getOrDefault("top", "0").matches("-\\d.*");
        return align.equals("super")
                || align.equals("sub")
                || align.equals("text-top")
                || align.matches("-?[1-9.].*|-?0\\.\\d.*")
                || moved;
    }

    private boolean seen(Map<String, String> style) {
        String visibility = style.getOrDefault("visibility", "");
        if (visibility.equals("visible")) {
            return true;
        }
        boolean away = style.getOrDefault("position", "").matches("absolute|fixed")
                && (FAR.matcher(style.getOrDefault("left", "")).matches()
                        || FAR.matcher(style.getOrDefault("top", "")).matches()
                        || style.getOrDefault("clip", "").startsWith("rect(0")
                        || style.getOrDefault("clip", "").startsWith("rect(1px"));
        boolean folded = style.getOrDefault("overflow", "").equals("hidden")
                && (NOTHING.matcher(style.getOrDefault("height", "")).matches()
                        || NOTHING.matcher(style.getOrDefault("max-height", "")).matches()
                        || NOTHING.matcher(style.getOrDefault("width", "")).matches());
        boolean hidden = visibility.equals("hidden")
                || visibility.equals("collapse")
                || style.getOrDefault("opacity", "").matches("0(?:\\.0+)?")
                || style.getOrDefault("font-size", "").matches("0(?:\\.0+)?(?:px|pt|em|rem|%)?")
                || FAR.matcher(style.getOrDefault("text-indent", "")).matches();
        return visible && !away && !folded && !hidden;
    }

    /** Whether a person sees its text as text. */
    boolean isSeen() {
        return visible && !struck && (!white || shaded);
    }
}
