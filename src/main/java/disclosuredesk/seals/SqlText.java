package disclosuredesk.seals;

import java.util.ArrayList;
import java.util.List;

/** Looks at a statement outside its brackets and quotes. Text is one line, words are parted by one space. */
final class SqlText {

    private SqlText() {}

    /** The same in one line, what is quoted as it is. */
    static String oneLine(String sql) {
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (char c : sql.strip().toCharArray()) {
            if (c == '\'') {
                quoted = !quoted;
            }
            boolean blank = !quoted && Character.isWhitespace(c);
            if (!blank) {
                line.append(c);
            } else if (line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString();
    }

    /**
     * Where a word begins that stands in no brackets.
     *
     * @return −1 if it is not there
     */
    static int find(String sql, String word, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < sql.length(); at++) {
            char c = sql.charAt(at);
            if (c == '\'') {
                quoted = !quoted;
            } else if (!quoted) {
                if (depth == 0 && sql.regionMatches(true, at, word, 0, word.length())) {
                    return at;
                }
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return -1;
    }

    /** Where the bracket that opens at a place is closed. */
    static int close(String sql, int open) {
        return open + 1 + find(sql.substring(open + 1) + ")", ")", 0);
    }

    /** The parts between a word, as they stand. */
    static List<String> split(String sql, String word) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = find(sql, word, 0); at >= 0; at = find(sql, word, from)) {
            parts.add(sql.substring(from, at));
            from = at + word.length();
        }
        parts.add(sql.substring(from));
        return parts;
    }

    /** How many parameters it has. */
    static int marks(String sql) {
        int marks = 0;
        boolean quoted = false;
        for (char c : sql.toCharArray()) {
            quoted = (c == '\'') != quoted;
            marks += c == '?' && !quoted ? 1 : 0;
        }
        return marks;
    }
}
