package disclosuredesk.seals;

import disclosuredesk.seals.SealLine.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds lines to the chain of seals, as the last thing a transaction does. It speaks to the connection of the transaction itself. */
final class SealChain {

    /** Parameters of a statement, and rows of one that inserts. */
    static final int AT_ONCE = 500;

    /** In a line about a place, between its table and its scope. */
    static final String ABOUT_PARTED_BY = " ";

    private static final Logger LOG = LoggerFactory.getLogger(SealChain.class);
    private static final String HEAD_OF_LEDGER = "audit_head";
    private static final int ABOUT = 1_000;

    private final LedgerKey key;
    private final Clock clock;
    private final RowSets rowSets;
    private final Before before;

    SealChain(LedgerKey key, Clock clock, RowSets rowSets, Before before) {
        this.key = key;
        this.clock = clock;
        this.rowSets = rowSets;
        this.before = before;
    }

    /**
     * Seals the rows of the scopes that were touched. The chain is locked first: so nobody's rows are read before he is done. What was found to be other than it
     * was sealed is told in lines of its own: the act goes on, and the doctor tells for ever. An account that was altered is not sealed anew by it, so that what
     * somebody put there lets nobody in, until two persons renew the account.
     */
    void seal(Connection connection, Map<ProvedTable, ? extends Collection<String>> touched) throws SQLException {
        SealLine locked = lock(connection);
        List<Place> altered = before.altered(touched);
        SealLine last = tellAltered(connection, locked, altered);
        Set<Place> closed = altered.stream()
                .filter(place ->
                        AccountTables.has(place.table()) && !Renewed.now().contains(place))
                .collect(Collectors.toSet());
        List<Rows> rows = new ArrayList<>();
        List<String> about = new ArrayList<>();
        for (var one : touched.entrySet()) {
            List<String> scopes = one.getValue().stream().sorted().toList();
            for (int from = 0; from < scopes.size(); from += AT_ONCE) {
                List<String> some = scopes.subList(from, Math.min(scopes.size(), from + AT_ONCE));
                rowSets.read(connection, one.getKey(), some).forEach((scope, found) -> {
                    if (closed.contains(new Place(one.getKey(), scope))) {
                        return;
                    }
                    rows.add(new Rows(one.getKey().name(), scope, rowSets.digest(one.getKey(), scope, found)));
                    if (one.getKey().name().equals(HEAD_OF_LEDGER)) {
                        found.forEach(head -> about.add(scope + ":" + head.get("last_seq")));
                    }
                });
            }
        }
        String entries = String.join(" ", about);
        add(connection, last, SealLine.Kind.ACT, entries.substring(0, Math.min(ABOUT, entries.length())), rows);
    }

    /** @return the last line then */
    SealLine tellAltered(Connection connection, SealLine last, List<Place> altered) throws SQLException {
        SealLine line = last;
        for (Place place : altered) {
            LOG.error(
                    "封签不符：{}中{}={}的行在封存以后被系统以外的手段改动过",
                    place.table().name(),
                    place.table().scope(),
                    place.scope());
            line = add(connection, line, SealLine.Kind.ALTERED, place.about(), List.of());
        }
        return line;
    }

    /** Locks the chain until the transaction ends. */
    SealLine lock(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(
                        "select last_no, last_seal from seal_head where id = 1 for update");
                ResultSet row = question.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the head of the seals is missing");
            }
            return new SealLine(
                    row.getLong(1),
                    SealLine.Kind.ACT.name(),
                    "",
                    LocalDateTime.MIN,
                    key.id(),
                    SealLine.NONE,
                    row.getString(2));
        }
    }

    /**
     * @param last the line before, as it was locked or added
     * @return the line that was added
     */
    SealLine add(Connection connection, SealLine last, SealLine.Kind kind, String about, List<Rows> rows)
            throws SQLException {
        List<Rows> inOrder = rows.stream().sorted(IN_ORDER).toList();
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        SealLine line =
                new SealLine(last.no() + 1, kind.name(), about, now, key.id(), last.seal(), "").sealed(key, inOrder);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into seal (seal_no, kind, about, sealed_at, key_id, previous, seal) values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, line.no());
            insert.setString(2, line.kind());
            insert.setString(3, line.about());
            insert.setObject(4, line.at());
            insert.setString(5, line.keyId());
            insert.setString(6, line.previous());
            insert.setString(7, line.seal());
            insert.executeUpdate();
        }
        for (int from = 0; from < inOrder.size(); from += AT_ONCE) {
            insert(connection, line.no(), inOrder.subList(from, Math.min(inOrder.size(), from + AT_ONCE)));
        }
        try (PreparedStatement head =
                connection.prepareStatement("update seal_head set last_no = ?, last_seal = ? where id = 1")) {
            head.setLong(1, line.no());
            head.setString(2, line.seal());
            head.executeUpdate();
        }
        return line;
    }

    /** The order in which rows go into a line. */
    static final Comparator<Rows> IN_ORDER = Comparator.comparing(Rows::table).thenComparing(Rows::scope);

    private static void insert(Connection connection, long no, List<Rows> rows) throws SQLException {
        String sql = Collections.nCopies(rows.size(), "(?, ?, ?, ?)").stream()
                .collect(Collectors.joining(
                        ", ", "insert into sealed_rows (table_name, scope, seal_no, digest) values ", ""));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int index = 0;
            for (Rows one : rows) {
                insert.setString(++index, one.table());
                insert.setString(++index, one.scope());
                insert.setLong(++index, no);
                insert.setString(++index, one.digest());
            }
            insert.executeUpdate();
        }
    }
}
