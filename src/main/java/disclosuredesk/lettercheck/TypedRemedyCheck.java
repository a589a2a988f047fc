package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterFinding.Check;
import disclosuredesk.lettercheck.RemedyWords.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A reason that tells, beside the system's own paragraph, what may be done against this very answer, and tells it wrongly.
 * Ways against other matters (an arbitration, a contract, a punishment, an earlier answer) are none of this check's business,
 * nor is what stands in quotation marks.
 */
final class TypedRemedyCheck {

    private static final Pattern WAY = Pattern.compile("复议|诉讼|起诉|法院");
    /** Against this answer, in so many words. */
    private static final Pattern THIS =
            Pattern.compile("(?:对|不服)(?:(?:本机关|[本我][局厅委府部署])的?|[本此])(?:次|份|件)?(?:政府)?(?:信息公开)?(?:不予公开|公开|答复|告知)?的?"
                    + "(?:决定|答复|告知书?|答复书|处理)|(?:对此|就此)(?:不服|有异议)");
    /** Against nothing named: then it is this answer that is meant. */
    private static final Pattern UNNAMED =
            Pattern.compile("(?:^|[,:])(?:如果?|若|假如|倘若|如若)?(?:您|你|贵单位|贵公司|申请人)?(?:如果?|若)?(?:仍|还)?(?:不服|有异议)的?(?=[,可应])");

    private static final Pattern ELSEWHERE = Pattern.compile(
            "仲裁|曾|此前|前次|首次|已于|上次|原(?:答复|决定|告知)|当时|已经?告知|已作出|另案|该案|判决|裁定|合同|协议|民事|劳动|处罚|征收|补偿|许可|登记行为|认定|鉴定|检定|"
                    + "(?:\\d{4}|[〇○零一二三四五六七八九]{4})年");

    private TypedRemedyCheck() {}

    static List<LetterFinding> of(String typed, CaseFacts facts) {
        LetterText text = new LetterText(List.of(typed));
        StringBuilder told = new StringBuilder();
        int position = 0;
        boolean on = false;
        while (position < text.plain().length()) {
            int end = text.sentenceEnd(position);
            String sentence = text.plain().substring(position, end);
            boolean ours = THIS.matcher(sentence).find()
                    || UNNAMED.matcher(sentence).find()
                    || on && sentence.startsWith("对行政复议决定不服");
            on = ours
                    && WAY.matcher(sentence).find()
                    && !ELSEWHERE.matcher(sentence).find();
            if (on) {
                told.append(sentence);
            }
            position = end;
        }
        List<LetterFinding> wrong = new ArrayList<>();
        LetterText ours = new LetterText(List.of(LetterText.fold(facts.applicant()) + ":", told.toString()));
        RemedyWords remedies = told.isEmpty() ? null : RemedyWords.of(ours);
        if (remedies != null) {
            periods(ours, remedies, wrong);
            places(ours, remedies, facts, wrong);
            kind(ours, remedies, facts, wrong);
        }
        return wrong;
    }

    private static void periods(LetterText text, RemedyWords remedies, List<LetterFinding> wrong) {
        for (RemedyWords.Period period : remedies.periods()) {
            String right = switch (period.of()) {
                case REVIEW -> "60日";
                case SUIT -> "6个月";
                case SUIT_AFTER_REVIEW -> "15日";
            };
            if (!period.is(right)) {
                wrong.add(text.finding(Check.REMEDY_PERIOD, period.from(), period.to(), "remedy.period", right));
            }
        }
    }

    private static void places(LetterText text, RemedyWords remedies, CaseFacts facts, List<LetterFinding> wrong) {
        String self = LetterText.fold(facts.agency());
        String organ = Objects.requireNonNull(facts.reviewAgency());
        String court = Objects.requireNonNull(facts.court());
        remedies.reviewOrgans().stream()
                .filter(one -> !one.names(bare(organ), self))
                .forEach(one ->
                        wrong.add(text.finding(Check.REMEDY_ORGAN, one.from(), one.to(), "remedy.reviewOrgan", organ)));
        remedies.courts().stream()
                .filter(one -> !one.names(bare(court), self))
                .forEach(one ->
                        wrong.add(text.finding(Check.REMEDY_ORGAN, one.from(), one.to(), "remedy.court", court)));
    }

    private static void kind(LetterText text, RemedyWords remedies, CaseFacts facts, List<LetterFinding> wrong) {
        boolean exempt = CaseFacts.EXEMPTIONS.contains(facts.ground())
                || facts.beside().stream().anyMatch(CaseFacts.EXEMPTIONS::contains);
        int[] first = remedies.reviewFirst();
        if (first != null && !(exempt && facts.afterReform())) {
            wrong.add(text.finding(
                    Check.REMEDY_CLASS,
                    first[0],
                    first[1],
                    facts.afterReform() ? "remedy.firstWrong" : "remedy.firstTooEarly"));
        }
        if (exempt && facts.afterReform() && !facts.isMixed()) {
            remedies.acts(Kind.SUIT)
                    .forEach(act ->
                            wrong.add(text.finding(Check.REMEDY_CLASS, act.from(), act.to(), "remedy.freeChoice")));
        }
    }

    private static String bare(String name) {
        return LetterText.fold(name).replaceAll("\\([^()]*\\)", "");
    }
}
