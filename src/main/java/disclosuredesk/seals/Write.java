package disclosuredesk.seals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement that writes to a proved table, and where the scopes are told of the rows it touches: by its parameters, or by a question asked
 * before it. What cannot be told is refused, so that nothing is written unsealed.
 */
record Write(ProvedTable table, List<Source> scopes) {

    private static final int REMEMBERED = 4_000;
    private static final Map<String, Optional<Write>> KNOWN = new ConcurrentHashMap<>();

    private static final Pattern WRITES = Pattern.compile(
            "(?i)(insert(?: ignore)? into|update(?: ignore)?|delete from|merge into|replace into|truncate table) (\\w+)(?: |$|\\()");

    private static final Pattern ASKS = Pattern.compile("(?i)(with|\\(|show|explain|values|set session) ?");
    private static final Pattern WRITES_WITHIN =
            Pattern.compile("(?i)\\b(insert|replace|merge|delete|truncate)\\b|\\bupdate\\b(?<!\\bfor update)");
    private static final Pattern JOINS = Pattern.compile("(?i) (join|using) ");
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** Where a scope is told. */
    sealed interface Source {}

    /** A parameter, counted from 1. */
    record Parameter(int index) implements Source {}

    /** The statement says it itself. */
    record Constant(String scope) implements Source {}

    /**
     * The rows tell it.
     *
     * @param from its first parameter is that one of the statement
     */
    record Question(String sql, int from, int marks) implements Source {}

    /**
     * What a statement writes.
     *
     * @return null if no proved table is touched
     */
    static @Nullable Write of(String sql) {
        if (isQuestion(sql)) {
            return null;
        }
        if (KNOWN.size() > REMEMBERED) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(sql, Write::read).orElse(null);
    }

    private static boolean isQuestion(String sql) {
        int at = 0;
        while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
            at++;
        }
        return sql.regionMatches(true, at, "select", 0, 6);
    }

    private static Optional<Write> read(String text) {
        String sql = SqlText.oneLine(text);
        Matcher begins = WRITES.matcher(sql);
        if (!begins.lookingAt()) {
            requireNoProvedTable(sql);
            return Optional.empty();
        }
        String how = begins.group(1).toLowerCase(Locale.ROOT);
        ProvedTable table = ProvedTables.named(begins.group(2));
        String targets = sql.substring(begins.start(2), targetsEnd(how, sql, begins.end(2)));
        if (table == null) {
            requireNoProvedTable(targets);
            return Optional.empty();
        }
        if (targets.contains(",") || JOINS.matcher(targets).find()) {
            throw unknown(sql);
        }
        List<Source> scopes = how.startsWith("insert")
                ? inserted(sql, table)
                : how.equals("update")
                        ? updated(sql, table)
                        : how.equals("delete from") ? List.of(where(sql, table)) : List.of();
        if (scopes.isEmpty()) {
            throw unknown(sql);
        }
        return Optional.of(new Write(table, scopes));
    }

    /** Behind the tables a statement writes to: they may be several. */
    private static int targetsEnd(String how, String sql, int atLeast) {
        String behind = how.startsWith("update") ? " set " : how.startsWith("delete") ? " where " : "";
        int end = behind.isEmpty() ? atLeast : SqlText.find(sql, behind, 0);
        return end < 0 ? sql.length() : end;
    }

    /** Neither a plain question nor a form of writing that is understood: it may not concern a proved table. */
    private static void requireNoProvedTable(String sql) {
        boolean asks =
                ASKS.matcher(sql).lookingAt() && !WRITES_WITHIN.matcher(sql).find();
        if (!asks && WORD.matcher(sql).results().anyMatch(word -> ProvedTables.named(word.group()) != null)) {
            throw unknown(sql);
        }
    }

    private static List<Source> inserted(String sql, ProvedTable table) {
        int open = sql.indexOf('(');
        int close = SqlText.close(sql, open);
        int column = SqlText.split(sql.substring(open + 1, close), ",").stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList()
                .indexOf(table.scope());
        if (column < 0) {
            throw unknown(sql);
        }
        int end = SqlText.find(sql, " on duplicate key update ", close + 1);
        String rest = sql.substring(close + 1, end < 0 ? sql.length() : end).strip();
        int before = SqlText.marks(sql.substring(0, close));
        return rest.regionMatches(true, 0, "values", 0, 6)
                ? values(rest, column, before)
                : List.of(selected(sql, rest, column, before));
    }

    private static List<Source> values(String rest, int column, int before) {
        List<Source> scopes = new ArrayList<>();
        int marks = before;
        for (int open = rest.indexOf('('); open >= 0; open = rest.indexOf('(', open)) {
            int close = SqlText.close(rest, open);
            List<String> row = SqlText.split(rest.substring(open + 1, close), ",");
            int own = marks + SqlText.marks(String.join(",", row.subList(0, column)));
            scopes.add(source(row.get(column).strip(), own));
            marks += SqlText.marks(rest.substring(open, close));
            open = close;
        }
        return scopes;
    }

    private static Source source(String value, int before) {
        if (value.equals("?")) {
            return new Parameter(before + 1);
        }
        if (value.matches("\\d+|'[^']*'")) {
            return new Constant(value.replace("'", ""));
        }
        throw unknown(value);
    }

    private static Source selected(String sql, String rest, int column, int before) {
        int from = SqlText.find(rest, " from ", 0);
        if (!rest.regionMatches(true, 0, "select ", 0, 7) || from < 0) {
            throw unknown(sql);
        }
        List<String> items = SqlText.split(rest.substring(7, from), ",");
        String item = items.get(column).strip();
        if (item.equals("?")) {
            return new Parameter(before + SqlText.marks(String.join(",", items.subList(0, column))) + 1);
        }
        String tail = rest.substring(from);
        return new Question(
                "select distinct " + item + tail,
                before + SqlText.marks(rest.substring(0, from)) + 1,
                SqlText.marks(tail));
    }

    /** The scope before, and the one after where it is moved. */
    private static List<Source> updated(String sql, ProvedTable table) {
        List<Source> scopes = new ArrayList<>();
        scopes.add(where(sql, table));
        int set = SqlText.find(sql, " set ", 0) + 5;
        int where = SqlText.find(sql, " where ", set);
        int marks = 0;
        for (String change : SqlText.split(sql.substring(set, where < 0 ? sql.length() : where), ",")) {
            int equals = change.indexOf('=');
            if (change.substring(0, equals).strip().equalsIgnoreCase(table.scope())) {
                scopes.add(moved(change.substring(equals + 1).strip(), marks, table, sql, where));
            }
            marks += SqlText.marks(change);
        }
        return scopes;
    }

    /** Where the rows go; asked with the condition of the statement, if it says so in words. */
    private static Source moved(String value, int before, ProvedTable table, String sql, int where) {
        if (SqlText.marks(value) > 0 || !value.contains("(") && !value.matches("[a-z_.]+")) {
            return source(value, before);
        }
        String condition = where < 0 ? "" : sql.substring(where);
        return new Question(
                "select distinct " + value + " from " + table.name() + condition,
                SqlText.marks(where < 0 ? sql : sql.substring(0, where)) + 1,
                SqlText.marks(condition));
    }

    private static Source where(String sql, ProvedTable table) {
        int at = SqlText.find(sql, " where ", 0);
        String condition = at < 0 ? "" : sql.substring(at + 7);
        int marks = at < 0 ? 0 : SqlText.marks(sql.substring(0, at));
        if (SqlText.find(condition, " or ", 0) < 0) {
            int before = marks;
            for (String part : SqlText.split(condition, " and ")) {
                if (part.strip().equalsIgnoreCase(table.scope() + " = ?")) {
                    return new Parameter(before + 1);
                }
                before += SqlText.marks(part);
            }
        }
        return new Question(
                "select distinct " + table.scope() + " from " + table.name()
                        + (condition.isEmpty() ? "" : " where " + condition),
                marks + 1,
                SqlText.marks(condition));
    }

    private static IllegalStateException unknown(String sql) {
        return new IllegalStateException("which rows of a proved table are touched cannot be told: " + sql);
    }
}
