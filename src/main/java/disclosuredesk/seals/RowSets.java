package disclosuredesk.seals;

import disclosuredesk.shared.Sha256;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Rows of proved tables read as they stand, and their digests. A value reads alike on every database. */
final class RowSets {

    private final LedgerKey key;
    private final Map<String, String> columns = new ConcurrentHashMap<>();

    RowSets(LedgerKey key) {
        this.key = key;
    }

    /**
     * The rows of some scopes, each by column; a scope without rows has an empty list.
     *
     * @param scopes not more than a statement takes parameters
     */
    Map<String, List<Map<String, String>>> read(Connection connection, ProvedTable table, Collection<String> scopes)
            throws SQLException {
        Map<String, List<Map<String, String>>> found = new TreeMap<>();
        scopes.forEach(scope -> found.put(scope, new ArrayList<>()));
        String sql = "select %s from %s where %s in (%s)"
                .formatted(
                        columns(connection, table),
                        table.name(),
                        table.scope(),
                        String.join(", ", Collections.nCopies(scopes.size(), "?")));
        try (PreparedStatement question = connection.prepareStatement(sql)) {
            int index = 0;
            for (String scope : scopes) {
                question.setString(++index, scope);
            }
            try (ResultSet rows = question.executeQuery()) {
                ResultSetMetaData heads = rows.getMetaData();
                while (rows.next()) {
                    Map<String, String> row = row(rows, heads);
                    found.computeIfAbsent(
                                    Objects.requireNonNull(row.get(table.scope()), table.name()),
                                    scope -> new ArrayList<>())
                            .add(row);
                }
            }
        }
        return found;
    }

    /** Of all rows of a scope, in whatever order they were read. What is null is left out, so that a new column changes nothing. */
    String digest(ProvedTable table, String scope, List<Map<String, String>> rows) {
        LedgerKey.Code code =
                key.code().add("rows").add(table.name()).add(scope).add(rows.size());
        rows.stream().map(this::digest).sorted().forEach(code::add);
        return code.hex();
    }

    private String digest(Map<String, String> row) {
        LedgerKey.Code code = key.code().add(row.size());
        row.forEach((column, value) -> code.add(column).add(value));
        return code.hex();
    }

    private String columns(Connection connection, ProvedTable table) throws SQLException {
        String known = columns.get(table.name());
        if (known != null) {
            return known;
        }
        List<String> names = new ArrayList<>();
        try (PreparedStatement none = connection.prepareStatement("select * from " + table.name() + " where 1 = 0");
                ResultSet rows = none.executeQuery()) {
            ResultSetMetaData heads = rows.getMetaData();
            for (int i = 1; i <= heads.getColumnCount(); i++) {
                String name = heads.getColumnName(i).toLowerCase(Locale.ROOT);
                if (!table.without().contains(name)) {
                    names.add(name);
                }
            }
        }
        String all = String.join(", ", names);
        columns.put(table.name(), all);
        return all;
    }

    private static Map<String, String> row(ResultSet row, ResultSetMetaData heads) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        for (int i = 1; i <= heads.getColumnCount(); i++) {
            String value = value(row, i, heads.getColumnType(i));
            if (value != null) {
                values.put(heads.getColumnName(i).toLowerCase(Locale.ROOT), value);
            }
        }
        return values;
    }

    private static @Nullable String value(ResultSet row, int column, int type) throws SQLException {
        switch (type) {
            case Types.BIT, Types.BOOLEAN, Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> {
                long number = row.getLong(column);
                return row.wasNull() ? null : Long.toString(number);
            }
            case Types.DATE -> {
                LocalDate day = row.getObject(column, LocalDate.class);
                return day == null ? null : day.toString();
            }
            case Types.TIMESTAMP -> {
                LocalDateTime moment = row.getObject(column, LocalDateTime.class);
                return moment == null
                        ? null
                        : moment.truncatedTo(ChronoUnit.MICROS).toString();
            }
            case Types.DECIMAL, Types.NUMERIC -> {
                BigDecimal number = row.getBigDecimal(column);
                return number == null ? null : number.stripTrailingZeros().toPlainString();
            }
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
                byte[] content = row.getBytes(column);
                return content == null ? null : content.length + " " + Sha256.of(content);
            }
            default -> {
                return row.getString(column);
            }
        }
    }
}
