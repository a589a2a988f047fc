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

    private static final List<String> REVIEWED = WithheldParts.grounds().stream()
            .filter(ground -> ground != Ground.ENQUIRY_BY_SPECIAL_LAW).map(Enum::name).toList();

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

    /** How many are due. It is asked on every page of those who see the whole agency, so the database counts. */
    public int due(long agencyId, LocalDate today) {
        return jdbc.sql("""
                select count(*)
                from disclosure_request r
                join decision d on d.request_id = r.id
                join decision_part p on p.request_id = r.id
                left join reassessment a on a.request_id = p.request_id and a.position_no = p.position_no
                    and a.assessed_on = (select max(b.assessed_on) from reassessment b
                                         where b.request_id = p.request_id and b.position_no = p.position_no)
                where r.agency_id = :agency and p.ground in (:grounds)
                  and (a.request_id is null and d.approved_on <= :decided or a.review_on <= :today)
                """)
                .param("agency", agencyId).param("grounds", REVIEWED).param("today", today)
                .param("decided", decidedBefore(today, settings.of(agencyId, Setting.REASSESSMENT_MONTHS)))
                .query(Integer.class).single();
    }

    /** The last day of decision whose first review is due today or was before; months differ in length, so it is looked for. */
    private static LocalDate decidedBefore(LocalDate today, int months) {
        LocalDate day = today.minusMonths(months);
        while (!day.plusDays(1).plusMonths(months).isAfter(today)) {
            day = day.plusDays(1);
        }
        return day;
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
