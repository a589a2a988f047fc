package disclosuredesk.letters;

import static disclosuredesk.letters.AnswersInMemory.DECIDED;
import static disclosuredesk.letters.AnswersInMemory.part;
import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.DecisionPart;
import disclosuredesk.decision.Ground;
import disclosuredesk.lettercheck.LetterFinding.Check;
import disclosuredesk.lettercheck.Paragraph;
import disclosuredesk.lettercheck.Paragraph.Kind;
import disclosuredesk.lettercheck.Piece;
import disclosuredesk.lettercheck.Writer;
import disclosuredesk.rehearsal.Proofs;
import disclosuredesk.requests.WantedRoute;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault in what the system wrote blocks the signature and is called by its name, whatever the reason beside it mentions. */
class PlantedFaultsTests {

    /** A fault, planted in the answer on some grounds. */
    record Fault(String what, Check check, List<Ground> grounds, boolean online, UnaryOperator<LetterContent> plant) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static final List<Ground> FIRST =
            List.of(Ground.STATE_SECRET, Ground.THIRD_PARTY, Ground.INTERNAL_AFFAIRS, Ground.PROCESS_INFORMATION);
    private static final List<Ground> FREE = List.of(
            Ground.PROVIDED, Ground.DOES_NOT_EXIST, Ground.PETITION, Ground.ENQUIRY_BY_SPECIAL_LAW, Ground.REPEATED);
    private static final List<Ground> ALL =
            Stream.concat(FIRST.stream(), FREE.stream()).toList();
    private static final List<Ground> REFUSED =
            List.of(Ground.STATE_SECRET, Ground.INTERNAL_AFFAIRS, Ground.PROCESS_INFORMATION);

    static Stream<Fault> faults() {
        return Stream.of(
                said("复议期限写成30日", Check.REMEDY_PERIOD, ALL, "起60日内", "起30日内"),
                said("复议期限写成60个工作日", Check.REMEDY_PERIOD, ALL, "起60日内", "起60个工作日内"),
                said("复议期限写成六个月", Check.REMEDY_PERIOD, ALL, "起60日内", "起六个月内"),
                said("起诉期限写成3个月", Check.REMEDY_PERIOD, FREE, "6个月", "3个月"),
                said("起诉期限写成一年", Check.REMEDY_PERIOD, FREE, "6个月", "一年"),
                said("起诉期限写成15日", Check.REMEDY_PERIOD, FREE, "6个月", "15日"),
                said("复议后起诉期限写成三个月", Check.REMEDY_PERIOD, FIRST, "15日", "三个月"),
                said("复议后起诉期限写成30日", Check.REMEDY_PERIOD, FIRST, "15日", "30日"),
                said("没有写起诉期限", Check.REMEDY_PERIOD, FREE, "自收到本告知书之日起6个月内", ""),
                said("没有写复议期限", Check.REMEDY_PERIOD, ALL, "自收到本告知书之日起60日内", ""),
                said("法院写成仲裁委员会", Check.REMEDY_ORGAN, ALL, "向示例区人民法院提起", "向示例区仲裁委员会提起"),
                said("法院写成另一法院", Check.REMEDY_ORGAN, ALL, "示例区人民法院", "示例县人民法院"),
                said("法院写成中级法院", Check.REMEDY_ORGAN, ALL, "示例区人民法院", "示例市中级人民法院"),
                said("法院后加括号", Check.REMEDY_ORGAN, ALL, "示例区人民法院", "示例区人民法院（东湖法庭）"),
                said("法院错一字", Check.REMEDY_ORGAN, ALL, "示例区人民法院", "示列区人民法院"),
                said("复议机关写成上级主管部门", Check.REMEDY_ORGAN, ALL, "向示例市人民政府申请", "向江北省自然资源厅申请"),
                said("复议机关错一字", Check.REMEDY_ORGAN, ALL, "示例市人民政府", "示列市人民政府"),
                said("复议机关未写", Check.REMEDY_ORGAN, ALL, "向示例市人民政府申请", "申请"),
                said("漏先字", Check.REMEDY_CLASS, FIRST, "先向", "向"),
                said("应当写成可以", Check.REMEDY_CLASS, FIRST, "应当自收到", "可以自收到"),
                said("任选写成应当先", Check.REMEDY_CLASS, FREE, "可以自收到本告知书之日起60日内向", "应当自收到本告知书之日起60日内先向"),
                said("缺诉讼一半", Check.REMEDY_MISSING, FREE, "，也可以自收到本告知书之日起6个月内向示例区人民法院提起行政诉讼", ""),
                said("缺复议后诉讼一半", Check.REMEDY_MISSING, FIRST, "；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内向示例区人民法院提起行政诉讼", ""),
                said("缺复议一半", Check.REMEDY_MISSING, FREE, "可以自收到本告知书之日起60日内向示例市人民政府申请行政复议，也可以", "可以"),
                said("又写直接起诉", Check.REMEDY_CLASS, FIRST, "提起行政诉讼。", "提起行政诉讼，也可以自收到本告知书之日起直接起诉。"),
                said("救济告知改了别的话", Check.REMEDY_MISSING, ALL, "不服，", "有意见，"),
                body(
                        "整段救济告知缺失",
                        Check.REMEDY_MISSING,
                        ALL,
                        body -> body.stream()
                                .filter(one -> one.kind() != Kind.REMEDY)
                                .toList()),
                body("救济告知写了两段", Check.REMEDY_MISSING, ALL, body -> with(body, remedy(body), body.size())),
                body("救济告知不在最后", Check.REMEDY_MISSING, ALL, body -> with(withoutRemedy(body), remedy(body), 1)),
                body(
                        "救济告知由人填写",
                        Check.REMEDY_MISSING,
                        ALL,
                        body -> with(
                                withoutRemedy(body),
                                Paragraph.of(
                                        Kind.REMEDY,
                                        List.of(Piece.officer(remedy(body).text()))),
                                body.indexOf(remedy(body)))),
                body(
                        "救济告知中夹有人写的话",
                        Check.REMEDY_MISSING,
                        ALL,
                        body -> with(
                                withoutRemedy(body),
                                Paragraph.of(Kind.REMEDY, with(remedy(body).pieces(), Piece.officer("三个月内起诉。"), 1)),
                                body.indexOf(remedy(body)))),
                online("网上送达没有网上复议渠道", Check.REMEDY_ONLINE, "行政复议申请也可以通过互联网提交：https://review.example.gov.cn。", ""),
                online("网上复议渠道错", Check.REMEDY_ONLINE, "https://review.example.gov.cn", "https://other.example.gov.cn"),
                frame("抬头写成另一人", Check.ADDRESSEE, "王小红：", "王小虹："),
                frame("抬头缺失", Check.ADDRESSEE, "王小红：", ""),
                frame("抬头加了别人", Check.ADDRESSEE, "王小红：", "王小红、李明："),
                frame("文号序号错", Check.NUMBER, "〕1号", "〕2号"),
                frame("文号年份错", Check.NUMBER, "〔2026〕", "〔2025〕"),
                frame("文号缺失", Check.NUMBER, "示公开〔2026〕1号", ""),
                frame("落款日期错", Check.DATE, "2026年3月20日", "2026年3月19日"),
                frame("没有落款日期", Check.DATE, "2026年3月20日", ""),
                frame("机关名称错", Check.AGENCY, "示例市规划局", "示例市规划和自然资源局"),
                frame("机关名称后加括号", Check.AGENCY, "示例市规划局", "示例市规划局（办公室）"),
                frame("没有机关名称", Check.AGENCY, "示例市规划局", ""),
                frame("标题写成另一种结果", Check.OUTCOME, "告知书", "部分公开告知书"),
                said("收到日期错", Check.DATE, ALL, "本机关于2026年3月2日收到", "本机关于2026年3月12日收到"),
                said("没有收到日期", Check.DATE, ALL, "本机关于2026年3月2日收到", "本机关收到"),
                body("没有收到申请一段", Check.DATE, ALL, body -> body.subList(1, body.size())),
                body(
                        "申请内容不是登记的",
                        Check.OUTCOME,
                        ALL,
                        body -> with(
                                body.subList(1, body.size()),
                                Paragraph.of(
                                        Kind.RECEIVED,
                                        body.get(0).pieces().stream()
                                                .map(piece -> piece.by() == Writer.APPLICANT
                                                        ? Piece.applicant("西环路方案")
                                                        : piece)
                                                .toList()),
                                0)),
                said("依据条号错", Check.ARTICLE, List.of(Ground.STATE_SECRET, Ground.PROHIBITED_BY_LAW), "第十四条", "第十五条"),
                said(
                        "依据款号错",
                        Check.ARTICLE,
                        List.of(Ground.PROCESS_INFORMATION, Ground.ENFORCEMENT_FILE),
                        "第十六条第二款",
                        "第十六条第一款"),
                said("只写条", Check.ARTICLE, List.of(Ground.INTERNAL_AFFAIRS), "第十六条第一款", "第十六条"),
                said("依据项号错", Check.ARTICLE, List.of(Ground.DOES_NOT_EXIST), "第（四）项", "第（五）项"),
                said("又引了别的条", Check.ARTICLE, REFUSED, "的规定，本机关决定", "和第三十六条第（四）项的规定，本机关决定"),
                said("没有依据", Check.ARTICLE, List.of(Ground.INTERNAL_AFFAIRS), "根据《中华人民共和国政府信息公开条例》第十六条第一款的规定，", ""),
                said("法规名称错", Check.ARTICLE, REFUSED, "《中华人民共和国政府信息公开条例》", "《中华人民共和国保守国家秘密法》"),
                said("结论写成公开", Check.OUTCOME, REFUSED, "决定不予公开", "决定予以公开"),
                said("结论写成无法提供", Check.OUTCOME, REFUSED, "决定不予公开", "无法提供"),
                said(
                        "不存在写成不予公开",
                        Check.OUTCOME,
                        List.of(Ground.DOES_NOT_EXIST, Ground.NOT_OURS, Ground.WOULD_HAVE_TO_BE_MADE),
                        "本机关无法提供",
                        "本机关决定不予公开"),
                said("重复申请写成不再处理", Check.OUTCOME, List.of(Ground.REPEATED), "不予重复处理", "不再处理"),
                said("公开写成不予公开", Check.OUTCOME, List.of(Ground.PROVIDED), "决定予以公开", "决定不予公开"),
                said("没有结论", Check.OUTCOME, REFUSED, "，本机关决定不予公开", ""),
                said("既公开又不公开", Check.OUTCOME, REFUSED, "决定不予公开", "决定不予公开，其余予以公开"),
                body(
                        "没有结论一段",
                        Check.OUTCOME,
                        ALL,
                        body -> body.stream()
                                .filter(one -> one.kind() != Kind.CONCLUSION)
                                .toList()),
                body(
                        "结论的依据换成另一项",
                        Check.OUTCOME,
                        List.of(Ground.PETITION),
                        body -> body.stream()
                                .map(one -> one.kind() == Kind.CONCLUSION
                                        ? new Paragraph(Kind.CONCLUSION, Ground.PUBLICATION, one.pieces())
                                        : one)
                                .toList()),
                said("模板变量没有填", Check.PLACEHOLDER, REFUSED, "本机关决定不予公开", "{{organ}}，本机关决定不予公开"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultInTheSystemsOwnWordsBlocks(Fault fault) throws IOException {
        var answers = new AnswersInMemory(
                AnswersInMemory.LETTERHEAD,
                "王小红",
                AnswersInMemory.INFORMATION,
                fault.online ? WantedRoute.EMAIL : WantedRoute.POST);
        List<String> reasons = ComposedAnswerTests.awkward();
        for (Ground ground : fault.grounds) {
            int from = Math.floorMod(fault.what.hashCode() + ground.ordinal(), reasons.size());
            for (String reason : List.of(
                    "",
                    reasons.get(from),
                    reasons.get((from + 29) % reasons.size()),
                    reasons.get((from + 61) % reasons.size()))) {
                List<DecisionPart> parts = List.of(part(ground, String.valueOf(Proofs.reason(ground)) + "。" + reason));
                LetterContent letter = answers.answer(parts, DECIDED);
                LetterContent planted = fault.plant.apply(letter);
                assertThat(planted).as("%s is planted", ground).isNotEqualTo(letter);
                assertThat(answers.check(planted, parts, DECIDED).stream()
                                .filter(one -> one.blocks())
                                .map(one -> one.finding().check()))
                        .as("%s %s", ground, reason)
                        .contains(fault.check);
            }
        }
    }

    private static Fault said(String what, Check check, List<Ground> grounds, String from, String to) {
        return body(what, check, grounds, body -> replaced(body, from, to));
    }

    private static Fault online(String what, Check check, String from, String to) {
        return new Fault(what, check, ALL, true, content -> withBody(content, replaced(content.body(), from, to)));
    }

    private static Fault body(String what, Check check, List<Ground> grounds, UnaryOperator<List<Paragraph>> plant) {
        return new Fault(what, check, grounds, false, content -> withBody(content, plant.apply(content.body())));
    }

    private static Fault frame(String what, Check check, String from, String to) {
        return new Fault(
                what,
                check,
                ALL,
                false,
                content -> LetterContent.of(
                        content.head().replace(from, to),
                        content.number().replace(from, to),
                        content.title().replace(from, to),
                        content.addressee().replace(from, to),
                        content.body(),
                        content.signature().replace(from, to),
                        content.date().replace(from, to),
                        content.contact()));
    }

    private static LetterContent withBody(LetterContent content, List<Paragraph> body) {
        return LetterContent.of(
                content.head(),
                content.number(),
                content.title(),
                content.addressee(),
                body,
                content.signature(),
                content.date(),
                content.contact());
    }

    private static List<Paragraph> replaced(List<Paragraph> body, String from, String to) {
        return body.stream()
                .map(one -> new Paragraph(
                        one.kind(),
                        one.ground(),
                        one.pieces().stream()
                                .map(piece -> piece.by() == Writer.SYSTEM
                                        ? Piece.system(piece.text().replace(from, to))
                                        : piece)
                                .toList()))
                .toList();
    }

    private static Paragraph remedy(List<Paragraph> body) {
        return body.stream()
                .filter(one -> one.kind() == Kind.REMEDY)
                .findFirst()
                .orElseThrow();
    }

    private static List<Paragraph> withoutRemedy(List<Paragraph> body) {
        return body.stream().filter(one -> one.kind() != Kind.REMEDY).toList();
    }

    private static <T> List<T> with(List<T> list, T one, int at) {
        List<T> more = new ArrayList<>(list);
        more.add(at, one);
        return more;
    }
}
