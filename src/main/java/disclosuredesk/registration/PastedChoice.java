package disclosuredesk.registration;

import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.WantedForm;
import disclosuredesk.requests.WantedRoute;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Printed answers, with and without boxes: which are ticked, and what they mean. More than one meaning is none. */
final class PastedChoice {

    /** As the page names them. */
    static final Map<String, WantedForm> FORMS =
            Map.of("纸质", WantedForm.PAPER, "电子", WantedForm.ELECTRONIC, "查阅、抄录", WantedForm.INSPECTION);

    static final Map<String, WantedRoute> ROUTES = Map.of(
            "邮寄",
            WantedRoute.POST,
            "电子邮件",
            WantedRoute.EMAIL,
            "当面领取",
            WantedRoute.PICK_UP,
            "网上获取",
            WantedRoute.INTERNET);
    static final Map<String, ApplicantKind> KINDS = Map.of(
            "自然人",
            ApplicantKind.NATURAL_PERSON,
            "商业企业",
            ApplicantKind.BUSINESS,
            "科研机构",
            ApplicantKind.RESEARCH,
            "社会公益组织",
            ApplicantKind.PUBLIC_INTEREST,
            "法律服务机构",
            ApplicantKind.LEGAL_SERVICE,
            "其他",
            ApplicantKind.OTHER);

    private static final String TICK = "✅⬛◼☑☒√✓✔■●◉⊙🗹🗷\uF052\uF0FE\uF053\uF0FD\uF0FC\uF06E\uF050";
    private static final String EMPTY = "⬜◻□☐○◯〇▢❏❑\uF0A8\uF06F\uF0A3\uF071\uF072";
    private static final Pattern WRITTEN =
            Pattern.compile("[\\[(【][ \\u3000]{0,3}([xXvV√✓✔■●]?)[ \\u3000]{0,3}[\\])】]");
    private static final Pattern LETTER_TICK = Pattern.compile("(?<![A-Za-z0-9])R(?=[ ]?\\p{IsHan})");
    private static final Pattern MARK = Pattern.compile("[" + TICK + EMPTY + "]", Pattern.UNICODE_CHARACTER_CLASS);

    /** An answer the form has no field for. */
    private static final String NO_FIELD = "";

    private static final Map<String, String> FORM_WORDS = new LinkedHashMap<>();
    private static final Map<String, String> ROUTE_WORDS = new LinkedHashMap<>();

    static {
        FORM_WORDS.put("纸[面质本张].{0,6}|书面.{0,4}|复印件|打印件|纸质复印件|纸", "纸质");
        FORM_WORDS.put("电子(?:文档|文件|版|版本|数据|文本|形式|档|介质|件|文件形式)?|光盘|刻录光盘|磁盘|[uU]盘|软盘|pdf.{0,4}|扫描件|数据电文", "电子");
        FORM_WORDS.put("(?:当场|现场)?(?:查阅|阅览|阅读|查看)(?:[、,和]?(?:抄录|复制))?|抄录", "查阅、抄录");
        ROUTE_WORDS.put(".{0,4}邮寄.{0,6}|快递.{0,6}|特快专递|邮政.{0,6}|ems|挂号信?|平信|信函|邮递|.{0,4}寄送", "邮寄");
        ROUTE_WORDS.put(
                "自行领取.{0,12}|自取|上门(?:领取|自取)|当面领取|现场领取|到场领取|窗口领取|当场领取|自行领取[、,/]当场阅读.{0,4}|来人领取|本人领取|前往领取", "当面领取");
        ROUTE_WORDS.put("传真.*|短信.*|微信.*|电话.*", NO_FIELD);
        ROUTE_WORDS.put("网上.{0,6}|网络.{0,4}|网站.{0,6}|平台.{0,6}|在线.{0,6}|系统.{0,4}|互联网.{0,4}", "网上获取");
    }

    private PastedChoice() {}

    static boolean hasBox(String text) {
        return MARK.matcher(marked(text)).find();
    }

    static boolean hasTick(String text) {
        return marked(text).codePoints().anyMatch(mark -> TICK.indexOf(mark) >= 0);
    }

    /** Brackets for boxes, and the letter which the font of symbols prints as a ticked one, become boxes. */
    private static String marked(String text) {
        String plain = WRITTEN.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).replace('〇', '○'))
                .replaceAll(found -> found.group(1).isEmpty() ? "□" : "☑");
        return plain.matches("(?s).*[" + EMPTY + "].*")
                ? LETTER_TICK.matcher(plain).replaceAll("☑")
                : plain;
    }

    /** What is ticked; of a text without boxes, what it names. */
    static List<String> chosen(String text) {
        String marked = marked(text).strip().replaceFirst("^\\([^()]{0,20}\\)\\s*", "");
        if (!MARK.matcher(marked).find()) {
            return List.of(marked.split("[,，;；、/或和\\n]|[ ]{2,}|" + "(?<=[\\p{IsHan}])\\s(?=\\p{IsHan})")).stream()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
        List<int[]> runs = runs(marked);
        boolean before = runs.get(0)[0] == 0
                || marked.substring(0, runs.get(0)[0])
                        .replaceAll("[\\p{Punct}\\s：]", "")
                        .isEmpty()
                || marked.substring(0, runs.get(0)[0]).strip().endsWith(":");
        boolean behind = runs.get(runs.size() - 1)[1] >= marked.stripTrailing().length();
        if (before == behind) {
            return before && runs.size() > 1 ? mixed(marked, runs) : List.of();
        }
        List<String> ticked = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            String word = before
                    ? marked.substring(runs.get(i)[1], i + 1 < runs.size() ? runs.get(i + 1)[0] : marked.length())
                    : marked.substring(i == 0 ? 0 : runs.get(i - 1)[1], runs.get(i)[0]);
            boolean typedBehind = before && word.isBlank() && i > 0;
            if (typedBehind && !Character.isWhitespace(marked.charAt(runs.get(i)[0] - 1))) {
                word = marked.substring(runs.get(i - 1)[1], runs.get(i)[0]);
            }
            if (isTicked(marked.substring(runs.get(i)[0], runs.get(i)[1]))) {
                ticked.add(word.replaceAll("^[\\s,，;；、:]+|[\\s,，;；、.。]+$", ""));
            }
        }
        return ticked;
    }

    /** A tick typed behind a word whose empty box stands before it: only where it touches that word. */
    private static List<String> mixed(String marked, List<int[]> runs) {
        List<String> ticked = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            boolean touches = runs.get(i)[0] > 0 && !Character.isWhitespace(marked.charAt(runs.get(i)[0] - 1));
            String run = marked.substring(runs.get(i)[0], runs.get(i)[1]);
            if (isTicked(run) && run.codePoints().noneMatch(mark -> EMPTY.indexOf(mark) >= 0) && touches) {
                ticked.add(marked.substring(runs.get(i - 1)[1], runs.get(i)[0]).strip());
            } else if (isTicked(run)) {
                return List.of();
            }
        }
        return isTicked(marked.substring(runs.get(0)[0], runs.get(0)[1])) ? List.of() : ticked;
    }

    /** Marks that touch are one: a tick typed beside its box. */
    private static List<int[]> runs(String marked) {
        List<int[]> runs = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        while (mark.find()) {
            int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last[1] == mark.start()) {
                last[1] = mark.end();
            } else {
                runs.add(new int[] {mark.start(), mark.end()});
            }
        }
        return runs;
    }

    private static boolean isTicked(String run) {
        return run.codePoints().anyMatch(mark -> TICK.indexOf(mark) >= 0);
    }

    private static String word(String option) {
        return Normalizer.normalize(option, Normalizer.Form.NFKC)
                .replaceAll("\\([^()]*\\)?|[_\\s:]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The one form the chosen answers mean. */
    static Optional<String> form(List<String> chosen, boolean askedForForm) {
        return one(chosen, FORM_WORDS, askedForForm ? "电子邮件|电子邮箱|e-?mail|邮件" : null, "电子");
    }

    /** The one route the chosen answers mean. */
    static Optional<String> route(List<String> chosen, boolean askedForForm) {
        return one(
                chosen,
                ROUTE_WORDS,
                askedForForm ? null : "电子邮[件箱].{0,6}|e-?mail|邮箱.{0,4}|邮件|发送(?:至)?(?:电子)?邮[箱件]",
                "电子邮件");
    }

    private static Optional<String> one(
            List<String> chosen, Map<String, String> words, @Nullable String mail, String mailMeans) {
        Set<String> meant = new LinkedHashSet<>();
        for (String option : chosen) {
            String word = word(option);
            words.forEach((pattern, meaning) -> {
                if (word.matches(pattern)) {
                    meant.add(meaning);
                }
            });
            if (mail != null && word.matches(mail)) {
                meant.add(mailMeans);
            }
        }
        return meant.size() == 1
                ? Optional.of(meant.iterator().next()).filter(one -> !one.equals(NO_FIELD))
                : Optional.empty();
    }

    /** Whether the words are one of the printed answers. */
    static boolean isOption(String text) {
        String word = word(text);
        return hasBox(text)
                || word.matches("电子邮[件箱]|e-?mail|邮箱|传真|公民|自然人|个人|法人|其他组织|居民?身份证|身份证|护照|营业执照|统一社会信用代码|组织机构代码证?")
                || FORM_WORDS.keySet().stream().anyMatch(word::matches)
                || ROUTE_WORDS.keySet().stream().anyMatch(word::matches);
    }

    /** Whether it is a printed answer with its box. */
    static boolean isTickable(String text) {
        return hasBox(text) && isOption(marked(text).replaceAll("[" + TICK + EMPTY + "\\s]", ""));
    }

    /** 公民 or one of the five kinds of organisations. */
    static Optional<String> kind(List<String> chosen) {
        Set<String> meant = new LinkedHashSet<>();
        for (String option : chosen) {
            String word = word(option);
            meant.add(
                    word.matches("公民|自然人|个人|公民[/、(]?自然人\\)?")
                            ? "自然人"
                            : word.matches("(?:工商|商业)企业")
                                    ? "商业企业"
                                    : word.matches("科研机构")
                                            ? "科研机构"
                                            : word.matches("社会公益组织")
                                                    ? "社会公益组织"
                                                    : word.matches("法律服务机构") ? "法律服务机构" : "");
        }
        meant.remove("");
        return meant.size() == 1 ? Optional.of(meant.iterator().next()) : Optional.empty();
    }
}
