package disclosuredesk.clock;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.consultation.ConsultationDelivered;
import disclosuredesk.consultation.ConsultationEnded;
import disclosuredesk.consultation.ConsultationOpened;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.CorrectionReceived;
import disclosuredesk.requests.RequestAccepted;
import disclosuredesk.requests.RequestRegistered;
import disclosuredesk.requests.Requests;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seconds to recompute the open requests of one agency after its calendar changed (wanted: 100,000 in 60 s), on the real
 * schema; beside it the floor: bare JDBC reading the same ledger rows and writing the same projection rows, with
 * nothing computed. The requests are put into the tables without their acts (and without sealing the chain, which is
 * not read here); those with a waiting timer come in by the real acts.
 *
 * <p>Arguments: number of requests (100000), how many of them have a timer (2000), settings such as
 * {@code --spring.datasource.url=…}.
 */
public final class RecountBenchmark {

    private static final int CHUNK = 500;
    private static final int DETAILS = 9; // the one long text among the columns of an entry
    private static final int ROUNDS = 3;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private final ApplicationContext beans;
    private final NamedParameterJdbcOperations jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final World world;

    private RecountBenchmark(ApplicationContext beans) {
        this.beans = beans;
        jdbc = beans.getBean(NamedParameterJdbcOperations.class);
        json = beans.getBean(JsonMapper.class);
        transaction = beans.getBean(TransactionTemplate.class);
        world = new World(beans);
    }

    public static void main(String[] arguments) throws Exception {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int timers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
        try (var beans = new SpringApplicationBuilder(DisclosureDesk.class)
                .web(WebApplicationType.NONE)
                .profiles("replay")
                .run(Arrays.copyOfRange(arguments, Math.min(2, arguments.length), arguments.length))) {
            new RecountBenchmark(beans).run(cases, timers);
        }
    }

    private void run(int cases, int timers) throws Exception {
        timed("set up: %d requests with a timer, by the real acts".formatted(timers), () -> withTimer(timers));
        timed("set up: %d requests by SQL".formatted(cases - timers), () -> inBulk(cases - timers));
        List<RequestId> open = beans.getBean(Requests.class).openIds(world.agency);
        if (open.size() != cases) {
            throw new IllegalStateException(open.size() + " requests");
        }
        System.out.printf("%d requests, %d entries in the ledger%n", cases, count("audit_entry"));
        recount();
        List<Map<String, Object>> deadlines = rows("request_deadline");
        List<Map<String, Object>> sides = rows("side_clock");
        Map<String, List<Map<String, Object>>> deadline = byRequest(deadlines);
        Map<String, List<Map<String, Object>>> side = byRequest(sides);
        double best = Double.MAX_VALUE;
        double bestFloor = Double.MAX_VALUE;
        for (int round = 1; round <= ROUNDS; round++) {
            forget();
            best = Math.min(best, timed("round %d: recount".formatted(round), this::recount));
            if (!rows("request_deadline").equals(deadlines)
                    || !rows("side_clock").equals(sides)) {
                throw new IllegalStateException("the recount does not give the same rows again");
            }
            forget();
            bestFloor =
                    Math.min(bestFloor, timed("round %d: floor".formatted(round), () -> floor(open, deadline, side)));
        }
        forget();
        int some = Math.min(10_000, cases);
        double oneByOne = timed(
                "one by one, as with a single fact (%d of them)".formatted(some),
                () -> oneByOne(open.subList(0, some)));
        System.out.printf(
                "%d requests recounted in %.1f s; floor %.1f s; ratio %.2f; one by one %.1f s%n",
                cases, best, bestFloor, best / bestFloor, oneByOne * cases / some);
    }

    private static double timed(String what, Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%-60s %7.2f s%n", what, seconds);
        return seconds;
    }

    private Integer recount() {
        return transaction.execute(status -> beans.getBean(Recounting.class).recount(world.agency));
    }

    private Object oneByOne(List<RequestId> requests) {
        Deadlines deadlines = beans.getBean(Deadlines.class);
        DeadlineProjection projection = beans.getBean(DeadlineProjection.class);
        return transaction.execute(status -> {
            requests.forEach(id -> deadlines.facts(id).ifPresent(known -> projection.store(id, known)));
            return requests.size();
        });
    }

    /** As after a change: no row is right. */
    private void forget() {
        jdbc.update("update request_deadline set formal_on = null, safe_on = null", Map.of());
        jdbc.update("update side_clock set due_on = null", Map.of());
    }

    private long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Map.of(), Long.class);
    }

    private List<Map<String, Object>> rows(String table) {
        return jdbc.queryForList(
                "select * from " + table + " order by request_id"
                        + (table.equals("side_clock") ? ", rule, reference" : ""),
                Map.of());
    }

    private Object withTimer(int number) {
        for (int i = 0; i < number; i++) {
            world.today(TODAY.minusDays(1 + i % 20));
            RequestId id = world.registered();
            world.askForCorrection(
                    id,
                    0,
                    CorrectionNotice.sent(world.today(), "名称", world.today().plusDays(30)),
                    world.clerk);
        }
        world.today(TODAY);
        return number;
    }

    private Object inBulk(int number) {
        var histories = new Histories(TODAY, 60);
        long seq = count("audit_entry");
        for (int from = 0; from < number; from += CHUNK) {
            List<SqlParameterSource> requests = new ArrayList<>();
            List<SqlParameterSource> entries = new ArrayList<>();
            for (int i = from; i < Math.min(number, from + CHUNK); i++) {
                RequestId id = RequestId.random();
                List<ClockFact> facts = histories.next();
                requests.add(request(id, 1_000_000 + i, facts.get(0).on()));
                for (ClockFact fact : facts) {
                    for (CaseEvent event : events(id, fact)) {
                        entries.add(entry(++seq, event));
                    }
                }
            }
            jdbc.batchUpdate("""
                    insert into disclosure_request (id, agency_id, number_year, number_serial, channel, received_on,
                        applicant_kind, applicant_name, identity_kind, identity_number, information, wanted_form,
                        wanted_route, registered_at, registered_by, version)
                    values (:id, :agency, 2026, :serial, 'INTERNET', :received, 'NATURAL_PERSON', '王某', 'OTHER',
                        '样例证件1234', '东环路改造项目征收补偿方案', 'PAPER', 'POST', :received, :by, 0)
                    """, requests.toArray(SqlParameterSource[]::new));
            jdbc.batchUpdate("""
                    insert into audit_entry (agency_id, seq, request_id, event, happened_on, recorded_at, officer_id,
                        officer_name, details, previous_hash, hash)
                    values (:agency, :seq, :request, :event, :on, :on, :by, '甲', :details, :hash, :hash)
                    """, entries.toArray(SqlParameterSource[]::new));
        }
        return number;
    }

    private SqlParameterSource request(RequestId id, int serial, LocalDate received) {
        return new MapSqlParameterSource()
                .addValue("id", id.value())
                .addValue("agency", world.agency)
                .addValue("serial", serial)
                .addValue("received", received)
                .addValue("by", world.clerk.id());
    }

    private SqlParameterSource entry(long seq, CaseEvent event) {
        return new MapSqlParameterSource()
                .addValue("agency", world.agency)
                .addValue("seq", seq)
                .addValue("request", event.request().value())
                .addValue("event", event.getClass().getSimpleName())
                .addValue("on", event.on())
                .addValue("by", world.clerk.id())
                .addValue("details", json.writeValueAsString(event))
                .addValue("hash", "0".repeat(64));
    }

    private static List<CaseEvent> events(RequestId id, ClockFact fact) {
        if (fact instanceof ClockFact.Received received) {
            return List.of(new RequestRegistered(
                    id, received.on(), "2026-1", Channel.INTERNET, ApplicantKind.NATURAL_PERSON, received.safeOn()));
        } else if (fact instanceof ClockFact.Examined examined) {
            return List.of(new RequestAccepted(id, examined.on(), null));
        } else if (fact instanceof ClockFact.CorrectionAsked asked) {
            return List.of(new disclosuredesk.requests.CorrectionAsked(id, asked.on(), asked.until(), "名称"));
        } else if (fact instanceof ClockFact.Corrected corrected) {
            return List.of(new CorrectionReceived(id, corrected.on(), "补正内容"));
        } else if (fact instanceof ClockFact.ConsultationSent sent) {
            return List.of(
                    new ConsultationOpened(id, sent.on(), sent.consultation(), true, sent.name(), null, null, null));
        } else if (fact instanceof ClockFact.ConsultationDelivered delivered) {
            return List.of(new ConsultationDelivered(id, delivered.on(), delivered.consultation(), "公司"));
        } else if (fact instanceof ClockFact.ConsultationAnswered answered) {
            return List.of(new ConsultationEnded(id, answered.on(), answered.consultation(), "公司", "AGREES"));
        } else if (fact instanceof ClockFact.Extended extended) {
            return List.of(
                    new ExtensionApproved(id, extended.on(), extended.workingDays(), "案情复杂"),
                    new ExtensionNoticeSent(id, extended.sentOn(), extended.workingDays(), extended.on(), null));
        }
        throw new IllegalArgumentException(fact.toString());
    }

    private static Map<String, List<Map<String, Object>>> byRequest(List<Map<String, Object>> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> (String) row.get("request_id")));
    }

    private Object floor(
            List<RequestId> open,
            Map<String, List<Map<String, Object>>> deadline,
            Map<String, List<Map<String, Object>>> side)
            throws SQLException {
        long read = 0;
        try (Connection connection = beans.getBean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < open.size(); from += CHUNK) {
                List<String> ids = open.subList(from, Math.min(open.size(), from + CHUNK)).stream()
                        .map(RequestId::value)
                        .toList();
                read += readLedger(connection, ids);
                write(connection, ids, deadline, side);
            }
            connection.commit();
        }
        return read;
    }

    private static String marks(int number) {
        return String.join(",", Collections.nCopies(number, "?"));
    }

    private static long readLedger(Connection connection, List<String> ids) throws SQLException {
        long read = 0;
        try (PreparedStatement select = connection.prepareStatement(
                "select * from audit_entry where request_id in (" + marks(ids.size()) + ") order by request_id, seq")) {
            for (int i = 0; i < ids.size(); i++) {
                select.setString(i + 1, ids.get(i));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    for (int column = 1; column <= 11; column++) {
                        read += (column == DETAILS ? rows.getString(column) : rows.getObject(column)).hashCode();
                    }
                }
            }
        }
        return read;
    }

    private static void write(
            Connection connection,
            List<String> ids,
            Map<String, List<Map<String, Object>>> deadline,
            Map<String, List<Map<String, Object>>> side)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                        insert into request_deadline (request_id, formal_on, safe_on, restarted_on, state, missing_year)
                        values (?, ?, ?, ?, ?, ?)
                        on duplicate key update formal_on = values(formal_on), safe_on = values(safe_on),
                            restarted_on = values(restarted_on), state = values(state), missing_year = values(missing_year)
                        """);
                PreparedStatement delete = connection.prepareStatement(
                        "delete from side_clock where request_id in (" + marks(ids.size()) + ")");
                PreparedStatement insert = connection.prepareStatement("""
                        insert into side_clock (request_id, rule, reference, owner, about, from_on, due_on, missing_year)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (int i = 0; i < ids.size(); i++) {
                batch(
                        upsert,
                        deadline.get(ids.get(i)).get(0),
                        "request_id",
                        "formal_on",
                        "safe_on",
                        "restarted_on",
                        "state",
                        "missing_year");
                delete.setString(i + 1, ids.get(i));
                for (Map<String, Object> row : side.getOrDefault(ids.get(i), List.of())) {
                    batch(
                            insert,
                            row,
                            "request_id",
                            "rule",
                            "reference",
                            "owner",
                            "about",
                            "from_on",
                            "due_on",
                            "missing_year");
                }
            }
            upsert.executeBatch();
            delete.executeUpdate();
            insert.executeBatch();
        }
    }

    private static void batch(PreparedStatement statement, Map<String, Object> row, String... columns)
            throws SQLException {
        for (int i = 0; i < columns.length; i++) {
            statement.setObject(i + 1, row.get(columns[i]));
        }
        statement.addBatch();
    }
}
