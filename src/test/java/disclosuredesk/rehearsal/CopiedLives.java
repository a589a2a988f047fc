package disclosuredesk.rehearsal;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.Chain;
import disclosuredesk.rehearsal.WalkedCase.Copy;
import disclosuredesk.rehearsal.WalkedCase.Row;
import disclosuredesk.rehearsal.WalkedCase.Value;
import disclosuredesk.shared.RequestId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Cases by the hundred thousand. Some hundreds are walked through the real process by the real acts ({@link BigOrgan}); each of
 * them is then copied many times, row by row, in every table that has rows of it: the module tables, the projections, the
 * ledger, the engine's executions, tasks, subscriptions, timers and history.
 *
 * <p>A copy equals a case that was walked: it has every row the acts wrote and none they did not, with the same days, officers,
 * steps and outcomes. It differs in ids, number, document numbers, the applicant's name, papers, telephone and address, and the
 * information asked for, each replaced wherever it stands, in the texts of the ledger and of the letters too. What follows from these is made
 * anew by the product's own functions: the key of the information, the hash of every ledger entry. The entries of all
 * copies stand in one chain in the order of their time, and numbers are given in the order of receipt, without gaps. Tables this
 * class does not know stop it, so that a new table is not forgotten. The proof is the {@code doctor}: it finds nothing.
 */
public final class CopiedLives {

    private static final int BATCH = 1_000;

    private final WalkedCases walked;
    private final Map<String, WalkedCase> cases;

    private CopiedLives(WalkedCases walked) {
        this.walked = walked;
        this.cases = walked.cases;
    }

    /** Reads every case there is. */
    public static CopiedLives of(DataSource walked, ApplicationContext beans) throws SQLException {
        return new CopiedLives(WalkedCases.of(walked, Ciphertexts.of(beans)));
    }

    /** Takes the walked cases out again, so that the copies are all there is. */
    public static void clear(DataSource database) throws SQLException {
        WalkedCases.clear(database);
    }

    /**
     * Writes so many copies, so many of them of open cases, and sets the counters.
     *
     * @return the number of entries in the ledger
     */
    public long write(DataSource target, ApplicationContext beans, int number, int open, long seed)
            throws SQLException, InterruptedException {
        Random random = new Random(seed);
        List<WalkedCase> all = new ArrayList<>(cases.values());
        all.sort(Comparator.comparing(
                        (WalkedCase one) -> (LocalDateTime) one.request().get("registered_at"))
                .thenComparing(one -> (Integer) one.request().get("number_serial")));
        share(all.stream().filter(WalkedCase::isOpen).toList(), open, random);
        share(all.stream().filter(one -> !one.isOpen()).toList(), number - open, random);
        List<Row> entries = new ArrayList<>();
        Map<String, Map<Integer, Long>> counters = numbers(all, entries);
        try (Connection connection = target.getConnection()) {
            String definition = WalkedCases.definition(connection);
            all.forEach(one -> one.mark(walked.definition, definition));
        }
        Failure failure = new Failure();
        Thread ledger = new Thread(() -> failure.of(() -> ledger(target, entries)));
        ledger.start();
        failure.of(() -> tables(target, all, Ciphertexts.of(beans)));
        ledger.join();
        failure.raise();
        long last = entries.stream()
                .mapToLong(entry -> cases.get(entry.get("request_id")).copies.size())
                .sum();
        counters(target, counters);
        return last;
    }

    private static void share(List<WalkedCase> walked, int number, Random random) {
        for (int i = 0; i < walked.size(); i++) {
            int copies = number / walked.size() + (i < number % walked.size() ? 1 : 0);
            for (int index = 0; index < copies; index++) {
                walked.get(i).copies.add(Copy.of(index, walked.get(i), random));
            }
        }
    }

    /** Where the numbers of each case's copies begin: by receipt, by issue, by the time of the entry. */
    private Map<String, Map<Integer, Long>> numbers(List<WalkedCase> all, List<Row> entries) {
        Map<String, Map<Integer, Long>> last =
                new TreeMap<>(Map.of("request_counter", new TreeMap<>(), "letter_counter", new TreeMap<>()));
        List<Row> letters = new ArrayList<>();
        Map<String, Long> ids = new HashMap<>();
        for (WalkedCase one : all) {
            int year = (Integer) one.request().get("number_year");
            one.base(
                    "disclosure_request",
                    "number_serial",
                    one.request().get("number_serial"),
                    1 + advance(last.get("request_counter"), year, one.copies.size()));
            letters.addAll(one.rows("letter"));
            entries.addAll(one.rows("audit_entry"));
            for (String table : List.of("consultation", "search_file")) {
                one.rows(table)
                        .forEach(row ->
                                one.base(table, "id", row.get("id"), 1 + advance(ids, table, one.copies.size())));
            }
        }
        letters.sort(Comparator.comparing((Row row) -> (LocalDate) row.get("issued_on"))
                .thenComparing(row -> (Long) row.get("id")));
        for (Row letter : letters) {
            WalkedCase one = cases.get(letter.get("request_id"));
            one.base("letter", "id", letter.get("id"), 1 + advance(ids, "letter", one.copies.size()));
            one.base(
                    "letter",
                    "number_serial",
                    letter.get("id"),
                    1 + advance(last.get("letter_counter"), (Integer) letter.get("number_year"), one.copies.size()));
        }
        entries.sort(Comparator.comparing((Row row) -> (LocalDateTime) row.get("recorded_at"))
                .thenComparing(row -> (Long) row.get("seq")));
        for (Row entry : entries) {
            WalkedCase one = cases.get(entry.get("request_id"));
            one.base(
                    "request_standing",
                    "ledger_seq",
                    entry.get("seq"),
                    1 + advance(ids, "audit_entry", one.copies.size()));
        }
        return last;
    }

    private static <K> long advance(Map<K, Long> last, K of, int by) {
        return last.merge(of, (long) by, Long::sum) - by;
    }

    private void tables(DataSource target, List<WalkedCase> all, Ciphertexts ciphertexts) throws SQLException {
        try (Connection connection = target.getConnection()) {
            connection.setAutoCommit(false);
            for (String table : WalkedCases.ORDER) {
                if (!table.equals("audit_entry")) {
                    table(connection, table, all, ciphertexts);
                }
            }
        }
    }

    private static void table(Connection connection, String table, List<WalkedCase> all, Ciphertexts ciphertexts)
            throws SQLException {
        PreparedStatement insert = null;
        int waiting = 0;
        for (WalkedCase one : all) {
            for (List<Value> row : rows(one, table)) {
                for (Copy copy : one.copies) {
                    List<String> names = columns(all, table);
                    insert = insert == null ? connection.prepareStatement(sql(table, names)) : insert;
                    @Nullable
                    Object[] values = row.stream().map(value -> value.of(copy)).toArray();
                    ciphertexts.seal(table, names, values);
                    for (int i = 0; i < values.length; i++) {
                        insert.setObject(i + 1, values[i]);
                    }
                    insert.addBatch();
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
            }
        }
        if (insert != null) {
            insert.executeBatch();
            insert.close();
            connection.commit();
        }
    }

    private static List<Row> stored(WalkedCase one, String table) {
        List<Row> rows = new ArrayList<>(one.rows(table));
        rows.sort(Comparator.comparing(row -> depth(row, rows))); // an execution after the one it belongs to
        return rows;
    }

    private static int depth(Row row, List<Row> rows) {
        if (!row.table().equals("ACT_RU_EXECUTION") || row.get("PARENT_ID_") == null) {
            return 0;
        }
        return 1
                + depth(
                        rows.stream()
                                .filter(one -> row.get("PARENT_ID_").equals(one.get("ID_")))
                                .findFirst()
                                .orElseThrow(),
                        rows);
    }

    private static List<List<Value>> rows(WalkedCase one, String table) {
        return stored(one, table).stream()
                .map(row -> row.columns().stream()
                        .map(column -> one.value(row, column))
                        .toList())
                .toList();
    }

    private static List<String> columns(List<WalkedCase> all, String table) {
        return all.stream()
                .flatMap(one -> stored(one, table).stream())
                .findFirst()
                .orElseThrow()
                .columns();
    }

    private static String sql(String table, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private void ledger(DataSource target, List<Row> entries) throws SQLException {
        String hash = Chain.BEGINNING;
        long seq = 0;
        long agency = 0;
        try (Connection connection = target.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql(
                        "audit_entry",
                        List.of(
                                "agency_id",
                                "seq",
                                "request_id",
                                "event",
                                "happened_on",
                                "recorded_at",
                                "officer_id",
                                "officer_name",
                                "details",
                                "previous_hash",
                                "hash")))) {
            connection.setAutoCommit(false);
            for (Row row : entries) {
                WalkedCase one = cases.get(row.get("request_id"));
                Value details = one.text((String) row.get("details"));
                agency = (Long) row.get("agency_id");
                for (Copy copy : one.copies) {
                    AuditEntry entry = new AuditEntry(
                            agency,
                            ++seq,
                            new RequestId(copy.id(0)),
                            (String) row.get("event"),
                            (LocalDate) row.get("happened_on"),
                            (LocalDateTime) row.get("recorded_at"),
                            (Long) row.get("officer_id"),
                            (String) row.get("officer_name"),
                            (String) details.of(copy),
                            hash,
                            "");
                    hash = Chain.hash(entry);
                    add(insert, entry, hash);
                    if (seq % BATCH == 0) {
                        insert.executeBatch();
                        connection.commit();
                    }
                }
            }
            insert.executeBatch();
            try (Statement head = connection.createStatement()) {
                head.execute("insert into audit_head (agency_id, last_seq, last_hash) values (%d, %d, '%s')"
                        .formatted(agency, seq, hash));
            }
            connection.commit();
        }
    }

    private static void add(PreparedStatement insert, AuditEntry entry, String hash) throws SQLException {
        Object[] values = {
            entry.agencyId(),
            entry.seq(),
            entry.request().value(),
            entry.event(),
            entry.happenedOn(),
            entry.recordedAt(),
            entry.officerId(),
            entry.officerName(),
            entry.details(),
            entry.previousHash(),
            hash
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.addBatch();
    }

    private void counters(DataSource target, Map<String, Map<Integer, Long>> counters) throws SQLException {
        Object agency = cases.values().iterator().next().request().get("agency_id");
        try (Connection connection = target.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, Map<Integer, Long>> counter : counters.entrySet()) {
                for (Map.Entry<Integer, Long> year : counter.getValue().entrySet()) {
                    statement.execute("insert into %s (agency_id, number_year, last_serial) values (%s, %d, %d)"
                            .formatted(counter.getKey(), agency, year.getKey(), year.getValue()));
                }
            }
            if (connection
                    .getMetaData()
                    .getDatabaseProductName()
                    .equals("H2")) { // which does not follow ids that were given
                for (String table : List.of("consultation", "search_file", "letter")) {
                    statement.execute(
                            "alter table %1$s alter column id restart with (select coalesce(max(id), 0) + 1 from %1$s)"
                                    .formatted(table));
                }
            }
        }
    }

    /** What went wrong first on either thread. */
    private static final class Failure {

        private interface Work {
            void run() throws SQLException;
        }

        private @Nullable Exception first;

        void of(Work work) {
            try {
                work.run();
            } catch (SQLException | RuntimeException failure) {
                keep(failure);
            }
        }

        private synchronized void keep(Exception failure) {
            first = first == null ? failure : first;
        }

        synchronized void raise() {
            if (first != null) {
                throw new IllegalStateException(first);
            }
        }
    }
}
