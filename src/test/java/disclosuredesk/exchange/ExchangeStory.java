package disclosuredesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditEntry;
import disclosuredesk.clock.Duties;
import disclosuredesk.clock.Light;
import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.AskedOpinion;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.Consultation.Kind;
import disclosuredesk.consultation.Consultation.Opinion;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.exchange.ForwardedRequest.State;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Material;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.Channel;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.Intake;
import disclosuredesk.requests.Receipt;
import disclosuredesk.requests.Registration;
import disclosuredesk.requests.RequestConcluded.Conclusion;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two agencies of one installation: a request is handed on, an opinion asked and given, each with the clock of its own; a third sees nothing. */
abstract class ExchangeStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Materials materials;

    @Autowired
    private Duties duties;

    private World world;
    private Officer there;

    @BeforeEach
    void twoAgencies() {
        world = new World(beans);
        there = world.clerkOfAnotherAgency;
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private Refused refused(Runnable act) {
        Refused refused = catchThrowableOfType(Refused.class, act::run);
        assertThat(refused).isNotNull();
        return refused;
    }

    private String refusal(Runnable act) {
        return refused(act).messageKey();
    }

    private Object deadline(RequestId id) {
        return world.jdbc
                .sql("select formal_on, safe_on, state from request_deadline where request_id = :id")
                .param("id", id.value())
                .query()
                .singleRow();
    }

    /** What the ledger of an agency holds, of whatever it is. */
    private List<String> told(long agency) {
        return world.jdbc
                .sql("select event from audit_entry where agency_id = :agency order by seq")
                .param("agency", agency)
                .query(String.class)
                .list();
    }

    private void bothLedgersAreWhole() {
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
        assertThat(world.audit.firstBreak(there.agencyId())).isEmpty();
    }

    private List<String> dutiesOf(Officer by) {
        return duties.lines(by).stream().map(line -> line.duty().kind()).toList();
    }

    @Test
    void aRequestIsHandedOnAndRegisteredWithANumberAndAClockOfItsOwn() {
        RequestId id = world.registered();
        beans.getBean(FilingMaterials.class)
                .file(id, 0, Purpose.APPLICATION, InspectedFile.of("申请表.pdf", Papers.pdf("application")), world.clerk);
        world.examining.conclude(id, world.version(id), Conclusion.NOT_OURS, "由另一机关负责", world.clerk);
        world.draft(id, Ground.NOT_OURS);
        world.decisionMaking.passReview(
                id,
                world.version(id),
                ReviewAnswer.allFine(),
                Proofs.secrecyReview(world.today()),
                "同意",
                world.reviewer);
        world.decisionMaking.approve(id, world.version(id), "同意", "", world.head);
        assertThat(refusal(() -> world.forwarded(id))).isEqualTo("exchange.forward.notAnswered");
        world.delivering.deliver(id, world.version(id), world.delivery(), world.clerk);
        Object answered = deadline(id);
        world.today(day("2026-03-12"));
        ForwardedRequest sent = world.forwarded(id);
        DisclosureRequest own = world.requests.get(id, world.clerk);
        assertThat(sent.state()).isEqualTo(State.ARRIVED);
        assertThat(sent.sentNumber()).isEqualTo(own.number().toString());
        assertThat(deadline(id)).as("the answer stays what it was").isEqualTo(answered);
        assertThat(own.outcome()).isEqualTo("R4_1");
        assertThat(refusal(() -> world.forwarded(id))).isEqualTo("exchange.forward.twice");

        assertThat(world.forwardings.waiting(there.agencyId()))
                .extracting(ForwardedRequest::id)
                .containsExactly(sent.id());
        assertThat(world.forwardings.papers(sent)).extracting(Material::name).containsExactly("申请表.pdf");
        assertThat(dutiesOf(there)).containsExactly("REGISTER_FORWARDED");
        assertThat(dutiesOf(world.clerk)).isEmpty();

        world.today(day("2026-03-16"));
        assertThat(duties.lines(there).get(0).light()).as("a working day later").isEqualTo(Light.RED);
        Registration form = world.registeringMail.arrived(sent.arrivedAs(), there);
        assertThat(form.applicant()).isEqualTo(own.applicant());
        assertThat(form.information()).isEqualTo(own.information());
        Registration otherDay = new Registration(
                form.id(),
                Receipt.on(Channel.IN_PERSON, world.today()),
                form.applicant(),
                form.information(),
                null,
                form.wantedForm(),
                form.wantedRoute());
        assertThat(refusal(() -> world.registeringMail.register(otherDay, there)))
                .isEqualTo("exchange.register.otherDay");
        RequestId registered = world.registeredThere(sent);
        DisclosureRequest received = world.requests.get(registered, there);
        assertThat(received.receivedOn())
                .as("the day it came, not the day it was registered")
                .isEqualTo("2026-03-12");
        assertThat(received.channel()).isEqualTo(Channel.FORWARDED);
        assertThat(received.agencyId()).isEqualTo(there.agencyId());
        assertThat(world.deadlines.of(registered).orElseThrow().formal()).isEqualTo("2026-04-10");
        assertThat(materials.of(registered, Purpose.APPLICATION))
                .extracting(Material::sha256)
                .containsExactly(materials.of(id, Purpose.APPLICATION).get(0).sha256());
        assertThat(dutiesOf(there)).isEmpty();

        ForwardedRequest done = world.forwardings.of(id).get(0);
        assertThat(done.state()).isEqualTo(State.REGISTERED);
        assertThat(done.registeredNumber()).isEqualTo(received.number().toString());
        assertThat(done.applicant())
                .as("who he is stands no longer in what was sent")
                .isNull();
        assertThat(world.forwardings.of(registered)).containsExactly(done);
        assertThat(world.ledger(id)).contains("RequestForwarded").endsWith("ForwardedRequestRegistered");
        assertThat(world.ledger(registered)).contains("RequestRegistered", "MaterialFiled", "RegisteredAsForwarded");
        assertThat(told(there.agencyId())).startsWith("ForwardedRequestArrived", "RequestRegistered");
        AuditEntry link = world.audit.of(id).get(world.audit.of(id).size() - 1);
        assertThat(link.officerName()).isEqualTo("另一机关");
        assertThat(link.officerId()).isZero();
        bothLedgersAreWhole();

        assertThat(refused(() -> world.requests.get(registered, world.clerk)).kind())
                .as("neither sees the other's case")
                .isEqualTo(Refused.Kind.NOT_FOUND);
        assertThat(refused(() -> world.requests.get(id, there)).kind()).isEqualTo(Refused.Kind.NOT_FOUND);
        assertThat(refusal(() -> world.registeringMail.register(form, there))).isEqualTo("exchange.notWaiting");
    }

    @Test
    void itIsSentBackWithAReasonAndGoesToAnother() {
        RequestId id = world.archived(Ground.NOT_OURS);
        ForwardedRequest sent = world.forwarded(id);
        assertThat(refusal(() -> world.forwarding.sendBack(sent.id(), " ", there)))
                .isEqualTo("exchange.sendBack.reasonMissing");
        world.forwarding.sendBack(sent.id(), "由市水务局负责", there);
        ForwardedRequest back = world.forwardings.of(id).get(0);
        assertThat(back.state()).isEqualTo(State.RETURNED);
        assertThat(Objects.requireNonNull(back.returned()).reason()).isEqualTo("由市水务局负责");
        assertThat(back.applicant()).isNull();
        assertThat(refused(() -> world.registeringMail.arrived(sent.arrivedAs(), there))
                        .kind())
                .isEqualTo(Refused.Kind.NOT_FOUND);
        assertThat(refusal(() -> world.forwarding.sendBack(sent.id(), "再退", there)))
                .isEqualTo("exchange.notWaiting");
        assertThat(dutiesOf(world.clerk)).containsExactly("FORWARDING_RETURNED");
        assertThat(world.forwardings.returned(world.agency)).hasSize(1);
        assertThat(world.ledger(id)).endsWith("ForwardedRequestReturned");
        assertThat(told(there.agencyId())).containsExactly("ForwardedRequestArrived", "ForwardedRequestSentBack");

        ForwardedRequest again = world.forwarded(id);
        assertThat(dutiesOf(world.clerk))
                .as("handing it on elsewhere is taking note")
                .isEmpty();
        world.forwarding.sendBack(again.id(), "仍不属于本机关", there);
        world.forwarding.note(id, world.clerk);
        assertThat(dutiesOf(world.clerk)).isEmpty();
        assertThat(refusal(() -> world.forwarding.note(id, world.clerk))).isEqualTo("exchange.note.nothing");
        bothLedgersAreWhole();
    }

    @Test
    void itGoesOnlyWhereSomebodyRegistersItAndWithTheApplicantsSay() {
        RequestId id = world.delivered(Ground.NOT_OURS);
        long other = there.agencyId();
        assertThat(refusal(() -> forward(id, new ForwardingNotice(null, true, world.today(), "同意", ""))))
                .isEqualTo("exchange.forward.agencyMissing");
        assertThat(refusal(() -> forward(id, new ForwardingNotice(world.agency, true, world.today(), "同意", ""))))
                .isEqualTo("exchange.forward.agencyMissing");
        assertThat(refusal(() -> forward(id, new ForwardingNotice(other, false, world.today(), "反对", ""))))
                .isEqualTo("exchange.forward.objected");
        assertThat(refusal(() -> forward(id, new ForwardingNotice(other, true, null, "同意", ""))))
                .isEqualTo("exchange.forward.askedOnMissing");
        assertThat(refusal(() -> forward(id, new ForwardingNotice(other, true, world.today(), " ", ""))))
                .isEqualTo("exchange.forward.askedHowMissing");
        world.jdbc
                .sql("update officer set enabled = false where id = :id")
                .param("id", there.id())
                .update();
        assertThat(refusal(() -> forward(id, new ForwardingNotice(other, true, world.today(), "同意", ""))))
                .isEqualTo("exchange.forward.nobody");
        RequestId provided = world.delivered(Ground.PROVIDED);
        assertThat(refusal(() -> forward(provided, new ForwardingNotice(other, true, world.today(), "同意", ""))))
                .isEqualTo("exchange.forward.notAnswered");
        assertThat(told(other)).isEmpty();
    }

    private void forward(RequestId id, ForwardingNotice notice) {
        world.forwarding.forward(id, notice, world.clerk);
    }

    @Test
    void nobodySaysOfAnOrdinaryRequestThatItWasHandedOn() {
        Registration plain = world.registration(world.today());
        Registration said = new Registration(
                plain.id(),
                Receipt.on(Channel.FORWARDED, world.today()),
                plain.applicant(),
                plain.information(),
                null,
                plain.wantedForm(),
                plain.wantedRoute());
        assertThat(refusal(() -> world.registeringMail.register(said, world.clerk)))
                .isEqualTo("requests.registration.notForwarded");
    }

    @Test
    void anotherRequestOutOfALetterThatWasHandedOnCameTheSameWay() {
        RequestId first = world.registeredThere(world.forwarded(world.delivered(Ground.NOT_OURS)));
        Registration another = new Registration(
                RequestId.random(),
                world.requests.get(first, there).receipt(),
                null,
                "西环路改造项目征收补偿方案",
                null,
                WantedForm.PAPER,
                WantedRoute.POST,
                new Intake(null, null, first));
        world.registeringMail.register(another, there);
        assertThat(world.requests.get(another.id(), there).channel()).isEqualTo(Channel.FORWARDED);
    }

    @Test
    void anOpinionFromWithinIsTheSameFactAsOneTypedByHand() {
        RequestId byHand = world.proposed(Ground.PROVIDED, true);
        world.askOpinions(
                byHand,
                world.version(byHand),
                List.of(Consultation.letter(
                        Kind.JOINT_AGENCY, "另一机关", null, "东环路改造项目征收补偿方案", world.today(), world.today())),
                world.clerk);
        RequestId within = world.proposed(Ground.PROVIDED, true);
        beans.getBean(FilingMaterials.class)
                .file(
                        within,
                        world.version(within),
                        Purpose.INFORMATION,
                        InspectedFile.of("方案.pdf", Papers.pdf("plan")),
                        world.clerk);
        Material plan = materials.of(within, Purpose.INFORMATION).get(0);
        AskedOpinion asked = world.opinionAskedWithin(within, Kind.JOINT_AGENCY, plan.storageName());
        assertThat(asked.askingAgency()).isEqualTo("示例机关");
        assertThat(asked.sentNumber())
                .isEqualTo(world.requests.get(within, world.clerk).number().toString());
        assertThat(world.askedOpinions.due(asked)).as("15 working days").isEqualTo("2026-03-23");
        assertThat(world.askedOpinions.papers(asked, false)).containsExactly(plan);
        assertThat(deadline(within)).isEqualTo(deadline(byHand));

        world.today(day("2026-03-11"));
        assertThat(refusal(() -> give(asked, Opinion.OBJECTS, " ", "己")))
                .isEqualTo("consultation.within.reasonsMissing");
        assertThat(refusal(() -> give(asked, Opinion.AGREES, "", " ")))
                .isEqualTo("consultation.within.approvedByMissing");
        assertThat(refusal(() -> give(asked, Opinion.SILENT, "", "己"))).isEqualTo("consultation.opinionMissing");
        world.givingOpinions.give(
                asked.id(),
                Opinion.OBJECTS,
                "尚在审批",
                "庞某",
                List.of(InspectedFile.of("说明.pdf", Papers.pdf("why"))),
                there);
        world.consulting.recordOpinion(
                byHand,
                world.version(byHand),
                new Answer(world.consultations.of(byHand).get(0).id(), null, world.today(), Opinion.OBJECTS, "尚在审批"),
                world.clerk);
        assertThat(deadline(within)).isEqualTo(deadline(byHand));
        assertThat(world.steps(within)).isEqualTo(world.steps(byHand)).containsExactly("draftDecision");
        Consultation answered = world.consultations.of(within).get(0);
        assertThat(answered.reasons()).isEqualTo("尚在审批");
        assertThat(answered.opinion()).isEqualTo(Opinion.OBJECTS);
        assertThat(facts(within)).isEqualTo(facts(byHand));
        assertThat(materials.of(within, Purpose.OPINION))
                .extracting(Material::name)
                .containsExactly("说明.pdf");
        assertThat(told(there.agencyId())).containsExactly("OpinionAsked", "OpinionGiven");
        assertThat(world.askedOpinions.awaited(there.agencyId())).isEmpty();
        assertThat(world.askedOpinions.get(asked.id(), there).state()).isEqualTo(AskedOpinion.State.ANSWERED);
        assertThat(refusal(() -> give(asked, Opinion.AGREES, "", "己"))).isEqualTo("consultation.within.ended");
        bothLedgersAreWhole();
    }

    private void give(AskedOpinion asked, Opinion opinion, String reasons, String approvedBy) {
        world.givingOpinions.give(asked.id(), opinion, reasons, approvedBy, List.of(), there);
    }

    /** What the clock is told by the ledger. */
    private List<String> facts(RequestId id) {
        return world.audit.of(id).stream()
                .filter(entry -> entry.event().startsWith("Consultation")
                        && !entry.event().equals("ConsultationPrepared")) // no fact of the clock
                .map(entry -> entry.event() + " " + entry.happenedOn())
                .toList();
    }

    @Test
    void aJointAgencyThatStaysSilentHasAgreedAndComesTooLate() {
        RequestId id = world.proposed(Ground.PROVIDED, true);
        AskedOpinion asked = world.opinionAskedWithin(id, Kind.JOINT_AGENCY);
        assertThat(dutiesOf(there)).containsExactly("GIVE_OPINION");
        assertThat(dutiesOf(world.clerk))
                .as("the period stands on its own case")
                .isEmpty();
        world.today(day("2026-03-24"));
        world.timers.endDuePeriods();
        assertThat(world.consultations.of(id).get(0).opinion()).isEqualTo(Opinion.SILENT);
        assertThat(world.askedOpinions.get(asked.id(), there).state()).isEqualTo(AskedOpinion.State.SILENT);
        assertThat(refusal(() -> give(asked, Opinion.OBJECTS, "不宜公开", "己"))).isEqualTo("consultation.within.ended");
        assertThat(dutiesOf(there)).isEmpty();
    }

    @Test
    void whatIsLateWithoutAPeriodOfTheLawIsSeenByBoth() {
        RequestId id = world.proposed(Ground.PROVIDED, true);
        AskedOpinion asked = world.opinionAskedWithin(id, Kind.OTHER_AGENCY);
        assertThat(world.askedOpinions.due(asked)).isEqualTo("2026-03-09");
        world.today(day("2026-03-10"));
        world.timers.endDuePeriods();
        assertThat(duties.lines(there)).extracting(Duties.Line::light).containsExactly(Light.RED);
        assertThat(dutiesOf(there)).containsExactly("GIVE_OPINION");
        assertThat(dutiesOf(world.clerk)).containsExactly("OPINION_AWAITED");
        assertThat(world.consultations.isAwaited(id))
                .as("silence means nothing")
                .isTrue();
        give(asked, Opinion.AGREES, "", "己");
        assertThat(world.steps(id)).containsExactly("draftDecision");
        assertThat(dutiesOf(world.clerk)).isEmpty();
    }

    @Test
    void aLetterWithinTellsNotWhoAsksAndGoesToNoThirdParty() {
        RequestId id = world.proposed(Ground.PROVIDED, true);
        assertThat(refusal(() -> world.opinionAskedWithin(id, Kind.THIRD_PARTY)))
                .isEqualTo("consultation.within.thirdParty");
        Consultation telling = Consultation.letter(Kind.JOINT_AGENCY, "", null, "王𬭶申请的方案", world.today(), null);
        assertThat(refusal(() ->
                        world.askOpinions(id, world.version(id), List.of(telling.to(there.agencyId())), world.clerk)))
                .isEqualTo("consultation.within.identityTold");
        assertThat(refusal(
                        () -> world.askOpinions(id, world.version(id), List.of(telling.to(world.agency)), world.clerk)))
                .isEqualTo("consultation.within.unknown");
        assertThat(refusal(() -> world.opinionAskedWithin(id, Kind.JOINT_AGENCY, "0000")))
                .isEqualTo("consultation.within.paperImpossible");
        assertThat(told(there.agencyId())).isEmpty();
    }

    @Test
    void aThirdAgencyAndWhoDoesNotServeTheWholeFindNothing() {
        RequestId asking = world.proposed(Ground.PROVIDED, true);
        AskedOpinion asked = world.opinionAskedWithin(asking, Kind.JOINT_AGENCY);
        ForwardedRequest sent = world.forwarded(world.delivered(Ground.NOT_OURS));
        World third = new World(beans);
        Officer handler = world.officer(there.agencyId(), null, "子", Role.HANDLER);
        for (Officer by : List.of(third.clerk, third.head, world.clerk, handler)) {
            assertThat(refused(() -> world.askedOpinions.get(asked.id(), by)).kind())
                    .isEqualTo(Refused.Kind.NOT_FOUND);
            assertThat(refused(() -> world.forwardings.get(sent.id(), by)).kind())
                    .isEqualTo(Refused.Kind.NOT_FOUND);
            assertThat(refused(() -> world.givingOpinions.give(asked.id(), Opinion.AGREES, "", "己", List.of(), by))
                            .kind())
                    .isEqualTo(Refused.Kind.NOT_FOUND);
            assertThat(refused(() -> world.forwarding.sendBack(sent.id(), "退", by))
                            .kind())
                    .isEqualTo(Refused.Kind.NOT_FOUND);
        }
        assertThat(refused(() -> world.registeringMail.arrived(sent.arrivedAs(), third.clerk))
                        .kind())
                .isEqualTo(Refused.Kind.NOT_FOUND);
        Registration stolen = new Registration(
                sent.arrivedAs(),
                Receipt.on(Channel.FORWARDED, world.today()),
                sent.applicant(),
                sent.information(),
                null,
                sent.wantedForm(),
                sent.wantedRoute());
        assertThat(refusal(() -> world.registeringMail.register(stolen, third.clerk)))
                .isEqualTo("requests.registration.idTaken");
    }

    /** Each holds both ledgers in one order: two agencies that ask each other at the same moment do not wait for each other in vain. */
    @Test
    void twoAgenciesAskEachOtherAtOnce() {
        World other = new World(beans);
        List<CompletableFuture<?>> acts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            acts.add(asking(world, other.agency, world.proposed(Ground.PROVIDED, true)));
            acts.add(asking(other, world.agency, other.proposed(Ground.PROVIDED, true)));
        }
        acts.forEach(CompletableFuture::join);
        assertThat(world.askedOpinions.awaited(world.agency)).hasSize(4);
        assertThat(world.askedOpinions.awaited(other.agency)).hasSize(4);
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
        assertThat(world.audit.firstBreak(other.agency)).isEmpty();
    }

    private CompletableFuture<?> asking(World from, long agency, RequestId id) {
        Consultation letter = Consultation.letter(Kind.JOINT_AGENCY, "", null, "补偿方案", from.today(), null)
                .to(agency);
        int version = from.version(id);
        return CompletableFuture.runAsync(
                () -> from.consulting.prepare(id, version, List.of(letter), List.of(), false, from.clerk));
    }
}
