package disclosuredesk.letters;

import static disclosuredesk.letters.AnswersInMemory.DECIDED;
import static disclosuredesk.letters.AnswersInMemory.INFORMATION;
import static disclosuredesk.letters.AnswersInMemory.part;
import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Evidence;
import disclosuredesk.decision.Ground;
import disclosuredesk.lettercheck.ComposedFinding;
import disclosuredesk.lettercheck.LetterFinding.Check;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.WantedRoute;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** A fault in what an officer wrote is found and told as advice, which can be answered: never as something that blocks for ever. */
class TypedAdviceTests {

    private final AnswersInMemory answers = new AnswersInMemory();

    private List<ComposedFinding> found(List<DecisionPart> parts) {
        return answers.check(answers.answer(parts, DECIDED), parts, DECIDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTERNAL_AFFAIRS | ARTICLE | 根据《中华人民共和国政府信息公开条例》第十四条的规定办理",
                "INTERNAL_AFFAIRS | ARTICLE | 该信息属于条例第十六条第二款规定的情形",
                "DOES_NOT_EXIST | ARTICLE | 依照《中华人民共和国政府信息公开条例》第三十六条第（八）项办理",
                "PETITION | ARTICLE | 依照条例第三十八条，无法提供",
                "STATE_SECRET | ARTICLE | 依照《中华人民共和国政府信息公开条例》第六十条办理",
                "DOES_NOT_EXIST | OUTCOME | 综上，本机关决定不予公开",
                "INTERNAL_AFFAIRS | OUTCOME | 因此，本机关决定予以公开",
                "PROVIDED | OUTCOME | 故本机关决定不予公开",
                "PETITION | OUTCOME | 经审查，本机关决定予以公开",
                "REPEATED | OUTCOME | 现决定予以延期答复",
                "PROCESS_INFORMATION | DATE | 该纪要形成于2025年2月30日",
                "PROCESS_INFORMATION | PLACEHOLDER | 该纪要由{{科室}}保存",
                "PROCESS_INFORMATION | PLACEHOLDER | 该纪要由____保存",
                "PROCESS_INFORMATION | PLACEHOLDER | 该纪要由××科保存",
                "PROCESS_INFORMATION | PLACEHOLDER | 该纪要（此处填写保存地点）尚未定稿",
                "PROCESS_INFORMATION | ADDRESSEE | 申请人李小红要求公开的信息属于过程性信息",
                "PROVIDED | ADDRESSEE | 申请人张伟提出的申请符合规定",
                "DOES_NOT_EXIST | REMEDY_PERIOD | 如不服本答复，可以在三个月内向示例区人民法院提起行政诉讼",
                "DOES_NOT_EXIST | REMEDY_PERIOD | 如对本答复不服，可以自收到之日起30日内申请行政复议，也可以在6个月内提起行政诉讼",
                "DOES_NOT_EXIST | REMEDY_PERIOD | 对本机关的答复不服的，可在一年内向人民法院提起行政诉讼",
                "PROVIDED | REMEDY_PERIOD | 您如不服，可在15日内向示例区人民法院起诉",
                "PROVIDED | REMEDY_PERIOD | 不服的，应当在三个月内起诉",
                "DOES_NOT_EXIST | REMEDY_ORGAN | 如对本答复不服，可以向江北省自然资源厅申请行政复议",
                "DOES_NOT_EXIST | REMEDY_ORGAN | 如对本答复不服，可以在6个月内向示例县人民法院提起行政诉讼",
                "PETITION | REMEDY_CLASS | 如对本答复不服，应当先申请行政复议，对行政复议决定不服的，再向人民法院提起行政诉讼",
                "INTERNAL_AFFAIRS | REMEDY_CLASS | 如对本决定不服，可以在60日内申请行政复议，也可以直接向示例区人民法院提起行政诉讼"
            })
    void aFaultInAReasonIsTold(Ground ground, Check check, String reason) {
        String proper = Proofs.reason(ground);
        List<DecisionPart> parts = List.of(part(ground, proper == null ? reason : proper + "。" + reason));
        assertThat(found(parts)).isNotEmpty().noneMatch(ComposedFinding::blocks).anySatisfy(one -> {
            assertThat(one.finding().check()).isEqualTo(check);
            assertThat(one.finding().line()).as("its printed line").isGreaterThanOrEqualTo(6);
            assertThat(one.finding().quote()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NOT_OURS | RIGHT_AGENCY | 示例市自然资源局",
                "PROVIDED | PROVIDED_HOW | 另行通知",
                "PROHIBITED_BY_LAW | LAW | 有关保密规定"
            })
    void aProofThatLacksWhatItsGroundNeedsIsTold(Ground ground, Evidence evidence, String text) {
        Map<Evidence, String> proofs = new EnumMap<>(Proofs.of(ground));
        proofs.put(evidence, text);
        List<DecisionPart> parts = List.of(new DecisionPart(INFORMATION, ground, "另有安排", proofs));
        if (ground == Ground.PROVIDED) {
            assertThat(found(parts)).noneMatch(ComposedFinding::blocks);
        } else {
            assertThat(found(parts))
                    .isNotEmpty()
                    .allMatch(one -> one.finding().check() == Check.REASON && !one.blocks());
        }
    }

    @Test
    void whatTheApplicantWroteIsNoFaultOfTheOffice() {
        for (String asked :
                List.of("关于××路____号{{地块}}的批文", "李小明的申请：如不予公开，请说明条例第六十条", "2025年2月30日的会议纪要；若不服，三个月内起诉", "“半个引号的文件")) {
            var other = new AnswersInMemory(AnswersInMemory.LETTERHEAD, "王小红", asked, WantedRoute.POST);
            AnswersInMemory.grounds().forEach(ground -> {
                List<DecisionPart> parts =
                        List.of(new DecisionPart(asked, ground, Proofs.reason(ground), Proofs.of(ground)));
                assertThat(other.check(other.answer(parts, DECIDED), parts, DECIDED))
                        .as("%s %s", ground, asked)
                        .isEmpty();
            });
        }
    }

    @Test
    void namesWithBracketsAndRareCharactersAreNoFault() {
        List<Letterhead> heads = List.of(
                new Letterhead(
                        "示公开", "示例市人民政府（示例市行政复议局）", "https://review.example.gov.cn", "示例区人民法院（行政审判中心）", "联系人：张工（办公室）"),
                new Letterhead("沪松公开", "中华人民共和国上海海关", null, "上海铁路运输法院", "电话：021-0000"),
                new Letterhead("示公开", "示例市××区人民政府", null, "示例互联网法院", "地址：示例路1号"));
        for (Letterhead head : heads) {
            for (String name : List.of("王小红", "上海明德律师事务所（云川）", "阿依古丽·买买提", "王𬭶", "Smith John", "示例市人民政府采购中心有限公司")) {
                var other = new AnswersInMemory(head, name, INFORMATION, WantedRoute.POST);
                AnswersInMemory.grounds().forEach(ground -> {
                    List<DecisionPart> parts = List.of(part(ground, Proofs.reason(ground)));
                    assertThat(other.check(other.answer(parts, DECIDED), parts, DECIDED))
                            .as("%s %s %s", head.reviewAgency(), name, ground)
                            .allMatch(one -> one.finding().check() == Check.PLACEHOLDER
                                    && head.reviewAgency().contains("××"));
                });
            }
        }
    }

    @Test
    void theParagraphsAreStoredWithTheLetterAndOldLettersKeepTheirs() {
        JsonMapper json = JsonMapper.builder().build();
        LetterContent letter = answers.answer(List.of(part(Ground.DOES_NOT_EXIST, "没有制作")), DECIDED);
        String stored = json.writeValueAsString(letter);
        assertThat(json.readValue(stored, LetterContent.class)).isEqualTo(letter);
        assertThat(stored).contains("\"kind\":\"REMEDY\"", "\"by\":\"OFFICER\"", "\"ground\":\"DOES_NOT_EXIST\"");
        LetterContent old = json.readValue("""
                {"head":"甲局","number":"甲公开〔2024〕1号","title":"告知书","addressee":"王：","paragraphs":["一段","二段"],"signature":"甲局","date":"2024年1月2日","contact":"电话"}
                """, LetterContent.class);
        assertThat(old.paragraphs()).containsExactly("一段", "二段");
        assertThat(old.body()).isEmpty();
        assertThat(json.readValue(json.writeValueAsString(old), LetterContent.class))
                .isEqualTo(old);
    }
}
