package disclosuredesk.lettercheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article the letter cites in its own words.
 *
 * @param ours whether it is an article of the Regulation (政府信息公开条例), and not of another law
 * @param paragraph 款, 0 where none is named
 * @param item 项, 0 where none is named
 */
record Citation(int from, int to, boolean ours, String law, int article, int paragraph, int item) {

    private static final Pattern ARTICLE = Pattern.compile("第(?<article>" + Figures.NUMBER + ")条(?:之[一二三四五])?"
            + "(?:第?(?<paragraph>" + Figures.NUMBER + ")款)?"
            + "(?:第?(?<items>\\(?" + Figures.NUMBER + "\\)?(?:[、和及与]第?\\(?" + Figures.NUMBER + "\\)?)*)项)?");
    private static final Pattern MORE_PARAGRAPHS = Pattern.compile("[、和及与]第(?<paragraph>" + Figures.NUMBER + ")款");
    private static final Pattern MORE_ITEMS = Pattern.compile("[、和及与]第?\\(?(?<item>" + Figures.NUMBER + ")\\)?项");
    private static final Pattern LAW = Pattern.compile("《(?<title>[^《》]{2,80})》|(?<same>同法|该法|该条例|本条例|条例)"
            + "|(?<bare>[\\p{IsHan}]{1,24}?(?:法|条例|办法|规定|细则|规则|解释|意见|通知|合同|协议|章程|公约|方案))(?=第)");
    private static final Pattern LAW_TITLE =
            Pattern.compile(".*(?:法|条例|办法|规定|细则|规则|解释|意见|通知|章程|公约|方案|合同|协议|决定|令)(?:\\([^()]*\\))?");
    private static final Pattern OURS = Pattern.compile("(?:中华人民共和国)?(?:政府)?(?:信息公开)?条例(?:\\([^()]*\\))?");

    /** How many paragraphs and items those articles have that an answer rests on; an article not named has not been counted. */
    private static final Map<Integer, int[]> SHAPE = Map.ofEntries(
            Map.entry(14, new int[] {1, 0}),
            Map.entry(15, new int[] {1, 0}),
            Map.entry(16, new int[] {2, 0}),
            Map.entry(20, new int[] {1, 15}),
            Map.entry(21, new int[] {1, 0}),
            Map.entry(30, new int[] {1, 0}),
            Map.entry(31, new int[] {1, 3}),
            Map.entry(32, new int[] {1, 0}),
            Map.entry(33, new int[] {3, 0}),
            Map.entry(34, new int[] {1, 0}),
            Map.entry(35, new int[] {1, 0}),
            Map.entry(36, new int[] {1, 7}),
            Map.entry(37, new int[] {1, 0}),
            Map.entry(38, new int[] {1, 0}),
            Map.entry(39, new int[] {2, 0}),
            Map.entry(40, new int[] {1, 0}),
            Map.entry(42, new int[] {2, 0}));

    private static final int LAST_ARTICLE = 56;

    static List<Citation> in(LetterText letter) {
        List<Citation> found = new ArrayList<>();
        String own = letter.own();
        Matcher matcher = ARTICLE.matcher(own);
        while (matcher.find()) {
            int article = Figures.of(matcher.group("article"));
            if (insideTitle(own, matcher.start()) || article < 0) {
                continue;
            }
            Citation before = found.isEmpty() ? null : found.get(found.size() - 1);
            String law = lawOf(letter, own, matcher.start(), before);
            boolean ours = OURS.matcher(law).matches();
            int paragraph = matcher.group("paragraph") == null ? 0 : Figures.of(matcher.group("paragraph"));
            if (matcher.group("items") == null) {
                found.add(new Citation(matcher.start(), matcher.end(), ours, law, article, paragraph, 0));
                Matcher more = MORE_PARAGRAPHS.matcher(own).region(matcher.end(), own.length());
                while (paragraph > 0 && more.lookingAt()) {
                    found.add(new Citation(
                            matcher.start(), more.end(), ours, law, article, Figures.of(more.group("paragraph")), 0));
                    more.region(more.end(), own.length());
                }
            } else {
                for (String item : matcher.group("items").split("[、和及与]")) {
                    found.add(new Citation(
                            matcher.start(),
                            matcher.end(),
                            ours,
                            law,
                            article,
                            paragraph,
                            Figures.of(item.replaceAll("[第()]", ""))));
                }
                Matcher more = MORE_ITEMS.matcher(own).region(matcher.end(), own.length());
                while (more.lookingAt()) {
                    found.add(new Citation(
                            matcher.start(),
                            more.end(),
                            ours,
                            law,
                            article,
                            paragraph,
                            Figures.of(more.group("item"))));
                    more.region(more.end(), own.length());
                }
            }
        }
        return found;
    }

    private static boolean insideTitle(String own, int position) {
        return own.lastIndexOf('《', position) > own.lastIndexOf('》', position);
    }

    /** The law named last before the citation in its sentence; without one, that of the citation it is joined to, else ours. */
    private static String lawOf(
            LetterText letter, String own, int position, @org.jspecify.annotations.Nullable Citation before) {
        if (before != null && own.substring(before.to(), position).matches("[、,和及与]|以及|的规定和")) {
            return before.law();
        }
        String law = "条例";
        Matcher matcher = LAW.matcher(own).region(letter.sentenceStart(position), position + 1);
        while (matcher.find()) {
            if (matcher.group("title") != null) {
                if (LAW_TITLE.matcher(matcher.group("title")).matches()) {
                    law = matcher.group("title");
                }
            } else if (matcher.group("bare") != null) {
                law = matcher.group("bare").replaceFirst("^.*(?:根据|依据|按照|依照|参照|适用|符合|属于|违反)", "");
                law = law.endsWith("信息公开条例") || law.matches("(?:该|本|上述|前述)?条例") ? "条例" : law;
            } else if ("同法".equals(matcher.group("same")) || "该法".equals(matcher.group("same"))) {
                law = before == null || before.ours() ? "同法" : before.law();
            } else {
                law = "条例";
            }
        }
        return law;
    }

    /** {@code 36.4}, {@code 16.2}, {@code 14}: items before paragraphs, as grounds are written. */
    String code() {
        return article + (item > 0 ? "." + item : paragraph > 0 && article != 36 && !isSingle() ? "." + paragraph : "");
    }

    private boolean isSingle() {
        int[] shape = SHAPE.get(article);
        return shape != null && shape[0] == 1 && paragraph == 1;
    }

    /** Whether the Regulation has no such article, paragraph or item. */
    boolean doesNotExist() {
        if (article < 1 || article > LAST_ARTICLE) {
            return true;
        }
        int[] shape = SHAPE.get(article);
        return shape != null && (paragraph > shape[0] || item > shape[1]);
    }

    /** Only the article, where the ground is a paragraph or an item of it. */
    boolean isBare() {
        return paragraph == 0 && item == 0 && (article == 16 || article == 36 || article == 39);
    }
}
