package disclosuredesk.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.cache.AgencyCounts;
import disclosuredesk.clock.Duties;
import disclosuredesk.clock.Duty;
import disclosuredesk.decision.Ground;
import disclosuredesk.letters.DeliveryRoute;
import disclosuredesk.letters.LetterContent;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.rectification.RectificationFilter.Choice;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Identity;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Demands to correct one's own records (art. 41), through the acts that handle them. */
abstract class RectificationStory {

    private static final LocalDate MONDAY = World.MONDAY;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private RegisteringRectifications registering;

    @Autowired
    private DecidingRectifications deciding;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private RectificationLetters letters;

    @Autowired
    private RectificationHistory history;

    @Autowired
    private FilingEvidence filing;

    @Autowired
    private RectificationFiles files;

    @Autowired
    private RectificationPapers papers;

    @Autowired
    private RectificationDuties duties;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    static RectificationDemand demand(@Nullable RequestId request, LocalDate on, String evidence) {
        return new RectificationDemand(
                request,
                on,
                new Applicant(
                        ApplicantKind.NATURAL_PERSON,
                        "王小明",
                        new Identity(Identity.Kind.OTHER, "AB12345678"),
                        "13800000000",
                        null,
                        null,
                        null),
                "房屋登记簿",
                "面积记为80平方米",
                "90平方米。",
                evidence);
    }

    private RectificationId registered(@Nullable RequestId request, String evidence) {
        RectificationId id = RectificationId.random();
        registering.register(id, demand(request, world.today(), evidence), world.clerk);
        return id;
    }

    private RectificationId examined(RectificationResult result) {
        RectificationId id = registered(null, "房产证");
        deciding.examine(id, 0, result, "核对了登记底册", "示例市不动产登记中心", world.clerk);
        return id;
    }

    private RectificationId signed(RectificationResult result) {
        RectificationId id = examined(result);
        deciding.sign(id, 1, world.head);
        return id;
    }

    private Rectification get(RectificationId id) {
        return rectifications.get(id, world.clerk);
    }

    private String letter(RectificationId id) {
        return String.join("\n", letters.result(get(id)).orElseThrow().paragraphs());
    }

    private static Refused refusal(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, act));
    }

    @Test
    void whatIsTrueIsCorrectedAndTold() {
        RequestId request = world.archived(Ground.PROVIDED);
        RectificationId id = registered(request, "房产证");
        assertThat(get(id).number()).hasToString("更正〔2026〕1号");
        assertThat(get(id).state()).isEqualTo(RectificationState.REGISTERED);
        deciding.examine(id, 0, RectificationResult.CORRECTED, "核对了登记底册，更正为90平方米", "", world.clerk);
        deciding.sign(id, 1, world.head);
        assertThat(letter(id))
                .contains("经审核，核对了登记底册，更正为90平方米。")
                .contains("您要求更正为：90平方米。")
                .contains("予以更正")
                .contains("60日", "6个月", "示例市人民政府", "示例区人民法院");
        assertThat(letters.result(get(id)).orElseThrow().number()).isEqualTo("示公开更正〔2026〕1号");
        deciding.tell(id, 2, world.today(), world.today(), DeliveryRoute.POST, "EMS 1", world.clerk);
        assertThat(get(id).state()).isEqualTo(RectificationState.TOLD);
        assertThat(history.of(get(id)))
                .extracting(RectificationHistory.Line::text)
                .containsExactly(
                        "更正〔2026〕1号：予以更正，已告知，邮寄送达",
                        "更正〔2026〕1号：签发予以更正，文号示公开更正〔2026〕1号",
                        "更正〔2026〕1号：审核结果为予以更正，提请签发。",
                        "收到更正要求（第四十一条）：更正〔2026〕1号");
        assertThat(world.ledger(request)).contains("RectificationRegistered", "RectificationTold");
        assertThat(rectifications.of(request)).hasSize(1);
    }

    @Test
    void withoutACaseItIsInTheSameLedgerUnderItsOwnId() {
        RectificationId id = registered(null, "房产证");
        assertThat(world.ledger(new RequestId(id.value()))).containsExactly("RectificationRegistered");
        assertThat(beans.getBean(AuditTrail.class).firstBreak(world.agency)).isEmpty();
    }

    @Test
    void evidenceIsAskedForOnceAndAwaited() {
        RectificationId id = registered(null, "");
        assertThat(refusal(() -> deciding.examine(id, 0, RectificationResult.CORRECTED, "属实", "", world.clerk))
                        .messageKey())
                .isEqualTo("rectification.evidence.none");
        assertThat(refusal(() -> registering.askEvidence(id, 0, MONDAY, "房产证", MONDAY, world.clerk)))
                .extracting(Refused::field)
                .isEqualTo("evidenceUntil");
        registering.askEvidence(id, 0, MONDAY, "房产证", MONDAY.plusDays(10), world.clerk);
        assertThat(get(id).state()).isEqualTo(RectificationState.EVIDENCE_ASKED);
        assertThat(refusal(() -> deciding.examine(id, 1, RectificationResult.REFUSED, "无据", "", world.clerk))
                        .messageKey())
                .isEqualTo("rectification.evidence.awaited");
        registering.receiveEvidence(id, 1, MONDAY, "房产证", world.clerk);
        assertThat(get(id).demand().evidence()).isEqualTo("房产证");
        assertThat(refusal(() -> registering.askEvidence(id, 2, MONDAY, "又一份", MONDAY.plusDays(10), world.clerk))
                        .messageKey())
                .isEqualTo("rectification.evidence.once");
        deciding.examine(id, 2, RectificationResult.CORRECTED, "属实", "", world.clerk);
        assertThat(get(id).state()).isEqualTo(RectificationState.EXAMINED);
    }

    @Test
    void theLetterThatAsksForEvidenceStandsAsItWasSent() {
        RectificationId id = registered(null, "");
        assertThat(letters.evidenceNotice(get(id))).isEmpty();
        registering.askEvidence(id, 0, MONDAY, "房产证复印件。", MONDAY.plusDays(10), world.clerk);
        world.jdbc
                .sql("update letterhead set contact = '电话：1', number_word = '新' where agency_id = :agency")
                .param("agency", world.agency)
                .update();
        LetterContent letter = letters.evidenceNotice(get(id)).orElseThrow();
        assertThat(letter.title()).isEqualTo("政府信息更正要求补充证据告知书");
        assertThat(letter.number()).isEqualTo("示公开更正补〔2026〕1号");
        assertThat(letter.date()).isEqualTo("2026年3月2日");
        assertThat(letter.contact()).isEqualTo("电话：0000-1234567");
        assertThat(String.join("\n", letter.paragraphs()))
                .contains("请您在2026年3月12日（含当日）前向本机关提供下列证据：房产证复印件。")
                .contains("根据现有材料进行审核")
                .doesNotContain("行政复议");
        world.jdbc
                .sql("update rectification set evidence_letter_number = null where id = :id")
                .param("id", id.value())
                .update();
        assertThat(letters.evidenceNotice(get(id)).orElseThrow().number())
                .as("one of before letters were kept")
                .isEqualTo("新更正补〔2026〕1号");
    }

    @Test
    void nothingIsAskedForWithoutALetterhead() {
        RectificationId id = registered(null, "");
        world.jdbc
                .sql("delete from letterhead where agency_id = :agency")
                .param("agency", world.agency)
                .update();
        assertThat(refusal(() -> registering.askEvidence(id, 0, MONDAY, "房产证", MONDAY.plusDays(10), world.clerk))
                        .messageKey())
                .isEqualTo("rectification.letterheadMissing");
        assertThat(get(id).asked()).isNull();
    }

    @Test
    void evidenceIsKeptAsFilesUntilItIsExamined() throws Exception {
        RectificationId id = registered(null, "");
        InspectedFile deed = InspectedFile.of("房产证.txt", "90平方米".getBytes(StandardCharsets.UTF_8));
        InspectedFile wrong = InspectedFile.of("传错.txt", "别的".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(() -> filing.file(id, 0, List.of(), world.clerk)))
                .extracting(Refused::field)
                .isEqualTo("files");
        filing.file(id, 0, List.of(deed, wrong), world.clerk);
        assertThat(refusal(() -> filing.file(id, 1, List.of(deed), world.clerk)).messageKey())
                .isEqualTo("materials.file.again");
        RectificationFile kept = files.of(id).get(0);
        RectificationFile mistaken = files.of(id).get(1);
        assertThat(new String(files.content(kept), StandardCharsets.UTF_8)).isEqualTo("90平方米");
        filing.strike(id, 1, mistaken.storageName(), "传错文件", world.clerk);
        assertThat(refusal(() -> filing.strike(id, 2, mistaken.storageName(), "再移", world.clerk))
                        .messageKey())
                .isEqualTo("materials.struckAlready");
        assertThat(files.of(id)).extracting(RectificationFile::name).containsExactly("房产证.txt");
        deciding.examine(id, 2, RectificationResult.CORRECTED, "属实", "", world.clerk);
        assertThat(refusal(() -> filing.file(id, 3, List.of(wrong), world.clerk))
                        .messageKey())
                .isEqualTo("rectification.outOfTurn.EXAMINED");
        deciding.sign(id, 3, world.head);
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        papers.write(get(id), archive, world.clerk);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                if (entry.getName().endsWith("目录.txt")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .contains("移出证据材料“传错.txt”。理由：传错文件", kept.sha256())
                            .doesNotContain(mistaken.sha256());
                }
            }
        }
        assertThat(names).containsExactly("办理过程和证据目录.txt", "政府信息更正告知书.pdf", "证据材料/房产证.txt");
    }

    @Test
    void itsDaysAreDutiesUntilItEnds() {
        RectificationId id = registered(null, "房产证");
        registering.askEvidence(id, 0, MONDAY, "底册", MONDAY.plusDays(10), world.clerk);
        String page = "/rectifications/" + id;
        assertThat(duties.open(world.agency))
                .extracting(Duty::kind, Duty::due, Duty::address, Duty::own)
                .containsExactly(
                        tuple("TELL_RECTIFICATION", LocalDate.of(2026, 3, 30), page, true),
                        tuple("RECTIFICATION_EVIDENCE", MONDAY.plusDays(10), page, false));
        registering.receiveEvidence(id, 1, MONDAY, "底册复印件", world.clerk);
        assertThat(duties.open(world.agency)).extracting(Duty::kind).containsExactly("TELL_RECTIFICATION");
        world.today(LocalDate.of(2026, 3, 31));
        assertThat(beans.getBean(Duties.class).pressing(world.clerk))
                .extracting(line -> line.duty().about(), Duties.Line::words)
                .containsExactly(tuple("更正〔2026〕1号", "clock.overdue"));
        registering.withdraw(id, 2, world.today(), "撤回", world.clerk);
        assertThat(duties.open(world.agency)).isEmpty();
    }

    @Test
    void whoStaysSilentIsExaminedWithoutEvidence() {
        RectificationId id = registered(null, "");
        registering.askEvidence(id, 0, MONDAY, "房产证", MONDAY.plusDays(10), world.clerk);
        world.today(MONDAY.plusDays(11));
        deciding.examine(id, 1, RectificationResult.REFUSED, "没有证据", "", world.clerk);
        deciding.sign(id, 2, world.head);
        assertThat(letter(id)).contains("不予更正", "60日", "6个月");
    }

    @Test
    void whatIsAnotherOrgansIsHandedOnOrNamed() {
        RectificationId id = registered(null, "");
        assertThat(refusal(() -> deciding.examine(id, 0, RectificationResult.TRANSFERRED, "非本机关", " ", world.clerk)))
                .extracting(Refused::field)
                .isEqualTo("competentOrgan");
        RectificationId transferred = signed(RectificationResult.TRANSFERRED);
        assertThat(letter(transferred)).contains("转送示例市不动产登记中心处理").doesNotContain("行政复议");
        assertThat(refusal(() -> deciding.tell(
                                transferred, 2, null, world.today(), DeliveryRoute.DIRECT, "签收", world.clerk))
                        .messageKey())
                .isEqualTo("rectification.carriedOutMissing.TRANSFERRED");
        deciding.tell(transferred, 2, world.today(), world.today(), DeliveryRoute.DIRECT, "签收", world.clerk);
        RectificationId redirected = signed(RectificationResult.REDIRECTED);
        assertThat(letter(redirected)).contains("请您向该机关提出", "示例市不动产登记中心", "60日");
        deciding.tell(redirected, 2, world.today(), world.today(), DeliveryRoute.DIRECT, "签收", world.clerk);
        assertThat(Objects.requireNonNull(get(redirected).told()).carriedOutOn())
                .isNull();
    }

    @Test
    void theResultIsSignedByAnotherAndCanBeGivenBack() {
        Officer both = world.officer(world.agency, null, "兼", Role.CLERK, Role.HEAD);
        RectificationId id = registered(null, "房产证");
        deciding.examine(id, 0, RectificationResult.CORRECTED, "属实", "", both);
        assertThat(refusal(() -> deciding.sign(id, 1, both)).messageKey()).isEqualTo("rectification.ownResult");
        deciding.giveBack(id, 1, "理由不足", world.head);
        assertThat(get(id).finding()).isNull();
        deciding.examine(id, 2, RectificationResult.REFUSED, "不属实", "", world.clerk);
        deciding.sign(id, 3, world.head);
        assertThat(refusal(() -> deciding.giveBack(id, 4, "迟了", world.head)).messageKey())
                .isEqualTo("rectification.outOfTurn.SIGNED");
    }

    @Test
    void whatWasSignedStandsWhateverTheLetterheadSaysLater() {
        RectificationId id = examined(RectificationResult.REFUSED);
        world.jdbc
                .sql("update letterhead set court = '新区人民法院' where agency_id = :agency")
                .param("agency", world.agency)
                .update();
        assertThat(letter(id)).contains("新区人民法院");
        deciding.sign(id, 1, world.head);
        world.jdbc
                .sql("update letterhead set court = '另一法院' where agency_id = :agency")
                .param("agency", world.agency)
                .update();
        assertThat(letter(id)).contains("新区人民法院").doesNotContain("另一法院");
    }

    @Test
    void nothingIsSignedWithoutALetterhead() {
        RectificationId id = examined(RectificationResult.REFUSED);
        world.jdbc
                .sql("delete from letterhead where agency_id = :agency")
                .param("agency", world.agency)
                .update();
        assertThat(refusal(() -> deciding.sign(id, 1, world.head)).messageKey())
                .isEqualTo("rectification.letterheadMissing");
        assertThat(get(id).version()).isEqualTo(1);
    }

    @Test
    void nothingIsToldBeforeItWasDone() {
        RectificationId id = signed(RectificationResult.CORRECTED);
        world.today(MONDAY.plusDays(3));
        assertThat(refusal(() -> deciding.tell(
                        id, 2, MONDAY.plusDays(2), MONDAY.plusDays(1), DeliveryRoute.POST, "EMS", world.clerk)))
                .extracting(Refused::field)
                .isEqualTo("carriedOutOn");
        assertThat(refusal(() ->
                        deciding.tell(id, 2, MONDAY, MONDAY.minusDays(1), DeliveryRoute.POST, "EMS", world.clerk)))
                .extracting(Refused::field)
                .isEqualTo("toldOn");
        assertThat(refusal(() -> deciding.tell(id, 2, MONDAY, MONDAY, DeliveryRoute.POST, " ", world.clerk)))
                .extracting(Refused::field)
                .isEqualTo("deliveryProof");
    }

    @Test
    void aDemandCanBeWithdrawnUntilItIsTold() {
        RectificationId id = signed(RectificationResult.CORRECTED);
        registering.withdraw(id, 2, world.today(), "已自行解决", world.clerk);
        assertThat(get(id).state()).isEqualTo(RectificationState.WITHDRAWN);
        assertThat(refusal(() -> deciding.tell(id, 3, MONDAY, MONDAY, DeliveryRoute.POST, "EMS", world.clerk))
                        .messageKey())
                .isEqualTo("rectification.outOfTurn.WITHDRAWN");
    }

    @Test
    void eachYearIsCountedByResult() {
        signed(RectificationResult.CORRECTED);
        RectificationId told = signed(RectificationResult.REFUSED);
        deciding.tell(told, 2, null, MONDAY, DeliveryRoute.POST, "EMS", world.clerk);
        registering.withdraw(registered(null, ""), 0, MONDAY, "撤回", world.clerk);
        world.today(LocalDate.of(2027, 1, 4));
        RectificationId next = registered(null, "");
        assertThat(get(next).number()).hasToString("更正〔2027〕1号");
        assertThat(rectifications.years(world.head))
                .containsExactly(
                        new RectificationYear(2027, 1, 0, 0, 0, 0, 0, 1),
                        new RectificationYear(2026, 3, 0, 1, 0, 0, 1, 1));
        assertThat(rectifications.list(new RectificationFilter(Choice.PENDING, null), world.clerk))
                .extracting(one -> one.number().toString())
                .containsExactly("更正〔2027〕1号", "更正〔2026〕1号");
        assertThat(rectifications.list(new RectificationFilter(Choice.CLOSED, 2026), world.clerk))
                .hasSize(2);
        assertThat(new OpenRectifications(beans.getBean(RectificationRows.class), counts()).of(world.head))
                .isEqualTo(2);
    }

    private AgencyCounts counts() {
        return beans.getBean(AgencyCounts.class);
    }

    @Test
    void theAgencysOwnLimitIsToldAndNotMovedLater() {
        RectificationId id = registered(null, "");
        assertThat(rectifications.line(get(id)).due()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(rectifications.line(get(id)).late()).isFalse();
        world.today(LocalDate.of(2026, 3, 31));
        assertThat(rectifications.line(get(id)).late()).isTrue();
    }

    @Test
    void eachActBelongsToItsRole() {
        Map<String, BiConsumer<RectificationId, Officer>> acts = new LinkedHashMap<>();
        acts.put("register", (id, by) -> registering.register(RectificationId.random(), demand(null, MONDAY, ""), by));
        acts.put("askEvidence", (id, by) -> registering.askEvidence(id, 0, MONDAY, "房产证", MONDAY.plusDays(10), by));
        acts.put("withdraw", (id, by) -> registering.withdraw(id, 0, MONDAY, "撤回", by));
        acts.put("examine", (id, by) -> deciding.examine(id, 0, RectificationResult.REFUSED, "不属实", "", by));
        Map<String, BiConsumer<RectificationId, Officer>> later = new LinkedHashMap<>();
        later.put("sign", (id, by) -> deciding.sign(id, 1, by));
        later.put("giveBack", (id, by) -> deciding.giveBack(id, 1, "再核", by));
        Map<String, Set<Role>> permitted = new LinkedHashMap<>();
        for (Map<String, BiConsumer<RectificationId, Officer>> some : List.of(acts, later)) {
            some.forEach((name, act) -> {
                Set<Role> may = EnumSet.noneOf(Role.class);
                for (Role role : Role.values()) {
                    RectificationId id = registered(null, "");
                    if (some == later) {
                        acts.get("examine").accept(id, world.clerk);
                    }
                    Officer by =
                            new Officer(world.head.id(), world.agency, world.department, "x", "某", Set.of(role), true);
                    try {
                        act.accept(id, by);
                        may.add(role);
                    } catch (Refused refused) {
                        assertThat(refused.kind()).isIn(Refused.Kind.FORBIDDEN, Refused.Kind.NOT_FOUND);
                    }
                }
                permitted.put(name, may);
            });
        }
        assertThat(permitted)
                .containsEntry("register", Set.of(Role.CLERK))
                .containsEntry("askEvidence", Set.of(Role.CLERK))
                .containsEntry("withdraw", Set.of(Role.CLERK))
                .containsEntry("examine", Set.of(Role.CLERK))
                .containsEntry("sign", Set.of(Role.HEAD))
                .containsEntry("giveBack", Set.of(Role.HEAD));
    }

    @Test
    void whoDoesNotSeeTheWholeAgencyFindsNone() {
        RectificationId id = registered(null, "");
        for (Officer by : List.of(world.handler, world.administrator, world.clerkOfAnotherAgency)) {
            assertThat(refusal(() -> rectifications.get(id, by)).kind()).isEqualTo(Refused.Kind.NOT_FOUND);
        }
    }

    @Test
    void aRequestSomebodyWantsCorrectedCannotBeVoid() {
        RequestId request = world.registered();
        RectificationId id = registered(request, "");
        RectifiedRequests obstacle = beans.getBean(RectifiedRequests.class);
        assertThat(refusal(() -> obstacle.requireVoidable(request)).messageKey())
                .isEqualTo("rectification.voidObstacle");
        registering.withdraw(id, 0, world.today(), "撤回", world.clerk);
        obstacle.requireVoidable(request);
    }

    @Test
    void numbersHaveNoGapsAndOneActWins() throws Exception {
        ExecutorService office = Executors.newFixedThreadPool(4);
        try {
            List<Callable<RectificationId>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(() -> registered(null, ""));
            }
            List<RectificationId> ids = new ArrayList<>();
            for (Future<RectificationId> done : office.invokeAll(all)) {
                ids.add(done.get());
            }
            assertThat(ids)
                    .extracting(id -> get(id).number().serial())
                    .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
            Callable<Boolean> examine = () -> {
                try {
                    deciding.examine(ids.get(0), 0, RectificationResult.REFUSED, "不属实", "", world.clerk);
                    return true;
                } catch (Refused refused) {
                    return false;
                }
            };
            int done = 0;
            for (Future<Boolean> one : office.invokeAll(List.of(examine, examine, examine))) {
                done += one.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            office.shutdownNow();
        }
    }
}
