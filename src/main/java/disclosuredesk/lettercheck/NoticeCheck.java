package disclosuredesk.lettercheck;

import disclosuredesk.calendar.CalendarMissing;
import disclosuredesk.calendar.WorkingCalendar;
import disclosuredesk.decision.Outcome;
import disclosuredesk.lettercheck.LetterEvent.Kind;
import disclosuredesk.lettercheck.LetterFinding.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the law demands of a letter that decides nothing: extension, correction, fee, opinion, transfer (arts 30, 32 to 34, 41, 42). */
final class NoticeCheck {

    private static final Pattern PERIOD = Pattern.compile("(" + Figures.NUMBER + ")(?:个)?(工作日|日|天|个月)(?:之)?内");
    private static final Pattern IDENTITY =
            Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?!\\d)|(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    private final LetterText letter;
    private final String body;
    private final @Nullable LocalDate received;
    private final @Nullable LocalDate decided;
    private final WorkingCalendar calendar;
    private final List<LetterFinding> findings = new ArrayList<>();

    private NoticeCheck(LetterText letter, GivenFacts given, @Nullable LocalDate decided, WorkingCalendar calendar) {
        this.letter = letter;
        this.body = letter.own().substring(letter.bodyStart());
        this.decided = decided;
        this.received = given.receivedOn() != null
                ? given.receivedOn()
                : decided == null
                        ? null
                        : LetterEvents.of(letter, decided)
                                .first(Kind.RECEIVED)
                                .map(LetterEvent::day)
                                .orElse(null);
        this.calendar = calendar;
    }

    static List<LetterFinding> of(
            LetterText letter,
            NoticeKind kind,
            GivenFacts given,
            @Nullable LocalDate decided,
            WorkingCalendar calendar) {
        NoticeCheck check = new NoticeCheck(letter, given, decided, calendar);
        check.noRemedy(kind);
        try {
            switch (kind) {
                case EXTENSION -> check.extension();
                case CORRECTION -> check.correction();
                case FEE -> check.findings.addAll(FeeNoticeCheck.of(letter, decided, calendar));
                case OPINION -> check.opinion();
                case TRANSFER -> check.transfer();
                case REASONS -> check.reasons();
                case POSTPONED -> check.postponed();
                case RECTIFIED -> check.article("notice.transfer.article41", 41);
                case OVERRULED -> check.overruled();
                case RECEIPT -> check.receipt();
            }
        } catch (CalendarMissing unknownYear) {
            return check.findings;
        }
        return check.findings;
    }

    /** Addressee, number, organ, day and left-over places, as far as they are known. */
    static List<LetterFinding> names(LetterText letter, GivenFacts given, @Nullable LocalDate decided) {
        NoticeKind kind = NoticeKind.of(letter);
        boolean toApplicant = kind != NoticeKind.OPINION && kind != NoticeKind.TRANSFER && kind != NoticeKind.OVERRULED;
        CaseFacts facts = new CaseFacts(
                Outcome.R6_3,
                "",
                Set.of(),
                decided == null ? LocalDate.EPOCH : decided,
                null,
                toApplicant ? Objects.requireNonNullElse(given.applicant(), "") : "",
                given.letterNumber(),
                Objects.requireNonNullElseGet(given.agency(), () -> LetterOwnFacts.agency(letter)),
                null,
                null,
                false);
        List<LetterFinding> findings = new ArrayList<>(NameCheck.of(letter, facts));
        findings.addAll(PlaceholderCheck.of(letter, facts));
        findings.addAll(DateCheck.possible(letter));
        if (given.decidedOn() != null) {
            DateCheck.decided(letter, given.decidedOn(), findings);
        } else if (decided == null) {
            findings.add(LetterFinding.missing(Check.DATE, "date.unsigned"));
        }
        return findings;
    }

    private void need(Check check, String message, String pattern) {
        if (!Pattern.compile(pattern).matcher(body).find()) {
            findings.add(LetterFinding.missing(check, message));
        }
    }

    private void article(String message, int... articles) {
        boolean cited = Citation.in(letter).stream()
                .filter(Citation::ours)
                .anyMatch(citation ->
                        java.util.Arrays.stream(articles).anyMatch(article -> article == citation.article()));
        if (!cited) {
            findings.add(LetterFinding.missing(Check.ARTICLE, message));
        }
    }

    private void tell(Check check, Matcher place, String message, Object... arguments) {
        findings.add(letter.finding(
                check, letter.bodyStart() + place.start(), letter.bodyStart() + place.end(), message, arguments));
    }

    /** What only prepares an answer is not reviewed or sued for itself (国办函〔2021〕132号; 国办函〔2020〕109号 for the fee). */
    private void noRemedy(NoticeKind kind) {
        RemedyWords remedies = RemedyWords.of(letter);
        boolean prepares = kind == NoticeKind.EXTENSION
                || kind == NoticeKind.CORRECTION
                || kind == NoticeKind.FEE
                || kind == NoticeKind.RECEIPT;
        if (prepares && remedies != null && !remedies.periods().isEmpty()) {
            findings.add(letter.finding(Check.REMEDY_CLASS, remedies.from(), remedies.to(), "notice.noRemedy"));
        }
    }

    private void extension() {
        article("notice.extension.article", 33);
        need(Check.REASON, "notice.extension.approved", "负责人|(?:同意|批准)(?:延期|延长)?");
        need(Check.REASON, "notice.extension.reason", "因|由于|鉴于|为(?:了|进一步)|需要?|无法|不能|涉及");
        Matcher by = Pattern.compile("(?:延长|延期)[^,。;至到\\d]{0,16}?(" + Figures.NUMBER + ")(?:个)?(工作日|日|天|个月)")
                .matcher(body);
        List<Dated> dates = untils();
        boolean length = by.find();
        if (length && (Figures.of(by.group(1)) > 20 || !by.group(2).equals("工作日"))) {
            tell(Check.DATE, by, "date.extendedTooLong");
        }
        Matcher open = Pattern.compile("(?:答复|延期|延长)[^。;]{0,14}(?:时间|日期|期限)[^。;]{0,8}(?:另行|另定|待定|视[^。;]{0,8}情况|再行)")
                .matcher(body);
        if (open.find()) {
            tell(Check.REASON, open, "notice.extension.until");
        } else if (!length && dates.isEmpty()) {
            findings.add(LetterFinding.missing(Check.REASON, "notice.extension.until"));
        }
        boolean pauses = LateCheck.mayWait(body);
        if (received != null && decided != null && !pauses && decided.isAfter(calendar.due(received, 20))) {
            findings.add(LetterFinding.missing(Check.DATE, "date.extendedLate", calendar.due(received, 20)));
        }
        for (Dated until : dates) {
            if (received != null && !pauses && until.day().isAfter(calendar.due(received, 40))) {
                findings.add(letter.finding(
                        Check.DATE, until.from(), until.to(), "date.extendedBeyond", calendar.due(received, 40)));
            } else if (decided != null && !until.day().isAfter(decided)) {
                findings.add(letter.finding(Check.DATE, until.from(), until.to(), "date.dueBeforeLetter", decided));
            }
        }
    }

    /** Days by which something is to be done: 前, 之前, 至. */
    private List<Dated> untils() {
        int year = decided == null ? 2000 : decided.getYear();
        return Dated.in(letter.plain(), year).stream()
                .filter(date -> date.from() >= letter.bodyStart()
                        && !letter.plain()
                                .substring(letter.clauseStart(date.from()), date.from())
                                .matches(".*(?:无法|不能|难以|原|不应|本应|本该|本来).*")
                        && !letter.plain()
                                .substring(date.to(), letter.clauseEnd(date.to()))
                                .matches(".*(?:无法|不能|难以|不可能).*")
                        && (letter.plain().substring(date.to()).matches("(?s)(?:\\(含(?:当日)?\\))?(?:以?前|之前|止).*")
                                || letter.plain()
                                                .substring(0, date.from())
                                                .matches("(?s).*(?:延长至|延期至|延至|期限至|答复期限为|截止日期为|截止日为|于|至)")
                                        && letter.plain()
                                                .substring(date.to())
                                                .matches("(?s)(?:以?前|之前|止|届满|作出答复|答复|向[您你]).*")
                                || letter.plain()
                                        .substring(0, date.from())
                                        .matches("(?s).*(?:延长至|延期至|延至|期限至|顺延至|工作日至|工作日,?(?:即|至)|截止日期为|截止日为)")))
                .toList();
    }

    private void correction() {
        article("notice.correction.article", 30, 29);
        need(
                Check.REASON,
                "notice.correction.what",
                "(?:请|需|应|要求|补正(?:内容|事项|要求)|补充(?:内容|事项))[^。]{0,100}(?:明确|写明|说明|提供|补充|更正|指明|描述|填写|提交|补正)");
        need(
                Check.REASON,
                "notice.correction.what",
                "名称|文号|编号|特征|年度|年份|时间|范围|项目|地[址点块]|位置|身份|证明|方式|途径|签[名字]|盖章|具体|种类|类别|授权|委托|哪|(?:补正|补充|明确)(?:内容|事项)?(?:为|:)");
        need(Check.REASON, "notice.correction.consequence", "(?:逾期|未按期|未在|不补正|未补正)[^。]{0,40}(?:放弃|不再处理|不再办理)");
        Matcher period = PERIOD.matcher(body);
        List<Dated> dates = untils();
        boolean told = false;
        while (period.find()) {
            // 收到补正申请之日起二十个工作日内答复 is our own period
            told |= !body.substring(period.end(), Math.min(body.length(), period.end() + 12))
                    .matches("[^,。;]{0,8}(?:答复|作出|告知|回复).*");
        }
        if (!told && dates.isEmpty()) {
            findings.add(LetterFinding.missing(Check.REASON, "notice.correction.period"));
        }
        for (Dated until : dates) {
            if (decided != null && !until.day().isAfter(decided)) {
                findings.add(letter.finding(Check.DATE, until.from(), until.to(), "date.dueBeforeLetter", decided));
            }
        }
        if (received != null && decided != null && calendar.workingDaysBetween(received, decided) > 7) {
            findings.add(LetterFinding.missing(Check.DATE, "date.correctionLate", calendar.due(received, 7)));
        }
        Matcher purpose = Pattern.compile("(?:用途|使用目的|申请目的|特殊需要|与[^,。;]{0,14}(?:利害关系|关系证明)|申请(?:的)?理由)")
                .matcher(body);
        if (purpose.find() && !Pattern.compile("第三十五条|无需|不需要|无须").matcher(body).find()) {
            tell(Check.REASON, purpose, "reason.specialNeed");
        }
        Matcher again = Pattern.compile("(?:再次|第二次|二次|再行|重新)(?:向[您你])?(?:告知|通知)?[^,。;]{0,6}补正")
                .matcher(letter.own());
        if (again.find()) {
            findings.add(letter.finding(Check.REASON, again.start(), again.end(), "notice.correction.again"));
        }
    }

    private void reasons() {
        article("notice.reasons.article", 35);
        if (!PERIOD.matcher(body).find() && untils().isEmpty()) {
            findings.add(LetterFinding.missing(Check.REASON, "notice.reasons.period"));
        }
        need(Check.REASON, "notice.reasons.consequence", "(?:不合理|逾期|未|不)[^。]{0,60}(?:不予处理|不再处理|放弃)");
    }

    private void postponed() {
        article("notice.reasons.article", 35);
        // that it cannot be done in twenty working days is the reason, not the new day
        String promised = body.replaceAll(
                "(?:法定|规定)?[^,。;]{0,8}个工作日(?:之)?内[^,。;]{0,12}(?:无法|不能|难以)|(?:无法|不能|难以)[^,。;]{0,12}个工作日(?:之)?内", "□");
        if (untils().isEmpty()
                && !PERIOD.matcher(promised).find()
                && !body.matches(".*(?:延迟|推迟|延长)[^。;]{0,16}" + Figures.NUMBER + "个?(?:工作日|日|月).*")) {
            findings.add(LetterFinding.missing(Check.REASON, "notice.postponed.until"));
        }
    }

    /** The day it promises is no later than the law's. */
    private void receipt() {
        Matcher promised = Pattern.compile("(" + Figures.NUMBER + ")个工作日(?:之)?内[^。;]{0,10}答复")
                .matcher(body);
        LocalDate from = received != null ? received : decided;
        if (promised.find() && Figures.of(promised.group(1)) > 20 && from != null) {
            tell(Check.DATE, promised, "notice.receipt.due", calendar.due(from, 20));
        }
        for (Dated until : untils()) {
            if (received != null && until.day().isAfter(calendar.due(received, 20))) {
                findings.add(letter.finding(
                        Check.DATE, until.from(), until.to(), "notice.receipt.due", calendar.due(received, 20)));
            }
        }
    }

    private void overruled() {
        article("notice.opinion.article", 32, 15);
        need(
                Check.REASON,
                "notice.overruled.what",
                "公开(?:的(?:政府)?(?:信息|内容)(?:为|是|:)|该|上述|此|前述|其中|下列|如下|[\\p{IsHan}□《“]{2,40})|予以公开");
        need(
                Check.REASON,
                "notice.overruled.why",
                "公共利益|理由不(?:成立|充分|合理)|不(?:成立|合理)|不(?:属于|构成|涉及)(?:商业秘密|个人隐私)|不会(?:损害|对)");
    }

    /** To the applicant: that the third party has been asked, and that this time is not counted (art. 33). */
    private boolean tellsApplicant() {
        return Pattern.compile(
                                "(?:[您你]|贵公?司|贵单位|[你贵](?:公司|单位|所|厂))(?:于|在)?[^。;]{0,24}(?:提出|提交|递交|寄来|申请公开)[^。;]{0,20}申请")
                        .matcher(body)
                        .find()
                && Pattern.compile("(?:已|现|正在|正|拟|将)[^。;]{0,30}(?:征求|征询|听取)")
                        .matcher(body)
                        .find()
                && !Pattern.compile("请[您你贵][^。;]{0,20}(?:提出|反馈|回复|答复)[^。;]{0,6}意见")
                        .matcher(body)
                        .find();
    }

    private void opinion() {
        if (tellsApplicant()) {
            article("notice.opinion.article", 32, 33, 34);
            need(Check.REASON, "notice.opinion.clock", "不计算在|不计入|扣除|不算入|除外");
            return;
        }
        boolean joint = Pattern.compile("第三十四条|共同制作|联合制作|联合印发|共同印发|牵头")
                .matcher(letter.own())
                .find();
        boolean organ = letter.addresseeLine() >= 0
                && letter.lines().get(letter.addresseeLine()).matches(".*(?:局|厅|委|委员会|政府|办公室|办|部|署|海关|中心):");
        if (joint || !organ) {
            article(
                    joint ? "notice.opinion.jointArticle" : "notice.opinion.article",
                    joint ? new int[] {34} : new int[] {32, 15});
            Matcher period = PERIOD.matcher(body);
            boolean told = false;
            while (period.find()) {
                told = true;
                if (Figures.of(period.group(1)) != 15 || !period.group(2).equals("工作日")) {
                    tell(Check.DATE, period, "notice.opinion.fifteen");
                }
            }
            List<Dated> dates = untils();
            for (Dated until : dates) {
                if (decided != null && until.day().isBefore(calendar.due(decided, 15))) {
                    findings.add(letter.finding(Check.DATE, until.from(), until.to(), "notice.opinion.fifteen"));
                }
            }
            if (!told && dates.isEmpty() && !body.matches(".*(?:15|十五)个工作日.*")) {
                findings.add(LetterFinding.missing(Check.REASON, "notice.opinion.period"));
            }
            if (joint) {
                need(Check.REASON, "notice.opinion.jointSilence", "(?:逾期|未)[^。]{0,40}(?:视为|视同)[^,。;]{0,4}同意");
                Matcher refusal = Pattern.compile("(?:视为|视同)[^,。;]{0,4}不同意").matcher(body);
                if (refusal.find()) {
                    tell(Check.REASON, refusal, "notice.opinion.jointSilence");
                }
            } else {
                Matcher silence = Pattern.compile("(?:视为|视同|视作|推定|默认|当作)[^,。;]{0,6}(?:同意|不同意|放弃|无意见|没有意见|无异议|反对)")
                        .matcher(body);
                if (silence.find()) {
                    if (!findings.stream().anyMatch(other -> other.message().equals("reason.silence"))) {
                        tell(Check.REASON, silence, "reason.silence");
                    }
                } else {
                    need(
                            Check.REASON,
                            "notice.opinion.silence",
                            "(?:逾期|到期|期满|未|没有|不)[^。]{0,50}(?:由|将|依法|依照|根据)[^。]{0,40}(?:决定|处理|判断|审查)");
                }
            }
        }
        need(
                Check.REASON,
                "notice.opinion.what",
                "收到[^。;]{0,90}申请|申请(?:公开|获取)|要求(?:公开|获取)|拟公开|公开的(?:信息|内容)|所涉(?:及)?(?:政府)?信息");
        Matcher identity = IDENTITY.matcher(body);
        while (identity.find()) {
            if (!body.substring(Math.max(0, identity.start() - 24), identity.start())
                            .matches(".*(?:联系(?:人|电话|方式)|电话|传真)[^。;]{0,14}")
                    || body.substring(Math.max(0, identity.start() - 40), identity.start())
                            .matches(".*申请人[^。;]{0,34}")) {
                tell(Check.REASON, identity, "notice.opinion.identity");
                break;
            }
        }
    }

    private void transfer() {
        String named = body.replaceAll(
                "(?:有关|相关|其他|主管|上级|责任|职能|承办)(?:行政)?(?:主管)?(?:单位|部门|机关|政府)|(?:本|我)(?:局|厅|委|府|机关|单位|中心|镇|办)", "□");
        String organ = "[^,。;□]{1,30}(?:局|厅|委员会|委|政府|部|署|海关|办公室|中心|处|科|单位|分局|所|机关)";
        if (!Pattern.compile("(?:转送|移送|转交|转办|移交|转递|转至|转给|请|转)(?:至|给|到|由)?" + organ + "|(?:由|向|至)" + organ
                                + "[^,。;]{0,8}(?:处理|办理|负责|答复|更正|提出|咨询|联系|申请|查询)")
                        .matcher(named)
                        .find()
                && letter.lines().stream()
                        .noneMatch(line -> line.matches("[\\p{IsHan}]{2,30}(?:局|厅|委员会|政府|部|署|海关|办公室|中心|处|科|所):"))) {
            findings.add(LetterFinding.missing(Check.REASON, "notice.transfer.organ"));
        }
        boolean correction =
                body.contains("更正") || Pattern.compile("第四十一条").matcher(body).find();
        boolean toApplicant = Pattern.compile("告知书|告知")
                .matcher(String.join("", letter.head()))
                .find();
        if (correction) {
            article("notice.transfer.article41", 41);
        } else if (toApplicant) {
            article("notice.transfer.article", 36, 10);
            need(
                    Check.REASON,
                    "reason.rightAgencyContact",
                    "电话|联系方式|地址|网址|\\d{7,}|\\d{3,4}-\\d{3,}|12345|https?:|www\\.|窗口");
        }
    }
}
