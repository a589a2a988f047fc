package disclosuredesk.decision.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.decision.Attachment;
import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.SearchFiles;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import disclosuredesk.workflow.FirstStep;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The form of the draft says what each ground means and asks for what proves it; a search is proved by files. */
@PageTest
class EvidencePagesTests {

    private static final byte[] PDF = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private ApplicationContext beans;

    private Pages pages;
    private World world;

    @BeforeEach
    void organ() {
        pages = new Pages(beans);
        world = new World(beans);
    }

    private Pages.Answer draft(RequestId id, String... fields) {
        return pages.act(id, "decision", world.version(id), world.clerk, fields);
    }

    @Test
    void besideEachGroundStandWhenItAppliesItsSentenceItsRowAndItsRemedy() {
        String page = pages.get("/requests/" + world.proposed(Ground.PROVIDED, false) + "/decision", world.clerk)
                .html();
        for (Ground ground : Ground.forDrafting()) {
            String choice = page.substring(page.indexOf("id=\"parts0.ground-" + ground + "\""));
            choice = choice.substring(0, choice.indexOf("</dl>"));
            assertThat(choice)
                    .as(ground.name())
                    .contains(ground.article(), ground.text(), ground.outcome().fullLabel())
                    .doesNotContain("{0}")
                    .doesNotContain("??");
            if (!ground.code().isEmpty()) {
                assertThat(choice).contains("《中华人民共和国政府信息公开条例》");
            }
        }
        assertThat(page)
                .contains("<details class=\"family\" name=\"parts0.ground-family\" open=\"open\">")
                .doesNotContain("部分公开</summary>");
    }

    @ParameterizedTest
    @EnumSource(
            value = Ground.class,
            names = {"NOT_CORRECTED", "NOT_PAID", "WITHDRAWN", "DOES_NOT_EXIST", "STILL_UNCLEAR", "OTHER", "PETITION"},
            mode = EnumSource.Mode.EXCLUDE)
    void aDraftWithoutItsProofIsShownAgainWithTheFieldNamedAndNothingIsStored(Ground ground) {
        RequestId id = world.readyToDraft(ground);
        Pages.Answer answer =
                draft(id, "parts[0].information", "方案", "parts[0].ground", ground.name(), "parts[0].reason", "理由");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html()).contains("以“" + ground.text() + "”答复的，必须填写“").contains("href=\"#parts0.evidence");
        assertThat(world.steps(id)).containsExactly("draftDecision");
        assertThat(beans.getBean(Decisions.class).of(id)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Ground.class,
            names = {"NOT_CORRECTED", "NOT_PAID", "WITHDRAWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatProvesTheGroundIsStoredAndShownToTheReviewer(Ground ground) {
        RequestId id = world.drafted(ground);
        Map<Evidence, String> stored = beans.getBean(Decisions.class)
                .of(id)
                .orElseThrow()
                .parts()
                .get(0)
                .evidence();
        assertThat(stored).isEqualTo(world.evidence(ground));
        String page = pages.get("/requests/" + id + "/review", world.reviewer).html();
        stored.values().forEach(text -> assertThat(page).contains(text));
    }

    @Test
    void whatWasTypedForAnotherGroundIsNotKept() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        assertThat(draft(
                                id,
                                "parts[0].information",
                                "方案",
                                "parts[0].ground",
                                "PROVIDED",
                                "parts[0].reason",
                                "",
                                "parts[0].evidence[PROVIDED_FORM]",
                                "纸质",
                                "parts[0].evidence[PROVIDED_HOW]",
                                " 复印件一份 ",
                                "parts[0].evidence[LAW]",
                                "《档案法》")
                        .status())
                .isEqualTo(302);
        assertThat(beans.getBean(Decisions.class)
                        .of(id)
                        .orElseThrow()
                        .parts()
                        .get(0)
                        .evidence())
                .isEqualTo(Map.of(Evidence.PROVIDED_FORM, "纸质", Evidence.PROVIDED_HOW, "复印件一份"));
    }

    @Test
    void theFormOpensWithTheFormThatWasAskedForAndAnotherNeedsItsReason() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        assertThat(pages.get("/requests/" + id + "/decision", world.clerk).html())
                .containsPattern("<option value=\"纸质\" selected=\"selected\"");
        Pages.Answer other = draft(
                id,
                "parts[0].information",
                "方案",
                "parts[0].ground",
                "PROVIDED",
                "parts[0].evidence[PROVIDED_FORM]",
                "电子",
                "parts[0].evidence[PROVIDED_HOW]",
                "随本告知书提供");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("申请的形式是“纸质”，提供的形式是“电子”，必须填写“没有按申请的形式提供的理由”");
    }

    /** The head returns it, and the drafter gives the reason or the form: no dead end. */
    @Test
    void aFormPutRightAfterTheDraftIsHeldAgainstItAtTheSignature() {
        RequestId id = world.reviewed(Ground.PROVIDED);
        world.amended(id, RegistrationField.WANTED_FORM, "ELECTRONIC");
        Refused refused = catchThrowableOfType(
                Refused.class, () -> world.decisionMaking.approve(id, world.version(id), "同意", "", world.head));
        assertThat(refused.messageKey()).isEqualTo("decision.evidence.otherForm");
        world.decisionMaking.returnFromApproval(id, world.version(id), FirstStep.DRAFT, "申请的形式已更正", world.head);
        Map<Evidence, String> proofs = new EnumMap<>(world.evidence(Ground.PROVIDED));
        proofs.put(Evidence.PROVIDED_FORM, "电子");
        world.decisionMaking.draft(
                id, world.version(id), List.of(new DecisionPart("方案", Ground.PROVIDED, null, proofs)), world.clerk);
        assertThat(world.steps(id)).containsExactly("reviewDecision");
    }

    @Test
    void anUnknownEvidenceIsNoFieldOfTheForm() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        Pages.Answer answer = draft(
                id, "parts[0].information", "方案", "parts[0].ground", "PROVIDED", "parts[0].evidence[SECRET]", "x");
        assertThat(answer.status()).isIn(400, 422);
        assertThat(world.steps(id)).containsExactly("draftDecision");
    }

    @Test
    void theReasonsAskedForStandInTheFormAlready() {
        String page = pages.get("/requests/" + world.readyToDraft(Ground.EXCESSIVE) + "/decision", world.clerk)
                .html();
        assertThat(page).contains("本月46件").contains("个人需要");
    }

    @Test
    void nonExistenceIsRefusedUntilTheSearchIsProved() {
        RequestId id = world.proposed(Ground.PROVIDED, false);
        String[] absent = {"parts[0].information", "方案", "parts[0].ground", "DOES_NOT_EXIST", "parts[0].reason", "没有检得"
        };
        assertThat(draft(id, absent).html()).contains("检索记录没有附检索凭证");
        String address = "/requests/" + id + "/search-proof";
        Map<String, String> form = Pages.form("version", "" + world.version(id));
        assertThat(pages.upload(address, form, "a.exe", "MZ".getBytes(StandardCharsets.US_ASCII), world.clerk)
                        .note("file"))
                .contains("附件只能是");
        assertThat(pages.upload(address, form, "a.pdf", Arrays.copyOf(PDF, Attachment.LARGEST + 1), world.clerk)
                        .note("file"))
                .contains("最多5MB");
        assertThat(pages.upload(address, form, "截图.pdf", PDF, world.clerk).status())
                .isEqualTo(302);
        SearchFiles.Listed file = beans.getBean(SearchFiles.class).of(id).get(0);
        assertThat(file.sha256()).isEqualTo(new Attachment("x", PDF).sha256());
        assertThat(pages.get(address + "/" + file.id(), world.reviewer).html()).isEqualTo("%PDF-1.4");
        assertThat(pages.get(address + "/" + file.id(), world.clerkOfAnotherAgency)
                        .status())
                .isEqualTo(404);
        assertThat(world.ledger(id)).endsWith("SearchProofAttached");
        assertThat(draft(id, absent).status()).isEqualTo(302);
    }

    @Test
    void proofOfASearchComesFromClerkOrHandlerWhileTheCaseIsOpen() {
        RequestId done = world.delivered(Ground.PROVIDED);
        assertThat(attach(done, world.clerk).status()).isEqualTo(409);
        assertThat(attach(world.registered(), world.clerk).status())
                .as("nothing was searched")
                .isEqualTo(409);
        RequestId open = world.proposed(Ground.PROVIDED, false);
        assertThat(attach(open, world.head).status()).isEqualTo(403);
        assertThat(attach(open, world.handlerElsewhere).status()).isEqualTo(404);
        assertThat(attach(open, world.handler).status()).isEqualTo(302);
    }

    private Pages.Answer attach(RequestId id, disclosuredesk.agencies.Officer by) {
        return pages.upload(
                "/requests/" + id + "/search-proof", Pages.form("version", "" + world.version(id)), "a.pdf", PDF, by);
    }
}
