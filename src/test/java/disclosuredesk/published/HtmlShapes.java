package disclosuredesk.published;

import static disclosuredesk.published.Shapes.equal;
import static disclosuredesk.published.Shapes.refused;
import static disclosuredesk.published.Shapes.replaced;
import static disclosuredesk.published.Shapes.utf8;

import disclosuredesk.published.PrintedTable.Digits;
import disclosuredesk.published.PrintedTable.Groups;
import disclosuredesk.published.PrintedTable.Labels;
import disclosuredesk.published.Shapes.Shape;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The report as web pages: ways of writing figures, marks, hidden text, merged cells, cut tables, other elements, encodings. */
final class HtmlShapes {

    private static final List<String> CELLS = List.of("420", "1598", "32");

    private HtmlShapes() {}

    private static String page() {
        return Shapes.report().html("");
    }

    private static Shape page(String name, UnaryOperator<String> change) {
        return equal("h-" + name, () -> utf8(change.apply(page())));
    }

    private static Shape unreadable(String name, UnaryOperator<String> change) {
        return refused("h-" + name, () -> utf8(change.apply(page())));
    }

    /** The same change to a cell of each table. */
    private static String inEach(String page, String pattern) {
        String changed = page;
        for (String cell : CELLS) {
            changed = replaced(changed, ">" + cell + "<", ">" + pattern.replace("N", cell) + "<");
        }
        return changed;
    }

    private static String styled(String page, String css) {
        return replaced(page, "</head>", "<style>" + css + "</style></head>");
    }

    static List<Shape> all() {
        List<Shape> all = new ArrayList<>();
        for (Labels labels : Labels.values()) {
            all.add(equal(
                    "h-labels-" + labels,
                    () -> utf8(Shapes.report(
                                    List.of(Shapes.second()),
                                    List.of(PrintedTable.third(Shapes.TRUTH.table3(), labels, Digits.PLAIN)),
                                    List.of(Shapes.fourth()))
                            .html(""))));
        }
        for (Groups groups : Groups.values()) {
            all.add(equal(
                    "h-groups-" + groups,
                    () -> utf8(Shapes.report(
                                    List.of(Shapes.second()),
                                    List.of(Shapes.third()),
                                    List.of(PrintedTable.fourth(Shapes.TRUTH.table4(), groups, Digits.PLAIN)))
                            .html(""))));
        }
        for (Digits digits : Digits.values()) {
            all.add(equal(
                    "h-digits-" + digits,
                    () -> utf8(Shapes.report(
                                    List.of(PrintedTable.second(Shapes.TRUTH.table2(), digits)),
                                    List.of(PrintedTable.third(Shapes.TRUTH.table3(), Labels.MERGED, digits)),
                                    List.of(PrintedTable.fourth(Shapes.TRUTH.table4(), Groups.ONE_ROW, digits)))
                            .html(""))));
        }
        marks(all);
        hidden(all);
        figures(all);
        merged(all);
        built(all);
        all.add(equal(
                "h-gbk",
                () -> replaced(page(), "charset=\"utf-8\"", "charset=\"gbk\"").getBytes(Charset.forName("GB18030"))));
        all.add(equal("h-utf16", () -> ("\ufeff" + page()).getBytes(StandardCharsets.UTF_16LE)));
        all.add(equal("h-utf16-unmarked", () -> page().getBytes(StandardCharsets.UTF_16LE)));
        all.add(equal("h-utf8-marked", () -> utf8("\ufeff" + page())));
        all.add(equal("h-xhtml", () -> utf8("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + page())));
        return all;
    }

    private static void marks(List<Shape> all) {
        Map<String, String> marks = new java.util.LinkedHashMap<>();
        marks.put("sup", "N<sup>1</sup>");
        marks.put("sup-brackets", "N<sup>[1]</sup>");
        marks.put("sup-link", "N<sup><a href=\"#_ftn1\">[1]</a></sup>");
        marks.put("sup-star", "N<sup>*</sup>");
        marks.put("sup-circle", "N<sup>①</sup>");
        marks.put("sup-two-digits", "N<sup>12</sup>");
        marks.put("sup-before", "<sup>1</sup>N");
        marks.put("sub", "N<sub>1</sub>");
        marks.put("superscript-one", "N¹");
        marks.put("subscript-two", "N₂");
        marks.put("circle", "N①");
        marks.put("dark-circle", "N❶");
        marks.put("brackets", "N[1]");
        marks.put("note-in-brackets", "N（注1）");
        marks.put("star", "N*");
        marks.put("sign", "N※");
        marks.put("style", "N<span style=\"vertical-align:super;font-size:60%\">1</span>");
        marks.put("style-baseline-shift", "N<span style=\"vertical-align:4pt\">1</span>");
        marks.put("style-raised", "N<span style=\"position:relative;top:-4px\">1</span>");
        marks.put("small", "N<small>1</small>");
        marks.put("link", "N<a href=\"#note1\">1</a>");
        marks.put("unit", "N件<sup>2</sup>");
        marks.forEach((name, mark) -> all.add(page("mark-" + name, page -> inEach(page, mark))));
        all.add(page(
                "mark-class",
                page -> styled(inEach(page, "N<span class=\"fn\">1</span>"), "span.fn{vertical-align:super}")));
        all.add(unreadable("mark-inside", page -> inEach(page, "1<sup>2</sup>3N")));
        all.add(unreadable("mark-alone", page -> inEach(page, "<sup>N</sup>")));
    }

    private static void hidden(List<Shape> all) {
        for (String style : List.of(
                "display:none",
                "display: none !important",
                "visibility:hidden",
                "opacity:0",
                "font-size:0",
                "color:#ffffff",
                "color:transparent",
                "position:absolute;left:-9999px",
                "text-indent:-999em",
                "display:inline-block;width:0;overflow:hidden",
                "text-decoration:line-through")) {
            all.add(page(
                    "hidden-" + style.replaceAll("[^a-z0-9]+", "-"),
                    page -> inEach(page, "N<span style=\"" + style + "\">9</span>")));
        }
        all.add(page("hidden-attribute", page -> inEach(page, "N<span hidden>9</span>")));
        all.add(page("hidden-del", page -> inEach(page, "<del>7</del><ins>N</ins>")));
        all.add(page("hidden-comment", page -> inEach(page, "N<!-- 9 -->")));
        all.add(page("hidden-script", page -> inEach(page, "N<script>document.write(9)</script>")));
        all.add(page(
                "hidden-class",
                page -> styled(inEach(page, "N<span class=\"old x\">9</span>"), ".old { display : none }")));
        all.add(page(
                "hidden-class-by-tag",
                page -> styled(inEach(page, "N<i>9</i>"), "td i, td b.none{visibility:hidden}")));
        all.add(page(
                "hidden-for-print-only",
                page -> styled(inEach(page, "<b>N</b>"), "@media print{td b{display:none}} td b{font-weight:400}")));
        all.add(page(
                "hidden-overruled",
                page -> styled(inEach(page, "<b class=\"a\">N</b>"), "td b.a{display:inline} td b{display:none}")));
        all.add(page(
                "hidden-cell",
                page -> replaced(page, "<td>1598</td>", "<td style=\"display:none\">77</td><td>1598</td>")));
        all.add(page(
                "hidden-row",
                page -> replaced(
                        page,
                        "<tr><td colspan=\"3\">二、上年结转",
                        "<tr style=\"display:none\"><td colspan=\"3\">一、本年新收政府信息公开申请数量</td>" + "<td>1</td>".repeat(7)
                                + "</tr><tr><td colspan=\"3\">二、上年结转")));
        all.add(page(
                "hidden-table",
                page -> replaced(
                        page,
                        "<p>三、",
                        "<div style=\"display:none\"><table><tr><td>一、本年新收</td><td>5</td></tr></table></div><p>三、")));
        all.add(page(
                "white-on-dark",
                page -> replaced(
                        page,
                        "<td>1598</td>",
                        "<td style=\"background:#003366\"><span style=\"color:white\">1598</span></td>")));
        all.add(unreadable("hidden-wholly", page -> inEach(page, "<span style=\"display:none\">N</span>")));
        all.add(unreadable("hidden-by-a-sheet-elsewhere", page -> inEach(page, "N<span class=\"sr-only\">9</span>")));
        all.add(unreadable("picture", page -> replaced(page, "<td>1598</td>", "<td><img src=\"1598.gif\"/></td>")));
        all.add(unreadable(
                "picture-beside", page -> replaced(page, "<td>1598</td>", "<td><img src=\"1.gif\"/>598</td>")));
        all.add(unreadable("turned", page -> inEach(page, "\u202eN\u202c")));
    }

    private static void figures(List<Shape> all) {
        all.add(page("unit", page -> inEach(page, "N件")));
        all.add(page("unit-apart", page -> inEach(page, " N 件 ")));
        all.add(page("remark", page -> inEach(page, "N（其中修订16）")));
        all.add(page("remark-unbracketed", page -> inEach(page, "N<br/>其中修订16件")));
        all.add(page("zeros-behind", page -> inEach(page, "N.0")));
        all.add(page("soft-break", page -> replaced(page, "<td>1598</td>", "<td>1<wbr>598</td>")));
        all.add(page("blank-thousands", page -> replaced(page, "<td>1598</td>", "<td>1&nbsp;598</td>")));
        all.add(page("thin-thousands", page -> replaced(page, "<td>1598</td>", "<td>1\u2009598</td>")));
        all.add(page("han", page -> replaced(page, "<td>12</td>", "<td>十二</td>")));
        all.add(page("dashes", page -> page.replace("<td>0</td>", "<td>－</td>")));
        all.add(page("none", page -> page.replace("<td>0</td>", "<td>无</td>")));
        all.add(page("paragraphs", page -> page.replaceAll("<td>(\\d+)</td>", "<td><p><span>$1</span></p></td>")));
        all.add(page(
                "spans-in-digits", page -> replaced(page, "<td>1598</td>", "<td><span>15</span><span>98</span></td>")));
        all.add(page(
                "field", page -> replaced(page, "<td>1598</td>", "<td><input type=\"text\" value=\"1598\"/></td>")));
        all.add(page(
                "choice",
                page -> replaced(
                        page,
                        "<td>1598</td>",
                        "<td><select><option>1</option><option selected>1598</option></select></td>")));
        all.add(page("money-in-yuan", page -> replaced(page, ">72701.2578<", ">727012578元<")));
        all.add(page("money-in-yuan-with-remark", page -> replaced(page, ">72701.2578<", ">727012578元（含税）<")));
        all.add(page(
                "money-head-in-yuan",
                page -> replaced(replaced(page, ">72701.2578<", ">727012578<"), "（单位：万元）", "（单位：元）")));
        all.add(unreadable("broken-digits", page -> replaced(page, "<td>1598</td>", "<td>1<br/>598</td>")));
        all.add(unreadable("about", page -> inEach(page, "约N")));
        all.add(unreadable("ten-thousands", page -> inEach(page, "N万（约）")));
        all.add(unreadable("two-figures", page -> inEach(page, "N/9")));
        all.add(unreadable("percent", page -> inEach(page, "N%")));
    }

    private static void merged(List<Shape> all) {
        all.add(page("results-one-short", page -> replaced(page, "rowspan=\"22\"", "rowspan=\"21\"")));
        all.add(page("results-one-more", page -> replaced(page, "rowspan=\"22\"", "rowspan=\"23\"")));
        all.add(page("results-for-ever", page -> replaced(page, "rowspan=\"22\"", "rowspan=\"0\"")));
        all.add(page("family-one-short", page -> replaced(page, "rowspan=\"8\"", "rowspan=\"7\"")));
        all.add(page("family-one-more", page -> replaced(page, "rowspan=\"8\"", "rowspan=\"9\"")));
        all.add(page("label-one-short", page -> replaced(page, "<td colspan=\"2\">（一）予以公开", "<td>（一）予以公开")));
        all.add(page("all-labels-short", page -> page.replaceAll("<td colspan=\"[23]\">(?=[（一二四])", "<td>")));
        all.add(page(
                "head-label-short",
                page -> replaced(page, "<td rowspan=\"3\" colspan=\"3\">", "<td rowspan=\"3\" colspan=\"2\">")));
        all.add(page(
                "head-label-low",
                page -> replaced(page, "<td rowspan=\"3\" colspan=\"3\">", "<td rowspan=\"2\" colspan=\"3\">")));
        all.add(page(
                "head-unmerged",
                page -> replaced(
                        replaced(page, "<td rowspan=\"2\">自然人</td>", "<td>自然人</td>"),
                        "<td rowspan=\"2\">总计</td>",
                        "<td>总计</td>")));
        all.add(page(
                "head-columns-only",
                page -> replaced(
                        page, "<tr><td rowspan=\"3\" colspan=\"3\">", "<tr><td rowspan=\"3\" colspan=\"3\"> ")));
        all.add(page(
                "item-below", page -> page.replace("<td colspan=\"4\">第二十条", "<td colspan=\"4\" rowspan=\"1\">第二十条")));
        for (int cut : new int[] {3, 5, 8, 14, 18, 24}) {
            for (int head : new int[] {0, 3}) {
                all.add(equal(
                        "h-cut-" + cut + "-head-" + head,
                        () -> utf8(Shapes.report(
                                        List.of(Shapes.second()),
                                        Shapes.third().cutAfter(cut, head),
                                        List.of(Shapes.fourth()))
                                .html(""))));
            }
        }
        all.add(equal(
                "h-items-apart",
                () -> utf8(replaced(
                        page(),
                        "<tr><td colspan=\"4\">第二十条第（五）项",
                        "</table><p>（续表）</p><table><tr><td colspan=\"4\">第二十条第（五）项"))));
        all.add(equal(
                "h-fourth-cut", () -> utf8(replaced(page(), "<tr><td>17</td>", "</table><table><tr><td>17</td>"))));
    }

    /** The tables built of divisions. */
    private static String divs(String page, String table, String row, String cell) {
        return page.replace("<table", "<div " + table)
                .replace("<tr", "<div " + row)
                .replace("<td", "<div " + cell)
                .replaceAll("</(?:table|tr|td)>", "</div>");
    }

    private static void built(List<Shape> all) {
        all.add(page(
                "layout-table",
                page -> replaced(
                        replaced(page, "<body>", "<body><table><tr><td>首页</td></tr><tr><td>"),
                        "</body>",
                        "</td></tr></table></body>")));
        all.add(page(
                "padded-figures",
                page -> replaced(page, "<td>1598</td>", "<td><table><tr><td>1598</td></tr></table></td>")));
        all.add(page("roles", page -> divs(page, "role=\"table\"", "role=\"row\"", "role=\"cell\"")));
        all.add(page(
                "displayed-as-tables",
                page -> styled(
                        divs(page, "class=\"t\"", "class=\"r\"", "class=\"c\""),
                        ".t{display:table}.r{display:table-row}.c{display:table-cell}")));
        all.add(page("foot-first", page -> {
            String last = page.replaceAll("(?s).*(<tr><td colspan=\"3\">四、结转.*?</tr>)</table>.*", "$1");
            return replaced(
                    replaced(page, last, ""),
                    "<table><tr><td rowspan=\"3\"",
                    "<table><tfoot>" + last + "</tfoot><tr><td rowspan=\"3\"");
        }));
        all.add(page("headings-as-th", page -> page.replaceAll("<td([^>]*)>([^<0-9][^<]*)</td>", "<th$1>$2</th>")));
        all.add(page(
                "upper-case",
                page -> page.replace("<td", "<TD").replace("</td", "</TD").replace("colspan", "COLSPAN")));
        all.add(page("unclosed", page -> page.replace("</td>", "").replace("</tr>", "")));
        all.add(page(
                "remark-column",
                page -> replaced(
                                page, "<td rowspan=\"2\">总计</td>", "<td rowspan=\"2\">总计</td><td rowspan=\"2\">备注</td>")
                        .replaceAll("([^0-9<>]</td>(?:<td>\\d+</td>){7})(?=</tr>)", "$1<td>见说明</td>")));
        all.add(page(
                "unit-column",
                page -> replaced(page, "rowspan=\"3\" colspan=\"3\"", "rowspan=\"3\" colspan=\"4\"")
                        .replaceAll("([^0-9<>]</td>)((?:<td>\\d+</td>){7})(?=</tr>)", "$1<td>件</td>$2")));
        for (String remark : List.of("（县级无此项）", "<sup>1</sup>", "*", "[注2]", "①")) {
            all.add(page(
                    "label-" + remark.replaceAll("<.*?>", ""),
                    page -> replaced(
                            replaced(
                                    replaced(page, "<td>规章</td>", "<td>规章" + remark + "</td>"),
                                    "1.属于国家秘密",
                                    "1.属于国家秘密" + remark),
                            "<td>商业企业</td>",
                            "<td>商业企业" + remark + "</td>")));
        }
        all.add(page("items-in-figures", page -> page.replaceAll("第二十条第（(.)）项", "《条例》第二十条第一款第（$1）项")));
        for (String file : List.of("h08-split-two.html", "h10-rowspan21.html", "t2-sup-1.html")) {
            all.add(equal(file, () -> java.nio.file.Files.readAllBytes(Shapes.FILES.resolve(file))));
        }
    }
}
