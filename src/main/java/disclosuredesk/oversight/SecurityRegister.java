package disclosuredesk.oversight;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.ChainHeads;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecuritySentences;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The security ledger as the auditor reads it: of his own agency, and of what belongs to none. */
@Component
public class SecurityRegister {

    /** What the list can be ordered by. */
    public static final Map<String, String> HEADS = Map.of(
            "at", "e.seq",
            "officer", "e.officer_name",
            "event", "e.event",
            "number", "r.number_year * 1000000 + r.number_serial",
            "address", "e.remote_address",
            "result", "e.done");

    private static final String NEWEST_FIRST = "e.seq desc";
    private static final int AT_A_TIME = 1_000;

    private final JdbcClient jdbc;
    private final SecurityTrail trail;
    private final SecuritySentences sentences;
    private final AuditTrail cases;

    SecurityRegister(JdbcClient jdbc, SecurityTrail trail, SecuritySentences sentences, AuditTrail cases) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.sentences = sentences;
        this.cases = cases;
    }

    /**
     * A line of the list.
     *
     * @param number of the case it is about, as printed; null if it is about none
     */
    public record Line(
            SecurityEntry entry,
            String kind,
            String sentence,
            @Nullable String number) {}

    /**
     * What walking along the chains of an agency came to.
     *
     * @param brokenAt the first entry that was changed, removed or moved; null when the chain is whole
     */
    public record Word(
            String name,
            ChainHeads.@Nullable Head head,
            @Nullable Long brokenAt) {}

    /** A page of the list. */
    public Page<Line> page(SecurityFilter filter, ListOrder order, int page, Officer by) {
        requireAuditor(by);
        int total =
                where("select count(*)", filter, "", by).query(Integer.class).single();
        int number = Page.nearest(page, total);
        return new Page<>(
                where(
                                "select e.*, r.number_year, r.number_serial",
                                filter,
                                order.sql(HEADS, NEWEST_FIRST)
                                        + " limit %d offset %d".formatted(Page.SIZE, Page.before(number)),
                                by)
                        .query(this::line)
                        .list(),
                total,
                number);
    }

    /** Every line, the newest first, in pieces. */
    public void each(SecurityFilter filter, Officer by, Consumer<Line> line) {
        requireAuditor(by);
        long before = Long.MAX_VALUE;
        List<Line> some = piece(filter, before, by);
        while (!some.isEmpty()) {
            some.forEach(line);
            before = some.get(some.size() - 1).entry().seq();
            some = piece(filter, before, by);
        }
    }

    private List<Line> piece(SecurityFilter filter, long before, Officer by) {
        return where(
                        "select e.*, r.number_year, r.number_serial",
                        filter,
                        "and e.seq < :before order by " + NEWEST_FIRST + " limit " + AT_A_TIME,
                        by)
                .param("before", before)
                .query(this::line)
                .list();
    }

    private JdbcClient.StatementSpec where(String select, SecurityFilter filter, String rest, Officer by) {
        RequestNumber number = RequestNumber.parse(filter.number).orElse(null);
        StringBuilder sql = new StringBuilder(select).append("""
                         from security_entry e left join disclosure_request r on r.id = e.request_id and r.agency_id = e.agency_id
                        where e.agency_id = :agency
                        """);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("agency", filter.installation ? SecurityTrail.INSTALLATION : by.agencyId());
        if (filter.officer != null) {
            sql.append(" and e.officer_id = :officer");
            values.put("officer", filter.officer);
        }
        if (!filter.event.isBlank()) {
            sql.append(" and e.event = :event");
            values.put("event", filter.event);
        }
        if (filter.recordedFrom != null) {
            sql.append(" and e.recorded_at >= :from");
            values.put("from", filter.recordedFrom.atStartOfDay());
        }
        if (filter.recordedTo != null) {
            sql.append(" and e.recorded_at < :to");
            values.put("to", filter.recordedTo.plusDays(1).atStartOfDay());
        }
        if (!filter.number.isBlank()) { // what is no number is no case's
            sql.append(" and r.number_year = :year and r.number_serial = :serial");
            values.put("year", number == null ? 0 : number.year());
            values.put("serial", number == null ? 0 : number.serial());
        }
        return jdbc.sql(sql.append(' ').append(rest).toString()).params(values);
    }

    private Line line(ResultSet row, int number) throws SQLException {
        SecurityEntry entry = SecurityTrail.entry(row, number);
        int year = row.getInt("number_year");
        return new Line(
                entry,
                sentences.kind(entry.event()),
                sentences.of(entry),
                year == 0 ? null : new RequestNumber(year, row.getInt("number_serial")).toString());
    }

    /** The kinds of events there are in the agency's chain, each with its name, for the filter. */
    public Map<String, String> events(SecurityFilter filter, Officer by) {
        requireAuditor(by);
        Map<String, String> events = new LinkedHashMap<>();
        jdbc.sql("select distinct event from security_entry where agency_id = :agency order by event")
                .param("agency", filter.installation ? SecurityTrail.INSTALLATION : by.agencyId())
                .query(String.class)
                .list()
                .forEach(event -> events.put(event, sentences.kind(event)));
        return events;
    }

    /** What the chains say of themselves, walked along now: the case ledger of the agency, its security ledger, and that of the installation. */
    public List<Word> words(Officer by) {
        requireAuditor(by);
        return List.of(
                new Word(
                        "oversight.chain.cases",
                        null,
                        cases.firstBreak(by.agencyId()).orElse(null)),
                new Word(
                        "oversight.chain.security",
                        trail.head(by.agencyId()),
                        trail.firstBreak(by.agencyId()).orElse(null)),
                new Word(
                        "oversight.chain.installation",
                        trail.head(SecurityTrail.INSTALLATION),
                        trail.firstBreak(SecurityTrail.INSTALLATION).orElse(null)));
    }

    private static void requireAuditor(Officer by) {
        if (!by.is(Role.AUDITOR)) {
            throw Refused.forbidden("oversight.auditorOnly");
        }
    }
}
