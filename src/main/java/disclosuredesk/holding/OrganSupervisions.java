package disclosuredesk.holding;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OrgansBeneath;
import disclosuredesk.holding.OrganSupervision.Demand;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Visibility;
import disclosuredesk.requests.Voided;
import disclosuredesk.shared.GeneratedKeys;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The supervisions between organs on file. */
@Component
public class OrganSupervisions {

    private static final String SUPERVISION = """
            select s.*, a.name as superior, o.name as organ, i.name as issuer, r.number_year as case_year, r.number_serial as case_serial, r.outcome
            from organ_supervision s join agency a on a.id = s.agency_id join agency o on o.id = s.organ_id join officer i on i.id = s.issued_by
            left join disclosure_request r on r.id = s.request_id
            """;

    private final JdbcClient jdbc;
    private final OrgansBeneath beneath;
    private final Visibility visibility;

    OrganSupervisions(JdbcClient jdbc, OrgansBeneath beneath, Visibility visibility) {
        this.jdbc = jdbc;
        this.beneath = beneath;
        this.visibility = visibility;
    }

    /** One that the officer's organ issued or has to answer, if he is one who does so and the case is not hidden from him. */
    public Optional<OrganSupervision> find(long id, Officer by) {
        return list("where s.id = :id", Map.of("id", id)).stream()
                .filter(one -> OrgansBeneath.mayRead(by))
                .filter(one -> one.agencyId() == by.agencyId()
                        || one.organId() == by.agencyId()
                                && (one.request() == null || !visibility.isHidden(one.request(), by)))
                .findFirst();
    }

    /** What the organ issued, the latest first. */
    public List<OrganSupervision> issued(long agencyId) {
        return list("where s.agency_id = :agency order by s.id desc", Map.of("agency", agencyId));
    }

    /** What the organ has to answer or has answered, the latest first, without what is about a case that is hidden from the officer. */
    public List<OrganSupervision> received(Officer by) {
        return visibility.shown(received(by.agencyId()), OrganSupervision::request, by);
    }

    List<OrganSupervision> received(long organId) {
        return list("where s.organ_id = :organ order by s.id desc", Map.of("organ", organId));
    }

    /** What the organ issued and has not closed. */
    public List<OrganSupervision> open(long agencyId) {
        return list("where s.agency_id = :agency and s.closed_on is null order by s.id", Map.of("agency", agencyId));
    }

    /** What was demanded of an organ about one of its cases, the latest first. */
    public List<OrganSupervision> of(RequestId request) {
        return list("where s.request_id = :request order by s.id desc", Map.of("request", request.value()));
    }

    /** What the organ has to answer to one that still stands above it. */
    List<OrganSupervision> awaitedFrom(long organId) {
        return list("where s.organ_id = :organ and s.closed_on is null order by s.id", Map.of("organ", organId))
                .stream()
                .filter(one -> one.isAwaited() && isInForce(one))
                .toList();
    }

    /** Whether the one still stands above the other; what one that does no longer demanded is not answered any more. */
    public boolean isInForce(OrganSupervision one) {
        return beneath.isOver(one.agencyId(), one.organId());
    }

    /** The row stays locked until the transaction ends. */
    void lock(long id) {
        jdbc.sql("select id from organ_supervision where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    /** The caller holds the ledger of the organ that issues it. */
    long insert(OrganSupervision one, int year, int serial, Officer by) {
        RequestId request = one.request();
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into organ_supervision (agency_id, number_year, number_serial, organ_id, request_id, reference, issued_by, issued_on)
                values (:agency, :year, :serial, :organ, :request, :reference, :by, :on)
                """)
                .param("agency", one.agencyId())
                .param("year", year)
                .param("serial", serial)
                .param("organ", one.organId())
                .param("request", request == null ? null : request.value())
                .param("reference", one.reference().value())
                .param("by", by.id())
                .param("on", one.issuedOn())
                .update(key, "id");
        return GeneratedKeys.id(key);
    }

    void demand(long supervision, String demand, LocalDate replyDueOn, LocalDate on, Officer by) {
        jdbc.sql("""
                insert into organ_supervision_demand (supervision_id, demand, reply_due_on, demanded_by, demanded_on)
                values (:supervision, :demand, :due, :by, :on)
                """)
                .param("supervision", supervision)
                .param("demand", demand)
                .param("due", replyDueOn)
                .param("by", by.id())
                .param("on", on)
                .update();
    }

    void answer(Demand demand, String reply, LocalDate on, Officer by) {
        jdbc.sql(
                        "update organ_supervision_demand set reply = :reply, replied_by = :by, replied_on = :on where id = :id")
                .param("reply", reply)
                .param("by", by.id())
                .param("on", on)
                .param("id", demand.id())
                .update();
    }

    void close(long id, String conclusion, LocalDate on, Officer by) {
        jdbc.sql(
                        "update organ_supervision set closed_on = :on, closed_by = :by, conclusion = :conclusion where id = :id")
                .param("on", on)
                .param("by", by.id())
                .param("conclusion", conclusion)
                .param("id", id)
                .update();
    }

    private List<OrganSupervision> list(String which, Map<String, ?> values) {
        List<OrganSupervision> bare = jdbc.sql(SUPERVISION + which)
                .params(values)
                .query(OrganSupervisions::supervision)
                .list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<Demand>> demands = demands(bare);
        return bare.stream()
                .map(one -> with(one, demands.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private record OfSupervision(long supervision, Demand demand) {}

    private Map<Long, List<Demand>> demands(List<OrganSupervision> some) {
        return jdbc
                .sql("""
                select d.*, b.name as demander, a.name as answerer
                from organ_supervision_demand d join officer b on b.id = d.demanded_by left join officer a on a.id = d.replied_by
                where d.supervision_id in (:ids) order by d.id
                """)
                .param("ids", some.stream().map(OrganSupervision::id).toList())
                .query((row, number) -> new OfSupervision(
                        row.getLong("supervision_id"),
                        new Demand(
                                row.getLong("id"),
                                row.getString("demand"),
                                row.getObject("reply_due_on", LocalDate.class),
                                row.getString("demander"),
                                row.getObject("demanded_on", LocalDate.class),
                                row.getString("reply"),
                                row.getString("answerer"),
                                row.getObject("replied_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        OfSupervision::supervision, Collectors.mapping(OfSupervision::demand, Collectors.toList())));
    }

    private static OrganSupervision with(OrganSupervision one, List<Demand> demands) {
        return new OrganSupervision(
                one.id(),
                one.number(),
                one.agencyId(),
                one.superior(),
                one.organId(),
                one.organ(),
                one.request(),
                one.caseNumber(),
                one.reference(),
                one.moot(),
                one.issuedBy(),
                one.issuedOn(),
                one.closedOn(),
                one.conclusion(),
                demands);
    }

    private static OrganSupervision supervision(ResultSet row, int index) throws SQLException {
        String request = row.getString("request_id");
        return new OrganSupervision(
                row.getLong("id"),
                Supervisions.number(row.getInt("number_year"), row.getInt("number_serial")),
                row.getLong("agency_id"),
                row.getString("superior"),
                row.getLong("organ_id"),
                row.getString("organ"),
                request == null ? null : new RequestId(request),
                request == null ? null : new RequestNumber(row.getInt("case_year"), row.getInt("case_serial")),
                new RequestId(row.getString("reference")),
                Voided.OUTCOME.equals(row.getString("outcome")),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getString("conclusion"),
                List.of());
    }
}
