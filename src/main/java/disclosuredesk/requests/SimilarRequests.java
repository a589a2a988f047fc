package disclosuredesk.requests;

import disclosuredesk.agencies.Officer;
import disclosuredesk.personal.PersonalCipher;
import disclosuredesk.shared.RequestId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Earlier requests an officer should look at before he answers: the same text by anybody, a similar one by the same
 * applicant, and how many that applicant has sent in this calendar month. It warns and decides nothing: whether a request is
 * repeated (art. 36(6)) or excessive (art. 35) is for the officer to say.
 */
@Component
public class SimilarRequests {

    /** No more than so many are listed. */
    private static final int MOST = 10;

    /** So many of the applicant's latest requests are compared word by word. */
    private static final int COMPARED = 200;

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    SimilarRequests(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    private Set<String> numbers(Identity identity) {
        return cipher.indexes(RequestRows.IDENTITY, identity.number());
    }

    /**
     * What is found about a request.
     *
     * @param inMonth the applicant's requests received in the calendar month, this one included
     */
    public record Found(List<SimilarRequest> requests, int inMonth, YearMonth month) {

        public boolean isWorthSaying() {
            return !requests.isEmpty() || inMonth > 1;
        }
    }

    /** About a request on file. */
    public Found to(DisclosureRequest request, Officer by) {
        return to(request.id(), request.information(), request.applicant().identity(), request.receivedOn(), by);
    }

    /**
     * About a request that is on file or about to be.
     *
     * @param by sees the whole agency, or only the requests of his department
     */
    public Found to(@Nullable RequestId self, String information, Identity identity, LocalDate receivedOn, Officer by) {
        String own = self == null ? "" : self.value();
        SimilarText text = SimilarText.of(information);
        List<SimilarRequest> found = new ArrayList<>(sameText(own, SimilarText.key(information), identity, by));
        of(own, identity, by).stream()
                .filter(one -> found.stream().noneMatch(same -> same.id().equals(one.id())))
                .filter(one -> text.isSimilar(SimilarText.of(one.information())))
                .forEach(found::add);
        found.sort(java.util.Comparator.comparing(SimilarRequest::sameApplicant)
                .reversed()
                .thenComparing(SimilarRequest::receivedOn, java.util.Comparator.reverseOrder()));
        YearMonth month = YearMonth.from(receivedOn);
        return new Found(found.stream().limit(MOST).toList(), inMonth(own, identity, month, by) + 1, month);
    }

    /** The department that had the latest of the requests like it, for whoever assigns it; empty once it was assigned itself. */
    public Optional<Long> departmentOf(DisclosureRequest request, Officer by) {
        List<String> alike =
                to(request, by).requests().stream().map(one -> one.id().value()).toList();
        return request.departmentId() != null || alike.isEmpty()
                ? Optional.empty()
                : jdbc.sql("""
                        select department_id from disclosure_request
                        where id in (:alike) and department_id is not null order by received_on desc, id limit 1
                        """).param("alike", alike).query(Long.class).optional();
    }

    /** The same applicant's requests of the last twelve months, whatever they ask for, latest first. */
    public List<SimilarRequest> earlier(Identity identity, LocalDate receivedOn, Officer by) {
        return identity.number().isEmpty()
                ? List.of()
                : of("", identity, by).stream()
                        .filter(one -> one.receivedOn().isAfter(receivedOn.minusYears(1)))
                        .limit(MOST)
                        .toList();
    }

    private List<SimilarRequest> sameText(String own, String key, Identity identity, Officer by) {
        Set<String> numbers = numbers(identity);
        return jdbc.sql(SELECT + """
                where agency_id = :agency and information_key = :key and id <> :own and (outcome is null or outcome <> 'VOID') and (:whole or department_id = :department) and %s
                order by case when identity_index in (:number) then 0 else 1 end, received_on desc limit :most
                """.formatted(Visibility.R_SEEN))
                .param("agency", by.agencyId())
                .param("key", key)
                .param("own", own)
                .param("whole", by.seesWholeAgency())
                .param("department", by.departmentId())
                .param("number", numbers)
                .param("reader", by.id())
                .param("most", MOST)
                .query((row, number) -> request(row, true, numbers))
                .list();
    }

    /** The same applicant's latest: by number, as kinds are sometimes entered differently. */
    private List<SimilarRequest> of(String own, Identity identity, Officer by) {
        Set<String> numbers = numbers(identity);
        return jdbc.sql(SELECT + """
                where agency_id = :agency and identity_index in (:number) and id <> :own and (outcome is null or outcome <> 'VOID') and (:whole or department_id = :department) and %s
                order by received_on desc limit :most
                """.formatted(Visibility.R_SEEN))
                .param("agency", by.agencyId())
                .param("number", numbers)
                .param("own", own)
                .param("whole", by.seesWholeAgency())
                .param("department", by.departmentId())
                .param("reader", by.id())
                .param("most", COMPARED)
                .query((row, number) -> request(row, false, numbers))
                .list();
    }

    private int inMonth(String own, Identity identity, YearMonth month, Officer by) {
        return jdbc.sql("""
                select count(*) from disclosure_request r
                where agency_id = :agency and identity_index in (:number) and id <> :own and (outcome is null or outcome <> 'VOID')
                  and received_on between :first and :last and (:whole or department_id = :department) and %s
                """.formatted(Visibility.R_SEEN))
                .param("agency", by.agencyId())
                .param("number", numbers(identity))
                .param("own", own)
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .param("whole", by.seesWholeAgency())
                .param("department", by.departmentId())
                .param("reader", by.id())
                .query(Integer.class)
                .single();
    }

    private static final String SELECT = """
            select id, number_year, number_serial, received_on, information, identity_index, closed_on, outcome
            from disclosure_request r
            """;

    private static SimilarRequest request(java.sql.ResultSet row, boolean sameText, Set<String> numbers)
            throws java.sql.SQLException {
        return new SimilarRequest(
                new RequestId(row.getString("id")),
                new RequestNumber(row.getInt("number_year"), row.getInt("number_serial")),
                row.getObject("received_on", LocalDate.class),
                row.getString("information"),
                sameText,
                numbers.contains(String.valueOf(row.getString("identity_index"))),
                row.getObject("closed_on", LocalDate.class),
                row.getString("outcome"));
    }

    /** The next requests from before the key was kept. */
    List<RequestId> withoutKey(int most) {
        return jdbc.sql("select id from disclosure_request where information_key is null limit :most")
                .param("most", most)
                .query((row, number) -> new RequestId(row.getString("id")))
                .list();
    }

    void key(RequestId id) {
        Optional<String> information = jdbc.sql("select information from disclosure_request where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
        information.ifPresent(text -> jdbc.sql("update disclosure_request set information_key = :key where id = :id")
                .param("key", SimilarText.key(text))
                .param("id", id.value())
                .update());
    }
}
