package disclosuredesk.lettercheck;

import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.fees.ProcessingFee;
import disclosuredesk.lettercheck.LetterFinding.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fee notice (条例 art. 42, 国办函〔2020〕109号): basis, standard, amount, way to pay; twenty working days from the day after
 * receipt; what happens if nothing is paid; the amount as the tariff makes it.
 */
final class FeeNoticeCheck {

    private static final String AMOUNT = "(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.00?)?元";
    private static final Pattern TOTAL =
            Pattern.compile("(?:金额|合计|共计|总计|应(?:缴纳?|收|交)|收取|计收|缴纳|计)[^,。;\\d]{0,20}(?:人民币)?" + AMOUNT);
    private static final Pattern PAGES = Pattern.compile("(?:共|共计|合计|总计|为|计|数量)(\\d{1,5})页");
    private static final Pattern ITEMS =
            Pattern.compile("(?:共|共计|累计|合计|总计|提出|提交|为)(?:[^,。;\\d]{0,16})(\\d{1,4})(?:件|项)");
    private static final Pattern WITHIN = Pattern.compile("(" + Figures.NUMBER + ")(?:个)?(工作日|日|天)(?:之)?内");

    private static final Pattern ITEMS_CHARGED =
            Pattern.compile("(?:共|计|超出|超过)\\d+[件项][^。;]{0,30}(?:每件|×|按|计|收)[^。;]{0,12}\\d元");
    private static final Pattern PAGES_CHARGED =
            Pattern.compile("\\d+页[^。;]{0,24}(?:共计|计|合计|收取|应收|加收)[^。;,\\d]{0,6}\\d+元");

    /** Fees of the rules before 2021: for searching, copying and posting. */
    private static final Pattern OLD_FEE =
            Pattern.compile("(?:检索|复制|复印|邮寄|查询|查找|工本|打印|扫描)费(?![^。;]{0,10}不(?:再|另)?(?:收|计))");

    private FeeNoticeCheck() {}

    static List<LetterFinding> of(LetterText letter, @Nullable LocalDate decided, WorkingCalendar calendar) {
        List<LetterFinding> findings = new ArrayList<>();
        String body = letter.own().substring(letter.bodyStart());
        if (Citation.in(letter).stream().noneMatch(citation -> citation.ours() && citation.article() == 42)
                && !Pattern.compile("109号|信息处理费管理办法").matcher(letter.all()).find()) {
            findings.add(LetterFinding.missing(Check.ARTICLE, "notice.fee.article"));
        }
        need(body, findings, "notice.fee.amount", AMOUNT);
        need(body, findings, "notice.fee.standard", "每[件页项]|标准|按[件量]|元/[件页项]|[件页项]×\\d+元");
        need(
                body,
                findings,
                "notice.fee.how",
                "缴(?:款|费|纳)?(?:方式|地点|账户|账号|码|通知|渠道)|账户|账号|开户|非税|银行|扫码|二维码|窗口|缴款(?:书|识别码)|转账|汇款|柜台");
        need(body, findings, "notice.fee.consequence", "(?:逾期|未按期|未在|未缴|不缴)[^。]{0,40}(?:放弃|不再处理|不再办理)");
        Matcher old = OLD_FEE.matcher(body);
        if (old.find()) {
            findings.add(letter.finding(
                    Check.REASON, letter.bodyStart() + old.start(), letter.bodyStart() + old.end(), "notice.fee.old"));
        }
        period(letter, body, decided, calendar, findings);
        amount(letter, body, findings);
        return findings;
    }

    private static void need(String body, List<LetterFinding> findings, String message, String pattern) {
        if (!Pattern.compile(pattern).matcher(body).find()) {
            findings.add(LetterFinding.missing(Check.REASON, message));
        }
    }

    private static void period(
            LetterText letter,
            String body,
            @Nullable LocalDate decided,
            WorkingCalendar calendar,
            List<LetterFinding> findings) {
        Matcher within = WITHIN.matcher(body);
        boolean told = false;
        while (within.find()) {
            String sentence = letter.own()
                    .substring(
                            letter.sentenceStart(letter.bodyStart() + within.start()),
                            letter.sentenceEnd(letter.bodyStart() + within.end()));
            if (!Pattern.compile("缴|交纳|支付|期限:").matcher(sentence).find() || sentence.contains("答复")) {
                continue;
            }
            told = true;
            if (Figures.of(within.group(1)) != 20 || !within.group(2).equals("工作日")) {
                findings.add(letter.finding(
                        Check.DATE,
                        letter.bodyStart() + within.start(),
                        letter.bodyStart() + within.end(),
                        "notice.fee.twenty"));
            }
        }
        boolean dated = false;
        for (Dated until : Dated.in(letter.plain(), decided == null ? 2000 : decided.getYear())) {
            if (until.from() >= letter.bodyStart()
                    && letter.plain().substring(until.to()).matches("(?s)(?:\\(含[^()]*\\))?(?:以?前|之前|止).*")) {
                dated = true;
                if (decided != null && until.day().isBefore(calendar.due(decided, 20))) {
                    findings.add(letter.finding(Check.DATE, until.from(), until.to(), "notice.fee.twenty"));
                }
            }
        }
        if (!told && !dated) {
            findings.add(LetterFinding.missing(Check.REASON, "notice.fee.period"));
        }
    }

    /** The total is that of the number of items or of pages named. */
    static void amount(LetterText letter, String body, Collection<LetterFinding> findings) {
        Matcher total = TOTAL.matcher(body);
        int told = -1;
        int from = 0;
        int to = 0;
        while (total.find()) {
            told = Integer.parseInt(total.group(1).replace(",", ""));
            from = total.start();
            to = total.end();
        }
        boolean byPage = Pattern.compile("按量|按页|每页|元/页|页×\\d+元").matcher(body).find();
        boolean byItem = Pattern.compile("按件|每件|元/件|件×\\d+元").matcher(body).find();
        if (byPage
                && byItem
                && (Pattern.compile("按件[^。;]{0,40}(?:并|同时|和|另)[^。;]{0,20}按量")
                                .matcher(body)
                                .find()
                        || ITEMS_CHARGED.matcher(body).find()
                                && PAGES_CHARGED.matcher(body).find())) {
            findings.add(LetterFinding.missing(Check.REASON, "notice.fee.both"));
        }
        if (told < 0 || byPage == byItem) {
            return;
        }
        List<Integer> counts = counts(byPage ? PAGES : ITEMS, body);
        if (counts.isEmpty() || counts.stream().anyMatch(count -> count < 1 || count > ProcessingFee.MOST)) {
            return;
        }
        List<Long> sums = counts.stream()
                .map(count -> ProcessingFee.total(byPage ? ProcessingFee.byPage(count) : ProcessingFee.byItem(count)))
                .toList();
        // beside the whole number the letter may name that of one band: the highest is the whole
        if (!sums.contains((long) told)) {
            findings.add(letter.finding(
                    Check.REASON,
                    letter.bodyStart() + from,
                    letter.bodyStart() + to,
                    "notice.fee.wrongAmount",
                    String.valueOf(Collections.max(counts)),
                    String.valueOf(Collections.max(sums))));
        }
    }

    private static List<Integer> counts(Pattern pattern, String body) {
        return pattern.matcher(body)
                .results()
                .map(match -> Integer.parseInt(match.group(1)))
                .distinct()
                .toList();
    }
}
