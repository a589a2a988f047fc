package disclosuredesk.decision.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages that lead back to an earlier step: offered where they can be of use, and what the next person reads there. */
@PageTest
class ReturnPagesTests {

    @Autowired
    private ApplicationContext beans;

    private Pages pages;
    private World world;

    @BeforeEach
    void organ() {
        pages = new Pages(beans);
        world = new World(beans);
    }

    private String casePage(RequestId id, Officer by) {
        return pages.get("/requests/" + id, by).text();
    }

    @Test
    void theCasePageOffersTheWayBackToTheClerkUntilTheSignature() {
        for (RequestId id : List.of(
                world.accepted(),
                world.assigned(),
                world.proposed(Ground.PROVIDED, false),
                world.drafted(Ground.PROVIDED),
                world.reviewed(Ground.PROVIDED))) {
            assertThat(casePage(id, world.clerk)).contains("退回前面的环节").contains("通知补正");
            assertThat(casePage(id, world.head)).doesNotContain("退回前面的环节");
        }
        RequestId signed = world.approved(Ground.PROVIDED);
        assertThat(casePage(signed, world.clerk)).doesNotContain("退回前面的环节").doesNotContain("通知补正");
        assertThat(pages.get("/requests/" + signed + "/return", world.clerk).status())
                .isEqualTo(409);
        assertThat(pages.get("/requests/" + signed + "/correction-notice", world.clerk)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aThirdPartyThatTurnsUpLeadsStraightToItsLetter() {
        RequestId id = world.drafted(Ground.PROVIDED);
        assertThat(pages.get("/requests/" + id + "/return", world.clerk).text())
                .contains("征求意见")
                .contains("检索与拟办")
                .contains("拟定答复");
        assertThat(pages.act(id, "return", world.version(id), world.clerk, "to", "CONSULTATION", "comment", " ")
                        .text())
                .contains("退回必须写明理由");
        assertThat(pages.act(id, "return", world.version(id), world.clerk, "comment", "有第三方")
                        .text())
                .contains("请选择退回哪一步")
                .contains("有第三方");
        assertThat(pages.act(
                                id,
                                "return",
                                world.version(id),
                                world.clerk,
                                "to",
                                "CONSULTATION",
                                "comment",
                                "附件涉及恒通公司报价")
                        .location())
                .isEqualTo("/requests/" + id + "/consultation");
        assertThat(pages.get("/requests/" + id + "/consultation", world.clerk).text())
                .contains("附件涉及恒通公司报价")
                .contains("不再发函");
        assertThat(pages.act(id, "consultation", world.version(id), world.clerk, "nobody", "1", "reason", "")
                        .text())
                .contains("请写明理由");
        assertThat(pages.act(id, "consultation", world.version(id), world.clerk, "nobody", "1", "reason", "报价已经公示")
                        .location())
                .isEqualTo("/requests/" + id);
        assertThat(world.steps(id)).containsExactly("draftDecision");
    }

    @Test
    void theReviewerSendsTheCaseBackToTheSearchAndTheDepartmentReadsWhy() {
        RequestId id = world.drafted(Ground.PROVIDED);
        assertThat(pages.act(
                                id,
                                "review",
                                world.version(id),
                                world.reviewer,
                                "answer",
                                "RETURNED",
                                "to",
                                "SEARCH",
                                "comment",
                                "档案室没有查")
                        .location())
                .isEqualTo("/requests/" + id);
        assertThat(world.steps(id)).containsExactly("searchRecords");
        assertThat(pages.get("/requests/" + id + "/search", world.handler).text())
                .contains("档案室没有查")
                .contains("法制审核");
        world.proposing.propose(id, world.version(id), world.search(), Ground.PROVIDED, "建议公开", false, world.handler);
        assertThat(casePage(id, world.clerk)).contains("此前的检索与拟办（1次）").doesNotContain("档案室没有查。");
    }

    @Test
    void aCorrectionIsAskedForFromTheSearch() {
        RequestId id = world.assigned();
        assertThat(pages.act(
                                id,
                                "correction-notice",
                                world.version(id),
                                world.clerk,
                                "items",
                                "",
                                "dueOn",
                                "2026-03-16")
                        .text())
                .contains("请写明");
        assertThat(pages.act(
                                id,
                                "correction-notice",
                                world.version(id),
                                world.clerk,
                                "items",
                                "文件名称",
                                "dueOn",
                                "2026-03-16")
                        .location())
                .isEqualTo("/requests/" + id + "/correction-notice/sent");
        assertThat(world.steps(id)).containsExactly("searchRecords");
        assertThat(pages.act(id, "correction-notice/sent", world.version(id), world.clerk, "sentOn", "2026-03-02")
                        .location())
                .isEqualTo("/requests/" + id);
        assertThat(world.steps(id)).containsExactly("correctionReceived");
        assertThat(casePage(id, world.clerk)).contains("退回“等待补正”").doesNotContain("通知补正");
    }

    @Test
    void anOpinionIsRecordedWhereverTheCaseHasGone() {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(
                        Consultation.Kind.THIRD_PARTY, "恒通公司", null, "报价", world.today(), world.today())),
                world.clerk);
        pages.act(id, "return", world.version(id), world.clerk, "to", "SEARCH", "comment", "再查一次");
        assertThat(casePage(id, world.clerk)).contains("登记收到的意见");
        assertThat(pages.act(
                                id,
                                "opinion",
                                world.version(id),
                                world.clerk,
                                "consultation",
                                String.valueOf(world.consultations.of(id).get(0).id()),
                                "endedOn",
                                "2026-03-02",
                                "opinion",
                                "AGREES",
                                "reasons",
                                "")
                        .location())
                .isEqualTo("/requests/" + id);
        assertThat(world.steps(id)).containsExactly("searchRecords");
        assertThat(casePage(id, world.clerk)).doesNotContain("登记收到的意见");
        assertThat(pages.get("/requests/" + id + "/opinion", world.clerk).status())
                .isEqualTo(409);
    }
}
