package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterFinding.Check;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of several numbered things asked for each is answered, where the answer goes by their numbers. */
final class ItemsCheck {

    private static final Pattern ASKED = Pattern.compile(
            "(?:申请(?:公开|获取)|要求(?:公开|获取)|请求公开|申请(?:内容|事项)|以下(?:内容|信息)|[两二三四五六七八九]项(?:信息|内容)?)(?!的)[^。;]{0,20}?[:,“]");
    private static final Pattern NUMBERED =
            Pattern.compile("(?:^|[:;,。“、])\\(?([一二三四五六七八九\\d])(?:[.、)])(?!\\d{1,3}(?!\\d))");
    private static final Pattern ANSWERED = Pattern.compile("(?<![条款])第?\\(?(" + Figures.NUMBER
            + ")\\)?(?:[、和及与]第?\\(?(" + Figures.NUMBER + ")\\)?)*(?:(?:至|到|—|-)第?\\(?" + Figures.NUMBER
            + "\\)?)?项|(?:事项|问题)(?:[、和及与]?\\(?" + Figures.NUMBER + "\\)?)+");
    private static final Pattern ALL = Pattern.compile(
            "(?:以上|上述|前述|全部|各|均|该)[^,。;]{0,4}(?:[两二三四五六七八九\\d]项|各项|申请|事项)|(?:其余|其他)[^,。;]{0,8}(?:项|信息|内容)");

    private static final Pattern NEXT = Pattern.compile("\\(?[二三四五六七八九2-9][.、)]");

    private ItemsCheck() {}

    static List<LetterFinding> of(LetterText letter) {
        RemedyWords remedies = RemedyWords.of(letter);
        String all = letter.all().substring(0, remedies == null ? letter.all().length() : remedies.from());
        Matcher asked = ASKED.matcher(all).region(Math.min(letter.bodyStart(), all.length()), all.length());
        if (!asked.find()) {
            return List.of();
        }
        int end = Math.min(all.length(), letter.paragraphEnd(asked.end()));
        int items = numbered(all.substring(asked.end() - 1, end));
        // each item may have a paragraph of its own
        while (end < all.length()
                && numbered(all.substring(asked.end() - 1, Math.min(all.length(), letter.paragraphEnd(end))))
                        == items + 1
                && NEXT.matcher(all.substring(end)).lookingAt()) {
            end = Math.min(all.length(), letter.paragraphEnd(end));
            items++;
        }
        String answer = letter.plain().substring(Math.min(end, all.length()), all.length());
        Set<Integer> answered = answered(answer);
        if (items < 2 || answered.isEmpty() || ALL.matcher(answer).find()) {
            return List.of();
        }
        for (int item = 1; item <= items; item++) {
            if (!answered.contains(item)) {
                return List.of(LetterFinding.missing(Check.OUTCOME, "outcome.itemUnanswered", String.valueOf(item)));
            }
        }
        return List.of();
    }

    /** How many there are: 1, 2, 3 in their order. */
    private static int numbered(String request) {
        Matcher number = NUMBERED.matcher(request);
        int items = 0;
        while (number.find()) {
            items += Figures.of(number.group(1)) == items + 1 ? 1 : 0;
        }
        return items;
    }

    private static Set<Integer> answered(String answer) {
        Set<Integer> items = new TreeSet<>();
        Matcher told = ANSWERED.matcher(answer);
        while (told.find()) {
            Matcher number = Pattern.compile(Figures.NUMBER).matcher(told.group());
            int last = 0;
            while (number.find()) {
                int item = Figures.of(number.group());
                for (int between = told.group().matches(".*[至到—-].*") && last > 0 ? last + 1 : item;
                        between <= item && item < 50;
                        between++) {
                    items.add(between);
                }
                last = item;
            }
        }
        return items;
    }
}
