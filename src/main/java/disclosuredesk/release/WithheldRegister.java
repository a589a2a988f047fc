package disclosuredesk.release;

import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.WithheldParts;
import disclosuredesk.decision.WithheldParts.Withheld;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register of withheld information (art. 18: 行政机关应当建立健全政府信息管理动态调整机制，对本行政机关不予公开的政府信息进行定期评估审查，对因情势变化可以公开的政府信息应当公开). It is derived:
 * withheld parts come from the decisions, the next review day from the latest reassessment or, without one, from the day of the
 * decision and the setting {@link Setting#REASSESSMENT_MONTHS}.
 */
@Component
public class WithheldRegister {

    private final JdbcClient jdbc;
    private final WithheldParts parts;
    private final Settings settings;

    WithheldRegister(JdbcClient jdbc, WithheldParts parts, Settings settings) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.settings = settings;
    }

    /**
     * One line.
     *
     * @param last the latest reassessment, if there was one
     * @param reviewOn none once it may be disclosed, or if it is not the kind art. 18 means
     */
    public record Entry(Withheld withheld, @Nullable Reassessment last, @Nullable LocalDate reviewOn) {

        public boolean isDue(LocalDate today) {
            return reviewOn != null && !reviewOn.isAfter(today);
        }
    }

    /** The agency's, due ones first. */
    public List<Entry> of(long agencyId) {
        int months = settings.of(agencyId, Setting.REASSESSMENT_MONTHS);
        Map<String, Reassessment> latest = latest(agencyId);
        return parts.of(agencyId).stream().map(one -> entry(one, latest, months)).sorted(Comparator.comparing(Entry::reviewOn, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    /** How many are due; asked on every page, so only what can be due is read. */
    public int due(long agencyId, LocalDate today) {
        int months = settings.of(agencyId, Setting.REASSESSMENT_MONTHS);
        Map<String, Reassessment> latest = latest(agencyId);
        return (int) parts.decidedBy(agencyId, today.minusMonths(months - 1)).stream()
                .map(one -> entry(one, latest, months)).filter(entry -> entry.isDue(today)).count();
    }

    private static Entry entry(Withheld withheld, Map<String, Reassessment> latest, int months) {
        Reassessment last = latest.get(key(withheld.request(), withheld.position()));
        return new Entry(withheld, last, last == null ? firstReview(withheld, months) : last.reviewOn());
    }

    /** What a special law says how to get (36 (7)) is not withheld in the sense of art. 18. */
    private static @Nullable LocalDate firstReview(Withheld withheld, int months) {
        return withheld.ground() == Ground.ENQUIRY_BY_SPECIAL_LAW ? null : withheld.decidedOn().plusMonths(months);
    }

    private Map<String, Reassessment> latest(long agencyId) {
        record Row(String key, Reassessment reassessment) {}
        return jdbc.sql("""
                select a.* from reassessment a join disclosure_request r on r.id = a.request_id
                where r.agency_id = :agency order by a.assessed_on
                """)
                .param("agency", agencyId)
                .query((row, number) -> new Row(key(new RequestId(row.getString("request_id")), row.getInt("position_no")),
                        new Reassessment(row.getObject("assessed_on", LocalDate.class),
                                Reassessment.Result.valueOf(row.getString("result")), row.getString("note"),
                                row.getObject("review_on", LocalDate.class))))
                .list().stream().collect(Collectors.toMap(Row::key, Row::reassessment, (earlier, later) -> later));
    }

    private static String key(RequestId request, int position) {
        return request + "/" + position;
    }

    void put(RequestId request, int position, Reassessment reassessment, long by) {
        jdbc.sql("""
                insert into reassessment (request_id, position_no, assessed_on, result, note, review_on, assessed_by)
                values (:request, :position, :on, :result, :note, :review, :by)
                on duplicate key update result = values(result), note = values(note), review_on = values(review_on), assessed_by = values(assessed_by)
                """)
                .param("request", request.value()).param("position", position).param("on", reassessment.on())
                .param("result", reassessment.result().name()).param("note", reassessment.note())
                .param("review", reassessment.reviewOn()).param("by", by).update();
    }
}
