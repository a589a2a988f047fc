package disclosuredesk.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.clock.ExtensionNoticeSent;
import disclosuredesk.clock.ReasonsAsked;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.consultation.ConsultationOpened;
import disclosuredesk.consultation.SentEnquiry;
import disclosuredesk.decision.Ground;
import disclosuredesk.fees.FeeAsked;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.requests.CorrectionAsked;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.requests.PaperKind;
import disclosuredesk.requests.PaperSent;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Papers;
import disclosuredesk.testing.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** The letter comes first: what says that a paper was sent is refused until the paper is on file. */
@PageTest
class LetterFirstTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Letters letters;

    @Autowired
    private IssuingLetters issuing;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private RequestId prepared() {
        RequestId id = world.registered();
        world.examining.prepareCorrection(
                id, world.version(id), "请明确文号", world.today().plusDays(15), false, world.clerk);
        return id;
    }

    private void voidLetter(RequestId id, LetterKind kind) {
        issuing.voidLetter(
                id, world.version(id), letters.valid(id, kind).orElseThrow().id(), "重拟", world.clerk);
    }

    private void send(RequestId id) {
        world.examining.askForCorrection(id, world.version(id), world.today(), null, world.clerk);
    }

    private void prepareEnquiry(RequestId id, String party, boolean outside) {
        world.consulting.prepare(
                id,
                world.version(id),
                List.of(Consultation.letter(Consultation.Kind.THIRD_PARTY, party, null, "投标报价", world.today(), null)),
                List.of(),
                outside,
                world.clerk);
    }

    private void sendEnquiry(RequestId id, long... letters) {
        world.consulting.ask(
                id,
                world.version(id),
                LongStream.of(letters)
                        .mapToObj(nth -> new SentEnquiry(nth, null, world.today(), null))
                        .toList(),
                world.clerk);
    }

    /** Every fact that is declared to be a paper sent, and an act that would record it although the letter was voided. */
    private Map<Class<?>, Runnable> withoutPaper() {
        Map<Class<?>, Runnable> acts = new LinkedHashMap<>();
        RequestId unclear = prepared();
        voidLetter(unclear, LetterKind.CORRECTION_NOTICE);
        acts.put(CorrectionAsked.class, () -> send(unclear));
        RequestId charged = world.assigned();
        world.charging.prepare(charged, world.version(charged), FeeNotice.Basis.PAGE, 44, 0, false, world.clerk);
        voidLetter(charged, LetterKind.FEE_NOTICE);
        acts.put(
                FeeAsked.class,
                () -> world.charging.ask(charged, world.version(charged), world.today(), world.today(), world.clerk));
        RequestId extended = world.assigned();
        world.extending.propose(extended, world.version(extended), 10, "量大", world.clerk);
        world.extending.approve(extended, world.version(extended), world.head);
        acts.put(
                ExtensionNoticeSent.class,
                () -> world.extending.tell(extended, world.version(extended), world.today(), world.clerk));
        RequestId excessive = world.assigned();
        world.excess.prepare(
                excessive, world.version(excessive), world.today().plusDays(9), "本月46件", false, world.clerk);
        voidLetter(excessive, LetterKind.REASONS_NOTICE);
        acts.put(
                ReasonsAsked.class,
                () -> world.excess.ask(excessive, world.version(excessive), world.today(), world.clerk));
        RequestId asked = world.proposed(Ground.THIRD_PARTY, true);
        prepareEnquiry(asked, "恒通公司", false);
        voidLetter(asked, LetterKind.THIRD_PARTY_ENQUIRY);
        acts.put(ConsultationOpened.class, () -> sendEnquiry(asked, 1));
        return acts;
    }

    @Test
    void noActSaysThatAPaperWasSentWhichIsNotThere() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(PaperSent.class));
        var declared = scanner.findCandidateComponents("disclosuredesk").stream()
                .map(one -> one.getBeanClassName())
                .collect(Collectors.toSet());
        Map<Class<?>, Runnable> acts = withoutPaper();
        assertThat(acts.keySet().stream().map(Class::getName)).containsExactlyInAnyOrderElementsOf(declared);
        acts.forEach((fact, act) -> assertThatThrownBy(act::run)
                .as(fact.getSimpleName())
                .isInstanceOf(Refused.class)
                .hasMessage("requests.paper.none"));
    }

    @Test
    void everyKindOfPaperIsALetterAndHasItsFact() {
        assertThat(Stream.of(PaperKind.values()).map(LetterKind::of))
                .hasSameSizeAs(PaperKind.values())
                .noneMatch(LetterKind::isWritten);
    }

    @Test
    void theStepShowsTheLetterAndOnlyThenOffersThatItWasSent() {
        RequestId id = world.registered();
        String page = "/requests/" + id + "/correction-notice";
        assertThat(pages.get("/requests/" + id + "/examination", world.clerk).text())
                .doesNotContain("发出日期");
        assertThat(pages.get(page, world.clerk).status()).isEqualTo(409);
        Pages.Answer made = pages.act(
                id,
                "examination",
                world.version(id),
                world.clerk,
                "answer",
                "CORRECTION_ASKED",
                "items",
                "请明确文号",
                "dueOn",
                "2026-03-17");
        assertThat(made.location()).isEqualTo(page + "/sent");
        assertThat(world.steps(id)).containsExactly("examineRequest");
        assertThat(pages.get(page, world.clerk).location()).isEqualTo(page + "/sent");
        assertThat(pages.get(page + "/sent", world.clerk).text())
                .contains("补正告知书", "示公开〔2026〕1号", "请明确文号", "2026年3月17日", "已发出", "重拟")
                .doesNotContain("??");
        assertThat(pages.get("/requests/" + id + "/examination", world.clerk).text())
                .contains("尚未发出");
        pages.act(id, "correction-notice/sent", world.version(id), world.clerk, "sentOn", "2026-03-02");
        assertThat(world.steps(id)).containsExactly("correctionReceived");
        assertThat(world.ledger(id)).containsSubsequence("CorrectionPrepared", "LetterIssued", "CorrectionAsked");
        assertThat(letters.of(id)).hasSize(1);
    }

    @Test
    void aLetterToBeWrittenAnewIsVoidedAndItsWordsStandInTheForm() {
        RequestId id = prepared();
        assertThatThrownBy(() -> world.examining.prepareCorrection(
                        id, world.version(id), "另一事项", world.today().plusDays(15), false, world.clerk))
                .hasMessage("requests.paper.there");
        voidLetter(id, LetterKind.CORRECTION_NOTICE);
        assertThat(pages.get("/requests/" + id + "/correction-notice", world.clerk)
                        .html())
                .contains("请明确文号", "2026-03-17");
        world.examining.prepareCorrection(
                id, world.version(id), "请明确文号和年份", world.today().plusDays(15), false, world.clerk);
        send(id);
        assertThat(letters.valid(id, LetterKind.CORRECTION_NOTICE).orElseThrow().number())
                .isEqualTo("示公开〔2026〕2号");
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("请明确文号和年份");
    }

    @Test
    void itWasNotSentBeforeItWasMade() {
        RequestId id = world.registered();
        world.today(world.today().plusDays(2));
        world.examining.prepareCorrection(
                id, world.version(id), "请明确文号", world.today().plusDays(15), false, world.clerk);
        assertThatThrownBy(() -> world.examining.askForCorrection(
                        id, world.version(id), world.today().minusDays(1), null, world.clerk))
                .hasMessage("requests.paper.sentBeforeMade");
        assertThat(world.steps(id)).containsExactly("examineRequest");
    }

    @Test
    void aSendingTakenBackLeavesTheLetter() {
        RequestId id = prepared();
        send(id);
        long seq = world.audit.latest(id, CorrectionAsked.class).orElseThrow().seq();
        world.amending.revoke(id, world.version(id), seq, "尚未寄出", world.head);
        assertThat(world.steps(id)).containsExactly("examineRequest");
        assertThat(letters.valid(id, LetterKind.CORRECTION_NOTICE)).isPresent();
        assertThat(pages.get("/requests/" + id + "/correction-notice/sent", world.clerk)
                        .text())
                .contains("示公开〔2026〕1号");
        send(id);
        assertThat(world.steps(id)).containsExactly("correctionReceived");
    }

    @Test
    void whatWasMadeOutsideIsSentInWithItsNumberAndAReason() {
        RequestId id = world.registered();
        Pages.Answer next = pages.act(
                id,
                "examination",
                world.version(id),
                world.clerk,
                "answer",
                "CORRECTION_ASKED",
                "items",
                "请明确文号",
                "dueOn",
                "2026-03-17",
                "outside",
                "true");
        assertThat(next.location()).isEqualTo("/requests/" + id + "/outside-letter?kind=CORRECTION_NOTICE");
        assertThatThrownBy(() -> send(id)).hasMessage("requests.paper.none");
        assertThat(pages.get(next.location(), world.clerk).text())
                .contains("登记在系统外制作的文书", "在系统外制作的原因")
                .doesNotContain("??");
        Map<String, String> form = Pages.form(
                "version",
                "" + world.version(id),
                "kind",
                "CORRECTION_NOTICE",
                "number",
                "示办〔2026〕7号",
                "madeOn",
                "2026-03-02",
                "reason",
                " ");
        assertThat(upload(id, form).note("reason")).contains("原因");
        form.put("reason", "系统停机当日手工制作");
        assertThat(upload(id, form).location()).isEqualTo("/requests/" + id + "/correction-notice");
        assertThat(pages.get("/requests/" + id + "/letters", world.clerk).text())
                .contains("示办〔2026〕7号", "系统停机当日手工制作");
        assertThat(pages.get("/requests/" + id + "/correction-notice/sent", world.clerk)
                        .text())
                .contains("示办〔2026〕7号", "已发出");
        send(id);
        assertThat(world.steps(id)).containsExactly("correctionReceived");
        assertThat(letters.of(id)).isEmpty();
    }

    private Pages.Answer upload(RequestId id, Map<String, String> form) {
        return pages.upload("/requests/" + id + "/outside-letter", form, "file", "补正告知书.pdf", pdf(), world.clerk);
    }

    private static byte[] pdf() {
        return Papers.pdf("notice");
    }

    @Test
    void aFileTakenOutOfTheCaseIsNoLetterAnyMore() {
        RequestId id = world.registered();
        world.examining.prepareCorrection(
                id, world.version(id), "请明确文号", world.today().plusDays(15), true, world.clerk);
        upload(
                id,
                Pages.form(
                        "version",
                        "" + world.version(id),
                        "kind",
                        "CORRECTION_NOTICE",
                        "number",
                        "示办〔2026〕7号",
                        "madeOn",
                        "2026-03-02",
                        "reason",
                        "手工制作"));
        String file =
                beans.getBean(LettersFromOutside.class).of(id).get(0).file().storageName();
        beans.getBean(FilingMaterials.class).strike(id, world.version(id), file, "传错文件", world.clerk);
        assertThatThrownBy(() -> send(id)).hasMessage("requests.paper.none");
    }

    @Test
    void eachPartyHasItsOwnLetterAndAllAreSentAtOnce() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        prepareEnquiry(id, "恒通公司", false);
        prepareEnquiry(id, "示例公司", false);
        assertThat(world.steps(id)).containsExactly("askOpinions");
        assertThat(world.consultations.of(id)).isEmpty();
        assertThatThrownBy(() -> prepareEnquiry(id, "恒通公司", false)).hasMessage("consultation.preparedAlready");
        String page = "/requests/" + id + "/consultation";
        assertThat(pages.get(page, world.clerk).location()).isEqualTo(page + "/sent");
        assertThat(pages.get(page + "/sent", world.clerk).text())
                .contains("恒通公司", "示例公司", "示公开〔2026〕2号", "投标报价", "已发出")
                .doesNotContain("??");
        pages.act(
                id,
                "consultation/sent",
                world.version(id),
                world.clerk,
                "letters[0].nth",
                "1",
                "letters[0].sentOn",
                "2026-03-02",
                "letters[1].nth",
                "2",
                "letters[1].sentOn",
                "2026-03-02",
                "letters[1].deliveredOn",
                "2026-03-02");
        assertThat(world.steps(id)).containsExactly("opinionReceived");
        assertThat(world.consultations.of(id)).extracting(Consultation::party).containsExactly("恒通公司", "示例公司");
        assertThat(letters.of(id)).hasSize(2);
        assertThat(issuing.possible(id, world.clerk)).doesNotContain(LetterKind.THIRD_PARTY_ENQUIRY);
    }

    @Test
    void aSecondLetterToAPartyIsAnotherLetter() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        prepareEnquiry(id, "恒通公司", false);
        sendEnquiry(id, 1);
        assertThatThrownBy(() -> sendEnquiry(id, 1)).isInstanceOf(Refused.class);
        long seq =
                world.audit.latest(id, ConsultationOpened.class).orElseThrow().seq();
        world.amending.revoke(id, world.version(id), seq, "尚未寄出", world.head);
        assertThat(world.steps(id)).containsExactly("askOpinions");
        assertThat(letters.of(id)).hasSize(1);
        sendEnquiry(id, 1);
        assertThat(world.steps(id)).containsExactly("opinionReceived");
    }

    @Test
    void anEnquiryMadeOutsideIsSentInForItsParty() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        prepareEnquiry(id, "恒通公司", true);
        assertThat(pages.get("/requests/" + id + "/consultation/sent", world.clerk)
                        .html())
                .contains("nth=1")
                .doesNotContain("letters[0]");
        assertThatThrownBy(() -> sendEnquiry(id, 1)).hasMessage("requests.paper.none");
        Map<String, String> form = Pages.form(
                "version",
                "" + world.version(id),
                "kind",
                "THIRD_PARTY_ENQUIRY",
                "number",
                "示办〔2026〕8号",
                "madeOn",
                "2026-03-02",
                "reason",
                "手工制作");
        assertThat(upload(id, form).text()).contains("请从征求意见的页面登记");
        form.put("nth", "1");
        assertThat(upload(id, form).location()).isEqualTo("/requests/" + id + "/consultation");
        assertThat(pages.get("/requests/" + id + "/consultation/sent", world.clerk)
                        .text())
                .contains("示办〔2026〕8号");
        sendEnquiry(id, 1);
        assertThat(world.steps(id)).containsExactly("opinionReceived");
        assertThat(issuing.possible(id, world.clerk)).doesNotContain(LetterKind.THIRD_PARTY_ENQUIRY);
    }

    @Test
    void aCaseOfBeforeKeepsItsNotice() {
        RequestId id = world.registered();
        world.askForCorrection(
                id,
                world.version(id),
                CorrectionNotice.sent(world.today(), "请明确文号", world.today().plusDays(15)),
                world.clerk);
        voidLetter(id, LetterKind.CORRECTION_NOTICE);
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("请明确文号");
        assertThat(issuing.possible(id, world.clerk)).contains(LetterKind.CORRECTION_NOTICE);
    }
}
