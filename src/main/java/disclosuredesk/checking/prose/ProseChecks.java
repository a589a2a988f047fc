package disclosuredesk.checking.prose;

import disclosuredesk.checking.prose.RequestMeanings.CarriedIn;
import disclosuredesk.report.Chapter;
import disclosuredesk.report.Finding;
import disclosuredesk.report.PublishedReport;
import disclosuredesk.report.Table4;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Check 8: the numbers of the text against the tables. All it finds are warnings, since words have many meanings. */
public final class ProseChecks {

    private static final Pattern SENTENCE = Pattern.compile("[^。;!?]{1,2000}");
    private static final Pattern RATE = Pattern.compile("(?<corrected>纠错率|纠正率|败诉率)|(?<upheld>维持率|胜诉率)");
    private static final Pattern ALL_UPHELD = Pattern.compile("(?:均|全部|都)(?:获|被|予以|得到|为)?(?:法院|复议机关)?(?:予以)?维持");
    private static final Pattern SHARE = Pattern.compile("[,、(]?(?:约|所)?(?:占比?|比例)?[^0-9,。;]{0,14}(?:为|达|约)?$");

    /** A sentence that names parts of what the one before counted. */
    private static final Pattern GOES_ON = Pattern.compile("^[,、]?(?:其中|从申请人|按申请人|申请人(?:中|为|类型)|包括|分别)");

    private static final Pattern WITH_CARRIED_IN =
            Pattern.compile("^[,(]?[^0-9。;]{0,4}(?:含|包括|其中)[^0-9。;]{0,8}(?:结转|转结)");
    private static final Pattern PARTLY_CARRIED_IN =
            Pattern.compile("^[^,。;(]{1,20}[,:(、]{1,2}(?:其中|含|包括|包含|本年|新收)[^。;]{0,30}(?:结转|转结)");
    private static final Pattern CARRIED = Pattern.compile("结转|转结");
    private static final Pattern RECEIVED = Pattern.compile("(?:新收|收到|受理|接收|接到)[^0-9,。;]{0,8}$");
    private static final Pattern REQUESTS_AFTER = Pattern.compile("^(?:政府信息公开|信息公开|依申请公开|公开)?(?:的)?申请");

    private static final Pattern APPLIED =
            Pattern.compile("(?:自然人|公民|个人|法人|组织|企业)[^,。;]{0,6}申请(?:数|件|数量|量)?(?:为|有|共)?$");

    private static final int MOST_FINDINGS = 60;

    /** In characters: ten times what a report has; what lies beyond is not compared. */
    private static final int MOST_TEXT = 200_000;

    private final RequestMeanings requests;
    private final @Nullable RemedyMeanings remedies;

    /** What the paragraph counted last, for kinds of applicants that may follow. */
    private @Nullable Topic counted;

    private final List<Finding> found = new ArrayList<>();

    private ProseChecks(PublishedReport report) {
        this.requests = new RequestMeanings(report.table3());
        Table4 table4 = report.table4();
        this.remedies = table4 == null ? null : new RemedyMeanings(table4);
    }

    /** What the text says otherwise than the tables, or under another meaning. */
    public static List<Finding> of(PublishedReport report) {
        ProseChecks checks = new ProseChecks(report);
        int left = MOST_TEXT;
        for (Chapter chapter : report.chapters()) {
            for (String paragraph : chapter.paragraphs()) {
                left -= paragraph.length();
                if (left < 0) {
                    return checks.found;
                }
                String text = NumberInText.folded(paragraph);
                checks.found.addAll(SumClaims.in(text, chapter));
                checks.paragraph(text, chapter);
            }
        }
        checks.found.addAll(FeeClaims.of(report));
        return checks.found.stream().limit(MOST_FINDINGS).toList();
    }

    /** The remedy spoken of stays the same until another is named, within a paragraph. */
    private void paragraph(String text, Chapter chapter) {
        RemedyGroup remedy = null;
        counted = null;
        Matcher sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            String sentence = sentences.group();
            boolean afterSemicolon = sentences.start() > 0 && text.charAt(sentences.start() - 1) == ';';
            if (!afterSemicolon && !GOES_ON.matcher(sentence).find()) {
                counted = null;
            }
            sentence(sentence, chapter, remedy);
            RemedyGroup named = RemedyGroup.last(sentence);
            remedy = named == null ? remedy : named;
        }
    }

    private void sentence(String sentence, Chapter chapter, @Nullable RemedyGroup before) {
        Topic shared = null;
        String sharedWords = "";
        for (NumberInText figure : NumberInText.in(sentence)) {
            RemedyGroup named = RemedyGroup.last(figure.soFar());
            RemedyGroup remedy = named == null ? before : named;
            if (figure.isCases()) {
                shared = count(figure, sentence, chapter, remedy);
                sharedWords = figure.before();
            } else if (figure.isPercent()) {
                percent(figure, sentence, chapter, remedy, shared, sharedWords);
            }
        }
        allUpheld(sentence, chapter, before);
        for (NoneClaims.Claim claim : NoneClaims.in(sentence, requests, remedies)) {
            found.add(Finding.warning(
                    "text",
                    "正文",
                    place(chapter),
                    "",
                    "",
                    claim.said(),
                    claim.inTheTables(),
                    "正文“%s”说没有，%s为%d".formatted(NumberInText.quote(sentence), claim.name(), claim.inTheTables())));
        }
    }

    /** @return what the count is about, for a share of it that may follow */
    private @Nullable Topic count(NumberInText figure, String sentence, Chapter chapter, @Nullable RemedyGroup remedy) {
        Topic topic = topic(figure, remedy);
        RemedyColumn result = RemedyColumn.last(figure.before());
        RemedyGroup here = RemedyGroup.last(figure.before());
        boolean ofRemedy = here != null
                        && (topic == null
                                || here.end(figure.before()) > topic.end(figure.before())
                                || topic == Topic.RECEIVED
                                || topic == Topic.DONE)
                || topic == null && remedy != null && result != RemedyColumn.ALL
                || topic == Topic.DONE && remedy != null && result == RemedyColumn.DECIDED;
        if (ofRemedy && here == null && isOfOneNamedBefore(figure, result)) {
            return null;
        }
        if (ofRemedy) {
            countOfRemedy(figure, sentence, chapter, here != null ? here : remedy, result);
            return null;
        }
        if (topic == null) {
            RemedyGroup after = RemedyGroup.last(figure.after().split("[,、(]", 2)[0]);
            if (after != null && figure.before().matches(".*(?:产生|发生|引发|收到|有|共)")) {
                countOfRemedy(figure, sentence, chapter, after, RemedyColumn.ALL);
            }
            return null;
        }
        compare(figure, sentence, chapter, requests.of(topic, figure.before(), carriedIn(figure, sentence)), "");
        counted = topic;
        return topic;
    }

    private static CarriedIn carriedIn(NumberInText figure, String sentence) {
        if (WITH_CARRIED_IN.matcher(figure.after()).find()) {
            return CarriedIn.COUNTED_WITH;
        }
        boolean ofAKind = !Applicants.columns(figure.before()).isEmpty()
                && CARRIED.matcher(sentence).find();
        return ofAKind
                        || PARTLY_CARRIED_IN
                                .matcher(sentence.substring(figure.soFar().length()))
                                .find()
                ? CarriedIn.PERHAPS_WITH
                : CarriedIn.NOT_NAMED;
    }

    /** What a count is about: by the words before it; by those behind it; or, for a kind of applicant, what was counted before. */
    private @Nullable Topic topic(NumberInText figure, @Nullable RemedyGroup remedy) {
        Topic named = Topic.last(figure.before());
        if (named != null || Topic.isBeyondTheTables(figure.before())) {
            return named;
        }
        if (RECEIVED.matcher(figure.before()).find()
                && REQUESTS_AFTER.matcher(figure.after()).find()) {
            return Topic.RECEIVED;
        }
        boolean ofAKind = !Applicants.columns(figure.before()).isEmpty()
                && remedy == null
                && RemedyColumn.last(figure.before()) == RemedyColumn.ALL;
        if (!ofAKind) {
            return null;
        }
        return counted == null && APPLIED.matcher(figure.before()).find() ? Topic.RECEIVED : counted;
    }

    /** Where several were named before, a result without a name may be that of any of them. */
    private boolean isOfOneNamedBefore(NumberInText figure, RemedyColumn result) {
        return remedies != null
                && Arrays.stream(RemedyGroup.values())
                        .filter(remedy -> remedy.end(figure.soFar()) >= 0)
                        .anyMatch(remedy ->
                                figure.number().compareTo(BigDecimal.valueOf(remedies.count(remedy, result))) == 0);
    }

    private void countOfRemedy(
            NumberInText figure, String sentence, Chapter chapter, @Nullable RemedyGroup remedy, RemedyColumn result) {
        if (remedies != null && remedy != null) {
            compare(
                    figure,
                    sentence,
                    chapter,
                    remedies.of(remedy, result),
                    "表四：" + remedy.label() + remedies.story(remedy));
        }
    }

    private void percent(
            NumberInText figure,
            String sentence,
            Chapter chapter,
            @Nullable RemedyGroup remedy,
            @Nullable Topic shared,
            String words) {
        Matcher rate = RATE.matcher(figure.before());
        if (rate.find()) {
            if (remedies != null && remedy != null) {
                RemedyColumn result = rate.group("corrected") == null ? RemedyColumn.UPHELD : RemedyColumn.CORRECTED;
                rate(figure, sentence, chapter, remedies, remedy, result);
            }
        } else if (shared != null && SHARE.matcher(figure.before()).matches()) {
            compare(figure, sentence, chapter, requests.shares(shared, words), "");
        }
    }

    /** A rate is always told with its formula, where it could be had in another way. */
    private void rate(
            NumberInText figure,
            String sentence,
            Chapter chapter,
            RemedyMeanings remedies,
            RemedyGroup remedy,
            RemedyColumn result) {
        List<Meaning> rates = remedies.rates(remedy, result);
        Meaning proper = rates.stream().filter(Meaning::proper).findFirst().orElse(null);
        if (proper == null || !proper.is(figure.number())) {
            compare(figure, sentence, chapter, rates, "表四：" + remedy.label() + remedies.story(remedy));
            return;
        }
        if (rates.stream().anyMatch(other -> !other.is(figure.number()))) {
            found.add(warning(
                    chapter,
                    figure,
                    null,
                    "正文“%s”的口径：%s，%s=%s%%；建议写明算式"
                            .formatted(
                                    NumberInText.quote(sentence),
                                    remedies.story(remedy),
                                    proper.formula(),
                                    figure.number().toPlainString())));
        }
    }

    private void allUpheld(String sentence, Chapter chapter, @Nullable RemedyGroup before) {
        Matcher all = ALL_UPHELD.matcher(sentence);
        if (remedies == null || !all.find()) {
            return;
        }
        RemedyGroup named = RemedyGroup.last(sentence.substring(0, all.start()));
        RemedyGroup remedy = named == null ? before : named;
        if (remedy != null && remedies.count(remedy, RemedyColumn.UPHELD) != remedies.count(remedy, RemedyColumn.ALL)) {
            found.add(Finding.warning(
                    "text",
                    "正文",
                    place(chapter),
                    "",
                    "",
                    all.group(),
                    null,
                    "正文“%s”：表四%s共%d件，维持%d件，纠正%d件，其他结果%d件，尚未审结%d件，不是全部维持"
                            .formatted(
                                    NumberInText.quote(sentence),
                                    remedy.label(),
                                    remedies.count(remedy, RemedyColumn.ALL),
                                    remedies.count(remedy, RemedyColumn.UPHELD),
                                    remedies.count(remedy, RemedyColumn.CORRECTED),
                                    remedies.count(remedy, RemedyColumn.OTHER),
                                    remedies.count(remedy, RemedyColumn.PENDING))));
        }
    }

    private void compare(NumberInText figure, String sentence, Chapter chapter, List<Meaning> meanings, String story) {
        if (meanings.isEmpty()
                || meanings.stream().anyMatch(meaning -> meaning.proper() && meaning.is(figure.number()))) {
            return;
        }
        Meaning proper = meanings.stream().filter(Meaning::proper).findFirst().orElse(meanings.get(0));
        List<Meaning> others = meanings.stream()
                .filter(meaning -> !meaning.proper() && meaning.is(figure.number()))
                .toList();
        String facts = story.isEmpty() ? "" : "。" + story;
        String sentences = (others.isEmpty() ? meanings : others)
                .stream().map(Meaning::sentence).distinct().collect(Collectors.joining("；"));
        String message = others.isEmpty()
                ? "正文“%s”中的%s与各表都对不上。可能的含义：%s%s"
                        .formatted(NumberInText.quote(sentence), figure.printed(), sentences, facts)
                : "正文“%s”中的%s不是%s，只在另一口径下成立：%s%s"
                        .formatted(NumberInText.quote(sentence), figure.printed(), proper.sentence(), sentences, facts);
        found.add(warning(chapter, figure, figure.isPercent() ? null : proper.value(), message));
    }

    private static Finding warning(
            Chapter chapter, NumberInText figure, @Nullable BigDecimal expected, String message) {
        return Finding.warning(
                "text",
                "正文",
                place(chapter),
                "",
                "",
                figure.printed(),
                expected == null ? null : expected.intValue(),
                message);
    }

    static String place(Chapter chapter) {
        return "第" + "一二三四五六".charAt(chapter.number() - 1) + "章";
    }
}
