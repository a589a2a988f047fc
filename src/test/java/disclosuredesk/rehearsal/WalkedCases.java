package disclosuredesk.rehearsal;

import disclosuredesk.rehearsal.WalkedCase.Row;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Every case of a database with its rows in every table; a table with rows of cases that is not known here stops it. */
final class WalkedCases {

    /** A table after those it refers to. */
    static final List<String> ORDER = List.of(
            "disclosure_request",
            "request_deadline",
            "side_clock",
            "correction",
            "consultation",
            "proposal",
            "search_record",
            "search_file",
            "decision",
            "decision_part",
            "decision_evidence",
            "review_answer",
            "secrecy_review",
            "fee",
            "delivery",
            "letter",
            "case_holder",
            "stage_stay",
            "request_intake",
            "request_search",
            "applicant_key",
            "request_standing",
            "ACT_RU_EXECUTION",
            "ACT_RU_TASK",
            "ACT_RU_VARIABLE",
            "ACT_RU_IDENTITYLINK",
            "ACT_RU_EVENT_SUBSCR",
            "ACT_RU_TIMER_JOB",
            "ACT_RU_ACTINST",
            "ACT_HI_PROCINST",
            "ACT_HI_IDENTITYLINK",
            "audit_entry");

    /** Rows that are the agency's or the system's, not a case's. */
    private static final Set<String> NOT_OF_A_CASE = Set.of(
            "agency",
            "department",
            "officer",
            "officer_role",
            "letterhead",
            "registration_draft",
            "saved_filter",
            "case_passing", // who passed it on a moment ago: of a copy, nobody
            "installation",
            "data_key",
            "form_submission",
            "audit_head",
            "security_entry",
            "security_head",
            "rights_change",
            "seal", // made of what was copied, see SealingWhatIsThere
            "sealed_rows",
            "seal_head",
            "request_counter",
            "letter_counter",
            "flyway_schema_history",
            "ACT_GE_PROPERTY",
            "ACT_GE_BYTEARRAY",
            "ACT_RE_DEPLOYMENT",
            "ACT_RE_PROCDEF",
            "ACT_PROCDEF_INFO");

    /** The cases by id. */
    final Map<String, WalkedCase> cases = new LinkedHashMap<>();
    /** The engine's id of the process they were walked in. */
    final String definition;

    private final Map<String, String> caseOfTask = new HashMap<>();

    private WalkedCases(String definition) {
        this.definition = definition;
    }

    /** Reads every case there is. */
    static WalkedCases of(DataSource walked, Ciphertexts ciphertexts) throws SQLException {
        try (Connection connection = walked.getConnection()) {
            WalkedCases lives = new WalkedCases(definition(connection));
            Set<String> filled = filled(connection);
            filled.removeAll(NOT_OF_A_CASE);
            for (String table : ORDER) {
                if (filled.remove(table)) {
                    lives.read(connection, table, ciphertexts);
                }
            }
            if (!filled.isEmpty()) {
                throw new IllegalStateException("rows of a case that would not be copied: " + filled);
            }
            return lives;
        }
    }

    static String definition(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select ID_ from ACT_RE_PROCDEF")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Set<String> filled(Connection connection) throws SQLException {
        Set<String> filled = new TreeSet<>();
        for (String table : tables(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select 1 from " + table + " limit 1")) {
                if (row.next()) {
                    filled.add(table);
                }
            }
        }
        return filled;
    }

    /** Tables by the names they have in our scripts. */
    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet row = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                String name = row.getString("TABLE_NAME");
                tables.add(
                        name.toUpperCase(Locale.ROOT).startsWith("ACT_")
                                ? name.toUpperCase(Locale.ROOT)
                                : name.toLowerCase(Locale.ROOT));
            }
        }
        return tables;
    }

    private void read(Connection connection, String table, Ciphertexts ciphertexts) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + table)) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                String column = found.getMetaData().getColumnName(i);
                columns.add(
                        table.startsWith("ACT_") ? column.toUpperCase(Locale.ROOT) : column.toLowerCase(Locale.ROOT));
            }
            while (found.next()) {
                @Nullable Object[] values = new Object[columns.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(found, i + 1);
                }
                ciphertexts.open(table, columns, values);
                Row row = new Row(table, columns, values);
                cases.computeIfAbsent(owner(row), WalkedCase::new).rows.add(row);
            }
        }
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

    private String owner(Row row) {
        for (String column : List.of("request_id", "PROC_INST_ID_", "PROCESS_INSTANCE_ID_", "TASK_ID_", "id")) {
            if (row.columns().contains(column) && row.get(column) instanceof String id) {
                if (row.table().equals("ACT_RU_TASK")) {
                    caseOfTask.put((String) row.get("ID_"), id);
                }
                return column.equals("TASK_ID_") ? caseOfTask.get(id) : id;
            }
        }
        throw new IllegalStateException("a row of no case in " + row.table());
    }

    /** Takes the walked cases out again, so that the copies are all there is. */
    static void clear(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> all = new ArrayList<>(ORDER);
            Collections.reverse(all);
            statement.execute("delete from case_passing"); // which is not copied
            for (String table : all) {
                if (table.equals("ACT_RU_EXECUTION")) { // which refers to itself
                    statement.execute(
                            "update ACT_RU_EXECUTION set PARENT_ID_ = null, SUPER_EXEC_ = null, PROC_INST_ID_ = null");
                }
                statement.execute("delete from " + table);
            }
            for (String counter : List.of("audit_head", "request_counter", "letter_counter")) {
                statement.execute("delete from " + counter);
            }
            statement.execute("delete from sealed_rows");
            statement.execute("delete from seal");
            statement.execute("update seal_head set last_no = 0, last_seal = '" + "0".repeat(64) + "'");
        }
    }
}
