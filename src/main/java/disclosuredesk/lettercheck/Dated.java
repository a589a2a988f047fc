package disclosuredesk.lettercheck;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day the letter names in its own words, with its place: 2026年3月5日, 二〇二六年三月五日, 3月5日, 同日, 次日. */
record Dated(LocalDate day, int from, int to) {

    /** Days beyond which a day named before is of another story. */
    private static final int FAR = 500;

    private static final String NUMBER = "\\d{1,2}|[一二三四五六七八九十]{1,3}";
    private static final Pattern DATE =
            Pattern.compile("(?<y>\\d{4}|[〇○零一二三四五六七八九]{4})年(?<m>" + NUMBER + ")月(?<d>" + NUMBER + ")日"
                    + "|(?<that>同年|当年|本年|今年|次年)(?<m2>" + NUMBER + ")月(?<d2>" + NUMBER + ")日"
                    + "|(?<![年\\d一二三四五六七八九十])(?<m3>" + NUMBER + ")月(?<d3>" + NUMBER + ")日"
                    + "|(?<!\\d)(?<y4>\\d{4})[-./](?<m4>\\d{1,2})[-./](?<d4>\\d{1,2})(?!\\d)"
                    + "|(?<same>同日|当日|当天|同一天)|(?<next>次日|翌日|第二日)(?!起)");

    /** @param year that of a day named without one, before any other is named */
    static List<Dated> in(String text, int year) {
        return in(text, LocalDate.of(year, 7, 1));
    }

    /** @param about the day the text is of: a day named without a year is near the one named before it, if that is near this one */
    static List<Dated> in(String text, LocalDate about) {
        List<Dated> found = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            LocalDate before =
                    found.isEmpty() ? null : found.get(found.size() - 1).day();
            LocalDate near = before == null || Math.abs(ChronoUnit.DAYS.between(before, about)) > FAR ? about : before;
            LocalDate day = day(matcher, before, near);
            if (day != null) {
                found.add(new Dated(day, matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    private static @Nullable LocalDate day(Matcher date, @Nullable LocalDate before, LocalDate near) {
        try {
            int usual = before == null ? near.getYear() : before.getYear();
            if (date.group("y") != null) {
                return LocalDate.of(number(date, "y"), number(date, "m"), number(date, "d"));
            }
            if (date.group("that") != null) {
                return LocalDate.of(
                        usual + ("次年".equals(date.group("that")) ? 1 : 0), number(date, "m2"), number(date, "d2"));
            }
            if (date.group("m3") != null) {
                return nearest(near, number(date, "m3"), number(date, "d3"));
            }
            if (date.group("y4") != null) {
                return LocalDate.of(number(date, "y4"), number(date, "m4"), number(date, "d4"));
            }
            return before == null || date.group("same") != null ? before : before.plusDays(1);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(Matcher date, String group) {
        return Figures.of(date.group(group));
    }

    /** Of a day without a year: that of the year which brings it nearest to the day named before. */
    private static LocalDate nearest(LocalDate before, int month, int day) {
        LocalDate nearest = LocalDate.of(before.getYear(), month, day);
        for (int other = before.getYear() - 1; other <= before.getYear() + 1; other++) {
            if (java.time.YearMonth.of(other, month).isValidDay(day)) {
                LocalDate moved = LocalDate.of(other, month, day);
                if (Math.abs(ChronoUnit.DAYS.between(before, moved))
                        < Math.abs(ChronoUnit.DAYS.between(before, nearest))) {
                    nearest = moved;
                }
            }
        }
        return nearest;
    }
}
