package disclosuredesk.seals;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.Chain;
import disclosuredesk.shared.RequestId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who holds the database's password and not the key: changes any row of any table, the ledger's chain and its head too. */
final class DatabaseAdministrator {

    private final Connection connection;
    private final Random random;
    private final Map<String, List<String>> keys = new TreeMap<>();
    private final Map<String, List<Column>> columns = new TreeMap<>();

    /** @param connection the driver's own, inside a transaction */
    DatabaseAdministrator(Connection connection, Random random) {
        this.connection = connection;
        this.random = random;
    }

    private record Column(String name, int type, int length, boolean nullable) {}

    /** What was done, and the table the doctor has to name. */
    record Done(String what, String table) {}

    /** @return null if the database did not let it happen, or nothing is another than before */
    @Nullable
    Done tamper(List<String> tables) throws SQLException {
        int kind = random.nextInt(20);
        return switch (kind) {
            case 0, 1 -> cutTheLedger();
            case 2, 3 -> recomputeTheLedger();
            case 4 -> cutTheSeals();
            default -> {
                String table = tables.get(random.nextInt(tables.size()));
                yield kind < 13 ? change(table) : kind < 17 ? takeOut(table) : putIn(table);
            }
        };
    }

    private @Nullable Done change(String table) throws SQLException {
        Map<String, @Nullable Object> row = row(table);
        List<Column> all = columns(table);
        Column column = all.get(random.nextInt(all.size()));
        Object before = row.get(column.name());
        Object after = another(before, column);
        if (Objects.equals(before, after)) {
            return null;
        }
        return done(
                "%s.%s of %s: %s, was %s".formatted(table, column.name(), key(table, row), after, before),
                table,
                "update %s set %s = ? where %s".formatted(table, column.name(), condition(table)),
                after,
                row);
    }

    private @Nullable Done takeOut(String table) throws SQLException {
        Map<String, @Nullable Object> row = row(table);
        return done(
                "%s without %s".formatted(table, key(table, row)),
                table,
                "delete from %s where %s".formatted(table, condition(table)),
                null,
                row);
    }

    /** A copy with another key. */
    private @Nullable Done putIn(String table) throws SQLException {
        Map<String, @Nullable Object> row = row(table);
        List<Column> all = columns(table);
        Column other = all.stream()
                .filter(column -> keys(table).contains(column.name()))
                .reduce((first, second) -> second)
                .orElseThrow();
        Object before = row.get(other.name());
        row.put(
                other.name(),
                before instanceof Number number ? number.longValue() + 1_000_000 : another(before, other));
        String sql = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", all.stream().map(Column::name).toList()),
                        String.join(", ", Collections.nCopies(all.size(), "?")));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < all.size(); i++) {
                insert.setObject(i + 1, row.get(all.get(i).name()));
            }
            insert.executeUpdate();
            return new Done("%s with another %s".formatted(table, key(table, row)), table);
        } catch (SQLException refused) {
            return null;
        }
    }

    private Done cutTheLedger() throws SQLException {
        Map<String, @Nullable Object> head = row("audit_head");
        long agency = ((Number) Objects.requireNonNull(head.get("agency_id"))).longValue();
        long last = ((Number) Objects.requireNonNull(head.get("last_seq"))).longValue();
        long cut = 1 + random.nextInt((int) Math.min(9, last));
        run("delete from audit_entry where agency_id = %d and seq > %d".formatted(agency, last - cut));
        setHead(agency, last - cut);
        return new Done("ledger of %d cut by %d".formatted(agency, cut), "audit_head");
    }

    /** One entry tells something else, and every hash after it is made anew. */
    private Done recomputeTheLedger() throws SQLException {
        Map<String, @Nullable Object> head = row("audit_head");
        long agency = ((Number) Objects.requireNonNull(head.get("agency_id"))).longValue();
        long last = ((Number) Objects.requireNonNull(head.get("last_seq"))).longValue();
        long changed = 1 + random.nextInt((int) last);
        run("update audit_entry set happened_on = '2001-01-01', officer_name = '别人' where agency_id = %d and seq = %d"
                .formatted(agency, changed));
        String previous = Chain.BEGINNING;
        List<AuditEntry> entries = entries(agency);
        for (AuditEntry entry : entries) {
            AuditEntry anew = new AuditEntry(
                    agency,
                    entry.seq(),
                    entry.request(),
                    entry.event(),
                    entry.happenedOn(),
                    entry.recordedAt(),
                    entry.officerId(),
                    entry.officerName(),
                    entry.details(),
                    previous,
                    "");
            String hash = Chain.hash(anew);
            if (entry.seq() >= changed) {
                run("update audit_entry set previous_hash = '%s', hash = '%s' where agency_id = %d and seq = %d"
                        .formatted(previous, hash, agency, entry.seq()));
            }
            previous = hash;
        }
        setHead(agency, last);
        return new Done("ledger of %d recomputed from %d".formatted(agency, changed), "audit_head");
    }

    /** The last lines of the seals, with all they sealed, and their head set back. */
    private @Nullable Done cutTheSeals() throws SQLException {
        List<Map<String, @Nullable Object>> head = rows("select last_no from seal_head");
        long last = ((Number) Objects.requireNonNull(head.get(0).get("last_no"))).longValue();
        long left = last - 1 - random.nextInt((int) Math.min(5, last - 1));
        if (rows("select 1 from sealed_rows where seal_no > " + left + " limit 1")
                .isEmpty()) {
            return null;
        }
        run("delete from sealed_rows where seal_no > " + left);
        run("delete from seal where seal_no > " + left);
        run("update seal_head set last_no = %d, last_seal = (select seal from seal where seal_no = %d)"
                .formatted(left, left));
        return new Done("seals cut behind " + left, "");
    }

    private void setHead(long agency, long seq) throws SQLException {
        run(
                ("update audit_head set last_seq = %2$d, last_hash = coalesce((select hash from audit_entry where agency_id = %1$d and seq = %2$d), '%3$s')"
                                + " where agency_id = %1$d")
                        .formatted(agency, seq, Chain.BEGINNING));
    }

    private List<AuditEntry> entries(long agency) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select * from audit_entry where agency_id = " + agency + " order by seq")) {
            while (row.next()) {
                entries.add(new AuditEntry(
                        agency,
                        row.getLong("seq"),
                        new RequestId(row.getString("request_id")),
                        row.getString("event"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getObject("recorded_at", LocalDateTime.class),
                        row.getLong("officer_id"),
                        row.getString("officer_name"),
                        row.getString("details"),
                        row.getString("previous_hash"),
                        row.getString("hash")));
            }
        }
        return entries;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private @Nullable Done done(
            String what, String table, String sql, @Nullable Object value, Map<String, @Nullable Object> row)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 0;
            if (sql.startsWith("update")) {
                statement.setObject(++index, value);
            }
            for (String key : keys(table)) {
                statement.setObject(++index, row.get(key));
            }
            return statement.executeUpdate() == 1 ? new Done(what, table) : null;
        } catch (SQLException refused) {
            return null; // a key that is there already
        }
    }

    private @Nullable Object another(@Nullable Object value, Column column) {
        if (value == null) {
            return switch (column.type()) {
                case Types.DATE -> LocalDate.of(2020, 2, 2);
                case Types.TIMESTAMP -> LocalDateTime.of(2020, 2, 2, 2, 2);
                case Types.BIT, Types.BOOLEAN -> true;
                case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> 7L;
                case Types.BLOB, Types.VARBINARY, Types.LONGVARBINARY -> new byte[] {7};
                default -> "x";
            };
        }
        if (column.nullable() && random.nextInt(6) == 0) {
            return null;
        }
        if (value instanceof Boolean yes) {
            return !yes;
        }
        if (value instanceof Number number) {
            return number.longValue() + 1;
        }
        if (value instanceof LocalDate day) {
            return day.plusDays(1);
        }
        if (value instanceof LocalDateTime moment) {
            return moment.plusSeconds(1);
        }
        if (value instanceof byte[] content) {
            byte[] other = content.clone();
            if (other.length == 0) {
                return new byte[] {1};
            }
            other[random.nextInt(other.length)] ^= 1;
            return other;
        }
        String text = value.toString();
        if (text.isEmpty()) {
            return "x";
        }
        int at = random.nextInt(text.length());
        return text.substring(0, at) + (text.charAt(at) == '7' ? '8' : '7') + text.substring(at + 1);
    }

    private Map<String, @Nullable Object> row(String table) throws SQLException {
        List<Map<String, @Nullable Object>> number = rows("select count(*) as number from " + table);
        long all = ((Number) Objects.requireNonNull(number.get(0).get("number"))).longValue();
        return rows("select * from %s order by %s limit 1 offset %d"
                        .formatted(table, String.join(", ", keys(table)), random.nextLong(all)))
                .get(0);
    }

    private List<Map<String, @Nullable Object>> rows(String sql) throws SQLException {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                Map<String, @Nullable Object> row = new TreeMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.put(found.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), value(found, i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static @Nullable Object value(ResultSet found, int column) throws SQLException {
        return switch (found.getMetaData().getColumnType(column)) {
            case Types.DATE -> found.getObject(column, LocalDate.class);
            case Types.TIMESTAMP -> found.getObject(column, LocalDateTime.class);
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> found.getString(column);
            case Types.BLOB, Types.LONGVARBINARY, Types.VARBINARY, Types.BINARY -> found.getBytes(column);
            default -> found.getObject(column);
        };
    }

    private String condition(String table) {
        return String.join(
                " and ", keys(table).stream().map(key -> key + " = ?").toList());
    }

    private String key(String table, Map<String, @Nullable Object> row) {
        return String.join(
                ", ", keys(table).stream().map(key -> key + "=" + row.get(key)).toList());
    }

    private List<String> keys(String table) {
        return Objects.requireNonNull(keys.get(table), table);
    }

    private List<Column> columns(String table) {
        return Objects.requireNonNull(columns.get(table), table);
    }

    /** Reads what the tables are made of; contents that are only read when asked to go deep are left to that check. */
    void learn(ProvedTable table) throws SQLException {
        learn(table.name());
        columns(table.name()).removeIf(column -> table.without().contains(column.name()));
    }

    void learn(String table) throws SQLException {
        Map<Integer, String> parts = new TreeMap<>();
        try (ResultSet key =
                connection.getMetaData().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (key.next()) {
                parts.put(
                        (int) key.getShort("KEY_SEQ"),
                        key.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        keys.put(table, List.copyOf(parts.values()));
        List<Column> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                all.add(new Column(
                        none.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT),
                        none.getMetaData().getColumnType(i),
                        none.getMetaData().getPrecision(i),
                        none.getMetaData().isNullable(i) == java.sql.ResultSetMetaData.columnNullable));
            }
        }
        columns.put(table, all);
    }

    /** One made-up row, so that nothing is left out. */
    void fill(String table) throws SQLException {
        List<Column> all = columns(table);
        String sql = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", all.stream().map(Column::name).toList()),
                        String.join(", ", Collections.nCopies(all.size(), "?")));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int i = 0; i < all.size(); i++) {
                insert.setObject(i + 1, another(null, all.get(i)));
            }
            insert.executeUpdate();
        }
    }

    boolean isEmpty(String table) throws SQLException {
        return rows("select 1 from " + table + " limit 1").isEmpty();
    }
}
