package disclosuredesk.desk.help;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the manual, one for each task of a clerk. What it is about stands in its own first lines: the title, and in {@code data-pages} the
 * pages of the application whose "?" opens it.
 *
 * @param slug the last part of its address, and the name of its file
 * @param pages addresses that begin with a slash (a star is any one part, {@code {id}} a case), or the last part of an address below a case
 */
public record ManualTopic(String slug, String title, List<String> pages) {

    private static final Pattern HEAD =
            Pattern.compile("help/topic :: page\\('([^']+)', ~\\{::text}\\)}\" data-pages=\"([^\"]*)\"");
    private static final int ACT = Integer.MAX_VALUE;

    /** @throws IllegalStateException a page without the two */
    static ManualTopic read(String slug, String page) {
        Matcher head = HEAD.matcher(page);
        if (!head.find()) {
            throw new IllegalStateException("The page " + slug + " of the manual does not say what it is about");
        }
        return new ManualTopic(
                slug,
                head.group(1),
                Arrays.stream(head.group(2).split(" "))
                        .filter(one -> !one.isEmpty())
                        .toList());
    }

    /** How well it fits an address: 0 not at all, and the longer the better; an act on a case fits best. */
    int fits(String path) {
        String act = path.matches("/requests/[^/]{36}/.*") ? path.split("/")[3] : "";
        return pages.stream()
                .mapToInt(page ->
                        page.equals(act) ? ACT : page.startsWith("/") && isBelow(path, page) ? page.length() : 0)
                .max()
                .orElse(0);
    }

    private static boolean isBelow(String path, String page) {
        if (page.equals("/") || page.endsWith("{id}")) {
            return path.matches(page.replace("{id}", "[^/]{36}")); // the page itself; what lies below it says so itself
        }
        return path.matches(page.replace("*", "[^/]+") + "(/.*)?");
    }
}
