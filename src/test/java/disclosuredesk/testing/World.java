package disclosuredesk.testing;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.archive.Archiving;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.calendar.MovableClock;
import disclosuredesk.clock.Amending;
import disclosuredesk.clock.Deadlines;
import disclosuredesk.clock.Excess;
import disclosuredesk.clock.Extending;
import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.AskedOpinion;
import disclosuredesk.consultation.AskedOpinions;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.ConsultationPrepared;
import disclosuredesk.consultation.Consultations;
import disclosuredesk.consultation.Consulting;
import disclosuredesk.consultation.GivingOpinions;
import disclosuredesk.consultation.PreparedEnquiries;
import disclosuredesk.consultation.SentEnquiry;
import disclosuredesk.cooperation.AnsweringAssistance;
import disclosuredesk.cooperation.AnsweringConferrals;
import disclosuredesk.cooperation.AskingAssistance;
import disclosuredesk.cooperation.AssistanceQuestion;
import disclosuredesk.cooperation.AssistanceViews;
import disclosuredesk.cooperation.Conferral;
import disclosuredesk.cooperation.ConferralQuestion;
import disclosuredesk.cooperation.Conferrals;
import disclosuredesk.cooperation.Conferring;
import disclosuredesk.cooperation.OutsideLetter;
import disclosuredesk.cooperation.OutsideLetter.Sending;
import disclosuredesk.decision.AnsweringParts;
import disclosuredesk.decision.Attachment;
import disclosuredesk.decision.DecisionMaking;
import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.GivingParts;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.PartViews;
import disclosuredesk.decision.Proposing;
import disclosuredesk.decision.Reopening;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.decision.SearchRecord;
import disclosuredesk.decision.Withdrawing;
import disclosuredesk.exchange.ForwardedRequest;
import disclosuredesk.exchange.Forwarding;
import disclosuredesk.exchange.ForwardingNotice;
import disclosuredesk.exchange.Forwardings;
import disclosuredesk.fees.Charging;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.letters.Delivering;
import disclosuredesk.letters.Delivery;
import disclosuredesk.letters.Delivery.PostalService;
import disclosuredesk.letters.LetterKind;
import disclosuredesk.registration.RegisteringMail;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.AmendingRegistration;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.AskedPart;
import disclosuredesk.requests.Assigning;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.Correcting;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.DecidingMotions;
import disclosuredesk.requests.Examining;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.Motion.VoidBasis;
import disclosuredesk.requests.Motions;
import disclosuredesk.requests.PaperKind;
import disclosuredesk.requests.Papers;
import disclosuredesk.requests.Receipt;
import disclosuredesk.requests.Registering;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.requests.RequestConcluded.Conclusion;
import disclosuredesk.requests.Requests;
import disclosuredesk.requests.Voiding;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import disclosuredesk.shared.RequestId;
import disclosuredesk.workflow.CaseProcess;
import disclosuredesk.workflow.CaseTimers;
import disclosuredesk.workflow.WorkItem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small agency everyone in the tests knows, on a database of its own or shared: 甲 the clerk, 乙 the handler of 规划科,
 * 丙 the legal reviewer, 丁 the head; 戊 a handler of another department; 己 a clerk of another agency. Cases are brought
 * to a step by walking the real transitions. Today is movable and starts on 2026-03-02, a Monday.
 */
public class World {

    /** Every officer's password in the tests. */
    public static final String PASSWORD = "rehearsal";

    public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    public final JdbcClient jdbc;
    public final MovableClock clock;
    public final Registering registering;
    public final Examining examining;
    public final Correcting correcting;
    public final Papers papers;
    public final Assigning assigning;
    public final Proposing proposing;
    public final GivingParts givingParts;
    public final AnsweringParts answeringParts;
    public final PartViews parts;
    public final Consulting consulting;
    public final PreparedEnquiries preparedEnquiries;
    public final Consultations consultations;
    public final GivingOpinions givingOpinions;
    public final AskedOpinions askedOpinions;
    public final Forwarding forwarding;
    public final Forwardings forwardings;
    public final RegisteringMail registeringMail;
    public final AskingAssistance askingAssistance;
    public final AnsweringAssistance answeringAssistance;
    public final AssistanceViews assistances;
    public final Conferring conferring;
    public final AnsweringConferrals answeringConferrals;
    public final Conferrals conferrals;
    public final DecisionMaking decisionMaking;
    public final Withdrawing withdrawing;
    public final Delivering delivering;
    public final Archiving archiving;
    public final Extending extending;
    public final Excess excess;
    public final Amending amending;
    public final Deadlines deadlines;
    public final Charging charging;
    public final Reopening reopening;
    public final Requests requests;
    public final CaseProcess process;
    public final CaseTimers timers;
    public final AuditTrail audit;
    public final AmendingRegistration amendingRegistration;
    public final Voiding voiding;
    public final DecidingMotions decidingMotions;
    public final Motions motions;

    public final long agency;
    public final long department;
    public final long otherDepartment;
    public final Officer clerk;
    public final Officer handler;
    public final Officer reviewer;
    public final Officer head;
    public final Officer administrator;
    public final Officer handlerElsewhere;
    public final Officer clerkOfAnotherAgency;

    public World(ApplicationContext beans) {
        jdbc = beans.getBean(JdbcClient.class);
        clock = beans.getBean(MovableClock.class);
        registering = beans.getBean(Registering.class);
        examining = beans.getBean(Examining.class);
        correcting = beans.getBean(Correcting.class);
        papers = beans.getBean(Papers.class);
        assigning = beans.getBean(Assigning.class);
        proposing = beans.getBean(Proposing.class);
        givingParts = beans.getBean(GivingParts.class);
        answeringParts = beans.getBean(AnsweringParts.class);
        parts = beans.getBean(PartViews.class);
        consulting = beans.getBean(Consulting.class);
        preparedEnquiries = beans.getBean(PreparedEnquiries.class);
        consultations = beans.getBean(Consultations.class);
        givingOpinions = beans.getBean(GivingOpinions.class);
        askedOpinions = beans.getBean(AskedOpinions.class);
        forwarding = beans.getBean(Forwarding.class);
        forwardings = beans.getBean(Forwardings.class);
        registeringMail = beans.getBean(RegisteringMail.class);
        askingAssistance = beans.getBean(AskingAssistance.class);
        answeringAssistance = beans.getBean(AnsweringAssistance.class);
        assistances = beans.getBean(AssistanceViews.class);
        conferring = beans.getBean(Conferring.class);
        answeringConferrals = beans.getBean(AnsweringConferrals.class);
        conferrals = beans.getBean(Conferrals.class);
        decisionMaking = beans.getBean(DecisionMaking.class);
        withdrawing = beans.getBean(Withdrawing.class);
        delivering = beans.getBean(Delivering.class);
        archiving = beans.getBean(Archiving.class);
        extending = beans.getBean(Extending.class);
        excess = beans.getBean(Excess.class);
        amending = beans.getBean(Amending.class);
        deadlines = beans.getBean(Deadlines.class);
        charging = beans.getBean(Charging.class);
        reopening = beans.getBean(Reopening.class);
        requests = beans.getBean(Requests.class);
        process = beans.getBean(CaseProcess.class);
        timers = beans.getBean(CaseTimers.class);
        audit = beans.getBean(AuditTrail.class);
        amendingRegistration = beans.getBean(AmendingRegistration.class);
        voiding = beans.getBean(Voiding.class);
        decidingMotions = beans.getBean(DecidingMotions.class);
        motions = beans.getBean(Motions.class);
        today(MONDAY);
        agency = agency("示例机关");
        letterhead(agency);
        department = department("规划科");
        otherDepartment = department("财务科");
        clerk = officer(agency, null, "甲", Role.CLERK);
        handler = officer(agency, department, "乙", Role.HANDLER);
        reviewer = officer(agency, null, "丙", Role.LEGAL_REVIEWER);
        head = officer(agency, null, "丁", Role.HEAD);
        administrator = officer(agency, null, "庚", Role.ADMINISTRATOR);
        handlerElsewhere = officer(agency, otherDepartment, "戊", Role.HANDLER);
        clerkOfAnotherAgency = officer(agency("另一机关"), null, "己", Role.CLERK);
    }

    /** Moves the clock to the morning of a day. */
    public World today(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(9, 0)));
        return this;
    }

    private long agency(String name) {
        String code = UUID.randomUUID().toString();
        jdbc.sql("insert into agency (code, name) values (:code, :name)")
                .param("code", code)
                .param("name", name)
                .update();
        return jdbc.sql("select id from agency where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    /** What the agency's letters print; an agency without it cannot issue any. */
    private void letterhead(long agency) {
        jdbc.sql("""
                insert into letterhead (agency_id, number_word, review_agency, review_channel, court, contact)
                values (:agency, '示公开', '示例市人民政府', 'https://review.example.gov.cn', '示例区人民法院', '电话：0000-1234567')
                """).param("agency", agency).update();
    }

    /** A further department of the agency. */
    public long department(String name) {
        jdbc.sql("insert into department (agency_id, name) values (:agency, :name)")
                .param("agency", agency)
                .param("name", name)
                .update();
        return jdbc.sql("select max(id) from department where agency_id = :agency and name = :name")
                .param("agency", agency)
                .param("name", name)
                .query(Long.class)
                .single();
    }

    /** A further officer, e.g. one with several roles. */
    public Officer officer(long agency, Long department, String name, Role... roles) {
        String login = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into officer (agency_id, department_id, login, name, password_hash, enabled, version)
                values (:agency, :department, :login, :name, '{noop}rehearsal', true, 0)
                """)
                .param("agency", agency)
                .param("department", department)
                .param("login", login)
                .param("name", name)
                .update();
        long id = jdbc.sql("select id from officer where login = :login")
                .param("login", login)
                .query(Long.class)
                .single();
        for (Role role : roles) {
            jdbc.sql("insert into officer_role (officer_id, role) values (:id, :role)")
                    .param("id", id)
                    .param("role", role.name())
                    .update();
        }
        return new Officer(id, agency, department, login, name, Set.of(roles), true);
    }

    /** Another head of the same agency, for what one head must not do alone. */
    public Officer anotherHead() {
        return officer(agency, null, "壬", Role.HEAD);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Registration registration(LocalDate receivedOn) {
        return registration(receivedOn, ApplicantKind.NATURAL_PERSON);
    }

    public Registration registration(LocalDate receivedOn, ApplicantKind kind) {
        return new Registration(
                RequestId.random(),
                Receipt.on(Channel.IN_PERSON, receivedOn),
                new Applicant(
                        kind, "王𬭶", new Identity(Identity.Kind.OTHER, "样例证件1234"), "13900000000", null, null, null),
                "东环路改造项目征收补偿方案",
                null,
                WantedForm.PAPER,
                WantedRoute.POST);
    }

    public RequestId registered() {
        return registered(today(), ApplicantKind.NATURAL_PERSON);
    }

    public RequestId registered(LocalDate receivedOn, ApplicantKind kind) {
        Registration registration = registration(receivedOn, kind);
        registering.register(registration, clerk);
        return registration.id();
    }

    public RequestId accepted() {
        RequestId id = registered();
        examining.accept(id, version(id), null, clerk);
        return id;
    }

    public RequestId assigned() {
        RequestId id = accepted();
        assigning.assign(id, version(id), department, null, clerk);
        return id;
    }

    public RequestId proposed(Ground ground, boolean opinionsNeeded) {
        RequestId id = assigned();
        proposing.propose(
                id,
                version(id),
                ground == Ground.DOES_NOT_EXIST ? provedSearch() : search(),
                ground,
                "建议公开",
                opinionsNeeded,
                handler);
        return id;
    }

    public SearchRecord search() {
        return new SearchRecord("规划科档案柜、业务系统", "东环路 征收", "乙", today(), "检得方案一份");
    }

    /** A search with a page of proof. */
    public SearchRecord provedSearch() {
        SearchRecord search = search();
        return new SearchRecord(
                search.places(),
                search.keywords(),
                search.searchedBy(),
                search.searchedOn(),
                "没有检得",
                new Attachment("检索截图.pdf", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII)));
    }

    /** Gives a department a part beside the lead department; five working days. @return the part */
    public long partGiven(RequestId id, long to) {
        givingParts.give(id, new AskedPart(to, "请检索东环路项目的补偿协议", 5), clerk);
        return parts.of(id).stream().mapToLong(one -> one.of().id()).max().orElseThrow();
    }

    /** Asks a department of the agency for help; five working days. @return what was asked */
    public long helpAsked(RequestId id, long of) {
        askingAssistance.ask(id, new AssistanceQuestion("请查东环路项目的补偿协议", Set.of(of), List.of(), List.of(), 5), clerk);
        return lastAssistance(id);
    }

    /** Asks the other agency of the installation for help; five working days. @return what was asked */
    public long helpAskedWithin(RequestId id, String... papers) {
        askingAssistance.ask(
                id,
                new AssistanceQuestion(
                        "请查东环路项目的用地批复",
                        Set.of(),
                        Set.of(clerkOfAnotherAgency.agencyId()),
                        List.of(),
                        List.of(papers),
                        5),
                clerk);
        return lastAssistance(id);
    }

    /** Asks an organ outside for help by a letter sent today; five working days. @return what was asked */
    public long helpAskedOutside(RequestId id) {
        OutsideLetter letter = new OutsideLetter("市档案馆", "示例路1号", new Sending("示函〔2026〕5号", today(), "EMS 1000000009"));
        askingAssistance.ask(
                id, new AssistanceQuestion("请查东环路项目的立项档案", Set.of(), List.of(letter), List.of(), 5), clerk);
        return lastAssistance(id);
    }

    /** Asks an organ outside for help by a letter that is still to be composed and sent; five working days. @return what is asked */
    public long helpPrepared(RequestId id) {
        askingAssistance.ask(
                id,
                new AssistanceQuestion(
                        "查找1998年东环路征收档案", Set.of(), List.of(new OutsideLetter("示例市档案馆", "示例路1号", null)), List.of(), 5),
                clerk);
        return lastAssistance(id);
    }

    private long lastAssistance(RequestId id) {
        return assistances.of(id).stream().mapToLong(one -> one.of().id()).max().orElseThrow();
    }

    /** Asks the other agency of this installation; the request stands at the consultation. @return the letter in its inbox */
    public AskedOpinion opinionAskedWithin(RequestId id, Consultation.Kind kind, String... papers) {
        Consultation letter = Consultation.letter(kind, "", null, "东环路改造项目征收补偿方案", today(), null)
                .to(clerkOfAnotherAgency.agencyId());
        askOpinions(id, version(id), List.of(letter), List.of(papers), clerk);
        List<AskedOpinion> inbox = askedOpinions.awaited(clerkOfAnotherAgency.agencyId());
        return inbox.get(inbox.size() - 1);
    }

    /** Hands a request that was answered as another agency's on to it. @return what it has in its inbox */
    public ForwardedRequest forwarded(RequestId id) {
        forwarding.forward(
                id, new ForwardingNotice(clerkOfAnotherAgency.agencyId(), true, today(), "电话告知，同意转交", "请依法办理"), clerk);
        return forwardings.of(id).stream()
                .filter(one -> one.state() == ForwardedRequest.State.ARRIVED)
                .findFirst()
                .orElseThrow();
    }

    /** The other agency registers what was handed on to it, as the form is filled. */
    public RequestId registeredThere(ForwardedRequest forwarded) {
        registeringMail.register(
                registeringMail.arrived(forwarded.arrivedAs(), clerkOfAnotherAgency), clerkOfAnotherAgency);
        return forwarded.arrivedAs();
    }

    /** A conferral in writing, of the law office and counsel. @return the conferral */
    public long conferred(RequestId id) {
        conferring.convene(
                id,
                new ConferralQuestion(
                        "补偿协议是否涉及商业秘密",
                        Conferral.Form.WRITTEN,
                        null,
                        Map.of(
                                Conferral.Participant.Kind.LEGAL_OFFICE,
                                List.of("法规处"),
                                Conferral.Participant.Kind.COUNSEL,
                                List.of("示例律师事务所")),
                        List.of(),
                        5),
                clerk);
        return conferrals.of(id).get(conferrals.of(id).size() - 1).id();
    }

    /** A conferral in writing of the law office and the other department. @return the conferral */
    public long departmentsConfer(RequestId id) {
        conferring.convene(
                id,
                new ConferralQuestion(
                        "补偿协议中的单价能否公开",
                        Conferral.Form.WRITTEN,
                        null,
                        Map.of(
                                Conferral.Participant.Kind.LEGAL_OFFICE,
                                List.of("法规处"),
                                Conferral.Participant.Kind.DEPARTMENT,
                                List.of("财务科")),
                        List.of(),
                        5),
                clerk);
        return conferrals.of(id).get(conferrals.of(id).size() - 1).id();
    }

    /** What the law office says in a conferral. */
    public Conferral.Opinion opinion(RequestId id, long conferral) {
        return new Conferral.Opinion(
                conferrals.of(id, conferral).orElseThrow().participants().get(0).id(), "赵某", today(), "不属于商业秘密");
    }

    /** A conferral that has come to its conclusion by its minutes. @return the conferral */
    public long concluded(RequestId id) {
        long conferral = conferred(id);
        conferring.conclude(id, conferral, today(), "一致认为可以公开", List.of(), "可以公开", clerk);
        return conferral;
    }

    /** Puts the notice into a letter, on its day, and says that it was sent. */
    public void askForCorrection(RequestId id, int version, CorrectionNotice notice, Officer by) {
        askForCorrection(id, version, notice, null, by);
    }

    /** The same with the reason of a late one. A letter that is on file, because the sending was refused, is sent. */
    public void askForCorrection(
            RequestId id, int version, CorrectionNotice notice, @Nullable String lateReason, Officer by) {
        boolean there = papers.of(id, PaperKind.CORRECTION_NOTICE).isPresent()
                && examining.preparedCorrection(id, clerk).isPresent();
        if (!there) {
            on(
                    notice.sentOn(),
                    () -> examining.prepareCorrection(id, version, notice.items(), notice.dueOn(), false, by));
        }
        examining.askForCorrection(id, there ? version : version + 1, notice.sentOn(), lateReason, by);
    }

    /** Puts the letters on paper, on their day, and says that they were sent. */
    public void askOpinions(RequestId id, int version, List<Consultation> letters, Officer by) {
        askOpinions(id, version, letters, List.of(), by);
    }

    /** The same with materials for an agency of the installation, which has its letter at once. */
    public void askOpinions(RequestId id, int version, List<Consultation> letters, List<String> materials, Officer by) {
        LocalDate first = letters.stream()
                .map(Consultation::sentOn)
                .min(LocalDate::compareTo)
                .orElseGet(this::today);
        boolean there = !letters.isEmpty()
                && letters.stream()
                        .allMatch(letter -> consulting.waiting(id, by).entrySet().stream()
                                .anyMatch(one -> one.getValue().isPresent()
                                        && one.getKey().kind() == letter.kind()
                                        && one.getKey().party().equals(letter.party())));
        if (!there) {
            on(first, () -> consulting.prepare(id, version, letters, materials, false, by));
        }
        List<ConsultationPrepared> waiting = preparedEnquiries.of(id);
        List<SentEnquiry> sent = letters.stream()
                .filter(letter -> !letter.isWithin())
                .map(letter -> new SentEnquiry(
                        waiting.stream()
                                .filter(one -> one.kind() == letter.kind()
                                        && one.party().equals(letter.party()))
                                .mapToLong(ConsultationPrepared::nth)
                                .max()
                                .orElseThrow(),
                        letter.contact(),
                        letter.sentOn(),
                        letter.deliveredOn()))
                .toList();
        if (!sent.isEmpty()) {
            consulting.ask(id, there ? version : version + 1, sent, by);
        }
    }

    /** Puts the question for the reasons into a letter, on its day, and says that it was sent. */
    public void askForReasons(
            RequestId id, int version, LocalDate askedOn, LocalDate dueOn, String finding, Officer by) {
        boolean there = papers.of(id, PaperKind.REASONS_NOTICE).isPresent();
        if (!there) {
            on(askedOn, () -> excess.prepare(id, version, dueOn, finding, false, by));
        }
        excess.ask(id, there ? version : version + 1, askedOn, by);
    }

    /** Puts the fee into a letter, on its day, and says that it was sent. */
    public void askForFee(RequestId id, int version, FeeNotice notice, Officer by) {
        boolean there = papers.of(id, PaperKind.FEE_NOTICE).isPresent()
                && charging.preparedFee(id, clerk).isPresent();
        if (!there) {
            on(
                    notice.sentOn(),
                    () -> charging.prepare(
                            id, version, notice.basis(), notice.units(), notice.unitsBefore(), false, by));
        }
        charging.ask(id, there ? version : version + 1, notice.sentOn(), notice.receivedOn(), by);
    }

    /** Puts the approved extension into a letter, on its day, and says that it was sent. */
    public void tellExtension(RequestId id, int version, LocalDate sentOn, Officer by) {
        boolean there = papers.of(id, PaperKind.EXTENSION_NOTICE).isPresent();
        if (!there) {
            on(sentOn, () -> extending.prepareNotice(id, version, by));
        }
        extending.tell(id, there ? version : version + 1, sentOn, by);
    }

    /** A letter on file without words, which names no party, for a fact that is put into the ledger by itself. */
    public void letter(RequestId id, LetterKind kind, LocalDate on) {
        int serial = 1
                + jdbc.sql("select coalesce(max(number_serial), 0) from letter where agency_id = :agency")
                        .param("agency", agency)
                        .query(Integer.class)
                        .single();
        jdbc.sql("""
                insert into letter (request_id, agency_id, kind, number_year, number_serial, number_text, content, issued_on, issued_by)
                values (:id, :agency, :kind, :year, :serial, :serial, :content, :on, :by)
                """)
                .param("id", id.value())
                .param("agency", agency)
                .param("kind", kind.name())
                .param("year", on.getYear())
                .param("serial", serial)
                .param("content", "{}")
                .param("on", on)
                .param("by", clerk.id())
                .update();
    }

    /** Does what is said on a day that has passed; a day to come is today. */
    private void on(LocalDate day, Runnable act) {
        LocalDate today = today();
        if (day.isBefore(today)) {
            today(day);
        }
        try {
            act.run();
        } finally {
            today(today);
        }
    }

    /** At the draft, with everything on file that the ground rests on. */
    public RequestId readyToDraft(Ground ground) {
        return switch (ground) {
            case THIRD_PARTY -> {
                RequestId id = proposed(ground, true);
                askOpinions(
                        id,
                        version(id),
                        List.of(Consultation.letter(
                                Consultation.Kind.THIRD_PARTY, "恒通公司", null, "报价", today(), today())),
                        clerk);
                consulting.recordOpinion(
                        id,
                        version(id),
                        new Answer(
                                consultations.of(id).get(0).id(),
                                null,
                                today(),
                                Consultation.Opinion.OBJECTS,
                                "涉及商业秘密"),
                        clerk);
                yield id;
            }
            case STILL_UNCLEAR -> {
                RequestId id = registered();
                askForCorrection(
                        id, version(id), CorrectionNotice.sent(today(), "请写明文件名称", today().plusDays(10)), clerk);
                correcting.receive(id, version(id), today(), "名称不详", clerk);
                examining.conclude(id, version(id), Conclusion.STILL_UNCLEAR, "仍无法确定", clerk);
                yield id;
            }
            case EXCESSIVE -> {
                RequestId id = proposed(ground, false);
                askForReasons(id, version(id), today(), today().plusDays(9), "本月46件", clerk);
                excess.receive(id, version(id), today(), "个人需要", clerk);
                excess.findUnreasonable(id, version(id), "与数量不相称", clerk);
                yield id;
            }
            default -> proposed(ground, false);
        };
    }

    public RequestId drafted(Ground ground) {
        RequestId id = readyToDraft(ground);
        draft(id, ground);
        return id;
    }

    public void draft(RequestId id, Ground ground) {
        decisionMaking.draft(id, version(id), List.of(part(ground)), clerk);
    }

    public DecisionPart part(Ground ground) {
        return part("东环路改造项目征收补偿方案", ground);
    }

    public DecisionPart part(String information, Ground ground) {
        return new DecisionPart(information, ground, Proofs.reason(ground), evidence(ground));
    }

    /** Everything the ground asks for. */
    public Map<Evidence, String> evidence(Ground ground) {
        return Proofs.of(ground);
    }

    public RequestId reviewed(Ground ground) {
        RequestId id = drafted(ground);
        decisionMaking.passReview(
                id, version(id), ReviewAnswer.allFine(), Proofs.secrecyReview(today()), "同意", reviewer);
        return id;
    }

    public RequestId approved(Ground ground) {
        RequestId id = reviewed(ground);
        decisionMaking.approve(id, version(id), "同意", "", head);
        return id;
    }

    public RequestId delivered(Ground ground) {
        RequestId id = approved(ground);
        delivering.deliver(id, version(id), delivery(), clerk);
        return id;
    }

    public Delivery delivery() {
        return Delivery.posted(PostalService.EMS, today(), "1000000001");
    }

    public RequestId archived(Ground ground) {
        RequestId id = delivered(ground);
        archiving.archive(id, version(id), "", "告知书在系统外制发，原件存档案室", clerk);
        return id;
    }

    /** Charged for, not paid, ended by the process some six weeks later; today is that later day. */
    public RequestId unpaid() {
        RequestId id = assigned();
        askForFee(id, version(id), new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, today(), today(), null, null), clerk);
        today(today().plusDays(40));
        timers.endDuePeriods();
        return id;
    }

    /** Something of the registration put right: moved by the clerk, confirmed by the head. */
    public void amended(RequestId id, RegistrationField field, String value) {
        amendingRegistration.move(id, Map.of(field, value), "核对后更正", clerk);
        amendingRegistration.confirm(
                id,
                version(id),
                motions.open(id).orElseThrow().id(),
                field == RegistrationField.IDENTITY_NUMBER ? value : "",
                head);
    }

    /** A test registration voided: moved by the clerk, confirmed by the head. */
    public void voided(RequestId id) {
        voiding.move(id, VoidBasis.TEST, "", "测试登记", clerk);
        voiding.confirm(id, version(id), motions.open(id).orElseThrow().id(), head);
    }

    public int version(RequestId id) {
        return jdbc.sql("select version from disclosure_request where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** The steps the request stands at. */
    public List<String> steps(RequestId id) {
        return process.open(id).stream().map(WorkItem::step).toList();
    }

    /** The names of the case's entries in the ledger. */
    public List<String> ledger(RequestId id) {
        return audit.of(id).stream().map(AuditEntry::event).toList();
    }
}
