package disclosuredesk.requests;

import disclosuredesk.personal.PersonalCipher;
import disclosuredesk.personal.PersonalColumn;
import disclosuredesk.personal.PersonalColumns;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The keys by which applicants are recognised again ({@code applicant_key}): blind indexes, a projection of the request's row. */
@Component
public class ApplicantKeys implements PersonalColumns {

    private static final int AT_ONCE = 200;

    private static final String APPLICANTS = """
            select r.id, r.agency_id, r.number_year, r.number_serial, r.applicant_kind, r.applicant_name, r.identity_kind, r.identity_number,
                   r.phone, r.email, r.address, r.agent
            from disclosure_request r
            """;

    private final JdbcClient jdbc;
    private final RequestRows rows;
    private final PersonalCipher cipher;
    private final TransactionOperations transactions;

    ApplicantKeys(JdbcClient jdbc, RequestRows rows, PersonalCipher cipher, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.cipher = cipher;
        this.transactions = transactions;
    }

    /**
     * A request and its keys.
     *
     * @param agrees whether they are what the row gives, under its own number
     */
    public record Kept(RequestId id, long agencyId, RequestNumber number, Applicant applicant, boolean agrees) {}

    /** What stands in {@code folded} for a feature that was written so: its blind index, under each key there is. */
    public Set<String> found(ApplicantFeature feature, Collection<String> folded) {
        return folded.stream()
                .flatMap(one -> cipher.indexes(feature.name(), one).stream())
                .collect(Collectors.toSet());
    }

    /** Writes the keys of a request anew: in the transaction that enters it or puts a fact of its applicant right. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(DisclosureRequest request) {
        jdbc.sql("delete from applicant_key where request_id = :id")
                .param("id", request.id().value())
                .update();
        insert(List.of(new Kept(request.id(), request.agencyId(), request.number(), request.applicant(), true)));
    }

    /** Nobody is recognised by this request any more. */
    void forget(RequestId id) {
        jdbc.sql("delete from applicant_key where request_id = :id")
                .param("id", id.value())
                .update();
    }

    /** The keys of a request as they stand on file. */
    Set<ApplicantKey> of(RequestId id) {
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
                    where r.id > :after and r.anonymised_on is null and not exists (select 1 from applicant_key k where k.request_id = r.id) order by r.id limit :most
                    """)
                    .param("after", after)
                    .param("most", AT_ONCE)
                    .query(this::without)
                    .list();
            if (!next.isEmpty()) {
                insert(next);
                after = next.get(next.size() - 1).id().value();
            }
        } while (!next.isEmpty());
    }

    /** Some requests with their keys, in the order of their ids, those behind one; for looking whether they agree. */
    public List<Kept> after(String id, int most) {
        List<Kept> some = jdbc.sql(
                        APPLICANTS + "where r.id > :after and r.anonymised_on is null order by r.id limit :most")
                .param("after", id)
                .param("most", most)
                .query(this::without)
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
                        agree(one.applicant(), keys.getOrDefault(one.id().value(), Set.of()))
                                && Set.of(place(one.agencyId(), one.number()))
                                        .equals(numbers.get(one.id().value()))))
                .toList();
    }

    private boolean agree(Applicant applicant, Set<ApplicantKey> kept) {
        Set<ApplicantKey> due = ApplicantKey.of(applicant);
        return due.size() == kept.size()
                && due.stream()
                        .allMatch(key -> found(key.feature(), Set.of(key.folded())).stream()
                                .anyMatch(folded -> kept.contains(new ApplicantKey(key.feature(), folded))));
    }

    /** What is kept under an older key is made anew, some requests at a time. */
    @Override
    public void keyChanged() {
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            String from = after.get();
            after = Objects.requireNonNull(transactions.execute(status -> anew(from)));
        }
    }

    /** @return the last request that was made anew; empty if there are none behind */
    private Optional<String> anew(String after) {
        List<String> some = jdbc.sql("""
                select distinct request_id from applicant_key
                where request_id > :after and folded not like :current order by request_id limit :most
                """)
                .param("after", after)
                .param("current", cipher.prefix() + "%")
                .param("most", AT_ONCE)
                .query(String.class)
                .list();
        if (some.isEmpty()) {
            return Optional.empty();
        }
        List<Kept> requests = jdbc.sql(APPLICANTS + "where r.id in (:some) order by r.id for update")
                .param("some", some)
                .query(this::without)
                .list();
        jdbc.sql("delete from applicant_key where request_id in (:some)")
                .param("some", some)
                .update();
        insert(requests);
        return Optional.of(some.get(some.size() - 1));
    }

    /** It has no columns of its own to open. */
    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of();
    }

    private static String place(long agency, RequestNumber number) {
        return agency + "/" + number;
    }

    private Kept without(ResultSet row, int index) throws SQLException {
        return new Kept(
                new RequestId(row.getString("id")),
                row.getLong("agency_id"),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                rows.applicant(row),
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
                values.put("folded" + row, cipher.index(key.feature().name(), key.folded()));
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
