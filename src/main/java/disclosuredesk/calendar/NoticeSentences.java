package disclosuredesk.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a holiday notice in the words in which the State Council's office publishes it: “二、春节：2月15日（周日）至23日（周一）放假调休，共9天。
 * 2月14日（周六）、2月28日（周六）上班。” A sentence is understood whole or refused; the number of days and the days of the week it prints are
 * held against its dates. Advice (“鼓励…”) and what stands before the first and after the last holiday arrange nothing.
 */
final class NoticeSentences {

    /** A day the notice names, under the holiday that its paragraph begins with. */
    record Named(LocalDate day, boolean working, String holiday, String sentence) {}

    /** What stands in the way; the key of a sentence under {@code calendar.file.} and what it quotes. */
    static final class NotUnderstood extends Exception {

        private static final long serialVersionUID = 1L;

        private final String fault;
        private final String sentence;
        private final String detail;

        private NotUnderstood(String fault, String sentence, String detail) {
            super(fault);
            this.fault = fault;
            this.sentence = sentence;
            this.detail = detail;
        }

        String fault() {
            return fault;
        }

        String sentence() {
            return sentence;
        }

        String detail() {
            return detail;
        }
    }

    private static final String BRACKET = "(?:[（(][^（）()]{0,40}[）)])?";
    private static final String DATE = "(?:(?:\\d{4}年)?\\d{1,2}月)?\\d{1,2}日" + BRACKET;
    private static final String SPAN = DATE + "(?:(?:至|到|-{1,2}|—{1,2}|－|~|～)" + DATE + ")?";
    /** “1月1日至3日放假调休，共3天”, “2月14日、2月28日上班”, “6月10日放假，与周末连休”. */
    private static final Pattern CLAUSE = Pattern.compile("(?<days>" + SPAN + "(?:[、和及]" + SPAN + ")*)[，,]?"
            + "(?:(?<off>放假(?:公休|调休)?|调休放假|补休|公休|休息)(?<count>\\d{1,2})?天?|(?<work>(?:正常|照常|调休)?(?:上班|工作)|补班))"
            + "(?:[，,](?:共(?<total>\\d{1,2})天|不调休|与周末连休))*[。；;，,]?");

    private static final Pattern ONE = Pattern.compile("(?:(?:(\\d{4})年)?(\\d{1,2})月)?(\\d{1,2})日([（(][^（）()]*[）)])?");
    private static final Pattern PARAGRAPH = Pattern.compile(
            "(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|\\d{1,2}[、.．])?(?<name>\\p{IsHan}{2,8}(?:[、和]\\p{IsHan}{2,8})*)[：:](?<rest>.*)");
    private static final Pattern DAY_OF_WEEK = Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天])");
    private static final Pattern YEAR_OF_TITLE = Pattern.compile("(\\d{4})年(?:部分)?节假日安排");
    private static final Pattern ADVICE = Pattern.compile("(?:鼓励|建议|提倡)[^。；;]*[。；;]?");
    /** Who made the notice, and when. */
    private static final Pattern SIGNATURE = Pattern.compile("[^\\d]*\\d{4}年\\d{1,2}月\\d{1,2}日[^\\d]*");

    private static final Pattern A_DAY = Pattern.compile("\\d日");
    private static final Pattern ARRANGED = Pattern.compile("放假|上班|补班|调休|休息|补休|公休|工作");
    private static final Pattern ENDED = Pattern.compile("[。；;]$");
    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("(?<=[。；])(?=[一二三四五六七八九十]{1,3}、)");
    /** A published paragraph has some hundred characters. */
    private static final int LONGEST_PARAGRAPH = 1_000;

    private static final String DAYS_OF_WEEK = "一二三四五六日";
    /** The holidays of every year, 全国年节及纪念日放假办法 art. 2. */
    private static final List<String> HOLIDAYS = List.of("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节");

    private final int year;
    private final List<Named> named = new ArrayList<>();

    private NoticeSentences(int year) {
        this.year = year;
    }

    /** Whether a text looks like a notice in words: some sentence arranges a day. */
    static boolean areIn(String text) {
        return text.lines().anyMatch(line -> arranges(squeezed(line)));
    }

    /**
     * The days of a notice.
     *
     * @param whole whether it must arrange all holidays of its year, as a State Council's notice does
     * @throws NotUnderstood with the first sentence that cannot be read, or that contradicts itself
     */
    static List<Named> read(int year, String text, boolean whole) throws NotUnderstood {
        Matcher title = YEAR_OF_TITLE.matcher(squeezed(text));
        if (title.find() && Integer.parseInt(title.group(1)) != year) {
            throw new NotUnderstood("otherYear", title.group(), title.group(1));
        }
        NoticeSentences notice = new NoticeSentences(year);
        for (String line : lines(text)) {
            notice.line(line);
        }
        if (whole) {
            for (String holiday : HOLIDAYS) {
                if (notice.named.stream()
                        .noneMatch(day -> day.holiday().contains(holiday.replaceFirst("节$", "")) && !day.working())) {
                    throw new NotUnderstood("holidayMissing", text, holiday);
                }
            }
        }
        return notice.named;
    }

    /** Its paragraphs, each whole: a paste breaks them where the page or the screen ended. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        boolean open = false;
        for (String line : BETWEEN_PARAGRAPHS
                .matcher(text)
                .replaceAll("\n")
                .lines()
                .map(NoticeSentences::squeezed)
                .filter(line -> !line.isEmpty())
                .toList()) {
            if (open && !isParagraph(line)) {
                lines.add(lines.remove(lines.size() - 1) + line);
            } else {
                lines.add(line);
            }
            open = isParagraph(lines.get(lines.size() - 1))
                    && !ENDED.matcher(line).find();
        }
        return lines;
    }

    private static boolean isParagraph(String line) {
        return line.length() <= LONGEST_PARAGRAPH
                && PARAGRAPH.matcher(line).matches()
                && A_DAY.matcher(line).find();
    }

    private static boolean arranges(String line) {
        Matcher day = A_DAY.matcher(line);
        return day.find() && ARRANGED.matcher(line).find(day.end());
    }

    private static String squeezed(String line) {
        return line.replaceAll("[\\s\\u3000\\u00a0\\ufeff]+", "");
    }

    private void line(String line) throws NotUnderstood {
        Matcher paragraph = PARAGRAPH.matcher(line);
        if (isParagraph(line) && paragraph.matches()) {
            sentences(paragraph.group("name"), paragraph.group("rest"));
        } else if (arranges(line)) {
            throw new NotUnderstood("sentence", line, "");
        }
    }

    private void sentences(String holiday, String text) throws NotUnderstood {
        Matcher clause = CLAUSE.matcher(text);
        Matcher advice = ADVICE.matcher(text);
        int at = 0;
        while (A_DAY.matcher(text).find(at) && !isSignature(text.substring(at))) {
            if (advice.region(at, text.length()).lookingAt()) {
                at = advice.end();
            } else if (clause.region(at, text.length()).lookingAt()) {
                clause(holiday, clause);
                at = clause.end();
            } else {
                throw new NotUnderstood("sentence", text.substring(at), "");
            }
        }
    }

    private static boolean isSignature(String text) {
        return SIGNATURE.matcher(text).matches() && !arranges(text);
    }

    private void clause(String holiday, Matcher clause) throws NotUnderstood {
        List<LocalDate> days = days(clause.group("days"));
        for (String printed : new String[] {clause.group("count"), clause.group("total")}) {
            if (printed != null && Integer.parseInt(printed) != days.size()) {
                throw new NotUnderstood("count", clause.group(), String.valueOf(days.size()));
            }
        }
        boolean working = clause.group("work") != null;
        days.forEach(day -> named.add(new Named(day, working, holiday, clause.group())));
    }

    private List<LocalDate> days(String list) throws NotUnderstood {
        List<LocalDate> days = new ArrayList<>();
        LocalDate before = null;
        int end = 0;
        Matcher one = ONE.matcher(list);
        while (one.find()) {
            LocalDate day = day(list, one, before);
            boolean until = before != null && !list.substring(end, one.start()).matches("[、和及]");
            if (before != null && !day.isAfter(before)
                    || before != null && until && before.plusDays(31).isBefore(day)) {
                throw new NotUnderstood("span", list, "");
            }
            days.addAll(
                    before != null && until
                            ? before.plusDays(1).datesUntil(day.plusDays(1)).toList()
                            : List.of(day));
            before = day;
            end = one.end();
        }
        return days;
    }

    /** A day without a month or a year is in those of the day before it. */
    private LocalDate day(String list, Matcher one, @Nullable LocalDate before) throws NotUnderstood {
        LocalDate day;
        try {
            int ofYear =
                    one.group(1) != null ? Integer.parseInt(one.group(1)) : before == null ? year : before.getYear();
            if (one.group(2) == null && before == null) {
                throw new NotUnderstood("sentence", list, "");
            }
            int month =
                    one.group(2) != null ? Integer.parseInt(one.group(2)) : before == null ? 0 : before.getMonthValue();
            day = LocalDate.of(ofYear, month, Integer.parseInt(one.group(3)));
        } catch (DateTimeException noSuchDay) {
            throw new NotUnderstood("noSuchDay", list, one.group());
        }
        Matcher printed = DAY_OF_WEEK.matcher(one.group(4) == null ? "" : one.group(4));
        if (printed.find()
                && DAYS_OF_WEEK.indexOf(printed.group(1).replace('天', '日'))
                        != day.getDayOfWeek().ordinal()) {
            throw new NotUnderstood(
                    "dayOfWeek",
                    list,
                    day + " 周" + DAYS_OF_WEEK.charAt(day.getDayOfWeek().ordinal()));
        }
        return day;
    }
}
