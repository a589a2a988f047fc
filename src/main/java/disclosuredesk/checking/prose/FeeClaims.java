package disclosuredesk.checking.prose;

import disclosuredesk.report.Chapter;
import disclosuredesk.report.FeeFigures;
import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.ReportFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Check 11: chapter 六 of the 2021 format reports the processing fee, also when there was none. */
public final class FeeClaims {

    private static final int CHAPTER = 6;
    private static final String AMOUNT = "[^0-9,。;]{0,24}?(\\d+(?:\\.\\d{1,2})?)元";
    private static final Pattern FEE = Pattern.compile("(?:信息)?处理费");
    private static final Pattern NONE = Pattern.compile("(?:未|没有|无|不曾)[^。,;]{0,10}(?:收取|收费|产生|发生|处理费)");
    private static final Pattern ASKED = Pattern.compile("(?:应收|应缴|要求缴纳|通知缴纳|通知金额|计收)" + AMOUNT);
    private static final Pattern RECEIVED = Pattern.compile("(?:实收|实际收取|实缴|已缴|收到|(?<!应)收取|征收|收缴)" + AMOUNT);
    private static final Pattern NOTICES =
            Pattern.compile("收费通知书?[^0-9,。;]{0,6}(\\d+)[件份次]|(\\d+)[件份次][^0-9,。;]{0,6}收费通知");

    private FeeClaims() {}

    static List<Finding> of(PublishedReport report) {
        Chapter chapter = chapter(report);
        if (report.chapters().isEmpty()
                || ReportFormat.of(report.year()) != ReportFormat.FORMAT_2021
                || chapter != null && FEE.matcher(text(chapter)).find()) {
            return List.of();
        }
        return List.of(Finding.warning("fees", "正文", "第六章", "", "第六章没有写信息处理费的收取情况；没有收取的也应写明"));
    }

    /** The text of our own report against the ledger of fees. */
    public static List<Finding> of(PublishedReport report, FeeFigures ledger) {
        Chapter chapter = chapter(report);
        String text = chapter == null ? "" : text(chapter);
        List<Finding> found = new ArrayList<>();
        boolean none = NONE.matcher(text).find();
        compare("收费通知", number(NOTICES, text), none, BigDecimal.valueOf(ledger.notices()), "件", found);
        compare("应收金额", number(ASKED, text), none, ledger.asked(), "元", found);
        compare("实收金额", number(RECEIVED, text), none, ledger.received(), "元", found);
        return found;
    }

    private static void compare(
            String name,
            @Nullable BigDecimal printed,
            boolean none,
            BigDecimal booked,
            String unit,
            List<Finding> found) {
        BigDecimal told = printed == null && none ? BigDecimal.ZERO : printed;
        if (told != null && told.compareTo(booked) == 0) {
            return;
        }
        String booking = booked.stripTrailingZeros().toPlainString();
        found.add(new Finding(
                "fees",
                Finding.Severity.FINDING,
                "正文",
                "第六章",
                name,
                "",
                null,
                told == null ? null : told.toPlainString(),
                null,
                told == null
                        ? "第六章没有写%s，台账为%s%s".formatted(name, booking, unit)
                        : "第六章%s写%s%s，台账为%s%s".formatted(name, told.toPlainString(), unit, booking, unit),
                List.of()));
    }

    private static @Nullable BigDecimal number(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return null;
        }
        return new BigDecimal(found.group(1) == null ? found.group(2) : found.group(1));
    }

    private static @Nullable Chapter chapter(PublishedReport report) {
        return report.chapters().stream()
                .filter(chapter -> chapter.number() == CHAPTER)
                .findFirst()
                .orElse(null);
    }

    private static String text(Chapter chapter) {
        return chapter.paragraphs().stream()
                .map(NumberInText::folded)
                .map(text -> text.replaceAll("(?<=\\d),(?=\\d{3})", ""))
                .collect(Collectors.joining("。"));
    }
}
