package disclosuredesk.personal;

import org.jspecify.annotations.Nullable;

/**
 * A column that holds ciphertext.
 *
 * @param row the column whose value a ciphertext is bound to, so that it cannot be moved to another row
 * @param key the column rows are told apart by, and read in the order of
 * @param index the column of the blind index, if the value is searched for
 * @param feature what the blind index is of; values of different features never agree
 * @param only a condition on the rows, if others of the table hold something else
 */
public record PersonalColumn(
        String table,
        String column,
        String row,
        String key,
        @Nullable String index,
        String feature,
        @Nullable String only) {

    /** Of a table whose rows have an id that is known before they are written. */
    public static PersonalColumn of(String table, String column) {
        return new PersonalColumn(table, column, "id", "id", null, "", null);
    }

    /** Bound to another column than the one rows are told apart by. */
    public PersonalColumn boundTo(String other, String toldBy) {
        return new PersonalColumn(table, column, other, toldBy, index, feature, only);
    }

    /** With a blind index beside it. */
    public PersonalColumn indexed(String by, String as) {
        return new PersonalColumn(table, column, row, key, by, as, only);
    }

    /** Of some rows of the table. */
    public PersonalColumn where(String condition) {
        return new PersonalColumn(table, column, row, key, index, feature, condition);
    }

    /** What a ciphertext is bound to. */
    String place(Object ofRow) {
        return table + "." + column + "." + ofRow;
    }
}
