package disclosuredesk.lettercheck;

import disclosuredesk.lettercheck.LetterFinding.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names and organs left from another letter: someone else where the applicant or the organ itself acts. */
final class StrangerCheck {

    private static final String SURNAME =
            "(?:欧阳|司马|上官|诸葛|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎"
                    + "易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦柳邢岳齐梅庄辛管祝左涂谷祁舒耿卜路詹苗凌纪靳盛童欧甄曲游阳裴席卫屈鲍位覃霍翁隋植景薄包司柏宁柯阮桂闵柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫])";
    /** Where an applicant is named by role. */
    private static final Pattern ROLE = Pattern.compile(
            "(?:^|[,。;:、(]|向|与|请|对|告知)(?:申请人)(" + SURNAME + "[\\p{IsHan}]{1,2}?)(?=先生|女士|同志|如[不对]|若|不服|对本"
                    + "|对上述|收到|可以|应当|于\\d|\\d{4}年|提出|提交|递交|的(?:申请|政府信息)|,(?:[您你]|如|要求|申请|提出))"
                    + "|(?<=[,。;:]|^|告知|请|向)(" + SURNAME
                    + "[\\p{IsHan}]{1,2})(?:先生|女士|同志)(?=[:,]?(?:[您你]|[如若][不对]|(?:提出|提交|递交)的?[^,。;]{0,10}申请|的(?:政府信息公开)?申请|不服))"
                    + "|(?<=(?:本|我)(?:机关|局|厅|委|府|镇|办|街道|乡)(?:依法|已|于)?向)(" + SURNAME
                    + "[\\p{IsHan}]{1,2})(?:先生|女士|同志)?(?=(?:发出|送达|作出|寄送|出具|邮寄|发送)[^。;]{0,6}(?:《|[^。;]{0,20}(?:补正|延期|延长|收费|缴费|答复)))"
                    + "|(?<=由)(" + SURNAME + "[\\p{IsHan}]{1,2})(?=本人(?:签收|领取|收取))"
                    + "|(?<=[。;]|^)(" + SURNAME + "[\\p{IsHan}]{1,2})(?=[如若](?:系|不服|对本|需要?|有|认为|属))");

    private static final Pattern NO_NAME =
            Pattern.compile(".*(?:提出|申请|要求|信息|材料|公开|应当|可以|于是|方面|常年|任何|高度|全部|有关|何时|方可|安全|管理|单位|成员).*");
    private static final String ORGAN = "(?<organ>[\\p{IsHan}]{2,24}?(?:人民政府|委员会|管委会|分局|总局|局|厅|海关|街道办事处|办事处|公安处))";
    private static final Pattern ACTS = Pattern.compile(
            "(?:^|(?<=[,。;:]))" + ORGAN + "(?:(?:已|业已)?于?[\\d年月日〇零一二三四五六七八九十]{0,16}(?:收到|收悉)[您你贵][^。;]{0,40}申请"
                    + "|(?:依法)?(?:决定)?(?:对[您你贵][^,。;]{0,8}申请)?(?:不予公开|不予处理|不予重复处理|不再处理|不作为政府信息公开申请|决定予以公开|经检索|经查找|无法提供|不予提供|现?(?:答复|告知)如下|作如下答复|并?(?:没有|无)现成))");
    private static final Pattern ASKED =
            Pattern.compile("(?:[您你]|贵[公单]?[司位所社]?)(?:于)?[^,。;]{0,18}(?<!可)(?<!可以)(?<!建议)(?<!请)(?<!应)向" + ORGAN
                    + "(?:提出|提交" + "|递交|申请|寄来|邮寄)[^,。;]{0,8}(?:政府信息公开申请|申请公开)");

    private static final Pattern NUMBER = Pattern.compile("(?<word>[\\p{IsHan}]{2,10})第?[〔\\[(]\\d{4}[〕\\])]");
    private static final Pattern OUR_PAPER = Pattern.compile(
            "(?:本|我)(?:机关|局|厅|委|府|镇|办|街道)[^。;局厅委]{0,40}(?:作出|发出|送达|出具|制发)[^。;局厅委]{0,16}《[^《》]{2,40}》\\((?<word>[\\p{IsHan}]{2,10})[〔\\[(]\\d{4}[〕\\])]第?\\d+号");

    private static final Pattern YEAR = Pattern.compile("[〔\\[(【](20\\d{2})[〕\\])】]第?[\\p{IsHan}]{0,2}\\d+号");
    /** Who acts or is concerned, by his name: where the letter names him nowhere else, it is left from another letter. */
    private static final Pattern ONCE = Pattern.compile("(?<=[,。;:]|^)(?<who>" + SURNAME
            + "[\\p{IsHan}]{1,2}?)(?:先生|女士|同志)?(?=(?:主张|申请公开|要求公开|请求公开|所(?:申请|要求)|提出的?申请|的(?:上述)?(?:申请|主张|请求)))"
            + "|与(?<whom>" + SURNAME + "[\\p{IsHan}]{2})(?=无关[,。;])");
    /** Words that begin like a name and are none: 施工方, 许可证, 方案. */
    private static final Pattern WORD = Pattern.compile(".*[方人户位者司局厅会社所院校厂店村组镇乡县市区省号等某图费案件书表业法规价款证金额期限部门].*");
    /** The applicant by the name of a firm. */
    private static final Pattern FIRM = Pattern.compile(
            "(?:(?<=[,。;:]|^)(?:请|告知|[向由])?|请|告知|[向由])(?<firm>[\\p{IsHan}()]{4,30}?(?:公司|合作社|事务所|研究院|研究中心|协会|厂|大学|医院))(?=持|凭|携|如|若|不服|可[以自在]|自收到|应当?自|提出|的申请|申请公开|于\\d)");

    private StrangerCheck() {}

    /** Whether the name begins with a surname. */
    static boolean isSurname(String name) {
        return name.matches(SURNAME + ".*");
    }

    static List<LetterFinding> of(LetterText letter, String applicant, String agency) {
        List<LetterFinding> findings = new ArrayList<>();
        if (!applicant.isBlank()) {
            names(letter, applicant, findings);
        }
        if (!agency.isBlank()) {
            organs(letter, agency, findings);
        }
        number(letter, findings);
        year(letter, findings);
        return findings;
    }

    private static void names(LetterText letter, String applicant, List<LetterFinding> findings) {
        String plain = letter.plain();
        Matcher matcher = ROLE.matcher(plain).region(letter.bodyStart(), plain.length());
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            int group = 1;
            while (matcher.group(group) == null) {
                group++;
            }
            String name = matcher.group(group);
            String sentence = letter.own()
                    .substring(letter.sentenceStart(matcher.start()), letter.sentenceEnd(matcher.end() - 1));
            if ((group == 3 || group == 4) && sentence.matches(".*(?:征求|征询|第三方|权利人|听取).*")) {
                continue;
            }
            if (!applicant.contains(name)
                    && !name.contains(applicant)
                    && !NO_NAME.matcher(name).matches()
                    && !plain.substring(letter.clauseStart(matcher.start()), matcher.start(group))
                            .matches(".*(?:第三方|权利人|联系人|代理人|案外人|另一).*")) {
                findings.add(letter.finding(
                        Check.ADDRESSEE, matcher.start(group), matcher.end(group), "addressee.otherInBody", applicant));
            }
        }
        once(letter, applicant, findings);
        firms(letter, applicant, findings);
        nearlyTheSame(letter, applicant, findings);
    }

    private static void once(LetterText letter, String applicant, List<LetterFinding> findings) {
        String plain = letter.plain();
        Matcher matcher = ONCE.matcher(plain).region(letter.bodyStart(), plain.length());
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            String group = matcher.group("who") != null ? "who" : "whom";
            String name = matcher.group(group);
            boolean elsewhere = letter.all().indexOf(name) != letter.all().lastIndexOf(name)
                    || applicant.contains(name)
                    || name.contains(applicant);
            if (!elsewhere
                    && !WORD.matcher(name).matches()
                    && !NO_NAME.matcher(name).matches()) {
                findings.add(letter.finding(
                        Check.ADDRESSEE, matcher.start(group), matcher.end(group), "addressee.otherInBody", applicant));
            }
        }
    }

    /** 某某置业有限公司 where the applicant is 某某投资有限公司: another firm whose name begins alike. */
    private static void firms(LetterText letter, String applicant, List<LetterFinding> findings) {
        Matcher matcher = FIRM.matcher(letter.plain())
                .region(letter.bodyStart(), letter.plain().length());
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            String firm = matcher.group("firm");
            if (applicant.length() >= 6
                    && firm.length() >= 6
                    && firm.startsWith(applicant.substring(0, 4))
                    && !applicant.contains(firm)
                    && !firm.contains(applicant)) {
                findings.add(letter.finding(
                        Check.ADDRESSEE,
                        matcher.start("firm"),
                        matcher.end("firm"),
                        "addressee.otherInBody",
                        applicant));
            }
        }
    }

    /** A personal name of three or more characters with one of them wrong, where the applicant is spoken of. */
    private static void nearlyTheSame(LetterText letter, String applicant, List<LetterFinding> findings) {
        int length = applicant.length();
        String plain = letter.plain();
        for (int i = letter.bodyStart(); length >= 3 && length <= 4 && i + length <= plain.length(); i++) {
            String window = plain.substring(i, i + length);
            int off = 0;
            for (int j = 0; j < length; j++) {
                off += window.charAt(j) != applicant.charAt(j) ? 1 : 0;
            }
            boolean role = plain.substring(0, i).endsWith("申请人")
                    || plain.startsWith("先生", i + length)
                    || plain.startsWith("女士", i + length)
                    || plain.startsWith("如不服", i + length);
            // 李根生 for 吴根生: nobody else has the same given name
            boolean surname = off == 1
                    && window.charAt(0) != applicant.charAt(0)
                    && isSurname(window)
                    && (i == 0 || "、,。;:与及和".indexOf(plain.charAt(i - 1)) >= 0)
                    && letter.all().indexOf(window) == letter.all().lastIndexOf(window);
            if ((off == 1 && window.charAt(0) == applicant.charAt(0) && role || surname)
                    && findings.stream().noneMatch(other -> other.quote().equals(window))) {
                findings.add(letter.finding(Check.ADDRESSEE, i, i + length, "addressee.otherInBody", applicant));
            }
        }
    }

    /** 平应急延〔2026〕3号 as our own paper, where this letter is 嘉应急依复〔2026〕12号: the like organ of another place wrote it. */
    private static void number(LetterText letter, List<LetterFinding> findings) {
        String mine = letter.head().stream()
                .map(line -> NUMBER.matcher(line.replaceFirst(".*(?:书|函|:|\\()(?=[\\p{IsHan}]{2})", "")))
                .filter(Matcher::find)
                .map(own -> own.group("word"))
                .findFirst()
                .orElse("");
        Matcher other = OUR_PAPER
                .matcher(letter.plain())
                .region(letter.bodyStart(), letter.plain().length());
        while (mine.length() >= 3 && other.find()) {
            String word = other.group("word");
            if (word.length() >= 3
                    && word.charAt(0) != mine.charAt(0)
                    && word.substring(1, 3).equals(mine.substring(1, 3))) {
                findings.add(letter.finding(Check.NUMBER, other.start("word"), other.end(), "number.otherOrgan"));
            }
        }
    }

    /** A letter is numbered in its own year, or in that of the request. */
    private static void year(LetterText letter, List<LetterFinding> findings) {
        Signed signed = Signed.of(letter);
        Matcher number = YEAR.matcher(
                letter.head().stream().filter(line -> !line.contains("关于")).collect(Collectors.joining()));
        if (signed == null || !number.find()) {
            return;
        }
        int year = Integer.parseInt(number.group(1));
        boolean ofRequest = Dated.in(letter.plain(), signed.day()).stream()
                .anyMatch(date -> date.from() >= letter.bodyStart()
                        && date.day().getYear() == year
                        && letter.plain()
                                .substring(letter.sentenceStart(date.from()), letter.sentenceEnd(date.to()))
                                .matches(".*(?:收到|收悉|签收|提出|提交|申请).*"));
        if (year != signed.day().getYear() && !(ofRequest && year < signed.day().getYear())) {
            int from = letter.all().indexOf(number.group());
            findings.add(letter.finding(
                    Check.NUMBER,
                    from,
                    from + number.group().length(),
                    "number.year",
                    String.valueOf(signed.day().getYear())));
        }
    }

    private static void organs(LetterText letter, String agency, List<LetterFinding> findings) {
        String plain = letter.plain();
        for (Pattern pattern : List.of(ACTS, ASKED)) {
            Matcher matcher = pattern.matcher(plain).region(letter.bodyStart(), plain.length());
            while (matcher.find()) {
                String organ = matcher.group("organ");
                String sentence =
                        plain.substring(letter.sentenceStart(matcher.start()), letter.sentenceEnd(matcher.end() - 1));
                if (!isOurs(organ, agency)
                        && !sentence.matches(".*(?:曾|此前|转来|转送|移送|转交|转我|转本|转至|征求|复议|第三方|建议|可向|可以|请[您你]?向|负责公开).*")) {
                    findings.add(letter.finding(
                            Check.AGENCY, matcher.start("organ"), matcher.end("organ"), "agency.other", agency));
                }
            }
        }
    }

    /** 本局, 我委, the whole name, or its end: 县自然资源局 of 云川县自然资源局. */
    private static boolean isOurs(String organ, String agency) {
        return organ.matches(".*(?:本|我|该)(?:机关|局|厅|委|府|部|关|分局|街道|镇|乡|办事处|市|县|区|省)[\\p{IsHan}]{0,8}")
                || organ.endsWith(agency)
                || agency.endsWith(organ)
                || agency.contains(organ)
                || agency.endsWith(organ.replaceFirst("^(?:市|县|区|省|旗)", ""));
    }
}
