package disclosuredesk.workflow;

import static java.util.Objects.requireNonNull;

import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the engine's moments right that a node in another zone wrote. Each belongs to an act, which the ledger has with its
 * moment by our clock: of the offsets in question the one is taken that leads nearest to an entry of the same case.
 */
@Component
public class EngineMoments {

    /** How far an act's moments in engine and ledger lie apart at most. */
    private static final Duration ONE_ACT = Duration.ofMinutes(2);

    private static final String DUE = "DUEDATE_";

    private final JdbcClient jdbc;

    EngineMoments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case as the ledger has it.
     *
     * @param offset between its registration and the start of its process, zero if they agree
     * @param acts when its entries were recorded
     */
    public record Case(RequestId id, Duration offset, NavigableSet<LocalDateTime> acts) {}

    /**
     * Shifts what is wrong; what is right stays.
     *
     * @param offsets in question, besides none at all
     * @return how many moments were shifted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int mend(Collection<Case> cases, Set<Duration> offsets) {
        Map<String, Case> byId =
                cases.stream().collect(Collectors.toMap(one -> one.id().value(), one -> one));
        int shifted = 0;
        for (Column column : columns()) {
            for (Stored stored : stored(column, byId.keySet())) {
                LocalDateTime mended = mended(column, stored.at(), requireNonNull(byId.get(stored.request())), offsets);
                if (!mended.equals(stored.at())) {
                    shifted += jdbc.sql(
                                    "update %s set %s = :at where ID_ = :id".formatted(column.table(), column.name()))
                            .param("at", mended)
                            .param("id", stored.id())
                            .update();
                }
            }
        }
        return shifted;
    }

    private static LocalDateTime mended(Column column, LocalDateTime stored, Case of, Set<Duration> offsets) {
        List<LocalDateTime> candidates = new ArrayList<>();
        Stream.concat(Stream.of(of.offset(), Duration.ZERO), offsets.stream())
                .distinct()
                .forEach(offset -> candidates.add(stored.plus(offset)));
        if (column.name().equals(DUE)) { // a period ends at midnight
            return candidates.stream()
                    .sorted(Comparator.comparing((LocalDateTime at) -> !at.equals(stored)))
                    .filter(at -> at.toLocalTime().equals(LocalTime.MIDNIGHT))
                    .findFirst()
                    .orElse(stored);
        }
        Predicate<LocalDateTime> known = at -> apart(at, of.acts()).compareTo(ONE_ACT) < 0;
        return candidates.stream()
                .filter(known)
                .min(Comparator.comparing(at -> apart(at, of.acts())))
                .orElse(candidates.get(0));
    }

    private static Duration apart(LocalDateTime at, NavigableSet<LocalDateTime> acts) {
        return Stream.concat(Stream.ofNullable(acts.floor(at)), Stream.ofNullable(acts.ceiling(at)))
                .map(act -> Duration.between(act, at).abs())
                .min(Comparator.naturalOrder())
                .orElse(Duration.ofDays(1));
    }

    private record Stored(String id, String request, LocalDateTime at) {}

    private List<Stored> stored(Column column, Set<String> requests) {
        return jdbc.sql("select ID_, %2$s, %3$s from %1$s where %3$s is not null and %2$s in (:requests)"
                        .formatted(column.table(), column.process(), column.name()))
                .param("requests", requests)
                .query((ResultSet row, int number) ->
                        new Stored(row.getString(1), row.getString(2), row.getObject(3, LocalDateTime.class)))
                .list();
    }

    /** A moment of a process: not a lock, which is over when the system has been stopped. */
    private record Column(String table, String process, String name) {}

    private List<Column> columns() {
        Map<String, String> process = new LinkedHashMap<>();
        Set<String> named = new HashSet<>(); // what the engine logs of itself, if it did, has numbers
        List<Column> columns = new ArrayList<>();
        List<String[]> all = jdbc.sql("""
                select c.table_name, c.column_name, lower(c.data_type) from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where c.table_schema = schema() and t.table_type in ('BASE TABLE', 'TABLE') and upper(c.table_name) like 'ACT%'
                order by c.table_name, c.column_name
                """).query(EngineMoments::three).list();
        for (String[] one : all) {
            if (one[1].equalsIgnoreCase("PROC_INST_ID_") || one[1].equalsIgnoreCase("PROCESS_INSTANCE_ID_")) {
                process.put(one[0], one[1]);
            } else if (one[1].equalsIgnoreCase("ID_")) {
                named.add(one[0]);
            }
        }
        for (String[] one : all) {
            if ((one[2].startsWith("timestamp") || one[2].startsWith("datetime"))
                    && !one[1].toUpperCase(Locale.ROOT).startsWith("LOCK")
                    && process.containsKey(one[0])
                    && named.contains(one[0])) {
                columns.add(new Column(one[0], process.get(one[0]), one[1]));
            }
        }
        return columns;
    }

    private static String[] three(ResultSet row, int number) throws SQLException {
        return new String[] {row.getString(1), row.getString(2), row.getString(3)};
    }
}
