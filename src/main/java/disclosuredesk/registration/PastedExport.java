package disclosuredesk.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What platforms export for machines, as lines of label and value. */
final class PastedExport {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();
    private static final Pattern PAIR =
            Pattern.compile("[\"“]([^\"“”\\n]{1,40})[\"”]\\s*[:：]\\s*(?:[\"“]([^\"”]*)[\"”]|([^,，{}\\[\\]\\n]+))");
    private static final Pattern ELEMENT = Pattern.compile(
            "<([\\p{IsHan}A-Za-z_][\\p{IsHan}A-Za-z0-9_.-]{0,40})(?:\\s[^<>]{0,200})?>\\s*(?:<!\\[CDATA\\[)?([^<>]*?)(?:]]>)?\\s*</\\1\\s*>");
    private static final Pattern NAMED = Pattern.compile("(?i)name|label|title|key|field|字段|字段名|名称");
    private static final Pattern VALUED = Pattern.compile("(?i)value|text|值|字段值|内容");
    /** Under such a key stands what is not the applicant's. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?i).*(?:dept|organ|unit|handl|accept|reply|agent|office|agency|contact|legal|受理|承办|部门|机关|代理|"
                    + "答复|联系人|法定).*");

    private static final int DEEPEST = 20;

    private PastedExport() {}

    /** Empty: it is none. */
    static Optional<String> lines(String text) {
        String plain = text.strip();
        List<String> lines = new ArrayList<>();
        if (plain.startsWith("{") || plain.startsWith("[")) {
            try {
                collect(JSON.readTree(plain), "", lines, 0);
            } catch (JacksonException torn) {
                pairs(plain, lines);
            }
        } else if (plain.startsWith("<")) {
            Matcher element = ELEMENT.matcher(plain);
            while (element.find()) {
                add(element.group(1), element.group(2), lines);
            }
        } else if (plain.startsWith("\"")) {
            pairs(plain, lines);
        }
        return lines.size() < 2 ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private static void pairs(String text, List<String> lines) {
        Matcher pair = PAIR.matcher(text);
        while (pair.find()) {
            add(pair.group(1), pair.group(2) == null ? pair.group(3).strip() : pair.group(2), lines);
        }
    }

    /** One applicant at a time: of a list the first. */
    private static void collect(JsonNode node, String name, List<String> lines, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (node.isObject()) {
            String label = "";
            String value = null;
            for (var property : node.properties()) {
                if (property.getValue().isValueNode()
                        && NAMED.matcher(property.getKey()).matches()) {
                    label = property.getValue().asString("");
                } else if (property.getValue().isValueNode()
                        && VALUED.matcher(property.getKey()).matches()) {
                    value = property.getValue().asString("");
                }
            }
            if (value != null && !label.isEmpty() && node.size() <= 4) {
                add(label, value, lines);
            } else {
                node.properties()
                        .forEach(property -> collect(
                                property.getValue(),
                                OTHERS.matcher(name).matches() ? name + property.getKey() : property.getKey(),
                                lines,
                                depth + 1));
            }
        } else if (node.isArray()) {
            boolean pairs = node.size() > 1
                    && node.get(0).isObject()
                    && node.get(0).size() <= 4
                    && node.get(0).properties().stream()
                            .anyMatch(one -> VALUED.matcher(one.getKey()).matches());
            for (int i = 0; i < node.size() && (pairs || i == 0 || node.get(i).isValueNode()); i++) {
                collect(node.get(i), name, lines, depth + 1);
            }
        } else if (!node.isNull()) {
            add(name, node.asString(""), lines);
        }
    }

    private static void add(String name, String value, List<String> lines) {
        String label = name.replaceAll("[_\\s]", "");
        if (!label.isEmpty()) {
            lines.add(label + "：" + value.strip());
        }
    }
}
