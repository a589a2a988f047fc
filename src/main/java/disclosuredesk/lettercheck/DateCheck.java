package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterFinding.Check;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day of receipt and the day of the decision are those of the record; every date exists. */
final class DateCheck {

    private static final String PART = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final Pattern DATE = Pattern.compile("(\\d{4}|[〇○零一二三四五六七八九]{4})年" + PART + "月" + PART + "日");
    private static final Pattern DASHED = Pattern.compile("(?<!\\d)(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)");
    private static final Pattern RECEIPT = Pattern.compile(
            "^(?![^,。;]{0,12}(?:寄|投递))[^,。;]{0,16}?(?:收到|收悉|接收)(?![^,。;]{0,24}(?:补正|补充|更正|意见|说明|缴|款|回函|复函|退|转送|邮件))[^。;]{0,60}?申请");
    private static final Pattern ANY_RECEIPT = Pattern.compile("收到|收悉|签收|接收|收件|受理|提交|提出|申请");
    private static final Pattern MARK = Pattern.compile("\\((?:印章?|公章|盖章|章|代章|印|[^()]*章)\\)");

    private record Found(@Nullable LocalDate day, int from, int to) {}

    private DateCheck() {}

    static List<LetterFinding> of(LetterText letter, CaseFacts facts) {
        List<LetterFinding> findings = new ArrayList<>();
        List<Found> dates = dates(letter.own());
        findings.addAll(possible(letter));
        if (facts.receivedOn() != null) {
            received(letter, facts.receivedOn(), dates, findings);
        }
        decided(letter, facts.decidedOn(), findings);
        return findings;
    }

    /** An answer that names no day at all on which the request was made or came in (art. 31). */
    static List<LetterFinding> receivedNowhere(LetterText letter, LocalDate decided) {
        boolean told = Dated.in(letter.plain(), decided).stream()
                .anyMatch(date -> date.from() >= letter.bodyStart()
                        && ANY_RECEIPT
                                .matcher(letter.plain()
                                        .substring(letter.sentenceStart(date.from()), letter.sentenceEnd(date.to())))
                                .find());
        return told ? List.of() : List.of(LetterFinding.missing(Check.DATE, "date.receivedNowhere"));
    }

    static List<LetterFinding> possible(LetterText letter) {
        return dates(letter.own()).stream()
                .filter(date -> date.day() == null)
                .map(date -> letter.finding(Check.DATE, date.from(), date.to(), "date.impossible"))
                .toList();
    }

    private static void received(LetterText letter, LocalDate right, List<Found> dates, List<LetterFinding> findings) {
        List<Found> receipts = dates.stream()
                .filter(date -> date.from() >= letter.bodyStart()
                        && RECEIPT.matcher(letter.plain()
                                        .substring(
                                                date.to(),
                                                Math.min(letter.plain().length(), date.to() + 90)))
                                .find())
                .toList();
        boolean named = dates.stream()
                        .anyMatch(date -> right.equals(date.day())
                                && date.from() >= letter.bodyStart()
                                && ANY_RECEIPT
                                        .matcher(letter.plain()
                                                .substring(
                                                        letter.sentenceStart(date.from()),
                                                        letter.sentenceEnd(date.to())))
                                        .find())
                || Dated.in(letter.plain(), right).stream()
                        .anyMatch(date -> right.equals(date.day())
                                && date.from() >= letter.bodyStart()
                                && ANY_RECEIPT
                                        .matcher(letter.plain()
                                                .substring(
                                                        letter.sentenceStart(date.from()),
                                                        letter.sentenceEnd(date.to())))
                                        .find())
                || Pattern.compile("(?<![年\\d])" + right.getMonthValue() + "月" + right.getDayOfMonth() + "日")
                        .matcher(letter.plain())
                        .find();
        boolean oneRight = receipts.isEmpty() || receipts.stream().anyMatch(date -> right.equals(date.day()));
        if (named && oneRight) {
            return;
        }
        Found wrong = receipts.stream()
                .filter(date -> date.day() != null && !right.equals(date.day()))
                .findFirst()
                .orElse(null);
        if (wrong != null && !oneRight) {
            findings.add(letter.finding(Check.DATE, wrong.from(), wrong.to(), "date.received", right));
        } else if (!named) {
            findings.add(LetterFinding.missing(Check.DATE, "date.receivedMissing", right));
        }
    }

    /** The last line that is a date, with or without the organ and its seal before it. */
    static void decided(LetterText letter, LocalDate right, List<LetterFinding> findings) {
        List<String> lines = letter.lines();
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - 14); i--) {
            String line = MARK.matcher(lines.get(i)).replaceAll("");
            List<Found> dates = dates(line);
            if (dates.isEmpty()) {
                continue;
            }
            Found last = dates.get(dates.size() - 1);
            boolean signs = last.to() == line.length()
                    && line.substring(0, last.from()).matches("[\\p{IsHan}·:]{0,40}")
                    && !line.substring(0, last.from()).matches(".*(?:于|自|至|在|从|前|日期为|的)");
            if (signs) {
                if (!right.equals(last.day())) {
                    findings.add(letter.findingInLine(Check.DATE, i, "date.decided", right));
                }
                return;
            }
        }
        if (letter.head().stream().flatMap(line -> dates(line).stream()).noneMatch(date -> right.equals(date.day()))) {
            findings.add(LetterFinding.missing(Check.DATE, "date.decidedMissing", right));
        }
    }

    private static List<Found> dates(String text) {
        List<Found> found = new ArrayList<>();
        for (Pattern pattern : List.of(DATE, DASHED)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(new Found(day(matcher), matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    private static @Nullable LocalDate day(Matcher date) {
        try {
            return LocalDate.of(Figures.of(date.group(1)), Figures.of(date.group(2)), Figures.of(date.group(3)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
