package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterFinding.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Art. 16 has two paragraphs: of internal affairs the first, of the process and of case files the second. Held against the words beside it. */
final class ParagraphCheck {

    private static final Pattern INTERNAL = Pattern.compile("人事管理|后勤管理|内部工作流程|内部事务");
    private static final Pattern PROCESS = Pattern.compile("过程性|讨论记录|过程稿|磋商|请示报告|案卷|卷宗|会商|征求意见稿|草案|送审稿");

    private ParagraphCheck() {}

    static List<LetterFinding> of(LetterText letter) {
        List<LetterFinding> findings = new ArrayList<>();
        for (Citation citation : Citation.in(letter)) {
            if (!citation.ours() || !citation.code().matches("16\\.[12]") || !ArticleCheck.decides(letter, citation)) {
                continue;
            }
            String words =
                    letter.plain().substring(letter.paragraphStart(citation.from()), letter.sentenceEnd(citation.to()));
            boolean internal = INTERNAL.matcher(words).find();
            boolean process = PROCESS.matcher(words).find();
            if (citation.paragraph() == 2 ? internal && !process : process && !internal) {
                findings.add(letter.finding(Check.ARTICLE, citation.from(), citation.to(), "article.otherParagraph"));
            }
        }
        return findings;
    }
}
