package disclosuredesk.archive;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Outcome;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.RequestId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which dossiers need not be kept any longer. What is kept for ever (永久) is never among them. */
@Component
public class Retention {

    /** What the list can be ordered by. */
    public static final Map<String, String> HEADS = Map.of(
            "number", "r.number_year, r.number_serial",
            "archivedOn", "d.archived_on",
            "retainedUntil", "d.retained_until");

    private static final String OWN = "d.retained_until, r.number_year, r.number_serial";

    private static final String DUE = """
            from dossier d join disclosure_request r on r.id = d.request_id
            where r.agency_id = :agency and d.retained_until < :today and r.anonymised_on is null
            """;

    private final JdbcClient jdbc;
    private final Requests requests;
    private final Visibility visibility;
    private final AnonymisingRules rules;
    private final Anonymisations anonymisations;
    private final Clock clock;

    Retention(
            JdbcClient jdbc,
            Requests requests,
            Visibility visibility,
            AnonymisingRules rules,
            Anonymisations anonymisations,
            Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.visibility = visibility;
        this.rules = rules;
        this.anonymisations = anonymisations;
        this.clock = clock;
    }

    /**
     * A dossier that is due.
     *
     * @param outcome null: of a void registration there is none
     * @param obstacle key of the sentence that says why it cannot be anonymised; null: it can
     * @param proposed the decision it waits in; null: none
     */
    public record Line(
            RequestId id,
            RequestNumber number,
            @Nullable LocalDate closedOn,
            @Nullable Outcome outcome,
            LocalDate archivedOn,
            LocalDate retainedUntil,
            @Nullable String obstacle,
            @Nullable Long proposed) {}

    /**
     * A page of those that are due.
     *
     * @param year in which the retention ended; null: any
     * @throws disclosuredesk.shared.Refused forbidden to any but clerk and head
     */
    public Page<Line> due(@Nullable Integer year, ListOrder order, int page, Officer by) {
        Anonymising.requireOpenTo(by);
        Map<String, Object> values = new HashMap<>(Map.of("agency", by.agencyId(), "today", LocalDate.now(clock)));
        String from = DUE + visibility.hide("r.id", by, values);
        if (year != null) {
            from += " and d.retained_until between :first and :last";
            values.put("first", LocalDate.of(year, 1, 1));
            values.put("last", LocalDate.of(year, 12, 31));
        }
        int total = jdbc.sql("select count(*) " + from)
                .params(values)
                .query(Integer.class)
                .single();
        int number = Page.nearest(page, total);
        record Row(
                RequestId id,
                LocalDate archivedOn,
                LocalDate retainedUntil,
                @Nullable Long proposed) {}
        List<Row> rows = jdbc.sql("""
                select r.id, d.archived_on, d.retained_until,
                       (select max(c.anonymisation_id) from anonymisation_case c where c.open_for = r.id) as proposed
                """ + from + " " + order.sql(HEADS, OWN) + " limit " + Page.SIZE + " offset "
                        + Page.before(number))
                .params(values)
                .query((row, at) -> new Row(
                        new RequestId(row.getString("id")),
                        row.getObject("archived_on", LocalDate.class),
                        row.getObject("retained_until", LocalDate.class),
                        row.getObject("proposed", Long.class)))
                .list();
        return new Page<>(
                rows.stream()
                        .map(row -> {
                            DisclosureRequest request = requests.get(row.id(), by);
                            return new Line(
                                    row.id(),
                                    request.number(),
                                    request.closedOn(),
                                    request.outcome() == null || request.isVoid()
                                            ? null
                                            : Outcome.valueOf(request.outcome()),
                                    row.archivedOn(),
                                    row.retainedUntil(),
                                    rules.against(request).orElse(null),
                                    row.proposed());
                        })
                        .toList(),
                total,
                number);
    }

    /** What waits for a head of the officer's agency. */
    public List<Anonymisation> waiting(Officer by) {
        Anonymising.requireOpenTo(by);
        return anonymisations.open(by.agencyId());
    }

    /** @throws disclosuredesk.shared.Refused not found; forbidden to any but clerk and head */
    public Anonymisation decision(long id, Officer by) {
        Anonymising.requireOpenTo(by);
        return anonymisations.get(id, by);
    }

    /** The cases of a decision that the officer may know of: one may have been restricted since it was proposed. */
    public List<Anonymisation.Case> named(Anonymisation decision, Officer by) {
        return decision.cases().stream()
                .filter(one -> requests.sees(one.id(), by))
                .toList();
    }

    /** The decision a case was anonymised by. */
    public Optional<Anonymisation> decisionOn(RequestId request) {
        return anonymisations.of(request);
    }
}
