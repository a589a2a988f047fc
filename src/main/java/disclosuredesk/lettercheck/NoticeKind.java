package disclosuredesk.lettercheck;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The letters on the way to an answer, which decide nothing themselves. */
enum NoticeKind {
    /** 延期答复告知书 (art. 33). */
    EXTENSION("(?:延期|延长)[\\p{IsHan}]{0,18}(?:告知书|通知书|告知函|通知|告知|决定书)"),
    /** 补正告知书 (art. 30). */
    CORRECTION("(?:补正|补充|更改、?补充)[\\p{IsHan}]{0,16}(?:告知书|通知书|告知函|通知|告知)"),
    /** 收费通知书 (art. 42, 109号). */
    FEE("(?:收费|缴费|信息处理费|费用缴纳|缴纳[\\p{IsHan}]{0,8}费用?)(?:的)?[\\p{IsHan}]{0,4}(?:告知书|通知书|通知单|通知|告知)"),
    /** 征求意见书 to a third party (art. 32) or to who made the information too (art. 34). */
    OPINION("(?:征求|征询)(?!意见稿)[\\p{IsHan}]{0,16}(?:书|函|通知|告知)|意见征[求询][\\p{IsHan}]{0,4}(?:书|函|单|表|通知)"),
    /** 转送告知书, 移送函, 转办单. */
    TRANSFER("(?:转送|移送|转交|转办|移交|转递|转交办理)[\\p{IsHan}]{0,16}(?:告知书|通知书|函|单|告知|通知)"),
    /** 说明理由通知书: of a number clearly excessive (art. 35). */
    REASONS("说明(?:申请)?(?:的)?理由[\\p{IsHan}]{0,12}(?:告知书|通知书|告知函|通知|告知)"),
    /** 延迟答复告知书: the reasons are good, the number is not to be done in time (art. 35). */
    POSTPONED("延迟[\\p{IsHan}]{0,16}(?:告知书|通知书|告知函|通知|告知)"),
    /** 更正告知书 (art. 41). */
    RECTIFIED("更正[\\p{IsHan}]{0,16}(?:告知书|通知书|告知函|通知|告知)"),
    /** 登记回执: it tells when the answer is due. */
    RECEIPT("(?:登记|收件|受理|接收|收到)[\\p{IsHan}]{0,8}(?:回执|回执单|凭证|告知书|通知书?)|回执"),
    /** To the third party who refused: what is disclosed all the same, and why (art. 32). It decides, and names remedies. */
    OVERRULED("第三方(?:权益人)?(?:告知书|告知函|通知书)|告知第三方(?:书|函)|(?:告知书|告知函|通知书)\\((?:第三方|致第三方|权利人)\\)");

    private static final Pattern TOLD_TO_PARTY =
            Pattern.compile("决定公开的(?:政府信息)?(?:的)?(?:内容|信息)(?:[和及、与](?:其)?理由)?[^。;]{0,12}告知(?:你|您|贵)"
                    + "|征求(?:了)?(?:你|您|贵)[^。;]{0,20}意见[^。]{0,80}。?[^。]{0,80}(?:不同意|反对|拒绝)(?:公开)?");

    /** An answer given before is mended: that is an answer again, and no correction of a record (art. 41). */
    private static final Pattern OWN_ANSWER = Pattern.compile(
            "(?:原|上述|前述|该|我[局委厅府关]|本(?:机关|局|委|厅|府|关))[^。;]{0,40}(?:答复书|告知书|答复)[^。;]{0,30}(?:有误|误附|错误|笔误|误写|漏附|漏写|更正)"
                    + "|(?:答复书|告知书)[^。;]{0,24}更正(?:如下|为)");

    private static final Pattern SUBJECT = Pattern.compile("不再处理|终止|终结|放弃|不予|答复书|申请公开|要求公开|获取|[“\"《].*[”\"》]");
    private static final Pattern DECIDES = Pattern.compile(
            "不予公开|予以公开|不存在|不属于本|不予(?:重复)?处理|(?:届满|截至|至今|仍|[您你]|公司|单位)[^。;]{0,12}(?:未|没有)[^。;]{0,10}(?:补正"
                    + "|缴)|现(?:向[您你])?提供");

    private final Pattern title;

    NoticeKind(String title) {
        this.title = Pattern.compile("(?:^|.*)(?:" + title + ")(?:\\([^()]*\\)|稿|存根)*$");
    }

    /** By the title; of a title that says nothing (政府信息公开告知书), by what the letter does. Null if it is an answer. */
    static @Nullable NoticeKind of(LetterText letter) {
        String body = letter.plain().substring(letter.bodyStart());
        for (NoticeKind kind : values()) {
            if (kind == RECTIFIED && OWN_ANSWER.matcher(body).find()) {
                continue;
            }
            for (String line : letter.head()) {
                String name = line.replaceFirst("[\\p{IsHan}]{0,14}[〔\\[(【]\\d{4}[〕\\])】]第?\\d+号$", "");
                if (kind.title.matcher(name).matches() && !SUBJECT.matcher(name).find()) {
                    return kind;
                }
            }
        }
        if (TOLD_TO_PARTY.matcher(body).find() && RemedyWords.of(letter) != null) {
            return OVERRULED;
        }
        if (DECIDES.matcher(body).find() || RemedyWords.of(letter) != null) {
            return null;
        }
        boolean[] cited = new boolean[60];
        Citation.in(letter).stream()
                .filter(citation -> citation.ours() && citation.article() > 0 && citation.article() < 60)
                .forEach(citation -> cited[citation.article()] = true);
        if (cited[33]
                && Pattern.compile("(?:决定|将|需要?|予以|现)[^。;]{0,24}(?:延长|延期)")
                        .matcher(body)
                        .find()) {
            return EXTENSION;
        }
        if (cited[35]
                && Pattern.compile("请[^。;]{0,40}说明[^。;]{0,16}理由").matcher(body).find()) {
            return REASONS;
        }
        if (cited[30]
                && Pattern.compile("请[^。;]{0,60}(?:补正|补充|明确)").matcher(body).find()) {
            return CORRECTION;
        }
        return null;
    }
}
