package disclosuredesk.requests;

import static java.util.Objects.requireNonNull;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.OrgansBeneath;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.audit.CaseEvent;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.shared.Sha256;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests on file. There is no way to load one but through an officer who may see it: what he may not see is not
 * found. Every act {@linkplain #take takes} the request first, which locks its row until the act is done.
 */
@Component
public class Requests {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final RequestSnapshots snapshots;
    private final SearchTexts search;
    private final ApplicantKeys applicantKeys;
    private final RequestRows rows;
    private final OrgansBeneath beneath;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    Requests(
            JdbcClient jdbc,
            AuditTrail audit,
            RequestSnapshots snapshots,
            SearchTexts search,
            ApplicantKeys applicantKeys,
            RequestRows rows,
            OrgansBeneath beneath,
            ApplicationEventPublisher listeners,
            Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.snapshots = snapshots;
        this.search = search;
        this.applicantKeys = applicantKeys;
        this.rows = rows;
        this.beneath = beneath;
        this.listeners = listeners;
        this.clock = clock;
    }

    /**
     * The request, if the officer may see it.
     *
     * @throws Refused not found
     */
    public DisclosureRequest get(RequestId id, Officer by) {
        return find(id, by).orElseThrow(() -> unseen(id, by));
    }

    /**
     * The request of an organ beneath the officer's own, to be read only, if he supervises that organ. One that is restricted is not there.
     *
     * @throws Refused not found
     */
    public DisclosureRequest getBeneath(RequestId id, Officer by) {
        return unrestricted(id, by)
                .filter(request -> beneath.supervises(by, request.agencyId()))
                .orElseThrow(() -> Refused.notFound("requests.notFound"));
    }

    /** Whether the officer may see the request. */
    public boolean sees(RequestId id, Officer by) {
        return find(id, by).isPresent();
    }

    /**
     * The request, for an act on the version the officer saw. Its row stays locked until the transaction ends, and
     * its version has risen.
     *
     * @throws Refused not found; or conflict if it is void, or, naming who acted in between and when, if the version is stale
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public DisclosureRequest take(RequestId id, int version, Officer by) {
        DisclosureRequest seen = requireNotVoid(get(id, by));
        int taken =
                jdbc.sql("""
                update disclosure_request set version = version + 1 where id = :id and version = :version
                """).param("id", id.value()).param("version", version).update();
        if (taken == 0) {
            throw stale(id);
        }
        return seen;
    }

    /**
     * The request, for an act that changes nothing of it: its row stays locked until the transaction ends, its version
     * does not rise, so that a form somebody has open on it stays good.
     *
     * @throws Refused not found; conflict if it is void
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public DisclosureRequest lock(RequestId id, Officer by) {
        get(id, by);
        jdbc.sql("select id from disclosure_request where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .single();
        return requireNotVoid(get(id, by));
    }

    /**
     * The request's row, for an act of somebody who was asked about it and need not see it: what he may do is said by the rule of the act. It stays
     * locked until the transaction ends, and its version does not rise.
     *
     * @throws Refused not found; conflict if it is void
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockForAsked(RequestId id) {
        jdbc.sql("select id from disclosure_request where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .optional();
        requireNotVoid(find(id).orElseThrow(() -> Refused.notFound("requests.notFound")));
    }

    /** What somebody may know of a request who was given a part of it and need not see it. */
    public AskedAbout askedAbout(RequestId id) {
        DisclosureRequest request = find(id).orElseThrow(() -> Refused.notFound("requests.notFound"));
        String information = request.information();
        return new AskedAbout(
                request.number(), request.applicant().isToldBy(information) ? null : information, request.receivedOn());
    }

    /** @throws Refused conflict: on what never was a request, or has been anonymised, nothing can be done */
    public DisclosureRequest requireNotVoid(DisclosureRequest request) {
        if (request.isVoid()) {
            throw Refused.conflict("requests.voided", request.number().toString(), requireNonNull(request.closedOn()));
        }
        if (request.anonymisedOn() != null) {
            throw Refused.conflict("requests.anonymised", request.number().toString(), request.anonymisedOn());
        }
        return request;
    }

    private Refused stale(RequestId id) {
        return audit.latest(id)
                .map(last -> Refused.conflict("requests.stale", last.officerName(), MINUTE.format(last.recordedAt())))
                .orElseGet(() -> Refused.conflict("requests.notFound"));
    }

    /** The request, for a step the system takes by itself; locked like one taken by an officer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DisclosureRequest takeForSystem(RequestId id) {
        jdbc.sql("update disclosure_request set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
        return requireNotVoid(find(id).orElseThrow(() -> Refused.notFound("requests.notFound")));
    }

    /** The agency's requests that are not closed, by id: for what bears on all alike, such as a new calendar. */
    public List<DisclosureRequest> open(long agencyId) {
        return jdbc.sql("select * from disclosure_request where agency_id = :agency and closed_on is null order by id")
                .param("agency", agencyId)
                .query(rows::request)
                .list();
    }

    /** The same; their rows stay locked until the transaction ends, their versions do not rise. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<DisclosureRequest> lockOpen(long agencyId) {
        jdbc.sql("""
                select id from disclosure_request where agency_id = :agency and closed_on is null order by id for update
                """).param("agency", agencyId).query(String.class).list();
        return open(agencyId);
    }

    /**
     * Ends the request by a fact that goes on record with it: from its day on the request counts as answered or otherwise concluded.
     *
     * @param outcome row code of table 三 in the 2021 grain
     * @param fact of the day the reply was made (235号) or the case ended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String outcome, CaseEvent fact, Doer by) {
        int closed = jdbc.sql("""
                update disclosure_request set outcome = :outcome, closed_on = :on where id = :id and closed_on is null
                """)
                .param("outcome", outcome)
                .param("on", fact.on())
                .param("id", fact.request().value())
                .update();
        if (closed == 0) {
            throw Refused.conflict("requests.alreadyClosed");
        }
        changed(fact, by);
    }

    private void changed(CaseEvent fact, Doer by) {
        listeners.publishEvent(new RequestStageChanged(fact.request()));
        snapshots.record(fact, by);
    }

    /** Takes the end of a closed request back, before it is archived, by a fact that goes on record with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(CaseEvent fact, Doer by) {
        int reopened = jdbc.sql("""
                update disclosure_request set outcome = null, closed_on = null
                where id = :id and closed_on is not null and archived_on is null
                """).param("id", fact.request().value()).update();
        if (reopened == 0) {
            throw Refused.conflict("requests.notClosed");
        }
        changed(fact, by);
    }

    /** Marks a request as one that never was, and records the fact that says so. */
    void voidRequest(RequestVoided fact, Doer by) {
        jdbc.sql("update disclosure_request set outcome = :void, closed_on = coalesce(closed_on, :on) where id = :id")
                .param("void", Voided.OUTCOME)
                .param("on", fact.on())
                .param("id", fact.request().value())
                .update();
        changed(fact, by);
    }

    /** Marks a closed request as archived. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void archive(RequestId id, LocalDate on) {
        int archived = jdbc.sql("""
                update disclosure_request set archived_on = :on
                where id = :id and closed_on is not null and archived_on is null
                """).param("on", on).param("id", id.value()).update();
        if (archived == 0) {
            throw Refused.conflict("requests.notClosed");
        }
        listeners.publishEvent(new RequestStageChanged(id));
    }

    /** Takes out of an archived request's row, and of what follows from it, whatever tells of a person. Numbers, days, class and result stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void anonymise(DisclosureRequest request, LocalDate on) {
        boolean telling = request.applicant().isToldBy(request.information());
        int anonymised = jdbc.sql("""
                update disclosure_request set applicant_name = :word, identity_number = '', identity_index = null, phone = null, email = null,
                    address = null, agent = null, information = :word, document_number = null, anonymised_on = :on,
                    information_key = case when :telling then :nothing else information_key end
                where id = :id and archived_on is not null and anonymised_on is null
                """)
                .param("word", Forgotten.WORD)
                .param("on", on)
                .param("telling", telling)
                .param("nothing", new Sha256().add(request.id().value()).hex())
                .param("id", request.id().value())
                .update();
        if (anonymised == 0) {
            throw Refused.conflict("archive.obstacle.notArchived");
        }
        search.amend(find(request.id()).orElseThrow());
        applicantKeys.forget(request.id());
        listeners.publishEvent(new RequestStageChanged(request.id()));
    }

    /** Locks a request of the officer's agency for being anonymised, hidden from him or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DisclosureRequest lockArchived(RequestId id, Officer by) {
        jdbc.sql("select id from disclosure_request where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .optional();
        return find(id).filter(request -> request.agencyId() == by.agencyId())
                .orElseThrow(() -> Refused.notFound("requests.notFound"));
    }

    /**
     * A day typed in as the day of a fact must not lie in the future nor before the request was received.
     *
     * @throws Refused invalid, at the named field
     */
    public void requirePossible(DisclosureRequest request, LocalDate on, String field) {
        requireNotFuture(on, field);
        if (on.isBefore(request.receivedOn())) {
            throw Refused.invalid(field, "requests.beforeReceipt", request.receivedOn());
        }
    }

    /** @throws Refused invalid, at the named field, if the day lies in the future */
    public void requireNotFuture(LocalDate on, String field) {
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refused.invalid(field, "requests.inFuture");
        }
    }

    /** The requests of an agency that are not closed, in the order of their ids. */
    public List<RequestId> openIds(long agencyId) {
        return jdbc.sql("select id from disclosure_request where agency_id = :agency and closed_on is null order by id")
                .param("agency", agencyId)
                .query((row, number) -> new RequestId(row.getString("id")))
                .list();
    }

    /** The request with a number, if the officer may see it. */
    public Optional<DisclosureRequest> find(RequestNumber number, Officer by) {
        return jdbc.sql(
                        "select * from disclosure_request r where agency_id = :agency and number_year = :year and number_serial = :serial and "
                                + Visibility.R_SEEN)
                .params(Visibility.reader(by))
                .param("agency", by.agencyId())
                .param("year", number.year())
                .param("serial", number.serial())
                .query(rows::request)
                .optional()
                .filter(request -> isVisible(request, by));
    }

    private Optional<DisclosureRequest> find(RequestId id, Officer by) {
        return unrestricted(id, by).filter(request -> isVisible(request, by));
    }

    /** Of any agency, if it is not hidden from him. */
    private Optional<DisclosureRequest> unrestricted(RequestId id, Officer by) {
        return jdbc.sql("select * from disclosure_request r where id = :id and " + Visibility.R_SEEN)
                .params(Visibility.reader(by))
                .param("id", id.value())
                .query(rows::request)
                .optional();
    }

    /** Which of some requests are void. */
    public Set<RequestId> voidAmong(Collection<RequestId> requests) {
        return requests.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select id from disclosure_request where id in (:ids) and outcome = :void")
                        .param("ids", requests.stream().map(RequestId::value).toList())
                        .param("void", Voided.OUTCOME)
                        .query((row, number) -> new RequestId(row.getString("id")))
                        .list());
    }

    Optional<DisclosureRequest> find(RequestId id) {
        return jdbc.sql("select * from disclosure_request where id = :id")
                .param("id", id.value())
                .query(rows::request)
                .optional();
    }

    /** Puts the request on file, and records that it was registered. */
    void insert(DisclosureRequest request, RequestRegistered fact, Officer by) {
        jdbc.sql("""
                insert into disclosure_request (id, agency_id, number_year, number_serial, channel, received_on,
                    submitted_on, arrived_on, confirmed_on, confirmed_by, applicant_kind, applicant_name, identity_kind, identity_number, identity_index, phone, email, address, agent,
                    information, information_key, document_number, wanted_form, wanted_route, registered_at, registered_by, version)
                values (:id, :agency, :year, :serial, :channel, :received,
                    :submitted, :arrived, :confirmed, :confirmedBy, :kind, :name, :identityKind, :identityNumber, :identityIndex, :phone, :email, :address, :agent,
                    :information, :key, :document, :form, :route, :at, :by, 0)
                """)
                .params(rows.values(request))
                .param("agency", request.agencyId())
                .param("year", request.number().year())
                .param("serial", request.number().serial())
                .param("received", request.receivedOn())
                .param("confirmedBy", request.receipt().confirmedOn() == null ? null : by.id())
                .param("at", LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS))
                .param("by", by.id())
                .update();
        search.add(request);
        applicantKeys.follow(request);
        snapshots.record(fact, by);
    }

    /** Follows an amendment the ledger already has. */
    void receivedOn(RequestId id, LocalDate on) {
        int moved = jdbc.sql("update disclosure_request set received_on = :on where id = :id and received_on <> :on")
                .param("on", on)
                .param("id", id.value())
                .update();
        if (moved > 0) {
            snapshots.followEntry(id);
        }
    }

    /**
     * Puts an amended registration on the row, and what follows from it; its number, days of receipt and end stay. If its class
     * is another, {@link #reclassified} follows.
     *
     * @param confirmedBy who says so of the day of confirmation, if that was amended
     */
    void amend(DisclosureRequest amended, @Nullable Long confirmedBy) {
        jdbc.sql("""
                update disclosure_request set channel = :channel, arrived_on = :arrived, submitted_on = :submitted, confirmed_on = :confirmed,
                    confirmed_by = case when :confirmed is null then null else coalesce(:confirmedBy, confirmed_by) end,
                    applicant_kind = :kind, applicant_name = :name, identity_kind = :identityKind, identity_number = :identityNumber, identity_index = :identityIndex,
                    phone = :phone, email = :email, address = :address, agent = :agent, information = :information,
                    information_key = :key, document_number = :document, wanted_form = :form, wanted_route = :route
                where id = :id
                """)
                .params(rows.values(amended))
                .param("confirmedBy", confirmedBy)
                .update();
        search.amend(amended);
        applicantKeys.follow(amended);
    }

    /** Records that the class on the row is another. */
    void reclassified(ApplicantReclassified fact, Officer by) {
        snapshots.record(fact, by);
    }

    /** @param departmentId null: it has not been given to any */
    void assign(RequestId id, @Nullable Long departmentId) {
        jdbc.sql("update disclosure_request set department_id = :department where id = :id")
                .param("department", departmentId)
                .param("id", id.value())
                .update();
    }

    /** The next number of the agency and year; the counter stays locked until the registration commits. */
    /**
     * Lets nobody else take a number of the agency before the transaction ends. Acts take a number before the ledger; so does one that holds more ledgers
     * than its own.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void holdNumbers(long agencyId, int year) {
        jdbc.sql("""
                insert into request_counter (agency_id, number_year, last_serial) values (:agency, :year, 0)
                on duplicate key update last_serial = last_serial
                """).param("agency", agencyId).param("year", year).update();
        jdbc.sql("select last_serial from request_counter where agency_id = :agency and number_year = :year for update")
                .param("agency", agencyId)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    RequestNumber nextNumber(long agencyId, int year) {
        jdbc.sql("""
                insert into request_counter (agency_id, number_year, last_serial) values (:agency, :year, 1)
                on duplicate key update last_serial = last_serial + 1
                """).param("agency", agencyId).param("year", year).update();
        int serial = jdbc.sql(
                        "select last_serial from request_counter where agency_id = :agency and number_year = :year")
                .param("agency", agencyId)
                .param("year", year)
                .query(Integer.class)
                .single();
        return new RequestNumber(year, serial);
    }

    /** Who keeps the record of another agency beside his own may only have the wrong one open. */
    private Refused unseen(RequestId id, Officer by) {
        return unrestricted(id, by)
                .filter(request -> request.agencyId() != by.agencyId() && by.sees(request.departmentId()))
                .flatMap(request -> jdbc.sql("""
                        select x.name from agency x join agency o on coalesce(o.kept_by, o.id) = coalesce(x.kept_by, x.id)
                        where x.id = :record and o.id = :own
                        """)
                        .param("record", request.agencyId())
                        .param("own", by.agencyId())
                        .query(String.class)
                        .optional())
                .map(name -> Refused.notFound("requests.inAnotherRecord", name))
                .orElseGet(() -> Refused.notFound("requests.notFound"));
    }

    private static boolean isVisible(DisclosureRequest request, Officer by) {
        return request.agencyId() == by.agencyId() && by.sees(request.departmentId());
    }
}
