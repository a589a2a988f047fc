package disclosuredesk.rehearsal;

import disclosuredesk.requests.ApplicantFeature;
import disclosuredesk.requests.FoldedText;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.SimilarText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One case as the real acts left it, row by row, and what of it is said otherwise of a copy. The texts of a walked case carry
 * marks that stand nowhere by chance: its ids, its number, the names {@link MadeUpTexts} gave it.
 */
final class WalkedCase {

    /** A row of a table: its columns in the table's order. */
    record Row(String table, List<String> columns, @Nullable Object[] values) {

        @Nullable
        Object get(String column) {
            return values[columns.indexOf(column)];
        }
    }

    /** What makes one copy a case of its own. Ids of the engine follow upon the request's, so that none need be kept. */
    record Copy(int index, long high, long low, MadeUpTexts.Person person, String information, String informationKey) {

        static Copy of(int index, WalkedCase of, Random random) {
            String information = MadeUpTexts.information(random);
            return new Copy(
                    index,
                    random.nextLong() & ~0xF000L | 0x4000L,
                    random.nextLong() >>> 2 & ~0xFFFL | 1L << 63,
                    MadeUpTexts.person(of.kind(), random),
                    information,
                    SimilarText.key(information));
        }

        String id(int offset) {
            return new UUID(high, low + offset).toString();
        }
    }

    /** A value of a column, for each copy. */
    @FunctionalInterface
    interface Value {
        @Nullable
        Object of(Copy copy);
    }

    private static final Pattern CONSULTATION = Pattern.compile("\"consultation\":(\\d+)");

    final String id;
    final List<Row> rows = new ArrayList<>();
    final List<Copy> copies = new ArrayList<>();
    /** Where the numbers of the copies begin, by table, column and the walked case's own number. */
    private final Map<String, Long> bases = new HashMap<>();

    private final Map<String, Function<Copy, String>> marks = new LinkedHashMap<>();
    private @Nullable Pattern anyMark;

    WalkedCase(String id) {
        this.id = id;
    }

    List<Row> rows(String table) {
        return rows.stream().filter(row -> row.table().equals(table)).toList();
    }

    Row request() {
        return rows("disclosure_request").get(0);
    }

    boolean isOpen() {
        return request().get("closed_on") == null;
    }

    disclosuredesk.requests.ApplicantKind kind() {
        return disclosuredesk.requests.ApplicantKind.valueOf((String) request().get("applicant_kind"));
    }

    /** The copies' numbers in a column follow each other from here. */
    void base(String table, String column, Object walked, long first) {
        bases.put(table + "." + column + " " + walked, first);
    }

    private long number(String table, String column, Object walked, Copy copy) {
        Long first = bases.get(table + "." + column + " " + walked);
        if (first == null) {
            throw new IllegalStateException(table + "." + column + " " + walked + " has no numbers");
        }
        return first + copy.index();
    }

    /** Knows all marks once every base is known. */
    void mark(String walkedDefinition, String definition) {
        Row request = request();
        marks.put(walkedDefinition, copy -> definition);
        marks.put(id, copy -> copy.id(0));
        engineIds().forEach((engineId, offset) -> marks.put(engineId, copy -> copy.id(offset)));
        marks.put((String) request.get("applicant_name"), copy -> copy.person().name());
        marks.put((String) request.get("identity_number"), copy -> copy.person().identity());
        marks.put((String) request.get("phone"), copy -> copy.person().phone());
        marks.put((String) request.get("address"), copy -> copy.person().address());
        marks.put((String) request.get("information"), Copy::information);
        marks.put((String) request.get("information_key"), Copy::informationKey);
        int year = (Integer) request.get("number_year");
        int serial = (Integer) request.get("number_serial");
        marks.put(
                new RequestNumber(year, serial).toString(),
                copy -> new RequestNumber(year, (int) number("disclosure_request", "number_serial", serial, copy))
                        .toString());
        for (Row letter : rows("letter")) {
            String text = (String) letter.get("number_text");
            String old = "〕" + letter.get("number_serial") + "号";
            marks.put(
                    text,
                    copy -> text.replace(old, "〕" + number("letter", "number_serial", letter.get("id"), copy) + "号"));
        }
        anyMark = Pattern.compile(marks.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    private Map<String, Integer> engineIds() {
        Map<String, Integer> ids = new LinkedHashMap<>();
        rows.stream().filter(row -> row.table().startsWith("ACT_")).forEach(row -> {
            for (String column : List.of("ID_", "CORRELATION_ID_")) {
                if (row.columns().contains(column) && row.get(column) instanceof String value && !value.equals(id)) {
                    ids.putIfAbsent(value, ids.size() + 1);
                }
            }
        });
        return ids;
    }

    /** What a copy's applicant is recognised by is folded as his own facts are. */
    private static Value key(ApplicantFeature feature, String walked) {
        return copy -> switch (feature) {
            case NAME -> FoldedText.of(feature, copy.person().name()).iterator().next();
            case IDENTITY ->
                FoldedText.of(feature, copy.person().identity()).iterator().next();
            case PHONE ->
                FoldedText.of(feature, copy.person().phone()).iterator().next();
            case ADDRESS ->
                FoldedText.of(feature, copy.person().address()).iterator().next();
            case EMAIL, AGENT -> walked;
        };
    }

    /** What a column of a row is in a copy. */
    Value value(Row row, String column) {
        Object walked = row.get(column);
        if (row.table().equals("applicant_key") && column.equals("folded")) {
            return key(ApplicantFeature.valueOf((String) row.get("feature")), (String) walked);
        }
        if (walked instanceof String text) {
            return text(text);
        }
        boolean numbered = switch (row.table() + "." + column) {
            case "disclosure_request.number_serial",
                    "consultation.id",
                    "letter.id",
                    "search_file.id",
                    "request_standing.ledger_seq" -> true;
            default -> false;
        };
        if (numbered) {
            return copy -> number(row.table(), column, walked, copy);
        }
        if (List.of("request_search", "applicant_key").contains(row.table()) && column.equals("number_serial")) {
            return copy -> number("disclosure_request", "number_serial", walked, copy);
        }
        if (row.table().equals("letter") && column.equals("number_serial")) {
            return copy -> number("letter", "number_serial", row.get("id"), copy);
        }
        if (row.table().equals("side_clock")
                && column.equals("reference")
                && !Long.valueOf(0).equals(walked)) {
            return copy -> number("consultation", "id", walked, copy);
        }
        return copy -> walked;
    }

    /** A text with its marks replaced; one that has none is the same for all. */
    Value text(String text) {
        List<Function<Copy, String>> parts = new ArrayList<>();
        Matcher mark = java.util.Objects.requireNonNull(anyMark).matcher(text);
        int from = 0;
        while (mark.find()) {
            literal(text.substring(from, mark.start()), parts);
            parts.add(java.util.Objects.requireNonNull(marks.get(mark.group())));
            from = mark.end();
        }
        literal(text.substring(from), parts);
        if (parts.size() == 1) {
            return copy -> parts.get(0).apply(copy);
        }
        return copy -> {
            StringBuilder all = new StringBuilder();
            parts.forEach(part -> all.append(part.apply(copy)));
            return all.toString();
        };
    }

    /** In the ledger the consultation is told by its number. */
    private void literal(String text, List<Function<Copy, String>> parts) {
        if (text.contains("样本")) {
            throw new IllegalStateException("unknown mark in: " + text);
        }
        Matcher consultation = CONSULTATION.matcher(text);
        int from = 0;
        while (consultation.find()) {
            String before = text.substring(from, consultation.start(1));
            long walked = Long.parseLong(consultation.group(1));
            parts.add(copy -> before);
            parts.add(copy -> Long.toString(number("consultation", "id", walked, copy)));
            from = consultation.end();
        }
        String rest = text.substring(from);
        if (!rest.isEmpty() || parts.isEmpty()) {
            parts.add(copy -> rest);
        }
    }
}
