package disclosuredesk.exchange;

import disclosuredesk.agencies.Officer;
import disclosuredesk.exchange.ForwardedRequest.Consent;
import disclosuredesk.exchange.ForwardedRequest.Party;
import disclosuredesk.exchange.ForwardedRequest.Return;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.personal.PersonalCipher;
import disclosuredesk.personal.PersonalColumn;
import disclosuredesk.personal.PersonalColumns;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.OpenedCase;
import disclosuredesk.requests.RequestNumber;
import disclosuredesk.requests.Visibility;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was handed on between the agencies. Who serves the whole agency that got it sees what was sent; anybody else finds none. */
@Component
public class Forwardings implements PersonalColumns {

    /** So many of those that are registered or sent back are listed. */
    private static final int LATEST = 50;

    private static final String SELECT = """
            select f.*, s.name as from_name, t.name as to_name, b.number_year, b.number_serial
            from forwarding f
            join agency s on s.id = f.from_agency_id
            join agency t on t.id = f.to_agency_id
            left join disclosure_request b on b.id = f.arrived_as
            """;

    private static final String WAITING = "f.registered_on is null and f.returned_on is null";

    private static final PersonalColumn IDENTITY_NUMBER = PersonalColumn.of("forwarding", "identity_number");
    private static final PersonalColumn PHONE = PersonalColumn.of("forwarding", "phone");
    private static final PersonalColumn EMAIL = PersonalColumn.of("forwarding", "email");
    private static final PersonalColumn ADDRESS = PersonalColumn.of("forwarding", "address");
    private static final PersonalColumn AGENT = PersonalColumn.of("forwarding", "agent");

    private final JdbcClient jdbc;
    private final Materials materials;
    private final PersonalCipher cipher;
    private final Visibility visibility;

    Forwardings(JdbcClient jdbc, Materials materials, PersonalCipher cipher, Visibility visibility) {
        this.visibility = visibility;
        this.jdbc = jdbc;
        this.materials = materials;
        this.cipher = cipher;
    }

    @Override
    public List<PersonalColumn> personalColumns() {
        return List.of(IDENTITY_NUMBER, PHONE, EMAIL, ADDRESS, AGENT);
    }

    /** @throws Refused not found, also to whoever does not serve the whole agency that got it, or may not see what it was registered as */
    public ForwardedRequest get(ForwardingId id, Officer by) {
        return find(id).filter(one -> one.to().agencyId() == by.agencyId()
                        && by.seesWholeAgency()
                        && !visibility.isHidden(one.arrivedAs(), by))
                .orElseThrow(() -> Refused.notFound("exchange.notFound"));
    }

    Optional<ForwardedRequest> find(ForwardingId id) {
        return jdbc.sql(SELECT + "where f.id = :id")
                .param("id", id.value())
                .query(this::forwarded)
                .optional();
    }

    /** The one a request is, or will be, registered from. */
    Optional<ForwardedRequest> arrivingAs(RequestId id) {
        return jdbc.sql(SELECT + "where f.arrived_as = :id")
                .param("id", id.value())
                .query(this::forwarded)
                .optional();
    }

    /** Those an agency has still to register, oldest first. */
    public List<ForwardedRequest> waiting(long agencyId) {
        return jdbc.sql(SELECT + "where f.to_agency_id = :agency and " + WAITING + " order by f.sent_on, f.id")
                .param("agency", agencyId)
                .query(this::forwarded)
                .list();
    }

    /** Those that came back to an agency and of which nobody took note, oldest first. */
    public List<ForwardedRequest> returned(long agencyId) {
        return jdbc.sql(
                        SELECT
                                + "where f.from_agency_id = :agency and f.noted_on is null and f.returned_on is not null order by f.returned_on, f.id")
                .param("agency", agencyId)
                .query(this::forwarded)
                .list();
    }

    /** The latest that came to an agency and wait no more. */
    public List<ForwardedRequest> ended(long agencyId) {
        return jdbc.sql(SELECT
                        + "where f.to_agency_id = :agency and (f.registered_on is not null or f.returned_on is not null) order by f.sent_on desc, f.id limit "
                        + LATEST)
                .param("agency", agencyId)
                .query(this::forwarded)
                .list();
    }

    /** Those a request was handed on by, and the one it came by. */
    public List<ForwardedRequest> of(RequestId request) {
        return jdbc.sql(SELECT + """
                join (select id from forwarding where request_id = :request
                      union select id from forwarding where arrived_as = :request) x on x.id = f.id
                order by f.sent_on, f.id
                """)
                .param("request", request.value())
                .query(this::forwarded)
                .list();
    }

    /** The same for the page of a case, where several ask. */
    List<ForwardedRequest> of(OpenedCase opened) {
        return opened.once(ForwardedRequest.class, () -> of(opened.id()));
    }

    /** The papers that were sent. */
    public List<Material> papers(ForwardedRequest one) {
        List<Long> ids = jdbc.sql("select material_id from forwarding_paper where forwarding_id = :id")
                .param("id", one.id().value())
                .query(Long.class)
                .list();
        return ids.isEmpty()
                ? List.of()
                : materials.all(one.request()).stream()
                        .filter(paper -> ids.contains(paper.id()))
                        .toList();
    }

    /** @throws Refused not found if it is none of the papers sent */
    public Material paper(ForwardedRequest one, String storageName) {
        return papers(one).stream()
                .filter(paper -> paper.storageName().equals(storageName))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("materials.notFound"));
    }

    /** Lets nobody else do anything with it before the transaction ends. */
    void lock(ForwardingId id) {
        jdbc.sql("select id from forwarding where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    void insert(
            ForwardingId id,
            DisclosureRequest request,
            long to,
            Consent consent,
            String remark,
            LocalDate on,
            List<Material> papers,
            Officer by) {
        Applicant applicant = request.applicant();
        jdbc.sql("""
                insert into forwarding (id, request_id, from_agency_id, to_agency_id, arrived_as, sent_number, sent_on, sent_by, asked_on, asked_how,
                    remark, information, document_number, wanted_form, wanted_route, applicant_kind, applicant_name, identity_kind, identity_number,
                    phone, email, address, agent)
                values (:id, :request, :from, :to, :as, :number, :on, :by, :asked, :how, :remark, :information, :document, :form, :route, :kind, :name,
                    :identityKind, :identity, :phone, :email, :address, :agent)
                """)
                .param("id", id.value())
                .param("request", request.id().value())
                .param("from", request.agencyId())
                .param("to", to)
                .param("as", RequestId.random().value())
                .param("number", request.number().toString())
                .param("on", on)
                .param("by", by.id())
                .param("asked", consent.askedOn())
                .param("how", consent.how())
                .param("remark", remark)
                .param("information", request.information())
                .param("document", request.documentNumber())
                .param("form", request.wantedForm().name())
                .param("route", request.wantedRoute().name())
                .param("kind", applicant.kind().name())
                .param("name", applicant.name())
                .param("identityKind", applicant.identity().kind().name())
                .param(
                        "identity",
                        cipher.seal(
                                IDENTITY_NUMBER,
                                id.value(),
                                applicant.identity().number()))
                .param("phone", cipher.seal(PHONE, id.value(), applicant.phone()))
                .param("email", cipher.seal(EMAIL, id.value(), applicant.email()))
                .param("address", cipher.seal(ADDRESS, id.value(), applicant.address()))
                .param("agent", cipher.seal(AGENT, id.value(), applicant.agent()))
                .update();
        for (Material paper : papers) {
            jdbc.sql("insert into forwarding_paper (forwarding_id, material_id) values (:id, :material)")
                    .param("id", id.value())
                    .param("material", paper.id())
                    .update();
        }
    }

    void registered(ForwardingId id, LocalDate on, Officer by) {
        ended(id, "registered_on = :on, registered_by = :by", on, null, by);
    }

    void sentBack(ForwardingId id, LocalDate on, String reason, Officer by) {
        ended(id, "returned_on = :on, returned_by = :by, return_reason = :reason", on, reason, by);
    }

    /** Who the applicant is stands no longer in what was sent. */
    private void ended(ForwardingId id, String how, LocalDate on, @Nullable String reason, Officer by) {
        jdbc.sql("update forwarding set " + how + """
                , applicant_name = null, identity_kind = null, identity_number = null, phone = null, email = null, address = null, agent = null
                where id = :id
                """)
                .param("on", on)
                .param("by", by.id())
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    void noted(ForwardingId id, LocalDate on, Officer by) {
        jdbc.sql("update forwarding set noted_on = :on, noted_by = :by where id = :id")
                .param("on", on)
                .param("by", by.id())
                .param("id", id.value())
                .update();
    }

    private ForwardedRequest forwarded(ResultSet row, int number) throws SQLException {
        LocalDate returnedOn = row.getObject("returned_on", LocalDate.class);
        int year = row.getInt("number_year");
        boolean unregistered = row.wasNull();
        return new ForwardedRequest(
                new ForwardingId(row.getString("id")),
                new RequestId(row.getString("request_id")),
                new Party(row.getLong("from_agency_id"), row.getString("from_name")),
                new Party(row.getLong("to_agency_id"), row.getString("to_name")),
                new RequestId(row.getString("arrived_as")),
                row.getString("sent_number"),
                row.getObject("sent_on", LocalDate.class),
                new Consent(row.getObject("asked_on", LocalDate.class), row.getString("asked_how")),
                row.getString("remark"),
                row.getString("information"),
                row.getString("document_number"),
                WantedForm.valueOf(row.getString("wanted_form")),
                WantedRoute.valueOf(row.getString("wanted_route")),
                applicant(row),
                row.getObject("registered_on", LocalDate.class),
                unregistered ? null : new RequestNumber(year, row.getInt("number_serial")).toString(),
                returnedOn == null
                        ? null
                        : new Return(returnedOn, Objects.requireNonNull(row.getString("return_reason"))),
                row.getObject("noted_on", LocalDate.class));
    }

    private @Nullable Applicant applicant(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String name = row.getString("applicant_name");
        String identity = row.getString("identity_kind");
        return name == null || identity == null
                ? null
                : new Applicant(
                        ApplicantKind.valueOf(row.getString("applicant_kind")),
                        name,
                        new Identity(
                                Identity.Kind.valueOf(identity),
                                Objects.requireNonNull(
                                        cipher.open(IDENTITY_NUMBER, id, row.getString("identity_number")))),
                        cipher.open(PHONE, id, row.getString("phone")),
                        cipher.open(EMAIL, id, row.getString("email")),
                        cipher.open(ADDRESS, id, row.getString("address")),
                        cipher.open(AGENT, id, row.getString("agent")));
    }
}
