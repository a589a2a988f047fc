package disclosuredesk.desk.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a browser says it is, short enough to tell one's own from another's: {@code Edge 143 · Windows}. */
final class BrowserName {

    private static final int LONGEST = 60;
    private static final String UNKNOWN = "—";

    /** The more special first: each says it is also those after it. */
    private static final Map<String, Pattern> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, Pattern> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edge", Pattern.compile("Edg[A-Za-z]*/(\\d{1,4})"));
        BROWSERS.put("360", Pattern.compile("(?:QIHU|360SE|360EE)[^/]{0,20}/?(\\d{0,4})"));
        BROWSERS.put("Firefox", Pattern.compile("Firefox/(\\d{1,4})"));
        BROWSERS.put("Chrome", Pattern.compile("Chrome/(\\d{1,4})"));
        BROWSERS.put("Safari", Pattern.compile("Version/(\\d{1,4})[^ ]* .{0,40}Safari/"));
        SYSTEMS.put("Android", Pattern.compile("Android"));
        SYSTEMS.put("iPhone", Pattern.compile("iPhone|iPad"));
        SYSTEMS.put("Windows", Pattern.compile("Windows"));
        SYSTEMS.put("macOS", Pattern.compile("Mac OS X"));
        SYSTEMS.put("Linux", Pattern.compile("Linux"));
    }

    private BrowserName() {}

    static String of(@Nullable String agent) {
        if (agent == null || agent.isBlank()) {
            return UNKNOWN;
        }
        for (Map.Entry<String, Pattern> browser : BROWSERS.entrySet()) {
            Matcher found = browser.getValue().matcher(agent);
            if (found.find()) {
                return (browser.getKey() + " " + found.group(1)).strip() + system(agent);
            }
        }
        String plain = agent.replaceAll("[^ -~]", "?");
        return plain.substring(0, Math.min(LONGEST, plain.length()));
    }

    private static String system(String agent) {
        return SYSTEMS.entrySet().stream()
                .filter(one -> one.getValue().matcher(agent).find())
                .map(one -> " · " + one.getKey())
                .findFirst()
                .orElse("");
    }
}
