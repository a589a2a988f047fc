package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterFinding.Check;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter as the checks read it: white space and line wraps gone, full-width folded to half-width, every character
 * knowing the line it came from, so that a finding can name its place.
 */
final class LetterText {

    /** Stands for a character that is not the letter's own words (a quotation, a title). */
    static final char MASK = '□';

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—–―_]+\\d+[-—–―_]+|第\\d+页(?:,?共\\d+页)?");
    private static final Pattern QUOTATION =
            Pattern.compile("“[^“”]{0,600}”|「[^「」]{0,600}」|『[^『』]{0,600}』|\"[^\"]{0,600}\"");
    private static final Pattern TITLE = Pattern.compile("《[^《》]{0,120}》");

    private static final String LABEL =
            "(?:申请人(?:姓名|名称|姓名或者?名称)?|申请内容|申请事项|收到(?:申请)?(?:日期|时间)|答复内容|法律依据|处理决定|[处办]理结果|答复(?:结论|意见)|(?:事实|理由)[和及与](?:理由|依据)"
                    + "|救济途径|救济渠道|权利(?:救济|告知)|救济告知|送达方式|告知事项|告知依据|答复机关|答复日期|文号|联系人|联系电话|附件)";
    private static final Pattern ONLY_LABEL = Pattern.compile(LABEL);
    private static final Pattern FIELD = Pattern.compile(LABEL + ":");

    /** A remark on the organ just named; what it says does not end the sentence. */
    private static final Pattern REMARK = Pattern.compile("\\([^()]{0,200}\\)(?=申请|提出|提起|请求|起诉|递交|寄送)");

    private final List<String> lines = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final String all;
    private final String own;
    private final String plain;
    private final int bodyLine;

    /** Where a field of a letter in the form of a table begins: it ends the sentence before it. */
    private final java.util.BitSet fields = new java.util.BitSet();

    LetterText(List<String> raw) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < raw.size(); i++) {
            String line = fold(cells(raw.get(i)));
            if (!line.isEmpty() && !lines.isEmpty() && isLabel(lines.get(lines.size() - 1)) && !isLabel(line)) {
                // a form with the label above what is filled in
                String whole = lines.remove(lines.size() - 1) + ":" + line;
                lines.add(whole);
                joined.append(":").append(line);
            } else if (!line.isEmpty() && !PAGE_NUMBER.matcher(line).matches()) {
                lines.add(line);
                numbers.add(i + 1);
                starts.add(joined.length());
                joined.append(line);
            }
        }
        all = joined.toString();
        own = masked(all, QUOTATION);
        plain = joined(masked(own, TITLE));
        bodyLine = findBody();
        for (int i = 0; i < lines.size(); i++) {
            if (FIELD.matcher(lines.get(i)).lookingAt()) {
                fields.set(starts.get(i));
            }
        }
    }

    private static boolean isLabel(String line) {
        return ONLY_LABEL.matcher(line).matches();
    }

    /** The cells of a row of a table stay apart. */
    private static String cells(String line) {
        return line.strip().replaceAll("[ \u3000]*\t[ \u3000]*", ",");
    }

    /** Full-width folded, white space and invisible characters removed. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+", "")
                .replace('﹝', '〔')
                .replace('﹞', '〕')
                .replace('‧', '·')
                .replace('•', '·')
                .replace('・', '·');
    }

    private static String masked(String text, Pattern what) {
        StringBuilder masked = new StringBuilder(text);
        Matcher matcher = what.matcher(text);
        while (matcher.find()) {
            for (int i = matcher.start() + 1; i < matcher.end() - 1; i++) {
                masked.setCharAt(i, MASK);
            }
        }
        return masked.toString();
    }

    private static String joined(String text) {
        return REMARK.matcher(text)
                .replaceAll(remark -> Matcher.quoteReplacement(remark.group().replaceAll("[,。;!?]", "、")));
    }

    /** The head ends with the addressee: the first line, among the first twelve, that ends with a colon or is the field 申请人. */
    private int findBody() {
        for (int i = 0; i < Math.min(12, lines.size()); i++) {
            if (lines.get(i).matches("申请人(?:姓名|名称|姓名或者?名称)?:.+")) {
                return i;
            }
            if (lines.get(i).endsWith(":") && lines.get(i).length() <= 60) {
                return i;
            }
        }
        return -1;
    }

    /** The whole letter. */
    String all() {
        return all;
    }

    /** The letter without what it quotes; same positions as {@link #all()}. */
    String own() {
        return own;
    }

    /** The letter without what it quotes and without titles in 《》; same positions as {@link #all()}. */
    String plain() {
        return plain;
    }

    List<String> lines() {
        return lines;
    }

    /** Index of the addressee's line; -1 if there is none. */
    int addresseeLine() {
        return bodyLine;
    }

    /** Head, title and number: everything above the addressee. */
    List<String> head() {
        int end = bodyLine >= 0 ? bodyLine : Math.min(6, lines.size());
        while (bodyLine < 0 && end > 1 && lines.get(end - 1).length() > 40) {
            end--; // without an addressee the head ends where the text begins
        }
        return lines.subList(0, end);
    }

    /** Position in {@link #all()} where the body begins. */
    int bodyStart() {
        int line = bodyLine >= 0 ? bodyLine + 1 : Math.min(3, lines.size() - 1);
        return line < starts.size() && line >= 0 ? starts.get(line) : all.length();
    }

    int start(int line) {
        return starts.get(line);
    }

    /** Whether the position begins a line and the line before it ends a sentence. */
    boolean startsParagraph(int position) {
        return starts.contains(position) && (position == 0 || "。;:!?".indexOf(all.charAt(position - 1)) >= 0);
    }

    /** Start of the paragraph the position stands in; a line that goes on with a sentence is none. */
    int paragraphStart(int position) {
        int start = 0;
        for (int line : starts) {
            start = line <= position && startsParagraph(line) ? line : start;
        }
        return start;
    }

    /** End of the paragraph the position stands in. */
    int paragraphEnd(int position) {
        return starts.stream()
                .filter(line -> line > position && startsParagraph(line))
                .findFirst()
                .orElse(all.length());
    }

    /** Start of the sentence the position stands in; full stops and semicolons end one. */
    int sentenceStart(int position) {
        int i = position - 1;
        int body = bodyStart();
        // the addressee's line is no part of the first sentence: his name may be 曾 or 申
        while (i >= 0
                && "。;!?".indexOf(plain.charAt(i)) < 0
                && !fields.get(i + 1)
                && !(i + 1 == body && position >= body)) {
            i--;
        }
        return i + 1;
    }

    int sentenceEnd(int position) {
        int i = position;
        while (i < plain.length()
                && "。;!?".indexOf(plain.charAt(i)) < 0
                && !(fields.get(i + 1) && i + 1 < plain.length())) {
            i++;
        }
        return Math.min(i + 1, plain.length());
    }

    /** Start of the clause the position stands in; a comma or colon ends one too. */
    int clauseStart(int position) {
        int i = position - 1;
        while (i >= 0 && "。;!?,:".indexOf(plain.charAt(i)) < 0) {
            i--;
        }
        return i + 1;
    }

    /** End of the clause the position stands in, without its sign. */
    int clauseEnd(int position) {
        int i = position;
        while (i < plain.length() && "。;!?,:".indexOf(plain.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    LetterFinding finding(Check check, int from, int to, String message, Object... arguments) {
        int line = 0;
        while (line + 1 < starts.size() && starts.get(line + 1) <= from) {
            line++;
        }
        return new LetterFinding(
                check,
                numbers.isEmpty() ? 0 : numbers.get(line),
                all.substring(from, Math.min(to, all.length())),
                message,
                List.of(arguments));
    }

    LetterFinding findingInLine(Check check, int line, String message, Object... arguments) {
        return new LetterFinding(check, numbers.get(line), lines.get(line), message, List.of(arguments));
    }
}
