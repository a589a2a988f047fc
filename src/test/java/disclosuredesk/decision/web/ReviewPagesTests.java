package disclosuredesk.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Setting;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Decisions;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.ReviewAnswers;
import disclosuredesk.decision.ReviewQuestion;
import disclosuredesk.letters.LetterKind;
import disclosuredesk.letters.Letters;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Drafter, legal review, head and, where the agency wants it, leader: nobody signs what he drafted, nothing typed is lost. */
@PageTest
class ReviewPagesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Letters letters;

    private Pages pages;
    private World world;

    @BeforeEach
    void organ() {
        pages = new Pages(beans);
        world = new World(beans);
    }

    private Pages.Answer review(RequestId id, String answer, String comment, ReviewQuestion... faults) {
        List<String> fields = new ArrayList<>(List.of("answer", answer, "comment", comment));
        for (ReviewQuestion question : ReviewQuestion.values()) {
            fields.addAll(List.of("answers[" + question + "]", List.of(faults).contains(question) ? "FAULT" : "FINE"));
        }
        fields.addAll(LOOKED_AT);
        return pages.act(id, "review", world.version(id), world.reviewer, fields.toArray(String[]::new));
    }

    /** Art. 17: who looked, when, what came of it. */
    private static final List<String> LOOKED_AT = List.of(
            "secrecyResult",
            "DISCLOSABLE",
            "secrecyReviewer",
            "保密员",
            "secrecyOn",
            "2026-03-02",
            "secrecyRemark",
            "审查表1号");

    private Pages.Answer lookedAt(RequestId id, String... secrecy) {
        List<String> fields = new ArrayList<>(List.of("answer", "PASSED"));
        for (ReviewQuestion question : ReviewQuestion.values()) {
            fields.addAll(List.of("answers[" + question + "]", "FINE"));
        }
        fields.addAll(List.of(secrecy));
        return pages.act(id, "review", world.version(id), world.reviewer, fields.toArray(String[]::new));
    }

    @Test
    void nothingIsGivenThatWasNotLookedAtForSecrecy() {
        RequestId id = world.drafted(Ground.PROVIDED);
        assertThat(pages.get("/requests/" + id + "/review", world.reviewer).text())
                .contains("保密审查", "第十七条第二款");
        assertThat(lookedAt(id).text()).contains("请登记保密审查的结论");
        assertThat(lookedAt(id, "secrecyResult", "DISCLOSABLE", "secrecyOn", "2026-03-02")
                        .text())
                .contains("请填写保密审查的审查人");
        assertThat(lookedAt(id, "secrecyResult", "DISCLOSABLE", "secrecyReviewer", "保密员")
                        .text())
                .contains("请填写保密审查的日期");
        for (String against : List.of("NOT_DISCLOSABLE", "IN_PART")) {
            assertThat(lookedAt(id, "secrecyResult", against, "secrecyReviewer", "保密员", "secrecyOn", "2026-03-02")
                            .text())
                    .contains("保密审查的结论与拟定的答复（予以公开）不符");
        }
        assertThat(world.steps(id)).containsExactly("reviewDecision");
        assertThat(review(id, "PASSED", "").location()).isEqualTo("/requests/" + id);
        assertThat(world.ledger(id)).endsWith("SecrecyReviewed", "DecisionReviewed");
        assertThat(pages.get("/requests/" + id + "/approval", world.head).text())
                .contains("保密审查：保密员，2026-03-02，可以公开");
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("保密审查（第十七条）：可以公开，保密员审查");
    }

    @Test
    void whatIsRefusedIsNotLookedAtNorWhereTheAgencyKeepsThatElsewhere() {
        RequestId refused = world.drafted(Ground.INTERNAL_AFFAIRS);
        assertThat(pages.get("/requests/" + refused + "/review", world.reviewer).text())
                .doesNotContain("第十七条第二款");
        assertThat(lookedAt(refused).location()).isEqualTo("/requests/" + refused);
        beans.getBean(ChangingSettings.class).change(Map.of(Setting.SECRECY_REVIEW, 0), world.administrator);
        RequestId given = world.drafted(Ground.PROVIDED);
        assertThat(lookedAt(given).location()).isEqualTo("/requests/" + given);
        beans.getBean(ChangingSettings.class).change(Map.of(Setting.SECRECY_REVIEW, 1), world.administrator);
        assertThat(pages.act(given, "approval", world.version(given), world.head, "answer", "PASSED")
                        .text())
                .contains("没有登记保密审查，不能签发");
    }

    private Officer leader() {
        beans.getBean(ChangingSettings.class).change(Map.of(Setting.LEADER_APPROVAL, 1), world.administrator);
        return world.officer(world.agency, null, "辛", Role.LEADER);
    }

    @Test
    void theReviewAsksTheSevenQuestionsInTheirOrder() {
        RequestId id = world.drafted(Ground.PROVIDED);
        assertThat(pages.get("/requests/" + id + "/review", world.reviewer).text())
                .containsSubsequence("补不补", "是不是", "谁负责", "有没有", "给不给", "怎么给", "怎么答");
    }

    @Test
    void aReviewWithAQuestionLeftOpenOrAFaultDoesNotPass() {
        RequestId id = world.drafted(Ground.PROVIDED);
        assertThat(pages.act(
                                id,
                                "review",
                                world.version(id),
                                world.reviewer,
                                "answer",
                                "PASSED",
                                "answers[CORRECTION]",
                                "FINE",
                                "comment",
                                "写了一半")
                        .text())
                .contains("请逐项填写审核情况")
                .contains("写了一半");
        assertThat(review(id, "PASSED", "", ReviewQuestion.FORM).text()).contains("该项有问题，不能审核通过");
        assertThat(world.steps(id)).containsExactly("reviewDecision");
        assertThat(review(id, "PASSED", "").location()).isEqualTo("/requests/" + id);
        assertThat(world.steps(id)).containsExactly("approveDecision");
        assertThat(pages.get("/requests/" + id + "/approval", world.head).text())
                .contains("法制审核：各要点均无问题");
    }

    @Test
    void aReturnedDraftKeepsItsPartsTheAnswersAndTheClock() {
        RequestId id = world.drafted(Ground.INTERNAL_AFFAIRS);
        List<DecisionPart> parts =
                beans.getBean(Decisions.class).of(id).orElseThrow().parts();
        var due = world.deadlines.of(id);
        review(id, "RETURNED", "理由不充分", ReviewQuestion.DISCLOSURE);
        assertThat(world.steps(id)).containsExactly("draftDecision");
        assertThat(beans.getBean(Decisions.class).of(id).orElseThrow().parts()).isEqualTo(parts);
        assertThat(beans.getBean(ReviewAnswers.class).of(id))
                .filteredOn(answer -> !answer.fine())
                .extracting(answer -> answer.question())
                .containsExactly(ReviewQuestion.DISCLOSURE);
        assertThat(world.deadlines.of(id)).isEqualTo(due);
        assertThat(pages.get("/requests/" + id + "/decision", world.clerk).text())
                .contains("理由不充分");
    }

    @Test
    void whereTheLeaderSignsTheHeadOnlyPassesOn() {
        Officer leader = leader();
        RequestId id = world.reviewed(Ground.INTERNAL_AFFAIRS);
        pages.act(id, "approval", world.version(id), world.head, "answer", "PASSED", "comment", "同意，请领导签发");
        assertThat(world.steps(id)).containsExactly("endorseDecision");
        assertThat(letters.of(id)).isEmpty();
        assertThat(pages.act(id, "endorsement", world.version(id), world.head, "answer", "PASSED")
                        .status())
                .isEqualTo(403);
        assertThat(pages.get("/requests/" + id + "/endorsement", leader).text()).contains("答复文书预览");

        pages.act(id, "endorsement", world.version(id), leader, "answer", "PASSED", "comment", "同意");
        assertThat(world.steps(id)).containsExactly("deliverDecision");
        assertThat(letters.valid(id, LetterKind.DECISION)).isPresent();
        assertThat(world.ledger(id)).endsWith("DecisionPassedOn", "DecisionApproved", "LetterIssued");
    }

    @Test
    void theLeaderSendsADraftBackWithAReason() {
        Officer leader = leader();
        RequestId id = world.reviewed(Ground.INTERNAL_AFFAIRS);
        pages.act(id, "approval", world.version(id), world.head, "answer", "PASSED");
        assertThat(pages.act(id, "endorsement", world.version(id), leader, "answer", "RETURNED")
                        .status())
                .isEqualTo(422);
        pages.act(id, "endorsement", world.version(id), leader, "answer", "RETURNED", "comment", "补充论证");
        assertThat(world.steps(id)).containsExactly("draftDecision");
        assertThat(letters.of(id)).isEmpty();
    }

    @Test
    void theDrafterDoesNotSignAsLeader() {
        leader();
        Officer both = world.officer(world.agency, null, "癸", Role.CLERK, Role.LEADER);
        RequestId id = world.readyToDraft(Ground.INTERNAL_AFFAIRS);
        world.decisionMaking.draft(id, world.version(id), List.of(world.part(Ground.INTERNAL_AFFAIRS)), both);
        review(id, "PASSED", "");
        pages.act(id, "approval", world.version(id), world.head, "answer", "PASSED");
        assertThat(pages.act(id, "endorsement", world.version(id), both, "answer", "PASSED")
                        .status())
                .isEqualTo(403);
        assertThat(world.steps(id)).containsExactly("endorseDecision");
    }

    @Test
    void anOpenConsultationIsLeftOnlyByTheHeadAndWithAReason() {
        RequestId id = world.proposed(Ground.PROVIDED, true);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通公司", null, "报价", world.today(), world.today())),
                world.clerk);
        String open = String.valueOf(world.consultations.of(id).get(0).id());
        assertThat(pages.act(
                                id,
                                "decision",
                                world.version(id),
                                world.clerk,
                                "parts[0].information",
                                "方案",
                                "parts[0].ground",
                                "PROVIDED",
                                "parts[0].evidence[PROVIDED_FORM]",
                                "纸质",
                                "parts[0].evidence[PROVIDED_HOW]",
                                "复印件")
                        .status())
                .isEqualTo(409);
        assertThat(pages.act(id, "go-on", world.version(id), world.clerk, "consultation", open, "reason", "不等了")
                        .status())
                .isEqualTo(403);
        assertThat(pages.act(id, "go-on", world.version(id), world.head, "consultation", open, "reason", "")
                        .text())
                .contains("请填写不再等待的理由");
        pages.act(id, "go-on", world.version(id), world.head, "consultation", open, "reason", "经核实与该公司无关");
        assertThat(world.steps(id)).containsExactly("draftDecision");
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("未待答复，继续办理", "不再等待恒通公司的意见。理由：经核实与该公司无关");
    }

    @Test
    void aThirdPartyNotWaitedForCannotCarryARefusalInItsName() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通公司", null, "报价", world.today(), world.today())),
                world.clerk);
        world.consulting.goOnWithout(
                id, world.version(id), world.consultations.of(id).get(0).id(), "时间紧", world.head);
        assertThat(pages.act(
                                id,
                                "decision",
                                world.version(id),
                                world.clerk,
                                "parts[0].information",
                                "方案",
                                "parts[0].ground",
                                "THIRD_PARTY",
                                "parts[0].reason",
                                "报价",
                                "parts[0].evidence[PUBLIC_INTEREST]",
                                "无影响")
                        .status())
                .isEqualTo(422);
        assertThat(world.steps(id)).containsExactly("draftDecision");
    }
}
