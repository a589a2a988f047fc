package disclosuredesk.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.consultation.Answer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.desk.docket.Docket;
import disclosuredesk.exchange.ForwardedRequest;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.Restricting;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.statistics.AnnualTable;
import disclosuredesk.testing.CountedStatements;
import disclosuredesk.testing.DoctorsWord;
import disclosuredesk.testing.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** An organ is merged into another: whatever its cases stand at, nothing of them is lost or changed, and the other's officers finish them all. */
@Import(CountedStatements.class)
abstract class MergerStory extends TwoOrgansStory {

    @Autowired
    private EnteringRecords entering;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Docket docket;

    @Autowired
    private Restricting restricting;

    @Autowired
    private AnnualTable table3;

    @Autowired
    private SecurityTrail trail;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Proving proving;

    @Autowired
    private ChangingOwnPassword changing;

    @Autowired
    private LinkingIdentities linking;

    @Autowired
    private OwnFactor factor;

    @Autowired
    private EndingSessions ending;

    /** One at every step, and one at the end of all. */
    private Map<String, RequestId> atEveryStep() {
        Map<String, RequestId> cases = new LinkedHashMap<>();
        cases.put("registered", world.registered());
        RequestId correction = world.registered();
        world.askForCorrection(
                correction,
                world.version(correction),
                CorrectionNotice.sent(world.today(), "请写明文件名称", world.today().plusDays(10)),
                world.clerk);
        cases.put("correction", correction);
        cases.put("accepted", world.accepted());
        cases.put("assigned", world.assigned());
        RequestId asked = world.proposed(Ground.THIRD_PARTY, true);
        cases.put("to ask", world.proposed(Ground.THIRD_PARTY, true));
        world.askOpinions(
                asked,
                world.version(asked),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通公司", null, "报价", world.today(), world.today())),
                world.clerk);
        cases.put("asked", asked);
        cases.put("ready", world.readyToDraft(Ground.PROVIDED));
        cases.put("drafted", world.drafted(Ground.PROVIDED));
        cases.put("reviewed", world.reviewed(Ground.PROVIDED));
        cases.put("approved", world.approved(Ground.PROVIDED));
        cases.put("delivered", world.delivered(Ground.PROVIDED));
        cases.put("archived", world.archived(Ground.PROVIDED));
        return cases;
    }

    /** The next step of a case, done by the successor's officers. */
    private void step(RequestId id, String step) {
        int version = world.version(id);
        switch (step) {
            case "examineRequest" -> world.examining.accept(id, version, null, clerk);
            case "correctionReceived" -> world.correcting.receive(id, version, world.today(), "东环路征收方案", clerk);
            case "assignDepartment" -> world.assigning.assign(id, version, taking, null, clerk);
            case "searchRecords" ->
                world.proposing.propose(id, version, world.search(), Ground.PROVIDED, "建议公开", false, handler);
            case "askOpinions" ->
                world.askOpinions(
                        id,
                        version,
                        List.of(Consultation.letter(
                                Consultation.Kind.THIRD_PARTY, "恒通公司", null, "报价", world.today(), world.today())),
                        clerk);
            case "opinionReceived" ->
                world.consulting.recordOpinion(
                        id,
                        version,
                        new Answer(
                                world.consultations.of(id).get(0).id(),
                                null,
                                world.today(),
                                Consultation.Opinion.AGREES,
                                "同意"),
                        clerk);
            case "draftDecision" ->
                world.decisionMaking.draft(id, version, List.of(world.part(Ground.PROVIDED)), clerk);
            case "reviewDecision" ->
                world.decisionMaking.passReview(
                        id, version, ReviewAnswer.allFine(), Proofs.secrecyReview(world.today()), "同意", reviewer);
            case "approveDecision" -> world.decisionMaking.approve(id, version, "同意", "", head);
            case "deliverDecision" -> world.delivering.deliver(id, version, world.delivery(), clerk);
            case "archiveDossier" -> world.archiving.archive(id, version, "", "告知书在系统外制发，原件存档案室", clerk);
            default -> throw new AssertionError(step);
        }
    }

    private void finish(RequestId id) {
        for (List<String> steps = main(id); !steps.isEmpty(); steps = main(id)) {
            step(id, steps.get(0));
        }
    }

    private List<String> main(RequestId id) {
        return world.steps(id).stream()
                .filter(step -> !step.equals("requestWithdrawn"))
                .toList();
    }

    @Test
    void casesAtEveryStepGoOnUntouchedAndAreAllFinishedByTheSuccessor() {
        Map<String, RequestId> cases = atEveryStep();
        Map<RequestId, Object> due = new LinkedHashMap<>();
        Map<RequestId, List<AuditEntry>> ledgers = new LinkedHashMap<>();
        Map<RequestId, List<String>> steps = new LinkedHashMap<>();
        cases.values().forEach(id -> {
            due.put(id, deadline(id));
            ledgers.put(id, world.audit.of(id));
            steps.put(id, world.steps(id));
        });
        Object counted = table3.derive(world.agency, 2026, ReportFormat.of(2026));
        merged();
        cases.forEach((name, id) -> {
            assertThat(deadline(id)).as(name).isEqualTo(due.get(id));
            assertThat(world.steps(id)).as(name).isEqualTo(steps.get(id));
            List<AuditEntry> ledger = world.audit.of(id);
            assertThat(ledger.subList(0, ledgers.get(id).size())).as(name).isEqualTo(ledgers.get(id));
            assertThat(world.ledger(id).contains("AgencyContinued")).as(name).isEqualTo(!name.equals("archived"));
        });
        assertThat(table3.derive(world.agency, 2026, ReportFormat.of(2026))).isEqualTo(counted);
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
        assertThat(docket.of(world.agency).all()).hasSize(cases.size() - 1);
        cases.forEach((name, id) -> {
            finish(id);
            assertThat(world.requests.get(id, clerk).number()).as(name).isNotNull();
        });
        assertThat(docket.of(world.agency).all()).isEmpty();
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
        assertThat(letter(cases.get("assigned")))
                .contains("承接机关", "承公开", "承接区人民法院")
                .doesNotContain("示公开");
        assertThat(letter(cases.get("archived"))).contains("示例机关").doesNotContain("承接机关");
    }

    /** Whoever acts on a case locks it and then the ledger; who went the other way round would stand against him. */
    @Test
    void everyCaseIsLockedBeforeAnyLedger() {
        atEveryStep();
        restricting.restrict(
                world.registered(),
                "涉及本机关人员",
                List.of(world.clerk.id(), world.reviewer.id(), world.handler.id()),
                world.head);
        List<String> asked = CountedStatements.of(this::merged);
        int first = IntStream.range(0, asked.size())
                .filter(i -> asked.get(i).contains("audit_head") && asked.get(i).contains("for update"))
                .findFirst()
                .orElseThrow();
        assertThat(asked.subList(0, first))
                .filteredOn(sql -> sql.contains("from disclosure_request"))
                .anyMatch(sql -> sql.contains("for update"));
        assertThat(asked.subList(first, asked.size()))
                .filteredOn(sql -> sql.contains("for update"))
                .allMatch(sql ->
                        sql.contains("audit_head") || sql.contains("security_head") || sql.contains("seal_head"));
    }

    private String letter(RequestId id) {
        return world.jdbc
                .sql("select content from letter where request_id = :id and kind = 'DECISION' order by id desc limit 1")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Test
    void onlyTheSuccessorComesToTheRecordAndOnlyByEnteringIt() {
        RequestId id = world.assigned();
        merged();
        Officer home = agencies.officer(clerk.id()).orElseThrow();
        assertThat(refusal(() -> world.requests.get(id, home))).isEqualTo("requests.inAnotherRecord");
        assertThat(entering.of(home)).extracting(EnteringRecords.Kept::open).containsExactly(1);
        entering.enter(world.agency, home);
        assertThat(world.requests.get(id, home.in(world.agency)).id()).isEqualTo(id);
        assertThat(refusal(() -> entering.enter(world.agency, world.clerkOfAnotherAgency)))
                .isEqualTo("agencies.record.unknown");
        assertThat(refusal(() -> world.requests.get(id, world.clerkOfAnotherAgency)))
                .isEqualTo("requests.notFound");
        assertThat(agencies.officer(world.clerk.id()).orElseThrow().enabled()).isFalse();
        assertThat(events(world.agency)).endsWith("AgencyMerged");
        assertThat(events(into)).containsExactly("AgencyTakenOver", "RecordEntered");
        assertThat(events(superior)).containsExactly("OrganProposed", "OrganAgreed");
    }

    private List<String> events(long agency) {
        return trail.of(agency).stream().map(SecurityEntry::event).toList();
    }

    @Test
    void aClosedOrganTakesNothingNewAndNobodyIsGivenRightsInIt() {
        RequestId asked = world.accepted();
        long help = world.helpAskedWithin(asked);
        merged();
        assertThat(refusal(() -> world.registering.register(world.registration(world.today()), clerk)))
                .isEqualTo("agencies.record.own");
        Officer administratorThere =
                world.officer(into, null, "新系", Role.ADMINISTRATOR).in(world.agency);
        assertThat(refusal(() -> staffing.addDepartment("新科室", administratorThere)))
                .isEqualTo("agencies.record.own");
        assertThat(agencies.others(into)).extracting(Agency::id).doesNotContain(world.agency);
        world.answeringAssistance.receive(help, null, world.clerkOfAnotherAgency);
        world.answeringAssistance.answer(help, null, "没有检得", List.of(), world.clerkOfAnotherAgency);
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void whatAnotherOrganHandedOnBeforeIsRegisteredByTheSuccessor() {
        ForwardedRequest sent = world.forwarded(world.archived(Ground.NOT_OURS));
        long there = world.clerkOfAnotherAgency.agencyId();
        world.jdbc
                .sql("update agency set superior_id = :superior where id = :id")
                .param("superior", superior)
                .param("id", there)
                .update();
        proposing.merge(there, into, null, BASIS, administrator);
        deciding.agree(changes.of(superior).get(0).id(), second);
        Officer clerkThere = clerk.in(there);
        world.registeringMail.register(world.registeringMail.arrived(sent.arrivedAs(), clerkThere), clerkThere);
        assertThat(world.requests.get(sent.arrivedAs(), clerkThere).agencyId()).isEqualTo(there);
        assertThat(DoctorsWord.on(world, beans)).isEmpty();
    }

    @Test
    void withoutSuccessorOrByOnePersonNothingIsMerged() {
        world.assigned();
        Refused nobody = refused(() -> proposing.merge(world.agency, null, taking, BASIS, administrator));
        assertThat(nobody.field()).isEqualTo("into");
        assertThat(nobody.messageKey()).isEqualTo("agencies.organ.intoMissing");
        Refused department = refused(() -> proposing.merge(world.agency, into, null, BASIS, administrator));
        assertThat(department.field()).isEqualTo("taking");
        assertThat(refusal(() -> proposing.merge(world.agency, world.agency, taking, BASIS, administrator)))
                .isEqualTo("agencies.organ.intoUnknown");
        assertThat(refusal(() -> proposing.merge(
                        world.agency, world.clerkOfAnotherAgency.agencyId(), taking, BASIS, administrator)))
                .isEqualTo("agencies.organ.intoUnknown");
        assertThat(refusal(() -> proposing.merge(superior, into, taking, BASIS, administrator)))
                .isEqualTo("agencies.organ.ownMerger");
        assertThat(refusal(() -> proposing.merge(into, world.agency, taking, BASIS, world.administrator)))
                .isEqualTo("agencies.organ.notYours");
        proposing.merge(world.agency, into, taking, BASIS, administrator);
        assertThat(refusal(() -> deciding.agree(changes.of(superior).get(0).id(), administrator)))
                .isEqualTo("agencies.organ.notSecondPerson");
        assertThat(agencies.isClosed(world.agency)).isFalse();
    }

    @Test
    void whoTakesOverATakerKeepsBothRecords() {
        merged();
        long last = agency("最后机关", superior);
        proposing.merge(into, last, null, BASIS, administrator);
        deciding.agree(changes.of(superior).get(0).id(), second);
        assertThat(agencies.keptBy(last)).extracting(Agency::id).containsExactlyInAnyOrder(world.agency, into);
        assertThat(agencies.keptBy(into)).isEmpty();
        assertThat(refusal(() -> proposing.rename(into, "别名", world.today(), BASIS, administrator)))
                .isEqualTo("agencies.organ.closed");
    }

    @Test
    void whatAnOfficerDoesAboutHimselfStandsInTheLedgerOfHisOwnOrganWhateverRecordHeWorksIn() {
        merged();
        String from = "198.51.100.7";
        String browser = UUID.randomUUID().toString();
        sessions.begin(browser, clerk.id(), null, false, from, "", false);
        Session here = sessions.present(browser).orElseThrow().session();
        int before = trail.of(world.agency).size();
        int atHome = trail.of(into).size();

        proving.again(here, "wrong", null, from, null, clerk);
        proving.again(here, World.PASSWORD, null, from, null, clerk);
        Refused wrong = catchThrowableOfType(
                Refused.class, () -> changing.change("wrong", "另一个够长的口令，朋友们好", browser, from, null, clerk));
        assertThat(wrong.messageKey()).isEqualTo("agencies.password.wrong");
        changing.change(World.PASSWORD, "另一个够长的口令，朋友们好", browser, from, null, clerk);
        linking.link(new RightsChange.Identity("https://issuer.example", clerk.login(), null), browser, clerk);
        linking.remove(browser, clerk);
        byte[] secret = Totp.newSecret();
        factor.enrol(secret, Totp.code(secret, world.clock.instant()), browser, clerk);
        factor.newRecoveryCodes(clerk);
        proving.again(here, "000000", null, from, null, clerk);
        factor.remove(browser, clerk);
        ending.end(here.id(), clerk);

        assertThat(trail.of(world.agency)).hasSize(before);
        assertThat(trail.of(into).stream().skip(atHome).map(SecurityEntry::event))
                .containsExactly(
                        "FactorFailed",
                        "ProvedAgain",
                        "FactorFailed",
                        "OwnPasswordChanged",
                        "IdentityLinked",
                        "IdentityRemoved",
                        "FactorEnrolled",
                        "RecoveryCodesIssued",
                        "FactorFailed",
                        "OwnFactorRemoved",
                        "SessionsEnded");
    }
}
