package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterFinding.Check;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence that concludes from an article concludes what the article says: 36(4) is 不存在 and not 不予公开, whatever the record says. */
final class MeaningCheck {

    /** What a sentence concludes. */
    private enum Conclusion {
        REFUSED("不予公开|不便(?:对外)?(?:公开|提供)|不宜(?:对外)?提供|不对外提供|不能公开|不宜公开|不得公开|不同意公开|拒绝公开|不对外公开|不公开(?=[,。;]|$)"),
        GIVEN(
                "(?<!不)(?<!部分)(?<!应当)(?<!要求)(?<!申请)予以公开|(?<!不)(?<!无法)(?<!不能)(?<!要求)(?<!已)向(?:[您你]|贵)[\\p{IsHan}]{0,3}(?:公开|提供)|(?<!不)同意(?:向[您你]|予以)?公开"
                        + "|现将[^。;]{0,40}(?:提供|公开)"),
        NONE(
                "(?:信息|材料|文件|记录|资料|批文|批复|档案|合同|台账|该|上述)(?:确|均|并)?不存在(?!法律|法规|规章|应当|依法|有关|其他|[^,。;]{0,8}情形)|(?<=[,为系:])不存在(?=[,。;]|$)"),
        NOT_OURS(
                "不属于(?:本|我)[\\p{IsHan}]{1,8}(?:负责公开|公开职责|公开范围|制作)|(?:本|我)(?:机关|局|厅|委|府|镇|办|街道)[^,。;]{0,6}(?:不负责公开|不是[^,。;]{0,12}(?:制作|公开)(?:机关|主体))"),
        REPEATED("不予重复处理|不再重复处理|不重复处理|不再重复答复"),
        NOT_PROCESSED("不予处理|不作为政府信息公开申请(?:办理|处理)"),
        WITHHELD("(?<!请求)(?<!要求)不予提供(?=[,。;]|$)"),
        STOPPED("不再处理|视为[^,。;]{0,12}放弃");

        private final Pattern words;

        Conclusion(String words) {
            this.words = Pattern.compile(words);
        }
    }

    private static final Set<Conclusion> NOT_IF_WITHHELD = EnumSet.of(
            Conclusion.GIVEN,
            Conclusion.NONE,
            Conclusion.NOT_OURS,
            Conclusion.REPEATED,
            Conclusion.NOT_PROCESSED,
            Conclusion.STOPPED);
    private static final Set<Conclusion> NOT_IF_GIVEN = EnumSet.of(
            Conclusion.REFUSED,
            Conclusion.WITHHELD,
            Conclusion.NONE,
            Conclusion.NOT_OURS,
            Conclusion.REPEATED,
            Conclusion.NOT_PROCESSED,
            Conclusion.STOPPED);

    /** By article: what cannot follow from it. */
    private static final Map<String, Set<Conclusion>> IMPOSSIBLE = Map.ofEntries(
            Map.entry("14", NOT_IF_WITHHELD),
            Map.entry(
                    "15",
                    EnumSet.of(
                            Conclusion.NONE,
                            Conclusion.NOT_OURS,
                            Conclusion.REPEATED,
                            Conclusion.NOT_PROCESSED,
                            Conclusion.STOPPED)),
            Map.entry("16.1", NOT_IF_WITHHELD),
            Map.entry("16.2", NOT_IF_WITHHELD),
            Map.entry("36.3", NOT_IF_WITHHELD),
            Map.entry("36.1", NOT_IF_GIVEN),
            Map.entry("36.2", NOT_IF_GIVEN),
            Map.entry(
                    "36.4",
                    EnumSet.of(
                            Conclusion.REFUSED,
                            Conclusion.GIVEN,
                            Conclusion.NOT_OURS,
                            Conclusion.REPEATED,
                            Conclusion.NOT_PROCESSED,
                            Conclusion.STOPPED)),
            Map.entry(
                    "36.5",
                    EnumSet.of(
                            Conclusion.REFUSED,
                            Conclusion.NONE,
                            Conclusion.REPEATED,
                            Conclusion.NOT_PROCESSED,
                            Conclusion.STOPPED)),
            Map.entry("36.6", EnumSet.of(Conclusion.REFUSED, Conclusion.NONE, Conclusion.NOT_OURS, Conclusion.STOPPED)),
            Map.entry("36.7", EnumSet.of(Conclusion.NONE, Conclusion.REPEATED, Conclusion.STOPPED)),
            Map.entry(
                    "38",
                    EnumSet.of(
                            Conclusion.GIVEN,
                            Conclusion.REPEATED,
                            Conclusion.STOPPED,
                            Conclusion.NOT_OURS,
                            Conclusion.REFUSED)),
            Map.entry("39.1", EnumSet.of(Conclusion.REFUSED, Conclusion.NONE, Conclusion.STOPPED, Conclusion.REPEATED)),
            Map.entry("39.2", EnumSet.of(Conclusion.REFUSED, Conclusion.NONE, Conclusion.STOPPED, Conclusion.REPEATED)),
            Map.entry("35", EnumSet.of(Conclusion.REFUSED, Conclusion.NONE, Conclusion.STOPPED)),
            Map.entry(
                    "30",
                    EnumSet.of(
                            Conclusion.REFUSED,
                            Conclusion.NONE,
                            Conclusion.NOT_OURS,
                            Conclusion.GIVEN,
                            Conclusion.REPEATED)),
            Map.entry(
                    "42",
                    EnumSet.of(
                            Conclusion.REFUSED,
                            Conclusion.NONE,
                            Conclusion.NOT_OURS,
                            Conclusion.GIVEN,
                            Conclusion.REPEATED)));

    private static final Pattern CONCLUDES = Pattern.compile("根据|依据|依照|按照|参照|适用");
    private static final Pattern NOT_CONCLUDING =
            Pattern.compile("曾|此前|前次|首次|上次|并非|不属于第|不是|如果|是否|能否|除[^。;]{0,30}外|主动公开|规定:|从其规定|不存在(?:法律|应当)|其余|其中|部分公开");

    private MeaningCheck() {}

    static List<LetterFinding> of(LetterText letter) {
        List<LetterFinding> findings = new ArrayList<>();
        String plain = letter.plain();
        List<Citation> ours =
                Citation.in(letter).stream().filter(Citation::ours).toList();
        int told = -1;
        for (Citation citation : ours) {
            int start = letter.sentenceStart(citation.from());
            int end = letter.sentenceEnd(citation.to());
            String sentence = plain.substring(start, end);
            List<Citation> together = ours.stream()
                    .filter(other -> other.from() >= start && other.to() <= end)
                    .toList();
            if (start == told
                    || !CONCLUDES.matcher(sentence).find()
                    || NOT_CONCLUDING.matcher(sentence).find()
                    || together.stream().anyMatch(other -> other.article() == 37)) {
                continue;
            }
            for (Conclusion conclusion : Conclusion.values()) {
                Matcher words = conclusion.words.matcher(sentence);
                if (start != told && impossible(conclusion, together) && words.find()) {
                    told = start;
                    findings.add(letter.finding(
                            Check.OUTCOME,
                            start + words.start(),
                            start + words.end(),
                            "outcome.notFromArticle",
                            plain.substring(citation.from(), citation.to())));
                }
            }
        }
        return findings;
    }

    private static boolean impossible(Conclusion conclusion, List<Citation> together) {
        List<Citation> deciding = together.stream()
                .filter(citation -> IMPOSSIBLE.containsKey(citation.code()))
                .toList();
        return !deciding.isEmpty()
                && deciding.stream()
                        .allMatch(citation -> IMPOSSIBLE
                                .getOrDefault(citation.code(), Set.of())
                                .contains(conclusion));
    }
}
