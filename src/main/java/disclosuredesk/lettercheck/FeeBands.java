package disclosuredesk.lettercheck;

import disclosuredesk.fees.ProcessingFee;
import disclosuredesk.lettercheck.LetterFinding.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 第31页至第100页每页10元，计700元: each band a letter computes with is that of the tariff (国办函〔2020〕109号), and its sum is right. */
final class FeeBands {

    private static final Pattern BAND = Pattern.compile(
            "第?(?<from>\\d{1,5})(?<unit>[页件])?(?:至|到|~|—|-)第?(?<to>\\d{1,5})(?:页|件)(?<rest>[^。;]{0,40}?)(?=[。;]|,第?\\d|$)");
    private static final Pattern EACH = Pattern.compile("(?:每[页件](?:收取|收费|按|为)?|按)(\\d{1,5})元|(\\d{1,5})元/[页件]");
    private static final Pattern SUM = Pattern.compile("(?<!合)(?<!共)(?<!总)(?:计|=)(\\d{1,6})元");

    private static final Pattern WORDS = Pattern.compile(
            "(?<![\\d,])(?<figure>\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,9})(?:\\.00?)?元[(,](?:人民币)?(?:大写:?)?(?:人民币)?(?<words>[零壹贰叁肆伍陆柒捌玖拾佰仟万]{1,30})[元圆]");

    private FeeBands() {}

    static List<LetterFinding> of(LetterText letter) {
        List<LetterFinding> findings = new ArrayList<>();
        String plain = letter.plain();
        Matcher band = BAND.matcher(plain).region(letter.bodyStart(), plain.length());
        while (band.find()) {
            int from = Integer.parseInt(band.group("from"));
            int to = Integer.parseInt(band.group("to"));
            Matcher each = EACH.matcher(band.group("rest"));
            if (from < 1 || to < from || to > ProcessingFee.MOST || !each.find()) {
                continue;
            }
            boolean pages = plain.startsWith("页", band.end("to"));
            int rate = Integer.parseInt(each.group(1) != null ? each.group(1) : each.group(2));
            int right = pages ? last(ProcessingFee.byPage(to)).each() : ProcessingFee.ofItem(to);
            Matcher sum = SUM.matcher(band.group("rest"));
            boolean added = !sum.find(each.end()) || Long.parseLong(sum.group(1)) == (long) (to - from + 1) * rate;
            if (rate != right || !added) {
                findings.add(letter.finding(
                        Check.REASON, band.start(), band.end(), "notice.fee.wrongBand", String.valueOf(right)));
            }
        }
        inWords(letter, findings);
        return findings;
    }

    /** 420元（大写：肆佰贰拾元整）: the words say the figure. */
    private static void inWords(LetterText letter, List<LetterFinding> findings) {
        Matcher words = WORDS.matcher(letter.plain())
                .region(letter.bodyStart(), letter.plain().length());
        while (words.find()) {
            if (capital(words.group("words"))
                    != Long.parseLong(words.group("figure").replace(",", ""))) {
                findings.add(letter.finding(Check.REASON, words.start(), words.end(), "notice.fee.inWords"));
            }
        }
    }

    private static long capital(String words) {
        long whole = 0;
        long part = 0;
        long digit = 0;
        for (char c : words.toCharArray()) {
            int unit = "拾佰仟".indexOf(c);
            if (c == '万') {
                whole = (part + digit) * 10_000;
                part = 0;
                digit = 0;
            } else if (unit >= 0) {
                part += (digit == 0 ? 1 : digit) * (long) Math.pow(10, unit + 1.0);
                digit = 0;
            } else {
                digit = "零壹贰叁肆伍陆柒捌玖".indexOf(c);
            }
        }
        return whole + part + digit;
    }

    private static ProcessingFee.Band last(List<ProcessingFee.Band> bands) {
        return bands.get(bands.size() - 1);
    }
}
