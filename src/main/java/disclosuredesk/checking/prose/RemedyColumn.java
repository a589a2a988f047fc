package disclosuredesk.checking.prose;

import disclosuredesk.report.Table4;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What became of reviews or suits, as the text says it: columns of table 四. */
enum RemedyColumn {
    UPHELD("维持", "维持", Table4.UPHELD),
    CORRECTED("纠正", "纠正|纠错", Table4.CORRECTED),
    OTHER("其他结果", "其[他它](?:结果|情形|处理)?(?:的)?(?:为|有|共)?$", Table4.OTHER),
    PENDING("尚未审结", "(?:未审结|未结|未办结|在审|正在审理|审理中|待审)", Table4.PENDING),
    DECIDED("已审结", "(?<!未)(?:审结|办结)|已结", Table4.UPHELD, Table4.CORRECTED, Table4.OTHER),
    ALL("总计", "$^", Table4.UPHELD, Table4.CORRECTED, Table4.OTHER, Table4.PENDING);

    private final String label;
    private final Pattern words;
    private final List<Integer> columns;

    RemedyColumn(String label, String words, Integer... columns) {
        this.label = label;
        this.words = Pattern.compile(words);
        this.columns = Arrays.asList(columns);
    }

    String label() {
        return label;
    }

    List<Integer> columns() {
        return columns;
    }

    /** The result named last in the words before a number; all of them if none is. */
    static RemedyColumn last(String words) {
        RemedyColumn last = ALL;
        int furthest = -1;
        for (RemedyColumn result : values()) {
            Matcher named = result.words.matcher(words);
            while (named.find()) {
                if (named.end() > furthest && result != ALL) {
                    last = result;
                    furthest = named.end();
                }
            }
        }
        return last;
    }
}
