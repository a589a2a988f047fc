package disclosuredesk.lettercheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The laws that letters usually cite: how many articles each has, and from when. Only what is surely known stands here; of
 * a law that does not, nothing is said. A local rule of a like name (《某市政府信息公开规定》) is another law.
 */
final class Laws {

    /**
     * One text of a law.
     *
     * @param from the day it came into force
     * @param articles the number of its articles
     * @param until the day from which nothing took its place; null where it is in force or a later text follows
     */
    record Version(LocalDate from, int articles, @Nullable LocalDate until) {}

    private static final Map<String, List<Version>> LAWS = Map.ofEntries(
            law("政府信息公开条例", "2008-05-01", 38, "2019-05-15", 56),
            law("行政复议法", "1999-10-01", 43, "2024-01-01", 90),
            law("行政诉讼法", "1990-10-01", 75, "2015-05-01", 103),
            law("民法典", "2021-01-01", 1260),
            law("保守国家秘密法", "2010-10-01", 53, "2024-05-01", 65),
            law("档案法", "1996-07-05", 27, "2021-01-01", 53),
            law("个人信息保护法", "2021-11-01", 74),
            law("数据安全法", "2021-09-01", 55),
            law("密码法", "2020-01-01", 44),
            law("行政处罚法", "2009-08-27", 64, "2021-07-15", 86),
            law("行政许可法", "2004-07-01", 83),
            law("行政强制法", "2012-01-01", 71),
            law("城乡规划法", "2008-01-01", 70),
            law("土地管理法", "2004-08-28", 86, "2020-01-01", 87),
            law("不动产登记暂行条例", "2015-03-01", 35),
            law("国有土地上房屋征收与补偿条例", "2011-01-21", 35),
            law("市场主体登记管理条例", "2022-03-01", 55),
            law("税收征收管理法", "2001-05-01", 94),
            law("未成年人保护法", "2021-06-01", 132),
            law("居民身份证法", "2004-01-01", 23),
            law("国家赔偿法", "2010-12-01", 42),
            law("政府采购法", "2003-01-01", 88),
            law("信访工作条例", "2022-05-01", 50),
            Map.entry("信访条例", List.of(new Version(LocalDate.of(2005, 5, 1), 51, LocalDate.of(2022, 5, 1)))),
            Map.entry("公司登记管理条例", List.of(new Version(LocalDate.of(1994, 7, 1), 84, LocalDate.of(2022, 3, 1)))),
            Map.entry("物权法", List.of(new Version(LocalDate.of(2007, 10, 1), 247, LocalDate.of(2021, 1, 1)))),
            Map.entry("合同法", List.of(new Version(LocalDate.of(1999, 10, 1), 428, LocalDate.of(2021, 1, 1)))),
            Map.entry("民法通则", List.of(new Version(LocalDate.of(1987, 1, 1), 156, LocalDate.of(2021, 1, 1)))),
            Map.entry("民法总则", List.of(new Version(LocalDate.of(2017, 10, 1), 206, LocalDate.of(2021, 1, 1)))),
            Map.entry("侵权责任法", List.of(new Version(LocalDate.of(2010, 7, 1), 92, LocalDate.of(2021, 1, 1)))));

    private Laws() {}

    private static Map.Entry<String, List<Version>> law(String title, String from, int articles) {
        return Map.entry(title, List.of(new Version(LocalDate.parse(from), articles, null)));
    }

    private static Map.Entry<String, List<Version>> law(
            String title, String from, int articles, String later, int then) {
        return Map.entry(
                title,
                List.of(
                        new Version(LocalDate.parse(from), articles, null),
                        new Version(LocalDate.parse(later), then, null)));
    }

    /** The law without the country's name and without what stands in brackets. */
    static String plain(String title) {
        return title.replaceAll("\\([^()]*\\)", "").replaceFirst("^中华人民共和国", "");
    }

    /** Titles that letters cite and that no law has. */
    static boolean wasNeverMade(String title) {
        return title.matches("中华人民共和国(?!政府信息公开条例)(?:政府|政务|信息|政府信息|政务信息)公开(?:条例|法|办法|规定)")
                || plain(title)
                        .matches(
                                "(?:政府|政务)?信息公开法|政务信息公开条例|政府信息公开(?:管理)?法|商业秘密(?:保护)?法|(?:个人)?隐私(?:权)?(?:保护)?法|信访法|国家秘密法|行政(?:申诉|公开)法");
    }

    static boolean knows(String title) {
        return LAWS.containsKey(plain(title));
    }

    /** The text in force on the day; empty if the law is not known or was not yet. */
    static Optional<Version> on(String title, LocalDate day) {
        return LAWS.getOrDefault(plain(title), List.of()).stream()
                .filter(version -> !version.from().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** The first day of a law; empty if it is not known. */
    static Optional<LocalDate> since(String title) {
        return LAWS.getOrDefault(plain(title), List.of()).stream().findFirst().map(Version::from);
    }
}
