package disclosuredesk.lettercheck;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The remedy paragraph of a letter, taken apart: what may be done, where, within what time. */
final class RemedyWords {

    /** What an applicant may do. */
    enum Kind {
        REVIEW,
        SUIT,
        SUIT_AFTER_REVIEW
    }

    /** One act, e.g. 向××申请行政复议, with its place. */
    record Act(Kind kind, int from, int to) {}

    /** A period and the act it is for. */
    record Period(Kind of, int number, String unit, int from, int to) {
        boolean is(String right) {
            return right.equals(number + (unit.equals("月") ? "个月" : unit.equals("天") ? "日" : unit));
        }
    }

    /** An organ or court the applicant is sent to. */
    record Named(String name, int from, int to) {
        private static final Pattern GENERIC =
                Pattern.compile("(?:法定|有权|相关|上述|同一|前述|该|依法|有管辖权的?|具有管辖权的?)*(?:行政复议机关|复议机关|行政复议机构|人民法院|法院)");
        private static final Pattern REGION =
                Pattern.compile("(?:.*(?:省|自治区|市|区|州|盟|县|旗)|中华人民共和国|(?:行政)?复议机关|同级|本级|上一级|你们?的|我[局厅委市区县]的?)?");

        boolean isSelf() {
            return name.matches("(?:本|我)(?:机关|级?政府|府|局|厅|委|省|市|县|区|部|署|海关)(?:人民政府)?");
        }

        boolean names(String expected, String self) {
            String bare = name.replaceAll("\\([^()]*\\)", "").replaceAll("(?:行政复议(?:委员会|办公室|局|机构))$", "");
            if (GENERIC.matcher(bare).matches() || isSelf() && expected.equals(self)) {
                return true;
            }
            return bare.endsWith(expected)
                    && REGION.matcher(bare.substring(0, bare.length() - expected.length()))
                            .matches();
        }
    }

    private static final String SENTENCE = "[^。;!?]";
    private static final Pattern TRIGGER =
            Pattern.compile("不服|有异议|有意见|侵犯|救济|(?:申请|提出|提起)" + SENTENCE + "{0,8}复议|起诉|提起" + SENTENCE + "{0,4}诉讼");
    private static final Pattern REMEDY = Pattern.compile("复议|诉讼|起诉");
    /** Arbitration and civil courts are no remedy against the answer, nor are their periods. */
    private static final Pattern OTHER_DISPUTE = Pattern.compile("仲裁|民事诉讼|民事纠纷|劳动争议|裁决书|民事判决|上诉|刑事");

    private static final Pattern THIS_ANSWER = Pattern.compile("行政复议|行政诉讼|不服本|对本(?:答复|告知|决定)");
    /** What may or must be done is told, not what the applicant did: 你不服，向市政府申请行政复议。 */
    private static final Pattern OPEN = Pattern.compile("可|应|须|必须|有权|(?<!申)请|得|如|若|日内|月内|期限|之日起|本(?:答复|告知|决定)");

    private static final Pattern PAST = Pattern.compile("曾|责令|已经?(?:于|向|依法)?[^,。;]{0,20}(?:申请|提起)|撤诉|判决|裁定|维持|撤销");
    private static final Pattern REVIEW =
            Pattern.compile("(?:申请|提出|提起|请求|进行|寻求)[^,。;、]{0,8}复议(?!法|决定|机构|结果|期间|期限|渠道|书)(?:申请)?");
    private static final Pattern SUIT =
            Pattern.compile("(?:提起|提出|进行)[^,。;、复]{0,6}诉讼|起诉(?!期)|向[^,。;、]{2,24}法院(?=提|起|诉)");
    private static final Pattern TIED =
            Pattern.compile("复议(?:决定|结果|期|后|机关逾期|机关不|不予受理)|(?:决定|处理)不服|仍不服|(?<!直接|可以?)再|之后|然后|方可|未经");
    private static final Pattern FORBIDDEN = Pattern.compile("(?:不得|不能|不可|不可以)[^,。;]{0,16}$");
    private static final Pattern FIRST =
            Pattern.compile("(?:应当?|必须|须|需要?|请|务必|可以?)?[^,。;]{0,40}?(?<![首优事])(?:首先|先)(?![生后前])" + SENTENCE + "{0,60}复议"
                    + "|" + SENTENCE + "{0,12}复议前置|未经(?:行政)?复议[^。;]{0,12}不[得能可]|(?:不得|不能|不可以?)直接[^。;]{0,20}(?:诉讼|起诉)"
                    + "|(?:经|对)(?:行政)?复议[^,。;]{0,8}后?[,]?(?:方可|才[可能])");
    /** 应当申请复议, and a suit only against the review's decision: that is 先 without the word. */
    private static final Pattern MUST = Pattern.compile("(?:应当|应|须|必须)(?!诉)[^。;]{0,60}复议");

    private static final Pattern MAY_FIRST = Pattern.compile("可以?(?:选择)?[^,。;当]{0,40}(?:首先|先)(?![生后前])");
    private static final Pattern NOT_FIRST = Pattern.compile("(?:不属于|不适用|无需|无须|不必|不需要?|并非)[^,。;]{0,16}(?:先|复议前置|前置)");
    private static final Pattern PERIOD = Pattern.compile("(?<![年月第\\d一二三四五六七八九十百〇零])(" + Figures.NUMBER
            + ")(?:个)?(工作日|自然日|日|天|月|年|周|星期|季度)(?!\\d{1,2}日|[一二三四五六七八九十]{1,3}日|份|底|初|前)");
    private static final Pattern DATE =
            Pattern.compile("[\\d〇○零一二三四五六七八九]{4}年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日");
    private static final Pattern REVIEW_TARGET = Pattern.compile(
            "(?:向|由)((?:[^,。;向(]|、){2,60}?(?:\\([^()]{0,200}\\))?)(?:申请|提出|提起|请求)[^,。;、]{0,8}复议|复议机关(?:为|是|:|名称:)([^,。;]{2,40}?)(?=[,。;(]|$)");
    private static final Pattern COURT =
            Pattern.compile("(?:向|到)([^,。;、向]{0,30}?法院)|(?:管辖|应诉|受诉)法院(?:为|是|:)([^,。;]{2,30}?法院)");
    private static final Pattern ONLINE =
            Pattern.compile("https?:|www\\.|网|线上|在线|小程序|公众号|电子邮[件箱]|邮箱|@|[Aa][Pp][Pp]|二维码|电子渠道|掌上");

    private final String text;
    private final int from;
    private final int to;
    private final List<Act> acts = new ArrayList<>();
    private final List<Period> periods = new ArrayList<>();

    private RemedyWords(LetterText letter, int from, int to) {
        this.text = ofThisAnswer(letter);
        this.from = from;
        this.to = to;
        findActs();
        findPeriods(letter);
    }

    /** The paragraph from the first sentence that tells a remedy to the last; null if no sentence does. */
    static @Nullable RemedyWords of(LetterText letter) {
        String text = letter.plain();
        int first = -1;
        int last = -1;
        int position = letter.bodyStart();
        while (position < text.length()) {
            int end = letter.sentenceEnd(position);
            String sentence = text.substring(position, end);
            boolean remedy =
                    !isOtherDispute(sentence) && REMEDY.matcher(sentence).find()
                            || first < 0 && sentence.contains("救济");
            if (remedy
                    && (first >= 0
                            || TRIGGER.matcher(sentence).find()
                                    && OPEN.matcher(sentence).find()
                                    && !PAST.matcher(sentence).find())) {
                first = first < 0 ? position : first;
                last = end;
            }
            position = end;
        }
        return first < 0 ? null : new RemedyWords(letter, first, last);
    }

    private static boolean isOtherDispute(String sentence) {
        return OTHER_DISPUTE.matcher(sentence).find()
                && !THIS_ANSWER.matcher(sentence).find();
    }

    private static String ofThisAnswer(LetterText letter) {
        String plain = letter.plain();
        StringBuilder text = new StringBuilder(plain);
        for (int position = letter.bodyStart(); position < plain.length(); position = letter.sentenceEnd(position)) {
            int end = letter.sentenceEnd(position);
            if (isOtherDispute(plain.substring(position, end))) {
                text.replace(position, end - 1, String.valueOf(LetterText.MASK).repeat(end - 1 - position));
            }
        }
        return text.toString();
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    List<Act> acts(Kind kind) {
        return acts.stream().filter(act -> act.kind() == kind).toList();
    }

    List<Period> periods() {
        return periods;
    }

    private void findActs() {
        Matcher review = REVIEW.matcher(text).region(from, to);
        while (review.find()) {
            acts.add(new Act(Kind.REVIEW, review.start(), review.end()));
        }
        Matcher suit = SUIT.matcher(text).region(from, to);
        int before = from;
        while (suit.find()) {
            int start = suit.start();
            int after = acts.stream()
                    .filter(act -> act.to() <= start)
                    .mapToInt(Act::to)
                    .max()
                    .orElse(from);
            String between = text.substring(Math.max(before, Math.min(after, start)), start);
            if (FORBIDDEN.matcher(between).find()) {
                continue;
            }
            boolean tied = TIED.matcher(between).find() && !between.matches(".*(?:也可|或者?|亦可)[^。;]{0,20}直接[^。;]*");
            Kind kind = tied ? Kind.SUIT_AFTER_REVIEW : Kind.SUIT;
            Act last = acts.isEmpty() ? null : acts.get(acts.size() - 1);
            // 向法院 and 提起诉讼 of one breath are one act
            if (last != null && last.kind() != Kind.REVIEW && start - last.to() <= 4 && start >= last.to()) {
                acts.set(acts.size() - 1, new Act(last.kind(), last.from(), suit.end()));
            } else {
                acts.add(new Act(kind, start, suit.end()));
            }
            before = suit.end();
        }
        acts.sort(java.util.Comparator.comparingInt(Act::from));
    }

    private void findPeriods(LetterText letter) {
        StringBuilder masked = new StringBuilder(text);
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            masked.replace(date.start(), date.end(), "□".repeat(date.end() - date.start()));
        }
        Matcher matcher = PERIOD.matcher(masked).region(from, to);
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            int position = matcher.start();
            int start = letter.sentenceStart(position);
            int end = letter.sentenceEnd(position);
            if (!REMEDY.matcher(text.substring(start, end)).find()) {
                continue;
            }
            int open = text.lastIndexOf('(', position);
            boolean bracketed = open >= start && text.indexOf(')', open) > position;
            Act act = bracketed ? lastBefore(open) : null;
            act = act != null
                    ? act
                    : acts.stream()
                            .filter(next -> next.to() > position && next.from() < end)
                            .findFirst()
                            .orElse(null);
            act = act != null ? act : lastBefore(position);
            if (act != null) {
                periods.add(new Period(
                        act.kind(), Figures.of(matcher.group(1)), matcher.group(2), position, matcher.end()));
            }
        }
    }

    private @Nullable Act lastBefore(int position) {
        Act last = null;
        for (Act act : acts) {
            if (act.from() < position) {
                last = act;
            }
        }
        return last;
    }

    /** Where the letter says that a review must come first; null if it does not. */
    int @Nullable [] reviewFirst() {
        Matcher first = FIRST.matcher(text).region(from, to);
        while (first.find()) {
            if (!NOT_FIRST.matcher(first.group()).find()
                    && (!MAY_FIRST.matcher(first.group()).find()
                            || acts(Kind.SUIT).isEmpty())) {
                return new int[] {first.start(), first.end()};
            }
        }
        Matcher must = MUST.matcher(text).region(from, to);
        if (acts(Kind.SUIT).isEmpty()
                && !acts(Kind.SUIT_AFTER_REVIEW).isEmpty()
                && must.find()
                && !must.group().contains("可以")) {
            return new int[] {must.start(), must.end()};
        }
        return null;
    }

    List<Named> reviewOrgans() {
        return named(REVIEW_TARGET);
    }

    List<Named> courts() {
        return named(COURT);
    }

    private List<Named> named(Pattern pattern) {
        List<Named> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text).region(from, to);
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : 2;
            found.add(new Named(matcher.group(group), matcher.start(group), matcher.end(group)));
        }
        return found;
    }

    /** A sentence on the review, or the one after it, names a channel on the internet. */
    boolean tellsOnlineChannel() {
        String[] sentences =
                text.substring(from, Math.min(text.length(), to + 120)).split("[。;!?]");
        boolean afterReview = false;
        for (String sentence : sentences) {
            boolean review = sentence.contains("复议");
            if ((review || afterReview && sentence.contains("申请"))
                    && ONLINE.matcher(sentence).find()) {
                return true;
            }
            afterReview = review;
        }
        return false;
    }
}
