package disclosuredesk.release;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Setting;
import disclosuredesk.agencies.Settings;
import disclosuredesk.cache.Followed;
import disclosuredesk.cache.Follower;
import disclosuredesk.cache.Followers;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.ListOrder;
import disclosuredesk.shared.Page;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
            .filter(ground -> ground.outcome().family() == Outcome.Family.REFUSED)
            .map(Enum::name)
            .toList();

    private static final String LATEST = """
            left join reassessment a on a.request_id = p.request_id and a.position_no = p.position_no
                and a.assessed_on = (select max(b.assessed_on) from reassessment b
                                     where b.request_id = p.request_id and b.position_no = p.position_no)
            """;

    private static final String LINES = """
            select p.request_id, p.position_no, p.ground, d.approved_on, r.number_year, r.number_serial, a.assessed_on, a.review_on
            from disclosure_request r
            join decision d on d.request_id = r.id
            join decision_part p on p.request_id = r.id
            %s
            where r.agency_id = :agency and d.approved_on is not null and p.ground in (:grounds)
            """.formatted(LATEST);

    private static final String ENTRIES = """
            select p.*, a.assessed_on, a.result, a.note, a.review_on
            from decision_part p
            %s
            where p.request_id in (:requests)
            """.formatted(LATEST);

    private static final Map<String, Comparator<Line>> HEADS = Map.of(
            "number",
            ListOrder.<Line, Integer>value(one -> one.number().year())
                    .thenComparing(ListOrder.value(one -> one.number().serial())),
            "decidedOn",
            ListOrder.value(Line::decidedOn),
            "reviewOn",
            ListOrder.value(Line::reviewOn));

    private static final int BYTES = 400;

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final Settings settings;
    private final Follower<Line> register;

    WithheldRegister(JdbcClient jdbc, Visibility visibility, Settings settings, Followers followers) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.settings = settings;
        this.register =
                followers.of(this::read, new Followed.Shape<>(Line::request, Line.DUE_FIRST, line -> Set.of()), BYTES);
    }

    /**
     * Where a part stands in the register.
     *
     * @param reviewOn as in {@link Entry}
     */
    private record Line(
            String request,
            int position,
            RequestNumber number,
            LocalDate decidedOn,
            @Nullable LocalDate reviewOn) {

        private static final Comparator<Line> DUE_FIRST = Comparator.comparing(
                        Line::reviewOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Line::decidedOn, Comparator.reverseOrder())
                .thenComparing(
                        Comparator.comparingInt((Line one) -> one.number().year())
                                .reversed())
                .thenComparing(
                        Comparator.comparingInt((Line one) -> one.number().serial())
                                .reversed())
                .thenComparingInt(Line::position);

        boolean isDue(LocalDate today) {
            return reviewOn != null && !reviewOn.isAfter(today);
        }
    }

    /**
     * One part of a decision.
     *
     * @param position its place in the decision, from 1
     */
    public record Withheld(
            RequestId request,
            RequestNumber number,
            int position,
            String information,
            Ground ground,
            @Nullable String reason,
            LocalDate decidedOn) {}

    /**
     * One line.
     *
     * @param last the latest reassessment, if there was one
     * @param reviewOn none once it may be disclosed, or if it is not the kind art. 18 means
     */
    public record Entry(
            Withheld withheld,
            @Nullable Reassessment last,
            @Nullable LocalDate reviewOn) {

        public boolean isDue(LocalDate today) {
            return reviewOn != null && !reviewOn.isAfter(today);
        }
    }

    /** What the register can be ordered by. */
    public static Set<String> heads() {
        return HEADS.keySet();
    }

    /** A page of the agency's; in their own order those due first. */
    public Page<Entry> page(Officer by, ListOrder order, int page) {
        Page<Line> lines = Page.of(
                order.sorted(
                        register.of(by.agencyId())
                                .without(visibility.hiddenFrom(by))
                                .all(),
                        HEADS),
                page);
        return new Page<>(entries(lines.rows()), lines.total(), lines.number());
    }

    /** One part, if it is on the register. */
    public Optional<Entry> find(long agencyId, RequestId request, int position) {
        return entries(read(agencyId, Set.of(request)).stream()
                        .filter(line -> line.position() == position)
                        .toList())
                .stream()
                .findFirst();
    }

    /** How many are due. */
    public int due(long agencyId, LocalDate today) {
        return register.of(agencyId).all().count(line -> line.isDue(today));
    }

    private List<Line> read(long agencyId, @Nullable Set<RequestId> some) {
        int months = settings.of(agencyId, Setting.REASSESSMENT_MONTHS);
        Map<String, Object> values = new HashMap<>(Map.of("agency", agencyId, "grounds", GROUNDS));
        if (some != null) {
            values.put("requests", some.stream().map(RequestId::value).toList());
        }
        List<Line> lines = new ArrayList<>();
        jdbc.sql(some == null ? LINES : LINES + " and r.id in (:requests)")
                .params(values)
                .query((ResultSet row) -> {
                    LocalDate decidedOn = row.getObject("approved_on", LocalDate.class);
                    LocalDate first = Ground.valueOf(row.getString("ground")) == Ground.ENQUIRY_BY_SPECIAL_LAW
                            ? null
                            : decidedOn.plusMonths(months);
                    lines.add(new Line(
                            row.getString("request_id"),
                            row.getInt("position_no"),
                            new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                            decidedOn,
                            row.getObject("assessed_on") == null
                                    ? first
                                    : row.getObject("review_on", LocalDate.class)));
                });
        return lines;
    }

    /** The whole of some lines, in their order. */
    private List<Entry> entries(List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<Line, Entry> found = new HashMap<>();
        Map<String, Line> wanted =
                lines.stream().collect(Collectors.toMap(line -> line.request() + line.position(), line -> line));
        jdbc.sql(ENTRIES)
                .param("requests", lines.stream().map(Line::request).distinct().toList())
                .query((ResultSet row) -> {
                    Line line = wanted.get(row.getString("request_id") + row.getInt("position_no"));
                    if (line != null) {
                        found.put(line, entry(row, line));
                    }
                });
        return lines.stream().map(found::get).toList();
    }

    private static Entry entry(ResultSet row, Line line) throws SQLException {
        Withheld withheld = new Withheld(
                new RequestId(line.request()),
                line.number(),
                line.position(),
                row.getString("information"),
                Ground.valueOf(row.getString("ground")),
                row.getString("reason"),
                line.decidedOn());
        LocalDate on = row.getObject("assessed_on", LocalDate.class);
        return new Entry(
                withheld,
                on == null
                        ? null
                        : new Reassessment(
                                on,
                                Reassessment.Result.valueOf(row.getString("result")),
                                row.getString("note"),
                                row.getObject("review_on", LocalDate.class)),
                line.reviewOn());
    }

    void put(RequestId request, int position, Reassessment reassessment, long by) {
        jdbc.sql("""
                insert into reassessment (request_id, position_no, assessed_on, result, note, review_on, assessed_by)
                values (:request, :position, :on, :result, :note, :review, :by)
                on duplicate key update result = values(result), note = values(note), review_on = values(review_on), assessed_by = values(assessed_by)
                """)
                .param("request", request.value())
                .param("position", position)
                .param("on", reassessment.on())
                .param("result", reassessment.result().name())
                .param("note", reassessment.note())
                .param("review", reassessment.reviewOn())
                .param("by", by)
                .update();
    }
}
