package disclosuredesk.seals;

import java.util.Set;

/**
 * A table whose rows are sealed.
 *
 * @param scope the column by whose value its rows are sealed together, never null: mostly the case's
 * @param words what its rows are, in Chinese
 * @param without columns that are not read: contents whose hash is another column of a proved table, and what the database itself makes of another
 */
record ProvedTable(String name, String scope, String words, Set<String> without) implements Comparable<ProvedTable> {

    static ProvedTable of(String name, String scope, String words, String... without) {
        return new ProvedTable(name, scope, words, Set.of(without));
    }

    @Override
    public int compareTo(ProvedTable other) {
        return name.compareTo(other.name);
    }
}
