package disclosuredesk.precedents;

import disclosuredesk.agencies.Officer;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.Outcome;
import disclosuredesk.remedies.Remedies;
import disclosuredesk.remedies.RemedyWord;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.SimilarText;
import disclosuredesk.requests.Visibility;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The agency's answered cases by ground. Only the latest of each row of table 三 are looked at, along an index, so that the cost does not grow with the
 * years. An officer who does not see the whole agency finds those of his department alone.
 */
@Component
public class Precedents {

    /** Shown beside a draft. */
    static final int BESIDE = 5;

    /** Shown on the page of their own. */
    public static final int LISTED = 50;

    /** So many of the latest of a row, or of a department, are compared with a draft. */
    private static final int COMPARED = 300;

    /** So many are searched for words. */
    private static final int SEARCHED = 2_000;

    /** How much nearer the same department is, on the scale of {@link SimilarText#likeness}. */
    private static final double SAME_DEPARTMENT = 0.15;

    private static final String COLUMNS =
            "select id, number_year, number_serial, closed_on, outcome, information, department_id from disclosure_request use index ";

    private final JdbcClient jdbc;
    private final Remedies remedies;

    Precedents(JdbcClient jdbc, Remedies remedies) {
        this.jdbc = jdbc;
        this.remedies = remedies;
    }

    /** The nearest to a case on any of the grounds: its own department and shared words first, then the latest. */
    List<Precedent> near(DisclosureRequest request, List<Ground> grounds, Officer by) {
        SimilarText text = SimilarText.of(request.information());
        Map<RequestId, Double> nearness = new HashMap<>();
        List<Precedent> found = answered(grounds, COMPARED, List.of(), by);
        found.removeIf(one -> one.id().equals(request.id()));
        found.forEach(one -> nearness.put(
                one.id(),
                text.likeness(SimilarText.of(one.information()))
                        + (one.departmentId() != null && one.departmentId().equals(request.departmentId())
                                ? SAME_DEPARTMENT
                                : 0)));
        return told(found.stream()
                .sorted(Comparator.comparing((Precedent one) -> -nearness.getOrDefault(one.id(), 0.0))
                        .thenComparing(Precedent::answeredOn, Comparator.reverseOrder()))
                .limit(BESIDE)
                .toList());
    }

    /** The latest on a ground in whose information all the words stand; one more than is listed if there are more. */
    public List<Precedent> search(Ground ground, List<String> words, Officer by) {
        return told(answered(List.of(ground), SEARCHED, words, by).stream()
                .sorted(Comparator.comparing(Precedent::answeredOn).reversed())
                .limit(LISTED + 1)
                .toList());
    }

    private List<Precedent> told(List<Precedent> chosen) {
        Map<RequestId, List<RemedyWord>> said =
                remedies.words(chosen.stream().map(Precedent::id).toList());
        return chosen.stream()
                .map(one -> one.with(said.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** The rows of table 三 an answer on the ground can be in: its own, or that of an answer of several parts. */
    private static Set<String> rows(List<Ground> grounds) {
        Set<String> rows = new TreeSet<>(Set.of(Outcome.R2.name()));
        grounds.forEach(ground -> rows.add(ground.outcome().name()));
        if (grounds.contains(Ground.NOT_INFORMATION)) {
            rows.add(Outcome.R4_1.name()); // a setting of the agency
        }
        return rows;
    }

    private List<Precedent> answered(List<Ground> grounds, int latest, List<String> words, Officer by) {
        if (grounds.isEmpty() || !by.sees(by.departmentId())) {
            return new ArrayList<>();
        }
        Map<String, Object> parameters = new HashMap<>();
        String among;
        if (by.seesWholeAgency()) {
            List<String> rows = List.copyOf(rows(grounds));
            parameters.put("agency", by.agencyId());
            IntStream.range(0, rows.size()).forEach(i -> parameters.put("row" + i, rows.get(i)));
            among = IntStream.range(0, rows.size())
                    .mapToObj(i -> "(" + latestOfRow("row" + i, latest) + ")")
                    .collect(Collectors.joining(" union all "));
        } else {
            parameters.put("department", by.departmentId());
            among = COLUMNS
                    + "(ix_disclosure_request_department) where department_id = :department and closed_on is not null"
                    + " order by closed_on desc limit " + latest;
        }
        parameters.put("reader", by.id());
        parameters.put("grounds", grounds.stream().map(Ground::name).toList());
        IntStream.range(0, words.size()).forEach(i -> parameters.put("word" + i, "%" + escaped(words.get(i)) + "%"));
        String holding = IntStream.range(0, words.size())
                .mapToObj(i -> " and lower(r.information) like :word" + i + " escape '!'")
                .collect(Collectors.joining());
        Map<RequestId, Precedent> found = new LinkedHashMap<>(); // a case with two parts on the grounds once
        jdbc.sql("select r.*, p.ground from (" + among
                        + ") r join decision_part p on p.request_id = r.id and p.ground in (:grounds) where r.closed_on is not null"
                        + holding + " and " + Visibility.R_SEEN
                        + " order by r.number_year desc, r.number_serial desc, p.position_no")
                .params(parameters)
                .query((ResultSet row) -> {
                    Precedent one = precedent(row);
                    found.putIfAbsent(one.id(), one);
                });
        return new ArrayList<>(found.values());
    }

    /** The latest of a row of table 三, along its index and no further. */
    static String latestOfRow(String row, int latest) {
        return COLUMNS + "(ix_disclosure_request_outcome) where agency_id = :agency and outcome = :" + row
                + " order by number_year desc, number_serial desc limit " + latest;
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static Precedent precedent(ResultSet row) throws SQLException {
        long department = row.getLong("department_id");
        Long departmentId = row.wasNull() ? null : department;
        return new Precedent(
                new RequestId(row.getString("id")),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                row.getObject("closed_on", LocalDate.class),
                Ground.valueOf(row.getString("ground")),
                row.getString("outcome"),
                row.getString("information"),
                departmentId,
                List.of());
    }
}
