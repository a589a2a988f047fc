package disclosuredesk.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.audit.AuditEntry;
import disclosuredesk.audit.EventSentences;
import disclosuredesk.clock.Deadline;
import disclosuredesk.decision.Ground;
import disclosuredesk.report.ReportScope;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.statistics.Freezing;
import disclosuredesk.statistics.FrozenDifferences;
import disclosuredesk.statistics.FrozenDifferences.Difference;
import disclosuredesk.statistics.FrozenYears;
import disclosuredesk.statistics.Signature;
import disclosuredesk.testing.DoctorsWord;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A registration put right by two officers: every item, with everything that follows from it, and nothing before it is confirmed. */
abstract class AmendingRegistrationStory {

    private static final String OLD = "370102199001011231";
    private static final String NEW = "11010519491231002X";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private SimilarRequests similar;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private Refused refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }

    private DisclosureRequest request(RequestId id) {
        return world.requests.get(id, world.head);
    }

    private long motion(RequestId id) {
        return world.motions.open(id).orElseThrow().id();
    }

    private void move(RequestId id, RegistrationField field, String value) {
        world.amendingRegistration.move(id, java.util.Collections.singletonMap(field, value), "录入有误", world.clerk);
    }

    private RequestId registered(Channel channel, LocalDate arrived, LocalDate submitted, LocalDate confirmed) {
        Registration plain = world.registration(world.today());
        world.registering.register(
                new Registration(
                        plain.id(),
                        new Receipt(channel, arrived, submitted, confirmed),
                        new Applicant(
                                ApplicantKind.NATURAL_PERSON,
                                "王𬭶",
                                new Identity(Identity.Kind.ID_CARD, OLD),
                                "13900000000",
                                "a@example.cn",
                                "示例市东环路1号",
                                null),
                        plain.information(),
                        null,
                        WantedForm.PAPER,
                        WantedRoute.POST),
                world.clerk);
        return plain.id();
    }

    private RequestId registered() {
        return registered(Channel.IN_PERSON, world.today(), null, null);
    }

    /** The items come from the code: one added later is asked for a right value here. */
    private static final Map<RegistrationField, String> RIGHT = new EnumMap<>(Map.ofEntries(
            Map.entry(RegistrationField.CHANNEL, "EMAIL"), Map.entry(RegistrationField.ARRIVED_ON, "2026-03-02"),
            Map.entry(RegistrationField.SUBMITTED_ON, "2026-02-28"),
                    Map.entry(RegistrationField.CONFIRMED_ON, "2026-03-02"),
            Map.entry(RegistrationField.APPLICANT_KIND, "OTHER"), Map.entry(RegistrationField.NAME, "汪𬭶"),
            Map.entry(RegistrationField.IDENTITY_KIND, "ID_CARD"), Map.entry(RegistrationField.IDENTITY_NUMBER, NEW),
            Map.entry(RegistrationField.PHONE, "13700000007"), Map.entry(RegistrationField.EMAIL, "b@example.cn"),
            Map.entry(RegistrationField.ADDRESS, "示例市西环路9号"), Map.entry(RegistrationField.AGENT, "赵律师"),
            Map.entry(RegistrationField.INFORMATION, "西环路改造项目环境影响报告"),
                    Map.entry(RegistrationField.DOCUMENT_NUMBER, "示环〔2025〕7号"),
            Map.entry(RegistrationField.WANTED_FORM, "ELECTRONIC"),
                    Map.entry(RegistrationField.WANTED_ROUTE, "EMAIL")));

    @Test
    void everyItemIsPutRightAtOnceAndEverythingFollows() {
        assertThat(RIGHT.keySet()).containsExactlyInAnyOrder(RegistrationField.values());
        RequestId id = registered(Channel.INTERNET, LocalDate.of(2026, 3, 2), null, LocalDate.of(2026, 3, 2));
        DisclosureRequest before = request(id);
        String search = search(id);
        world.amendingRegistration.move(id, RIGHT, "与申请书核对", world.head);
        assertThat(request(id)).as("nothing has changed before it is confirmed").isEqualTo(before);
        assertThat(search(id)).isEqualTo(search);
        assertThat(refusal(() -> world.amendingRegistration.confirm(id, world.version(id), motion(id), NEW, world.head))
                        .messageKey())
                .isEqualTo("requests.motion.own");
        assertThat(refusal(() -> world.amendingRegistration.confirm(
                                id, world.version(id), motion(id), NEW, world.reviewer))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusal(() ->
                                world.amendingRegistration.confirm(id, world.version(id), motion(id), OLD, world.clerk))
                        .field())
                .isEqualTo("identityNumber");
        assertThat(request(id)).isEqualTo(before);
        world.amendingRegistration.confirm(id, world.version(id), motion(id), NEW, world.clerk);

        DisclosureRequest after = request(id);
        RIGHT.forEach(
                (field, value) -> assertThat(field.of(after)).as(field.name()).isEqualTo(value));
        assertThat(after.receivedOn()).isEqualTo(before.receivedOn());
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(search(id)).contains("西环路改造项目环境影响报告", "汪𬭶", "示环〔2025〕7号").doesNotContain("东环路");
        assertThat(similar.to(
                                null,
                                "西环路改造项目环境影响报告",
                                new Identity(Identity.Kind.ID_CARD, NEW),
                                world.today(),
                                world.clerk)
                        .requests())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.sameText() && one.sameApplicant()).isTrue());
        assertThat(similar.to(null, before.information(), before.applicant().identity(), world.today(), world.clerk)
                        .requests())
                .isEmpty();
        assertThat(world.deadlines.of(id).map(Deadline::safe))
                .as("the earliest day a court may take is the day of submission now")
                .isPresent()
                .get()
                .isEqualTo(LocalDate.of(2026, 3, 27));
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
        assertThat(faults()).isEmpty();
    }

    private String search(RequestId id) {
        return world.jdbc
                .sql("select text from request_search where request_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Test
    void theLedgerHasOldAndNewAndNoIdentityNumberAndNoContact() {
        RequestId id = registered(Channel.INTERNET, LocalDate.of(2026, 3, 2), null, LocalDate.of(2026, 3, 2));
        world.amendingRegistration.move(id, RIGHT, "与申请书核对", world.clerk);
        world.amendingRegistration.confirm(id, world.version(id), motion(id), NEW, world.head);
        List<AuditEntry> entries = world.audit.of(id);
        String ledger = entries.stream().map(AuditEntry::details).reduce("", String::concat);
        assertThat(ledger)
                .contains("王𬭶", "汪𬭶", "东环路改造项目征收补偿方案", "西环路改造项目环境影响报告", "370*************31", "110*************2X")
                .doesNotContain(
                        OLD, NEW, "13900000000", "13700000007", "a@example.cn", "b@example.cn", "东环路1号", "西环路9号");
        List<String> told =
                entries.stream().map(beans.getBean(EventSentences.class)::of).toList();
        assertThat(told)
                .contains(
                        "登记更正：姓名或者名称由“王𬭶”改为“汪𬭶”（甲提请）。理由：与申请书核对",
                        "登记更正：申请渠道由“互联网渠道”改为“电子邮件”（甲提请）。理由：与申请书核对",
                        "登记更正：获取途径由“邮寄”改为“电子邮件”（甲提请）。理由：与申请书核对",
                        "申请人类别由“自然人”更正为“其他”。原因：与申请书核对",
                        "登记更正：收到方式为电子邮件，最早可认定的收到之日为2026-02-28");
        Pages pages = new Pages(beans);
        for (String page : List.of("", "/timeline", "/ledger", "/registration-amendment", "/receipt", "/materials")) {
            assertThat(pages.get("/requests/" + id + page, world.clerk).html())
                    .as(page)
                    .doesNotContain(OLD)
                    .doesNotContain(NEW);
        }
        move(id, RegistrationField.IDENTITY_NUMBER, OLD);
        for (var officer : List.of(world.clerk, world.head, world.reviewer)) {
            assertThat(pages.get("/requests/" + id + "/motion", officer).html())
                    .contains("370*************31")
                    .doesNotContain(OLD)
                    .doesNotContain(NEW);
        }
    }

    /** Numbers are few: a digest made with a salt in plain text is tried out until it agrees. */
    @Test
    void whatTheLedgersDigestIsMadeWithStandsNowhereInPlainText() {
        RequestId id = registered(Channel.INTERNET, LocalDate.of(2026, 3, 2), null, LocalDate.of(2026, 3, 2));
        world.amendingRegistration.move(id, RIGHT, "与申请书核对", world.clerk);
        long motion = motion(id);
        world.amendingRegistration.confirm(id, world.version(id), motion, NEW, world.head);
        assertThat(computedBack(motion)).isEmpty();
        RegistrationChangeRows rows = beans.getBean(RegistrationChangeRows.class);
        for (RegistrationChange change : rows.of(motion)) { // as rows stood before the update
            world.jdbc
                    .sql(
                            "update registration_change set was = :was, became = :became, salt = :salt, secret = null where motion_id = :motion and field = :field")
                    .param("was", change.was())
                    .param("became", change.became())
                    .param("salt", change.secret())
                    .param("motion", motion)
                    .param("field", change.field().name())
                    .update();
        }
        assertThat(computedBack(motion)).contains("IDENTITY_NUMBER");
        assertThat(faults()).as("old rows verify").isEmpty();
        assertThat(rows.hideSalts(1_000)).isPositive();
        assertThat(rows.hideSalts(1_000)).isZero();
        assertThat(computedBack(motion)).isEmpty();
        assertThat(faults()).as("and once they are hidden").isEmpty();
        assertThat(world.audit.firstBreak(world.agency)).isEmpty();
    }

    /** The items whose seal in the ledger somebody with the tables, and the right guess, gets to. */
    private List<String> computedBack(long motion) {
        Set<String> seals = world
                .audit
                .of(new RequestId(world.jdbc
                        .sql("select request_id from registration_motion where id = :id")
                        .param("id", motion)
                        .query(String.class)
                        .single()))
                .stream()
                .map(entry -> String.valueOf(world.audit.details(entry).get("seal")))
                .collect(Collectors.toSet());
        Map<RegistrationField, RegistrationChange> guessed =
                beans.getBean(RegistrationChangeRows.class).of(motion).stream()
                        .collect(Collectors.toMap(RegistrationChange::field, one -> one));
        return world
                .jdbc
                .sql("select field, salt from registration_change where motion_id = :motion")
                .param("motion", motion)
                .query((row, number) -> {
                    RegistrationChange guess = guessed.get(RegistrationField.valueOf(row.getString("field")));
                    return new RegistrationChange(guess.field(), guess.was(), guess.became(), row.getString("salt"));
                })
                .list()
                .stream()
                .filter(guess -> seals.contains(guess.seal()))
                .map(guess -> guess.field().name())
                .toList();
    }

    @Test
    void theDayOfReceiptStaysAndWhatWouldMoveItIsRefusedWithTheWayOn() {
        world.today(LocalDate.of(2026, 3, 6));
        LocalDate second = LocalDate.of(2026, 3, 2);
        LocalDate fourth = LocalDate.of(2026, 3, 4);
        RequestId id = registered(Channel.IN_PERSON, second, null, null);
        Map<RegistrationField, String> mail =
                Map.of(RegistrationField.CHANNEL, "ORDINARY_MAIL", RegistrationField.CONFIRMED_ON, fourth.toString());
        Refused moves = refusal(() -> world.amendingRegistration.move(id, mail, "是平信", world.clerk));
        assertThat(moves.messageKey()).isEqualTo("requests.amendment.receiptMoves");
        assertThat(moves.arguments()).containsExactly(fourth, second);
        world.amending.amend(id, world.version(id), world.audit.of(id).get(0).seq(), fourth, "收件章", world.head);
        LocalDate due = world.deadlines.of(id).orElseThrow().formal();
        world.amendingRegistration.move(id, mail, "是平信", world.clerk);
        world.amendingRegistration.confirm(id, world.version(id), motion(id), "", world.head);
        assertThat(request(id).receipt()).isEqualTo(new Receipt(Channel.ORDINARY_MAIL, second, null, fourth));
        assertThat(request(id).receivedOn()).isEqualTo(fourth);
        assertThat(world.deadlines.of(id).orElseThrow().formal()).isEqualTo(due);
        assertThat(world.deadlines.of(id).orElseThrow().safe())
                .as("a court may take the day the letter came in")
                .isBefore(due);

        assertThat(refusal(() -> move(id, RegistrationField.CHANNEL, "SIGNED_MAIL"))
                        .messageKey())
                .isEqualTo("requests.amendment.receiptMoves");
        assertThat(refusal(() -> move(id, RegistrationField.ARRIVED_ON, "2026-03-05"))
                        .field())
                .isEqualTo("confirmedOn");
        assertThat(refusal(() -> move(id, RegistrationField.ARRIVED_ON, null)).messageKey())
                .isEqualTo("requests.registration.missing.receivedOn");
        assertThat(refusal(() -> move(id, RegistrationField.ARRIVED_ON, "2026-03-07"))
                        .messageKey())
                .isEqualTo("requests.inFuture");
        RequestId closed = registered(Channel.IN_PERSON, second, null, null);
        world.withdrawing.withdraw(closed, world.version(closed), world.today(), "书面", world.clerk);
        assertThat(refusal(() -> world.amendingRegistration.move(closed, mail, "是平信", world.clerk))
                        .messageKey())
                .isEqualTo("requests.amendment.receiptMovesClosed");
        move(closed, RegistrationField.CHANNEL, "SIGNED_MAIL");
        assertThat(faults()).isEmpty();
    }

    @Test
    void aDayAmendedLaterStillCounts() {
        RequestId id = registered(Channel.INTERNET, world.today(), null, world.today());
        move(id, RegistrationField.SUBMITTED_ON, "2026-02-28");
        world.amendingRegistration.confirm(id, world.version(id), motion(id), "", world.head);
        assertThat(world.amending.amendable(id, world.head))
                .extracting(one -> one.fact())
                .containsExactly("RequestRegistered");
        world.amending.amend(
                id, world.version(id), world.audit.of(id).get(0).seq(), LocalDate.of(2026, 2, 26), "收件章", world.head);
        assertThat(request(id).receivedOn()).isEqualTo(LocalDate.of(2026, 2, 26));
        Deadline deadline = world.deadlines.of(id).orElseThrow();
        assertThat(deadline.safe()).as("never later than the day of receipt").isEqualTo(deadline.formal());
        assertThat(faults()).isEmpty();
    }

    @Test
    void aRegistrationStaysComplete() {
        RequestId id = registered();
        assertThat(refusal(() -> move(id, RegistrationField.NAME, " ")).field()).isEqualTo("applicantName");
        assertThat(refusal(() -> move(id, RegistrationField.INFORMATION, null)).field())
                .isEqualTo("information");
        assertThat(refusal(() -> move(id, RegistrationField.IDENTITY_NUMBER, "370102199001011234"))
                        .field())
                .isEqualTo("identityNumber");
        assertThat(refusal(() -> move(id, RegistrationField.IDENTITY_NUMBER, null))
                        .field())
                .isEqualTo("identityNumber");
        Map<RegistrationField, String> noContact = new HashMap<>();
        noContact.put(RegistrationField.PHONE, null);
        noContact.put(RegistrationField.EMAIL, "");
        noContact.put(RegistrationField.ADDRESS, " ");
        assertThat(refusal(() -> world.amendingRegistration.move(id, noContact, "x", world.clerk))
                        .messageKey())
                .isEqualTo("requests.registration.contactMissing");
        assertThat(refusal(() -> move(id, RegistrationField.NAME, "王𬭶")).messageKey())
                .isEqualTo("requests.amendment.nothing");
        assertThat(refusal(() -> world.amendingRegistration.move(
                                id, Map.of(RegistrationField.NAME, "李"), " ", world.clerk))
                        .field())
                .isEqualTo("reason");
        assertThat(world.ledger(id)).containsExactly("RequestRegistered");
    }

    @Test
    void itIsTakenBackDeclinedAndRefusedWhenItHasBecomeOutdated() {
        RequestId id = registered();
        move(id, RegistrationField.NAME, "汪𬭶");
        assertThat(refusal(() -> move(id, RegistrationField.PHONE, "1")).messageKey())
                .isEqualTo("requests.motion.oneOpen");
        world.decidingMotions.takeBack(id, motion(id), world.clerk);
        move(id, RegistrationField.NAME, "汪𬭶");
        assertThat(refusal(() -> world.decidingMotions.decline(id, motion(id), "无依据", world.clerk))
                        .messageKey())
                .isEqualTo("requests.motion.own");
        world.decidingMotions.decline(id, motion(id), "无依据", world.head);
        move(id, RegistrationField.NAME, "汪𬭶");
        world.jdbc
                .sql("update disclosure_request set applicant_name = '黄𬭶' where id = :id")
                .param("id", id.value())
                .update();
        assertThat(refusal(() -> world.amendingRegistration.confirm(id, world.version(id), motion(id), "", world.head))
                        .messageKey())
                .isEqualTo("requests.amendment.outdated");
        assertThat(refusal(() -> world.amendingRegistration.confirm(
                                id, world.version(id) - 1, motion(id), "", world.head))
                        .kind())
                .isEqualTo(Refused.Kind.CONFLICT);
        assertThat(request(id).applicant().name()).isEqualTo("黄𬭶");
    }

    @Test
    void lettersThatCarryTheOldValueAreNamedBeforeAndAfter() {
        RequestId id = world.delivered(Ground.PROVIDED);
        RequestId other = world.delivered(Ground.PROVIDED);
        Pages pages = new Pages(beans);
        move(id, RegistrationField.PHONE, "13700000007");
        assertThat(pages.get("/requests/" + id + "/motion", world.head).text()).doesNotContain("已经编号");
        world.decidingMotions.takeBack(id, motion(id), world.clerk);
        move(id, RegistrationField.NAME, "汪𬭶");
        assertThat(pages.get("/requests/" + id + "/motion", world.head).text())
                .contains("以下文书已经编号，载有原来的内容", "示公开〔2026〕1号", "王𬭶", "汪𬭶")
                .doesNotContain("示公开〔2026〕2号")
                .doesNotContain("??");
        world.amendingRegistration.confirm(id, world.version(id), motion(id), "", world.head);
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("登记已经更正，以下文书仍载有原来的内容", "示公开〔2026〕1号");
        assertThat(pages.get("/requests/" + other, world.clerk).text()).doesNotContain("仍载有原来的内容");
    }

    @Test
    void aClosedCaseInAClosedYearShowsTheDifference() {
        world.today(LocalDate.of(2025, 12, 1));
        RequestId id = world.archived(Ground.PROVIDED);
        world.today(LocalDate.of(2026, 1, 20));
        beans.getBean(Freezing.class).freeze(ReportScope.OWN, 2025, new Signature("丁", world.today(), ""), world.head);
        var version = beans.getBean(FrozenYears.class)
                .latest(ReportScope.OWN, world.agency, 2025)
                .orElseThrow();
        world.amended(id, RegistrationField.NAME, "汪𬭶");
        assertThat(beans.getBean(FrozenDifferences.class).since(version)).isEmpty();
        world.amended(id, RegistrationField.APPLICANT_KIND, "BUSINESS");
        List<Difference> changed = beans.getBean(FrozenDifferences.class).since(version);
        assertThat(changed).extracting(Difference::id).containsExactly(id);
        assertThat(changed.get(0).entries()).extracting(AuditEntry::event).containsExactly("ApplicantReclassified");
        assertThat(faults()).isEmpty();
    }

    @Test
    void theConfirmerFindsItOnHisFirstPageAndTheMoverDoesNot() {
        RequestId id = registered();
        move(id, RegistrationField.NAME, "汪𬭶");
        Pages pages = new Pages(beans);
        assertThat(pages.get("/", world.head).text()).contains("有1件登记更正、作废待您确认");
        assertThat(pages.get("/", world.clerk).text()).doesNotContain("待您确认");
        assertThat(pages.get("/", world.handler).text()).doesNotContain("待您确认");
        assertThat(pages.get("/requests?state=MOVED", world.head).text())
                .contains(request(id).number().toString());
        assertThat(pages.get("/requests/" + id, world.head).text()).contains("甲提请更正本件的登记，待另一人确认");
    }

    private List<String> faults() {
        return DoctorsWord.on(world, beans);
    }
}
