package disclosuredesk.backup;

import disclosuredesk.backup.Manifest.Table;
import disclosuredesk.shared.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tables as lines of text and back: each row an array of strings, alike on every database. Bytes are Base64, yes and no are 1 and 0. */
final class TableRows {

    /** Kept by the tool that runs the steps of the schema, and written by it where a backup is restored. */
    static final String STEPS = "flyway_schema_history";

    private static final JsonMapper JSON = new JsonMapper();

    private TableRows() {}

    /** All tables of the schema one is in, but that of its steps: their names in lower case, in order, and as they are spelled there. */
    static SortedMap<String, String> names(Connection connection) throws SQLException {
        SortedMap<String, String> names = new TreeMap<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (tables.next()) {
                String spelled = tables.getString("TABLE_NAME");
                String name = spelled.toLowerCase(Locale.ROOT);
                if (tables.getString("TABLE_TYPE").endsWith("TABLE") && !name.equals(STEPS)) {
                    names.put(name, spelled);
                }
            }
        }
        return names;
    }

    /** The columns of a table that hold what was written there, in lower case: not those the database makes of others. */
    private static List<String> columns(Connection connection, String spelled) throws SQLException {
        Set<String> made = new HashSet<>();
        String generated = connection.getMetaData().getDatabaseProductName().equals("MySQL")
                ? "generation_expression <> ''"
                : "is_generated = 'ALWAYS'";
        try (PreparedStatement question =
                connection.prepareStatement("select column_name from information_schema.columns"
                        + " where lower(table_schema) = lower(?) and lower(table_name) = lower(?) and " + generated)) {
            question.setString(
                    1,
                    connection.getCatalog() != null && !isH2(connection)
                            ? connection.getCatalog()
                            : connection.getSchema());
            question.setString(2, spelled);
            try (ResultSet names = question.executeQuery()) {
                while (names.next()) {
                    made.add(names.getString(1).toLowerCase(Locale.ROOT));
                }
            }
        }
        List<String> columns = new ArrayList<>();
        try (Statement question = connection.createStatement();
                ResultSet none = question.executeQuery("select * from " + spelled + " where 1 = 0")) {
            ResultSetMetaData heads = none.getMetaData();
            for (int i = 1; i <= heads.getColumnCount(); i++) {
                columns.add(heads.getColumnName(i).toLowerCase(Locale.ROOT));
            }
        }
        columns.removeAll(made);
        return columns;
    }

    /** Writes the rows and tells what was written. */
    static Table write(Connection connection, String name, String spelled, OutputStream out)
            throws SQLException, IOException {
        List<String> columns = columns(connection, spelled);
        Sha256 hash = new Sha256();
        OutputStream hashed = hash.writing(out);
        long count = 0;
        try (Statement question = streaming(connection);
                ResultSet rows = question.executeQuery("select " + String.join(", ", columns) + " from " + spelled)) {
            ResultSetMetaData heads = rows.getMetaData();
            while (rows.next()) {
                hashed.write((line(rows, heads) + "\n").getBytes(StandardCharsets.UTF_8));
                count++;
            }
        }
        return new Table(name, columns, count, hash.hex());
    }

    /** The row one is at. */
    static String line(ResultSet row, ResultSetMetaData heads) throws SQLException {
        List<@Nullable String> values = new ArrayList<>(heads.getColumnCount());
        for (int i = 1; i <= heads.getColumnCount(); i++) {
            values.add(text(row, i, heads.getColumnType(i)));
        }
        return JSON.writeValueAsString(values);
    }

    /** Row by row: MySQL's driver would else read the whole table into the heap. */
    static Statement streaming(Connection connection) throws SQLException {
        Statement question = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        if (!isH2(connection)) {
            question.setFetchSize(Integer.MIN_VALUE);
        }
        return question;
    }

    static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    private static @Nullable String text(ResultSet row, int column, int type) throws SQLException {
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
                return moment == null ? null : moment.toString();
            }
            case Types.DECIMAL, Types.NUMERIC -> {
                BigDecimal number = row.getBigDecimal(column);
                return number == null ? null : number.toPlainString();
            }
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> {
                double number = row.getDouble(column);
                return row.wasNull() ? null : Double.toString(number);
            }
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
                byte[] content = row.getBytes(column);
                return content == null ? null : Base64.getEncoder().encodeToString(content);
            }
            default -> {
                return row.getString(column);
            }
        }
    }

    /** The values of a line. */
    static @Nullable String[] values(String line) {
        return JSON.readValue(line, String[].class);
    }

    /** Sets a value of a row to be put in. */
    static void set(PreparedStatement row, int column, int type, @Nullable String value) throws SQLException {
        if (value == null) {
            row.setNull(column, type);
            return;
        }
        switch (type) {
            case Types.BIT, Types.BOOLEAN, Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT ->
                row.setLong(column, Long.parseLong(value));
            case Types.DATE -> row.setObject(column, LocalDate.parse(value));
            case Types.TIMESTAMP -> row.setObject(column, LocalDateTime.parse(value));
            case Types.DECIMAL, Types.NUMERIC -> row.setBigDecimal(column, new BigDecimal(value));
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                row.setBytes(column, Base64.getDecoder().decode(value));
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> row.setDouble(column, Double.parseDouble(value));
            default -> row.setString(column, value);
        }
    }
}
