package disclosuredesk.checking.prose;

import disclosuredesk.report.Table4Row;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which reviews or suits the text speaks of: the groups of table 四. */
enum RemedyGroup {
    ALL("行政复议、行政诉讼", "复议(?:案件)?(?:和|、|及|与|或)(?:行政)?诉讼", Table4Row.values()),
    SUIT_AFTER_REVIEW("复议后起诉", "复议后(?:提起|起诉|行政诉讼|诉讼|再)(?:行政诉讼|诉讼)?", Table4Row.SUIT_AFTER_REVIEW),
    DIRECT_SUIT("未经复议直接起诉", "(?:未经复议)?直接起诉|未经复议(?:提起)?(?:行政)?诉讼", Table4Row.DIRECT_SUIT),
    REVIEW("行政复议", "复议", Table4Row.REVIEW),
    SUIT("行政诉讼", "诉讼|应诉", Table4Row.DIRECT_SUIT, Table4Row.SUIT_AFTER_REVIEW);

    private final String label;
    private final Pattern words;
    private final List<Table4Row> groups;

    RemedyGroup(String label, String words, Table4Row... groups) {
        this.label = label;
        this.words = Pattern.compile(words);
        this.groups = Arrays.asList(groups);
    }

    String label() {
        return label;
    }

    List<Table4Row> groups() {
        return groups;
    }

    /** The remedy named last; of those that end at the same word the more exact one. */
    static @Nullable RemedyGroup last(String text) {
        RemedyGroup last = null;
        int furthest = -1;
        for (RemedyGroup remedy : values()) {
            int end = remedy.end(text);
            if (end > furthest) {
                last = remedy;
                furthest = end;
            }
        }
        return last;
    }

    int end(String text) {
        int end = -1;
        Matcher named = words.matcher(text);
        while (named.find()) {
            end = named.end();
        }
        return end;
    }
}
