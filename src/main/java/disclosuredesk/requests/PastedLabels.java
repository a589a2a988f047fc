package disclosuredesk.requests;

import disclosuredesk.requests.PastedApplicant.Item;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names under which forms, mails and spreadsheets give the items. */
final class PastedLabels {

    private static final Map<String, Item> ITEMS = new HashMap<>();

    static {
        name(Item.NAME, "姓名 申请人姓名 申请人 申请人名称 申请人姓名或名称 申请人姓名或者名称 姓名或名称 姓名或者名称 名称 单位名称 公民姓名 法人名称 企业名称 公司名称 法人或其他组织名称 法人或者其他组织名称");
        name(Item.SEX, "性别");
        name(Item.NATION, "民族");
        name(Item.BIRTH, "出生 出生日期 出生年月 出生年月日 生日");
        name(Item.NUMBER, "公民身份号码 公民身份证号码 身份证号 身份证号码 身份证 居民身份证 居民身份证号 居民身份证号码 证件号 证件号码 统一社会信用代码 社会信用代码 统一信用代码 信用代码 组织机构代码 护照号 护照号码");
        name(Item.PHONE, "电话 电话号码 联系电话 手机 手机号 手机号码 移动电话 固定电话 联系方式 申请人电话 申请人联系电话");
        name(Item.EMAIL, "邮箱 电子邮箱 电子邮件 邮件地址 邮箱地址 电子信箱 email e-mail mail");
        name(Item.ADDRESS, "住址 地址 通信地址 通讯地址 联系地址 邮寄地址 家庭住址 家庭地址 住所 收件地址 申请人地址");
        name(Item.AGENT, "代理人 代理人姓名 委托代理人 受托人 受委托人");
        name(Item.INFORMATION, "所需政府信息 所需信息 所需政府信息内容 所需政府信息内容描述 所需政府信息的内容描述 所需信息的内容描述 所需信息内容描述 申请内容 申请公开内容 申请公开的内容 申请公开的信息 申请公开信息 申请公开的政府信息 申请信息 申请事项 信息内容 内容描述 信息名称 政府信息名称 所需政府信息名称 文件名称");
        name(Item.DOCUMENT_NUMBER, "文号 文件文号 发文字号 信息文号 文件编号");
    }

    private static final String AROUND = "[\\s\\u3000*＊●■•·]*(?:[（(]?[0-9一二三四五六七八九十]{1,2}[、.．)）]\\s*)?[*＊]?";
    private static final String REMARK = "[\\s\\u3000]*(?:[（(][^（）()\\n]{0,20}[)）])?[\\s\\u3000]*";
    private static final String KNOWN = ITEMS.keySet().stream().sorted(Comparator.comparing(String::length).reversed())
            .map(label -> label.codePoints().mapToObj(Character::toString).map(Pattern::quote).collect(Collectors.joining("[ \\u3000]*")))
            .collect(Collectors.joining("|"));

    /** A known label with its colon, or before blanks at the head of a line. */
    private static final Pattern LABEL = Pattern.compile("(?:^|(?<=[\\s\\u3000,，;；。|、]))" + AROUND + "(?i:(" + KNOWN + "))" + REMARK + "[:：]"
            + "|^" + AROUND + "(?i:(" + KNOWN + "))[ \\u3000]{1,20}(?=[^\\s:：])");

    /** Any other label at the head of a line: what follows is not about the items. */
    private static final Pattern OTHER = Pattern.compile("^" + AROUND + "([\\p{IsHan}A-Za-z][\\p{IsHan}A-Za-z \\u3000]{0,18})" + REMARK + "[:：](?!//)");

    private PastedLabels() {}

    private static void name(Item item, String labels) {
        for (String label : labels.split(" ")) {
            ITEMS.put(label, item);
        }
    }

    /** What a cell that holds a label stands before or above. */
    static Optional<Item> of(String cell) {
        String label = Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\([^()]{0,20}\\)", "").replaceAll("[\\s:*]", "")
                .replaceFirst("^[0-9一二三四五六七八九十]{1,2}[、.)]", "").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(ITEMS.get(label));
    }

    /**
     * A part of a text.
     *
     * @param label as written; null: it has none
     * @param item what the label stands for; null: unknown
     * @param afterBlank whether an empty line stands before it
     */
    record Piece(@Nullable String label, @Nullable Item item, String value, boolean afterBlank) {}

    /** The text cut at its labels, each line that has none a part of its own. */
    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        boolean blank = false;
        for (String line : text.split("\n")) {
            if (line.isBlank()) {
                blank = true;
            } else {
                cut(line, blank, pieces);
                blank = false;
            }
        }
        return pieces;
    }

    private static void cut(String line, boolean afterBlank, List<Piece> pieces) {
        Matcher label = LABEL.matcher(line);
        Matcher other = OTHER.matcher(line);
        String name = null;
        Item item = null;
        int from = 0;
        if (other.find() && of(other.group(1)).isEmpty()) {
            name = other.group(1).strip();
            from = other.end();
        }
        while (label.find()) {
            if (label.start() >= from && (name != null || label.start() > 0)) {
                add(pieces, name, item, line.substring(from, label.start()).strip().replaceFirst("[,，;；|、]+$", ""), afterBlank);
            }
            name = label.group(1) == null ? label.group(2) : label.group(1);
            item = of(name).orElse(null);
            from = label.end();
        }
        add(pieces, name, item, line.substring(from), afterBlank);
    }

    private static void add(List<Piece> pieces, @Nullable String label, @Nullable Item item, String value, boolean afterBlank) {
        String text = value.strip();
        if (label != null || !text.isEmpty()) {
            pieces.add(new Piece(label, item, text, afterBlank));
        }
    }
}
