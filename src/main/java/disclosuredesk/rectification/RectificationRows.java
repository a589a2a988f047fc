package disclosuredesk.rectification;

import disclosuredesk.letters.DeliveryRoute;
import disclosuredesk.personal.PersonalCipher;
import disclosuredesk.personal.PersonalColumn;
import disclosuredesk.personal.PersonalColumns;
import disclosuredesk.rectification.Rectification.EvidenceNotice;
import disclosuredesk.rectification.Rectification.Finding;
import disclosuredesk.rectification.Rectification.Signature;
import disclosuredesk.rectification.Rectification.Told;
import disclosuredesk.rectification.Rectification.Withdrawal;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rectifications, read and written. */
@Component
class RectificationRows implements PersonalColumns {

    private static final PersonalColumn IDENTITY_NUMBER = PersonalColumn.of("rectification", "identity_number");
    private static final PersonalColumn PHONE = PersonalColumn.of("rectification", "phone");
    private static final PersonalColumn EMAIL = PersonalColumn.of("rectification", "email");
    private static final PersonalColumn ADDRESS = PersonalColumn.of("rectification", "address");
    private static final PersonalColumn AGENT = PersonalColumn.of("rectification", "agent");

    private final JdbcClient jdbc;
    private final PersonalCipher cipher;

    RectificationRows(JdbcClient jdbc, PersonalCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of(IDENTITY_NUMBER, PHONE, EMAIL, ADDRESS, AGENT);
    }

    /**
     * Rectifications {@code r}, by their numbers.
     *
     * @param condition of our own making
     */
    List<Rectification> where(String condition, Map<String, Object> parameters) {
        return jdbc.sql("""
                select r.*, q.number_year as request_year, q.number_serial as request_serial
                from rectification r
                left join disclosure_request q on q.id = r.request_id
                where %s
                order by r.number_year, r.number_serial
                """.formatted(condition))
                .params(parameters)
                .query((row, number) -> rectification(row))
                .list();
    }

    private Rectification rectification(ResultSet row) throws SQLException {
        String request = row.getString("request_id");
        return new Rectification(
                new RectificationId(row.getString("id")),
                row.getLong("agency_id"),
                new RectificationNumber(row.getInt("number_year"), row.getInt("number_serial")),
                new RectificationDemand(
                        request == null ? null : new RequestId(request),
                        day(row, "received_on"),
                        applicant(row),
                        row.getString("information"),
                        row.getString("inaccuracy"),
                        row.getString("wanted"),
                        row.getString("evidence")),
                request == null
                        ? null
                        : new RequestNumber(row.getInt("request_year"), row.getInt("request_serial")).toString(),
                row.getInt("working_days"),
                row.getString("evidence_asked_on") == null ? null : asked(row),
                row.getString("result") == null ? null : finding(row),
                row.getString("signed_on") == null ? null : signed(row),
                row.getString("told_on") == null ? null : told(row),
                row.getString("withdrawn_on") == null
                        ? null
                        : new Withdrawal(day(row, "withdrawn_on"), row.getString("withdrawal")),
                row.getInt("version"));
    }

    private Applicant applicant(ResultSet row) throws SQLException {
        String id = row.getString("id");
        return new Applicant(
                ApplicantKind.valueOf(row.getString("applicant_kind")),
                row.getString("applicant_name"),
                new Identity(
                        Identity.Kind.valueOf(row.getString("identity_kind")),
                        Objects.requireNonNull(cipher.open(IDENTITY_NUMBER, id, row.getString("identity_number")))),
                cipher.open(PHONE, id, row.getString("phone")),
                cipher.open(EMAIL, id, row.getString("email")),
                cipher.open(ADDRESS, id, row.getString("address")),
                cipher.open(AGENT, id, row.getString("agent")));
    }

    private static EvidenceNotice asked(ResultSet row) throws SQLException {
        return new EvidenceNotice(
                day(row, "evidence_asked_on"),
                row.getString("evidence_wanted"),
                day(row, "evidence_until"),
                row.getObject("evidence_received_on", LocalDate.class),
                row.getString("evidence_letter_number") == null ? null : letter(row, "evidence_letter"));
    }

    private static RectificationLetter letter(ResultSet row, String column) throws SQLException {
        return new RectificationLetter(
                row.getString(column + "_number"),
                row.getString(column + "_text").lines().toList(),
                row.getString(column + "_contact"));
    }

    private static Finding finding(ResultSet row) throws SQLException {
        return new Finding(
                RectificationResult.valueOf(row.getString("result")),
                row.getString("findings"),
                row.getString("organ"),
                day(row, "examined_on"),
                row.getLong("examined_by"));
    }

    private static Signature signed(ResultSet row) throws SQLException {
        return new Signature(day(row, "signed_on"), letter(row, "letter"));
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                day(row, "told_on"),
                DeliveryRoute.valueOf(row.getString("told_route")),
                row.getString("told_proof"),
                row.getObject("carried_out_on", LocalDate.class));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    /** Whether a rectification has the id, whoever may see it. */
    boolean exists(RectificationId id) {
        return jdbc.sql("select count(*) from rectification where id = :id")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Those neither told nor withdrawn. */
    int open(long agencyId) {
        return jdbc.sql("""
                select count(*) from rectification where agency_id = :agency and told_on is null and withdrawn_on is null
                """).param("agency", agencyId).query(Integer.class).single();
    }

    /** How the rectifications of each year ended, the latest year first. */
    List<RectificationYear> years(long agencyId) {
        Map<Integer, Map<String, Integer>> counted = new TreeMap<>();
        jdbc.sql("""
                select e.number_year, e.ending, count(*) as number_of from (
                    select number_year, case when withdrawn_on is not null then 'WITHDRAWN' when told_on is null then 'OPEN' else result end as ending
                    from rectification where agency_id = :agency
                ) e
                group by e.number_year, e.ending
                """).param("agency", agencyId).query(row -> {
            counted.computeIfAbsent(row.getInt("number_year"), year -> new HashMap<>())
                    .put(row.getString("ending"), row.getInt("number_of"));
        });
        return counted.entrySet().stream()
                .map(year -> RectificationYear.of(year.getKey(), year.getValue()))
                .sorted((one, other) -> other.year() - one.year())
                .toList();
    }

    /** The next number of the agency and year; the counter stays locked until the registration commits. */
    RectificationNumber nextNumber(long agencyId, int year) {
        jdbc.sql("""
                insert into rectification_counter (agency_id, number_year, last_serial) values (:agency, :year, 1)
                on duplicate key update last_serial = last_serial + 1
                """).param("agency", agencyId).param("year", year).update();
        int serial = jdbc.sql(
                        "select last_serial from rectification_counter where agency_id = :agency and number_year = :year")
                .param("agency", agencyId)
                .param("year", year)
                .query(Integer.class)
                .single();
        return new RectificationNumber(year, serial);
    }

    void insert(
            RectificationId id,
            long agencyId,
            RectificationNumber number,
            int workingDays,
            RectificationDemand demand) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", id.value());
        columns.put(
                "request", demand.request() == null ? null : demand.request().value());
        columns.put(
                "identity",
                cipher.seal(
                        IDENTITY_NUMBER,
                        id.value(),
                        demand.applicant().identity().number()));
        columns.put("phone", cipher.seal(PHONE, id.value(), demand.applicant().phone()));
        columns.put("email", cipher.seal(EMAIL, id.value(), demand.applicant().email()));
        columns.put(
                "address", cipher.seal(ADDRESS, id.value(), demand.applicant().address()));
        columns.put("agent", cipher.seal(AGENT, id.value(), demand.applicant().agent()));
        jdbc.sql("""
                insert into rectification (id, agency_id, number_year, number_serial, request_id, received_on, working_days, applicant_kind,
                    applicant_name, identity_kind, identity_number, phone, email, address, agent, information, inaccuracy, wanted, evidence, version)
                values (:id, :agency, :year, :serial, :request, :received, :days, :kind,
                    :name, :identityKind, :identity, :phone, :email, :address, :agent, :information, :inaccuracy, :wanted, :evidence, 0)
                """)
                .params(columns)
                .param("agency", agencyId)
                .param("year", number.year())
                .param("serial", number.serial())
                .param("received", demand.receivedOn())
                .param("days", workingDays)
                .param("kind", demand.applicant().kind().name())
                .param("name", demand.applicant().name())
                .param("identityKind", demand.applicant().identity().kind().name())
                .param("information", demand.information())
                .param("inaccuracy", demand.inaccuracy())
                .param("wanted", demand.wanted())
                .param("evidence", demand.evidence())
                .update();
    }

    /** Raises the version from the one an officer saw; his act waits here for the one before him. */
    boolean raise(RectificationId id, int version) {
        return jdbc.sql("update rectification set version = version + 1 where id = :id and version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void askEvidence(RectificationId id, EvidenceNotice notice) {
        RectificationLetter letter = Objects.requireNonNull(notice.letter());
        jdbc.sql("""
                update rectification set evidence_asked_on = :on, evidence_wanted = :wanted, evidence_until = :until,
                    evidence_letter_number = :number, evidence_letter_text = :text, evidence_letter_contact = :contact
                where id = :id
                """)
                .param("number", letter.number())
                .param("text", String.join("\n", letter.paragraphs()))
                .param("contact", letter.contact())
                .param("on", notice.on())
                .param("wanted", notice.wanted())
                .param("until", notice.until())
                .param("id", id.value())
                .update();
    }

    void receiveEvidence(RectificationId id, LocalDate on, String evidence) {
        jdbc.sql("update rectification set evidence_received_on = :on, evidence = :evidence where id = :id")
                .param("on", on)
                .param("evidence", evidence)
                .param("id", id.value())
                .update();
    }

    void examine(RectificationId id, Finding finding) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("organ", finding.organ());
        jdbc.sql("""
                update rectification set result = :result, findings = :findings, organ = :organ, examined_on = :on, examined_by = :by where id = :id
                """)
                .params(columns)
                .param("result", finding.result().name())
                .param("findings", finding.findings())
                .param("on", finding.on())
                .param("by", finding.officerId())
                .param("id", id.value())
                .update();
    }

    void giveBack(RectificationId id) {
        jdbc.sql("""
                update rectification set result = null, findings = null, organ = null, examined_on = null, examined_by = null where id = :id
                """).param("id", id.value()).update();
    }

    void sign(RectificationId id, LocalDate on, long by, RectificationLetter letter) {
        jdbc.sql("""
                update rectification set signed_on = :on, signed_by = :by, letter_number = :number, letter_text = :text, letter_contact = :contact
                where id = :id
                """)
                .param("on", on)
                .param("by", by)
                .param("number", letter.number())
                .param("text", String.join("\n", letter.paragraphs()))
                .param("contact", letter.contact())
                .param("id", id.value())
                .update();
    }

    void tell(RectificationId id, Told told) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("done", told.carriedOutOn());
        jdbc.sql("""
                update rectification set carried_out_on = :done, told_on = :on, told_route = :route, told_proof = :proof where id = :id
                """)
                .params(columns)
                .param("on", told.on())
                .param("route", told.route().name())
                .param("proof", told.proof())
                .param("id", id.value())
                .update();
    }

    void withdraw(RectificationId id, Withdrawal withdrawal) {
        jdbc.sql("update rectification set withdrawn_on = :on, withdrawal = :reason where id = :id")
                .param("on", withdrawal.on())
                .param("reason", withdrawal.reason())
                .param("id", id.value())
                .update();
    }
}
