package disclosuredesk.release;

import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register of withheld information (art. 18: 行政机关应当建立健全政府信息管理动态调整机制，对本行政机关不予公开的政府信息进行定期评估审查，对因情势变化可以公开的政府信息应当公开). It is derived:
 * withheld parts come from the approved decisions, the next review day from the latest reassessment or, without one, from the
 * day of the decision and the setting {@link Setting#REASSESSMENT_MONTHS}. What a special law says how to get (36 (7)) is not
 * withheld in the sense of art. 18 and has no such day.
 */
@Component
public class WithheldRegister {

    private static final List<String> GROUNDS = Arrays.stream(Ground.values())
            .filter(ground -> ground.outcome().family() == Outcome.Family.REFUSED).map(Enum::name).toList();

    /** An agency's withheld parts; {@code due_on} is the next review day. */
    private static final String REGISTER = """
            from (select p.request_id, p.position_no, a.assessed_on,
                         case when a.request_id is not null then a.review_on when p.ground <> '%s'
                              then cast(timestampadd(month, :months, d.approved_on) as date) end as due_on,
                         d.approved_on, r.number_year, r.number_serial
                  from disclosure_request r
                  join decision d on d.request_id = r.id
                  join decision_part p on p.request_id = r.id
                  left join reassessment a on a.request_id = p.request_id and a.position_no = p.position_no
                      and a.assessed_on = (select max(b.assessed_on) from reassessment b
                                           where b.request_id = p.request_id and b.position_no = p.position_no)
                  where r.agency_id = :agency and d.approved_on is not null and p.ground in (:grounds)) e
            """.formatted(Ground.ENQUIRY_BY_SPECIAL_LAW);

    private static final String ORDER = """
             order by case when e.due_on is null then 1 else 0 end, e.due_on, e.approved_on desc, e.number_year desc,
                 e.number_serial desc, e.position_no
            """;

    private final JdbcClient jdbc;
    private final Settings settings;

    WithheldRegister(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * One part of a decision.
     *
     * @param position its place in the decision, from 1
     */
    public record Withheld(RequestId request, RequestNumber number, int position, String information, Ground ground,
            @Nullable String reason, LocalDate decidedOn) {}

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

    /** A page of the agency's, those due first. */
    public Page<Entry> page(long agencyId, int page) {
        Map<String, Object> values = values(agencyId);
        int total = jdbc.sql("select count(*) " + REGISTER).params(values).query(Integer.class).single();
        int number = Page.nearest(page, total);
        return new Page<>(entries("", ORDER + " limit " + Page.SIZE + " offset " + Page.before(number), values), total, number);
    }

    /** One part, if it is on the register. */
    public Optional<Entry> find(long agencyId, RequestId request, int position) {
        Map<String, Object> values = values(agencyId);
        values.put("request", request.value());
        values.put("position", position);
        return entries(" where e.request_id = :request and e.position_no = :position", "", values).stream().findFirst();
    }

    /** How many are due. */
    public int due(long agencyId, LocalDate today) {
        Map<String, Object> values = values(agencyId);
        values.put("today", today);
        return jdbc.sql("select count(*) " + REGISTER + " where e.due_on <= :today").params(values).query(Integer.class).single();
    }

    private Map<String, Object> values(long agencyId) {
        return new HashMap<>(Map.of("agency", agencyId, "grounds", GROUNDS,
                "months", settings.of(agencyId, Setting.REASSESSMENT_MONTHS)));
    }

    /** Which ones, and in what order, is found without their texts. */
    private List<Entry> entries(String condition, String page, Map<String, Object> values) {
        return jdbc.sql("""
                select r.id, r.number_year, r.number_serial, p.position_no, p.information, p.ground, p.reason, e.approved_on, e.due_on,
                       a.assessed_on, a.result, a.note, a.review_on
                from (select e.* %s %s %s) e
                join disclosure_request r on r.id = e.request_id
                join decision_part p on p.request_id = e.request_id and p.position_no = e.position_no
                left join reassessment a on a.request_id = e.request_id and a.position_no = e.position_no and a.assessed_on = e.assessed_on
                %s
                """.formatted(REGISTER, condition, page, ORDER))
                .params(values).query((row, number) -> entry(row)).list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Withheld withheld = new Withheld(new RequestId(row.getString("id")),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")), row.getInt("position_no"),
                row.getString("information"), Ground.valueOf(row.getString("ground")), row.getString("reason"),
                row.getObject("approved_on", LocalDate.class));
        LocalDate on = row.getObject("assessed_on", LocalDate.class);
        return new Entry(withheld, on == null ? null : new Reassessment(on, Reassessment.Result.valueOf(row.getString("result")),
                row.getString("note"), row.getObject("review_on", LocalDate.class)), row.getObject("due_on", LocalDate.class));
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
