package disclosuredesk.published;

import static disclosuredesk.published.Shapes.equal;
import static disclosuredesk.published.Shapes.refused;
import static disclosuredesk.published.Shapes.replaced;
import static disclosuredesk.published.Shapes.utf8;

import disclosuredesk.published.Shapes.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The report as JSON with printed headers, remarks in cells, other ways of writing a number. */
final class JsonShapes {

    private JsonShapes() {}

    private static String file() throws IOException {
        return Files.readString(Path.of("src/test/resources/reports/yunhu-2024.json"));
    }

    private static Shape file(String name, UnaryOperator<String> change) {
        return equal("j-" + name, () -> utf8(change.apply(file())));
    }

    static List<Shape> all() {
        return List.of(
                file("plain", json -> json),
                file("printed-head", json -> replaced(json, "本年收费金额", "本年收费金额（单位：万元）")),
                file(
                        "printed-head-in-yuan",
                        json -> replaced(replaced(json, "本年收费金额", "本年收费金额（单位：元）"), "\"72701.2578\"", "727012578")),
                file("remark-in-cell", json -> replaced(json, "\"本年制发件数\": 50", "\"本年制发件数\": \"50（其中修订16）\"")),
                file(
                        "noted-cell",
                        json -> replaced(json, "\"现行有效件数\": 420", "\"现行有效件数\": {\"value\": 420, \"note\": \"脚注1\"}")),
                file("mark-in-cell", json -> replaced(json, "\"现行有效件数\": 420", "\"现行有效件数\": \"420¹\"")),
                file("unit-in-cell", json -> replaced(json, "\"现行有效件数\": 420", "\"现行有效件数\": \"420件\"")),
                file("thousands", json -> replaced(json, "1573179", "\"1,573,179\"")),
                file("number-with-decimals", json -> replaced(json, "\"72701.2578\"", "72701.2578")),
                file("money-in-yuan", json -> replaced(json, "\"72701.2578\"", "\"727012578元\"")),
                file(
                        "printed-items",
                        json -> replaced(replaced(json, "\"20(1)\"", "\"第二十条第（一）项\""), "\"20(8)\"", "\"第二十条第（八）项\"")),
                file("remark-in-label", json -> replaced(json, "\"规章\"", "\"规章（县级无此项）\"")),
                file("printed-groups", json -> replaced(json, "行政诉讼_复议后起诉", "行政诉讼（复议后起诉）")),
                file("rows-by-label", json -> json.replaceAll("\"code\": \"[A-Z0-9_]+\",\\s*", "")),
                equal("j-utf16", () -> ("\ufeff" + file()).getBytes(StandardCharsets.UTF_16LE)),
                refused("j-figure-as-text", () -> utf8(file().replaceFirst("1598", "\"一千多\""))),
                refused("j-half", () -> utf8(file().replaceFirst("1598", "1598.5"))));
    }
}
