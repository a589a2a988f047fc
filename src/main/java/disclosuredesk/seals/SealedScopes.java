package disclosuredesk.seals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The scopes there are, some at a time, and the digest each was sealed with last. */
final class SealedScopes {

    /** Places of one statement. */
    private static final int LOOKED_UP = 50;

    /** All columns of the key in one direction, so that it is read from its end (H2 does not see by itself that the first two are given). */
    private static final String LAST = """
            (select %d as place, digest from sealed_rows where table_name = ? and scope = ? \
            order by table_name desc, scope desc, seal_no desc limit 1)""";

    private SealedScopes() {}

    /** Those of the rows, behind one. */
    static List<String> ofRows(Connection connection, ProvedTable table, @Nullable String after) throws SQLException {
        return scopes(connection, table.scope(), table.name(), null, after);
    }

    /** Those that were ever sealed, behind one. */
    static List<String> sealed(Connection connection, ProvedTable table, @Nullable String after) throws SQLException {
        return scopes(connection, "scope", "sealed_rows", table.name(), after);
    }

    private static List<String> scopes(
            Connection connection, String column, String from, @Nullable String ofTable, @Nullable String after)
            throws SQLException {
        List<String> conditions = new ArrayList<>();
        if (ofTable != null) {
            conditions.add("table_name = ?");
        }
        if (after != null) {
            conditions.add(column + " > ?");
        }
        String sql = "select distinct %1$s from %2$s%3$s order by %1$s limit %4$d"
                .formatted(
                        column,
                        from,
                        conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions),
                        SealChain.AT_ONCE);
        try (PreparedStatement question = connection.prepareStatement(sql)) {
            int index = 0;
            if (ofTable != null) {
                question.setString(++index, ofTable);
            }
            if (after != null) {
                question.setString(++index, after);
            }
            List<String> scopes = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    scopes.add(rows.getString(1));
                }
            }
            return scopes;
        }
    }

    /** The last digest of each; one that was never sealed is not in it. */
    static Map<String, String> digests(Connection connection, ProvedTable table, Collection<String> scopes)
            throws SQLException {
        Map<String, String> digests = new HashMap<>();
        List<Place> places =
                scopes.stream().map(scope -> new Place(table, scope)).toList();
        digests(connection, places).forEach((place, digest) -> digests.put(place.scope(), digest));
        return digests;
    }

    /**
     * The same of places of several tables. Each is looked up by itself, at the end of its part of the key: however often a place was sealed, and however many
     * there are, one row is read. (A grouped question reads all that were ever sealed.)
     */
    static Map<Place, String> digests(Connection connection, List<Place> places) throws SQLException {
        Map<Place, String> digests = new HashMap<>();
        for (int from = 0; from < places.size(); from += LOOKED_UP) {
            List<Place> some = places.subList(from, Math.min(places.size(), from + LOOKED_UP));
            String sql = IntStream.range(0, some.size())
                    .mapToObj(LAST::formatted)
                    .collect(Collectors.joining(" union all "));
            try (PreparedStatement question = connection.prepareStatement(sql)) {
                int index = 0;
                for (Place place : some) {
                    question.setString(++index, place.table().name());
                    question.setString(++index, place.scope());
                }
                try (ResultSet rows = question.executeQuery()) {
                    while (rows.next()) {
                        digests.put(some.get(rows.getInt(1)), rows.getString(2));
                    }
                }
            }
        }
        return digests;
    }

    /** Those that were found altered and have not been sealed since. */
    static Set<String> closed(Connection connection, ProvedTable table) throws SQLException {
        Map<String, Long> altered = new HashMap<>();
        String before = table.name() + SealChain.ABOUT_PARTED_BY;
        try (PreparedStatement question = connection.prepareStatement(
                "select about, max(seal_no) from seal where kind = ? and about like ? group by about")) {
            question.setString(1, SealLine.Kind.ALTERED.name());
            question.setString(2, before.replace("_", "\\_") + "%");
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    altered.put(rows.getString(1).substring(before.length()), rows.getLong(2));
                }
            }
        }
        Set<String> closed = new HashSet<>();
        try (PreparedStatement question = connection.prepareStatement(
                "select max(seal_no) from sealed_rows where table_name = ? and scope = ?")) {
            for (var one : altered.entrySet()) {
                question.setString(1, table.name());
                question.setString(2, one.getKey());
                try (ResultSet row = question.executeQuery()) {
                    if (row.next() && row.getLong(1) < one.getValue()) {
                        closed.add(one.getKey());
                    }
                }
            }
        }
        return closed;
    }
}
