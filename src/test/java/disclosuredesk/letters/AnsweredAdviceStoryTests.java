package disclosuredesk.letters;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Ground;
import disclosuredesk.decision.ReviewAnswer;
import disclosuredesk.lettercheck.Paragraph.Kind;
import disclosuredesk.lettercheck.Writer;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A letter whose reason mentions other ways is signed, walked to on real transitions; what is said of typed words is answered once. */
@PageTest
class AnsweredAdviceStoryTests {

    private static final String ARBITRATION = "您与用人单位的争议，可以向示例市劳动人事争议仲裁委员会申请仲裁；对裁决不服的，可以自收到裁决书之日起15日内向合同履行地人民法院提起民事诉讼";
    private static final String WRONG = "如不服本答复，可以在三个月内向示例区人民法院提起行政诉讼";

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

    private RequestId reviewed(Ground ground, String more) {
        RequestId id = world.readyToDraft(ground);
        world.decisionMaking.draft(
                id,
                world.version(id),
                List.of(new DecisionPart(
                        "东环路改造项目征收补偿方案", ground, Proofs.reason(ground) + "。" + more, Proofs.of(ground))),
                world.clerk);
        world.decisionMaking.passReview(
                id, world.version(id), ReviewAnswer.allFine(), Proofs.secrecyReview(world.today()), "", world.reviewer);
        return id;
    }

    private Letter answer(RequestId id) {
        return letters.valid(id, LetterKind.DECISION).orElseThrow();
    }

    @Test
    void aReasonThatNamesAnArbitrationAndACivilCourtIsSignedWithoutAWord() {
        for (Ground ground : List.of(Ground.PETITION, Ground.INTERNAL_AFFAIRS, Ground.DOES_NOT_EXIST)) {
            RequestId id = reviewed(ground, ARBITRATION);
            assertThat(pages.get("/requests/" + id + "/approval", world.head).text())
                    .contains(ARBITRATION, "文书检查没有发现问题")
                    .doesNotContain("对文书检查提示的说明");
            pages.act(id, "approval", world.version(id), world.head, "answer", "PASSED", "comment", "同意");
            LetterContent signed = answer(id).content();
            assertThat(signed.paragraphs()).anyMatch(text -> text.contains(ARBITRATION));
            assertThat(signed.body())
                    .first()
                    .satisfies(one -> assertThat(one.kind()).isEqualTo(Kind.RECEIVED));
            assertThat(signed.body()).last().satisfies(one -> {
                assertThat(one.kind()).isEqualTo(Kind.REMEDY);
                assertThat(one.pieces()).allMatch(piece -> piece.by() == Writer.SYSTEM);
            });
            assertThat(signed.body())
                    .filteredOn(one -> one.kind() == Kind.CONCLUSION)
                    .singleElement()
                    .satisfies(one -> assertThat(one.pieces())
                            .anyMatch(piece ->
                                    piece.by() == Writer.OFFICER && piece.text().contains(ARBITRATION)));
        }
    }

    @Test
    void adviceOnAReasonIsShownWithItsPlaceAndSignedOnceItIsAnswered() {
        RequestId id = reviewed(Ground.PETITION, WRONG);
        String page = pages.get("/requests/" + id + "/approval", world.head).text();
        assertThat(page)
                .contains("对人工填写内容的提示（1处）", "第6行（救济期限）：“三个月”期限有误，应为6个月。", "对文书检查提示的说明")
                .doesNotContain("必须改正后才能签发");
        Pages.Answer refused =
                pages.act(id, "approval", world.version(id), world.head, "answer", "PASSED", "comment", "同意签发此件");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.note("despite")).contains("文书检查有1处提示", "三个月", "写明理由后签发");
        assertThat(refused.html()).contains("同意签发此件");
        assertThat(letters.of(id)).isEmpty();
        assertThat(world.steps(id)).containsExactly("approveDecision");

        pages.act(
                id,
                "approval",
                world.version(id),
                world.head,
                "answer",
                "PASSED",
                "comment",
                "同意",
                "despite",
                "该句系引用来信原文");
        assertThat(answer(id).content().paragraphs()).anyMatch(text -> text.contains(WRONG));
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("该句系引用来信原文");
    }

    @Test
    void aWrongCourtOnTheLetterheadIsMendedThereAndNotAnsweredAway() {
        RequestId id = reviewed(Ground.PETITION, "");
        world.jdbc
                .sql("update letterhead set court = '××区人民法院' where agency_id = :agency")
                .param("agency", world.agency)
                .update();
        assertThat(pages.get("/requests/" + id + "/approval", world.head).text())
                .contains("系统填写的内容与登记不符，必须改正后才能签发（1处）", "有未填写的内容")
                .doesNotContain("对文书检查提示的说明");
        assertThat(pages.act(id, "approval", world.version(id), world.head, "answer", "PASSED", "despite", "领导要求")
                        .text())
                .contains("不能签发");
        assertThat(letters.of(id)).isEmpty();
        world.jdbc
                .sql("update letterhead set court = '示例区人民法院' where agency_id = :agency")
                .param("agency", world.agency)
                .update();
        pages.act(id, "approval", world.version(id), world.head, "answer", "PASSED");
        assertThat(answer(id).number()).isNotBlank();
    }

    @Test
    void wordsWrittenIntoTheFinalFileAreAnsweredByTheHead() throws Exception {
        RequestId id = reviewed(Ground.PETITION, ARBITRATION);
        pages.act(id, "approval", world.version(id), world.head, "answer", "PASSED");
        Letter letter = answer(id);
        byte[] other = edited(letter, "可以通过相应渠道提出。", "可以通过相应渠道提出，对信访复查不服的，可以在30日内申请行政复议。");
        assertThat(finish(letter, other, "来信要求写明", world.clerk).text()).contains("文书检查对改动后的文字有", "由公开工作机构负责人在本栏写明理由");
        assertThat(finish(letter, other, "", world.head).text()).contains("文书检查对改动后的文字有");
        assertThat(world.ledger(id)).doesNotContain("LetterFinished");
        assertThat(finish(letter, other, "该句说的是信访复查", world.head).status()).isEqualTo(302);
        assertThat(world.ledger(id)).endsWith("LetterFinished");
    }

    @Test
    void whatWasSignedIsNotJudgedAgainAndTheRemedyCannotBeEditedAway() throws Exception {
        RequestId id = reviewed(Ground.PETITION, ARBITRATION);
        pages.act(id, "approval", world.version(id), world.head, "answer", "PASSED");
        Letter letter = answer(id);
        assertThat(finish(letter, edited(letter, "没有这句", ""), "", world.clerk).status())
                .isEqualTo(302);
        for (String[] change : new String[][] {{"6个月", "3个月"}, {"向示例区人民法院提起", "向示例县人民法院提起"}, {"起60日内", "起30日内"}}) {
            assertThat(finish(letter, edited(letter, change[0], change[1]), "领导要求", world.head)
                            .text())
                    .as(change[1])
                    .contains("不能签发");
        }
        assertThat(world.ledger(id)).containsOnlyOnce("LetterFinished");
    }

    private byte[] edited(Letter letter, String from, String to) throws Exception {
        byte[] docx = beans.getBean(LetterFiles.class).of(letter, LetterFiles.Form.DOCX, world.clerk);
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx));
                var out = new ByteArrayOutputStream()) {
            word.getParagraphs()
                    .forEach(paragraph -> paragraph
                            .getRuns()
                            .forEach(run -> run.setText(run.text().replace(from, to), 0)));
            word.write(out);
            return out.toByteArray();
        }
    }

    private Pages.Answer finish(Letter letter, byte[] file, String reason, disclosuredesk.agencies.Officer by) {
        return pages.upload(
                "/requests/" + letter.request() + "/letters/" + letter.id() + "/final",
                Map.of("version", String.valueOf(world.version(letter.request())), "reason", reason),
                "定稿.docx",
                file,
                by);
    }
}
