package disclosuredesk.report;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a chapter as it is edited: a paragraph a line, with placeholders {{name}} for the figures of the tables. */
public final class ReportText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}\\n]*)}}");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");
    private static final int LONGEST_QUOTE = 40;

    private ReportText() {}

    /** The paragraphs with every known placeholder replaced; an unknown one stays as it is written. */
    public static List<String> filled(String text, Map<String, String> figures) {
        String filled = PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        figures.getOrDefault(found.group(1).strip(), found.group())));
        return filled.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** The placeholders that name no figure, and braces that belong to none, in the order in which they stand. */
    public static List<String> unknown(String text, Map<String, String> figures) {
        List<String> names = PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .filter(name -> !figures.containsKey(name))
                .map(name -> "{{" + name + "}}")
                .toList();
        if (!names.isEmpty()) {
            return names.stream().distinct().map(ReportText::quoted).toList();
        }
        String rest = PLACEHOLDER.matcher(text).replaceAll("");
        return BRACES.matcher(rest).results().map(MatchResult::group).distinct().toList();
    }

    /** As a sentence quotes it: the beginning of what is too long. */
    public static String quoted(String name) {
        return name.length() <= LONGEST_QUOTE ? name : name.substring(0, LONGEST_QUOTE) + "…";
    }
}
