package disclosuredesk.requests;

import java.util.List;

/**
 * What is left of a table when a case is anonymised: columns that may tell of a person, and what stands in them afterwards.
 *
 * @param ofCase which rows are the case's: a condition that names it {@code :request}
 * @param texts become {@link #WORD}, where anything was
 * @param cleared become null
 * @param emptied become the empty text, where null cannot be; of ciphertext, which a word in its place is not
 * @param rows whether the rows go altogether
 */
public record Forgotten(
        String table, String ofCase, List<String> texts, List<String> cleared, List<String> emptied, boolean rows) {

    /** Stands in place of what was written. */
    public static final String WORD = "（已匿名）";

    /** Rows of the case, by its id in {@code request_id}. */
    public static Forgotten of(String table) {
        return where(table, "request_id = :request");
    }

    /** The same of rows that are the case's by another condition. */
    public static Forgotten where(String table, String ofCase) {
        return new Forgotten(table, ofCase, List.of(), List.of(), List.of(), false);
    }

    public Forgotten texts(String... columns) {
        return new Forgotten(table, ofCase, List.of(columns), cleared, emptied, rows);
    }

    public Forgotten cleared(String... columns) {
        return new Forgotten(table, ofCase, texts, List.of(columns), emptied, rows);
    }

    public Forgotten emptied(String... columns) {
        return new Forgotten(table, ofCase, texts, cleared, List.of(columns), rows);
    }

    /** The rows go. */
    public Forgotten gone() {
        return new Forgotten(table, ofCase, texts, cleared, emptied, true);
    }
}
