package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterFinding.Check;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every law the letter rests on was in force on its day and has the article; the Regulation is that of 2019 (国务院令第711号)
 * and not that of 2007, the Reconsideration Law that of the day of the decision.
 */
final class LawCheck {

    static final LocalDate REGULATION_2019 = LocalDate.of(2019, 5, 15);
    private static final LocalDate LITIGATION_2015 = LocalDate.of(2015, 5, 1);

    /** Said of what was law then. */
    private static final Pattern THEN = Pattern.compile("当时|原《|原条例|原法|修订前|修改前|旧|此前|曾|废止|施行前|时施行");

    private static final Pattern DECREE =
            Pattern.compile("国务院(?:令)?(?:第)?(\\d{3,4})号令?|国令第?(\\d{3,4})号|国务院令第?([四五六七八九〇零一二三十百]{2,6})号");
    private static final Pattern FIFTEEN =
            Pattern.compile("自?收到(?:[您你贵][^,。;]{0,4})?申请(?:之日)?(?:起|后)[^,。;]{0,4}(?:15|十五)个?工作日内[^,。;第意]{0,10}答复");
    private static final Pattern YEAR =
            Pattern.compile("信息公开条例》?\\((?:(2007|2008)年?[^()]{0,12}|[^()]*(2008年5月1日)[^()]*)\\)");

    /** Numbers of the Regulation of 2007 with what they said there and say no more. */
    private record Old(int article, Pattern said, String now) {}

    private static final List<Old> OLD = List.of(
            new Old(13, Pattern.compile("特殊需要|生产、生活、科研"), "第二十七条"),
            new Old(17, Pattern.compile("不属于本(?:机关|局|厅|委|府)|谁制作|由制作[^。;]{0,16}机关"), "第十条、第三十六条第（五）项"),
            new Old(21, Pattern.compile("不存在|无法提供|不予公开|更改|补充|补正|属于公开范围|作出[^。;]{0,8}答复"), "第三十六条"),
            new Old(22, Pattern.compile("区分处理"), "第三十七条"),
            new Old(23, Pattern.compile("第三方|权利人|商业秘密|个人隐私|征求"), "第三十二条"),
            new Old(24, Pattern.compile("延长|延期|工作日|期限"), "第三十三条"),
            new Old(26, Pattern.compile("形式[^。;]{0,12}提供|提供[^。;]{0,12}形式"), "第四十条"),
            new Old(27, Pattern.compile("收取|费用|收费|信息处理费"), "第四十二条"));

    private static final Pattern FEE_RULE = Pattern.compile(
            "(?:信息处理费管理办法》?(?:的通知》?)?\\(?|第(?:四十二|42)条[^。;]{0,12}?)国办(?<number>[函发][〔\\[(]\\d{4}[〕\\])]第?\\d+号)");

    private static final Pattern IN_FORCE =
            Pattern.compile("信息公开条例》?[^《》。;]{0,24}?(\\d{4}年\\d{1,2}月\\d{1,2}日)(?:起)?施行");

    /** What the paragraphs of art. 33 do not say: the first has no period, the second no consultation, the third no extension. */
    private static final List<Pattern> NOT_IN_33 =
            List.of(Pattern.compile("延长|延期|不计算|不计入|20个工作日"), Pattern.compile("不计算在|不计入"), Pattern.compile("延长|延期"));
    /** In the Litigation Law art. 45 is on the fifteen days after a review, art. 46 on the six months. */
    private static final Pattern SIX_MONTHS = Pattern.compile("(?:6|六)个月");

    private static final Pattern FIFTEEN_DAYS = Pattern.compile("(?:15|十五)日");
    /** Where one way ends and the other begins. */
    private static final Pattern OTHER_WAY = Pattern.compile("[。;]|[也亦]可|或者?(?=[自可在])");

    private static final Set<Integer> REVIEW_OLD = Set.of(6, 9, 12, 13, 14, 15, 16, 17, 30);
    private static final Set<Integer> REVIEW_NEW = Set.of(20, 22, 23, 24, 25, 26, 27, 28);
    private static final Set<Integer> SUIT_OLD = Set.of(37, 38, 39);

    private LawCheck() {}

    static List<LetterFinding> of(LetterText letter, LocalDate decided) {
        List<LetterFinding> findings = new ArrayList<>();
        List<Citation> all = Citation.in(letter);
        for (Citation citation : all) {
            String sentence = sentence(letter, citation.from(), citation.to());
            if (THEN.matcher(sentence).find()) {
                continue;
            }
            if (citation.ours()) {
                old(letter, citation, all, sentence, decided, findings);
            } else {
                other(letter, citation, decided, findings);
                remedy(letter, citation, sentence, decided, findings);
            }
        }
        decree(letter, decided, findings);
        Matcher fifteen = FIFTEEN.matcher(letter.own());
        while (!decided.isBefore(REGULATION_2019) && fifteen.find()) {
            if (!THEN.matcher(sentence(letter, fifteen.start(), fifteen.end())).find()) {
                findings.add(letter.finding(Check.DATE, fifteen.start(), fifteen.end(), "date.fifteen"));
            }
        }
        inForce(letter, decided, findings);
        repealed(letter, decided, findings);
        feeRule(letter, findings);
        return findings;
    }

    private static String sentence(LetterText letter, int from, int to) {
        return letter.own().substring(letter.sentenceStart(from), letter.sentenceEnd(to));
    }

    private static void old(
            LetterText letter,
            Citation citation,
            List<Citation> all,
            String sentence,
            LocalDate decided,
            List<LetterFinding> findings) {
        if (decided.isBefore(REGULATION_2019)) {
            return;
        }
        int start = letter.sentenceStart(citation.from());
        int end = letter.sentenceEnd(citation.to());
        if (citation.doesNotExist()) {
            findings.add(letter.finding(Check.ARTICLE, citation.from(), citation.to(), "article.doesNotExist"));
            return;
        }
        boolean newToo = all.stream()
                .anyMatch(other -> other.ours() && other.article() > 28 && other.from() >= start && other.to() <= end);
        for (Old old : OLD) {
            if (old.article() == citation.article()
                    && !newToo
                    && old.said().matcher(sentence).find()) {
                findings.add(
                        letter.finding(Check.ARTICLE, citation.from(), citation.to(), "article.of2007", old.now()));
                return;
            }
        }
        if (citation.article() == 33 && citation.paragraph() >= 1) {
            String clause = letter.own()
                    .substring(letter.clauseStart(citation.from()), end)
                    .split("[。;]", 2)[0];
            boolean alone = all.stream()
                    .noneMatch(other -> other.ours()
                            && other.article() == 33
                            && other != citation
                            && other.from() >= start
                            && other.to() <= end);
            if (alone
                    && NOT_IN_33
                            .get(citation.paragraph() - 1)
                            .matcher(citation.paragraph() == 1 ? sentence : clause)
                            .find()
                    && !(citation.paragraph() == 3 && sentence.contains("不计"))
                    && !(citation.paragraph() == 2 && clause.matches(".*(?:延长|延期|20个工作日).*"))) {
                findings.add(letter.finding(Check.ARTICLE, citation.from(), citation.to(), "article.paragraph33"));
            }
        }
        if (citation.article() == 14 && citation.paragraph() > 1) {
            findings.add(letter.finding(Check.ARTICLE, citation.from(), citation.to(), "article.of2007", "第十四条、第十五条"));
        }
    }

    private static void other(LetterText letter, Citation citation, LocalDate decided, List<LetterFinding> findings) {
        Laws.on(citation.law(), decided)
                .filter(version -> version.until() == null)
                .ifPresent(version -> {
                    if (citation.article() > version.articles() || citation.article() == 0) {
                        findings.add(letter.finding(
                                Check.ARTICLE,
                                citation.from(),
                                citation.to(),
                                "article.notInLaw",
                                Laws.plain(citation.law()),
                                String.valueOf(version.articles())));
                    }
                });
        if (citation.law().endsWith("行政复议法")
                && !decided.isBefore(CaseFacts.REVIEW_FIRST_SINCE)
                && citation.article() == 23
                && (citation.paragraph() > 2
                        || citation.paragraph() < 2 && citation.item() > 0 && citation.item() != 4)) {
            findings.add(letter.finding(Check.ARTICLE, citation.from(), citation.to(), "article.reviewItem"));
        }
    }

    /** The articles on periods, organs and the order of remedies have other numbers in the old laws. */
    private static void remedy(
            LetterText letter, Citation citation, String sentence, LocalDate decided, List<LetterFinding> findings) {
        if (!Pattern.compile("不服|之日起|申请行政复议|提起行政诉讼|复议申请").matcher(sentence).find()) {
            return;
        }
        boolean reformed = !decided.isBefore(CaseFacts.REVIEW_FIRST_SINCE);
        if (Laws.plain(citation.law()).equals("行政复议法")
                && (reformed ? REVIEW_OLD : REVIEW_NEW).contains(citation.article())) {
            findings.add(letter.finding(
                    Check.ARTICLE,
                    citation.from(),
                    citation.to(),
                    reformed ? "article.reviewOld" : "article.reviewNew"));
        }
        if (Laws.plain(citation.law()).equals("行政诉讼法")
                && !decided.isBefore(LITIGATION_2015)
                && SUIT_OLD.contains(citation.article())) {
            findings.add(letter.finding(Check.ARTICLE, citation.from(), citation.to(), "article.suitOld"));
        }
        if (Laws.plain(citation.law()).equals("行政诉讼法") && !decided.isBefore(LITIGATION_2015)) {
            String way = way(letter, citation);
            boolean months = SIX_MONTHS.matcher(way).find();
            boolean days = FIFTEEN_DAYS.matcher(way).find();
            if (citation.article() == 45 && months && !days || citation.article() == 46 && days && !months) {
                findings.add(letter.finding(Check.ARTICLE, citation.from(), citation.to(), "article.suitSwapped"));
            }
        }
    }

    private static String way(LetterText letter, Citation citation) {
        Matcher other = OTHER_WAY.matcher(letter.own());
        int from = letter.sentenceStart(citation.from());
        while (other.find(from) && other.end() <= citation.from()) {
            from = other.end();
        }
        return letter.own()
                .substring(
                        from,
                        other.find(citation.to()) ? other.start() : letter.own().length());
    }

    private static void decree(LetterText letter, LocalDate decided, List<LetterFinding> findings) {
        Matcher decree = DECREE.matcher(letter.all());
        while (decree.find()) {
            String before = letter.own().substring(Math.max(0, decree.start() - 24), decree.start());
            String sentence = sentence(letter, decree.start(), decree.end());
            if (!before.matches(".*信息公开条例》?[^《》。;]{0,14}")
                    || THEN.matcher(sentence).find()
                    || decided.isBefore(REGULATION_2019)) {
                continue;
            }
            String number = decree.group(1) != null
                    ? decree.group(1)
                    : decree.group(2) != null ? decree.group(2) : String.valueOf(Figures.of(decree.group(3)));
            if (!number.equals("711")) {
                findings.add(letter.finding(
                        Check.ARTICLE,
                        decree.start(),
                        decree.end(),
                        number.equals("492") ? "article.decree2007" : "article.decree"));
            }
        }
        Matcher year = YEAR.matcher(letter.own());
        while (!decided.isBefore(REGULATION_2019) && year.find()) {
            if (!THEN.matcher(sentence(letter, year.start(), year.end())).find()) {
                findings.add(letter.finding(Check.ARTICLE, year.start(), year.end(), "article.decree2007"));
            }
        }
    }

    /** 2019年5月15日起施行: the Regulation of 2019 came into force on that day and on no other. */
    private static void inForce(LetterText letter, LocalDate decided, List<LetterFinding> findings) {
        Matcher since = IN_FORCE.matcher(letter.own());
        while (!decided.isBefore(REGULATION_2019) && since.find()) {
            List<Dated> day = Dated.in(since.group(1), decided);
            if (!day.isEmpty()
                    && !day.get(0).day().equals(REGULATION_2019)
                    && !THEN.matcher(sentence(letter, since.start(), since.end()))
                            .find()) {
                findings.add(letter.finding(Check.ARTICLE, since.start(1), since.end(1), "article.inForce"));
            }
        }
    }

    /** The fee rests on 国办函〔2020〕109号 and on no other letter of the State Council's office. */
    private static void feeRule(LetterText letter, List<LetterFinding> findings) {
        Matcher number = FEE_RULE.matcher(letter.own());
        while (number.find()) {
            if (!number.group("number").matches("函〔2020〕第?109号")) {
                findings.add(letter.finding(
                        Check.ARTICLE, number.start("number") - 2, number.end("number"), "article.feeRule"));
            }
        }
    }

    /** A law named as a ground that was no longer, or not yet, in force. */
    private static void repealed(LetterText letter, LocalDate decided, List<LetterFinding> findings) {
        Matcher title = Pattern.compile("《([^《》]{2,40})》").matcher(letter.own());
        while (title.find()) {
            String sentence = sentence(letter, title.start(), title.end());
            if (Laws.wasNeverMade(title.group(1))
                    && Pattern.compile("根据|依据|依照|按照|规定|适用").matcher(sentence).find()) {
                findings.add(letter.finding(Check.ARTICLE, title.start(), title.end(), "article.noSuchLaw"));
            }
            if (!Laws.knows(title.group(1))
                    || THEN.matcher(sentence).find()
                    || !Pattern.compile("根据|依据|依照|按照|规定|适用").matcher(sentence).find()
                    || Pattern.compile("(?:申请公开|要求公开|获取)[^。;]{0,30}$")
                            .matcher(letter.own().substring(0, title.start()))
                            .find()) {
                continue;
            }
            Laws.on(title.group(1), decided).ifPresent(version -> {
                if (version.until() != null && !decided.isBefore(version.until())) {
                    findings.add(letter.finding(
                            Check.ARTICLE, title.start(), title.end(), "article.repealed", version.until()));
                }
            });
            Laws.since(title.group(1))
                    .filter(decided::isBefore)
                    .ifPresent(since -> findings.add(
                            letter.finding(Check.ARTICLE, title.start(), title.end(), "article.notYet", since)));
        }
    }
}
