package disclosuredesk.letters;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the text of an edited file differs from the letter on record, line by line. Protected is what comes from the
 * record: head, number, title, addressee, signature, date, and each paragraph with an article or a remedy.
 */
public final class LetterDiff {

    private static final Pattern LAW = Pattern.compile("第[〇一二三四五六七八九十百0-9]+条|行政复议|行政诉讼|人民法院");

    private LetterDiff() {}

    /**
     * One line that differs.
     *
     * @param before as it is on record; empty if the line was added
     * @param after as it is in the file; empty if the line was taken out
     */
    public record Change(String before, String after, boolean isProtected) {}

    /** The lines that differ, from top to bottom; white space at the ends of a line is no difference. */
    public static List<Change> of(LetterContent content, List<String> record, List<String> file) {
        Set<String> fixed = new LinkedHashSet<>(List.of(
                content.head(),
                content.number(),
                content.title(),
                content.addressee(),
                content.signature(),
                content.date()));
        List<Change> changes = new ArrayList<>();
        for (DiffRow row : DiffRowGenerator.create()
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(stripped(record), stripped(file))) {
            if (row.getTag() != DiffRow.Tag.EQUAL) {
                boolean isProtected = fixed.contains(row.getOldLine())
                        || LAW.matcher(row.getOldLine()).find()
                        || LAW.matcher(row.getNewLine()).find();
                changes.add(new Change(row.getOldLine(), row.getNewLine(), isProtected));
            }
        }
        return changes;
    }

    private static List<String> stripped(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
