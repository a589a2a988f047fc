package disclosuredesk.requests;

import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The keys by which applicants are recognised again ({@code applicant_key}): a projection of the request's row. */
@Component
public class ApplicantKeys {

    private static final int AT_ONCE = 200;

    private static final String APPLICANTS = """
            select r.id, r.agency_id, r.number_year, r.number_serial, r.applicant_kind, r.applicant_name, r.identity_kind, r.identity_number,
                   r.phone, r.email, r.address, r.agent
            from disclosure_request r
            """;

    private final JdbcClient jdbc;

    ApplicantKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request and its keys.
     *
     * @param kept as they are on file
     */
    public record Kept(
            RequestId id,
            long agencyId,
            RequestNumber number,
            Applicant applicant,
            Set<ApplicantKey> kept,
            boolean sameNumber) {

        /** Whether they are what the row gives, under its own number. */
        public boolean agrees() {
            return sameNumber && kept.equals(ApplicantKey.of(applicant));
        }
    }

    /** Writes the keys of a request anew: in the transaction that enters it or puts a fact of its applicant right. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(DisclosureRequest request) {
        jdbc.sql("delete from applicant_key where request_id = :id")
                .param("id", request.id().value())
                .update();
        insert(List.of(
                new Kept(request.id(), request.agencyId(), request.number(), request.applicant(), Set.of(), true)));
    }

    /** The keys of a request on file. */
    public Set<ApplicantKey> of(RequestId id) {
        return new LinkedHashSet<>(
                jdbc.sql("select feature, folded from applicant_key where request_id = :id order by feature, folded")
                        .param("id", id.value())
                        .query((row, number) -> new ApplicantKey(
                                ApplicantFeature.valueOf(row.getString("feature")), row.getString("folded")))
                        .list());
    }

    /** Gives keys to every request that has none. */
    void fill() {
        String after = "";
        List<Kept> next;
        do {
            next = jdbc.sql(APPLICANTS + """
                    where r.id > :after and not exists (select 1 from applicant_key k where k.request_id = r.id) order by r.id limit :most
                    """)
                    .param("after", after)
                    .param("most", AT_ONCE)
                    .query(ApplicantKeys::without)
                    .list();
            if (!next.isEmpty()) {
                insert(next);
                after = next.get(next.size() - 1).id().value();
            }
        } while (!next.isEmpty());
    }

    /** Some requests with their keys, in the order of their ids, those behind one; for looking whether they agree. */
    public List<Kept> after(String id, int most) {
        List<Kept> some = jdbc.sql(APPLICANTS + "where r.id > :after order by r.id limit :most")
                .param("after", id)
                .param("most", most)
                .query(ApplicantKeys::without)
                .list();
        Map<String, Set<ApplicantKey>> keys = new HashMap<>();
        Map<String, Set<String>> numbers = new HashMap<>();
        if (!some.isEmpty()) {
            jdbc.sql("select * from applicant_key where request_id in (:ids)")
                    .param("ids", some.stream().map(one -> one.id().value()).toList())
                    .query(row -> {
                        String request = row.getString("request_id");
                        keys.computeIfAbsent(request, one -> new HashSet<>())
                                .add(new ApplicantKey(
                                        ApplicantFeature.valueOf(row.getString("feature")), row.getString("folded")));
                        numbers.computeIfAbsent(request, one -> new HashSet<>())
                                .add(place(
                                        row.getLong("agency_id"),
                                        new RequestNumber(row.getInt("number_year"), row.getInt("number_serial"))));
                    });
        }
        return some.stream()
                .map(one -> new Kept(
                        one.id(),
                        one.agencyId(),
                        one.number(),
                        one.applicant(),
                        keys.getOrDefault(one.id().value(), Set.of()),
                        Set.of(place(one.agencyId(), one.number()))
                                .equals(numbers.get(one.id().value()))))
                .toList();
    }

    private static String place(long agency, RequestNumber number) {
        return agency + "/" + number;
    }

    private static Kept without(ResultSet row, int index) throws SQLException {
        return new Kept(
                new RequestId(row.getString("id")),
                row.getLong("agency_id"),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                RequestRows.applicant(row),
                Set.of(),
                true);
    }

    /** All at once: one statement for all the rows. */
    private void insert(List<Kept> requests) {
        List<String> rows = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (Kept one : requests) {
            String own = "_" + rows.size();
            values.put("id" + own, one.id().value());
            values.put("agency" + own, one.agencyId());
            values.put("year" + own, one.number().year());
            values.put("serial" + own, one.number().serial());
            for (ApplicantKey key : ApplicantKey.of(one.applicant())) {
                String row = "_" + rows.size();
                values.put("feature" + row, key.feature().name());
                values.put("folded" + row, key.folded());
                rows.add("(:id%1$s, :feature%2$s, :folded%2$s, :agency%1$s, :year%1$s, :serial%1$s)"
                        .formatted(own, row));
            }
        }
        if (!rows.isEmpty()) {
            jdbc.sql(
                            "insert into applicant_key (request_id, feature, folded, agency_id, number_year, number_serial) values "
                                    + String.join(", ", rows))
                    .params(values)
                    .update();
        }
    }
}
