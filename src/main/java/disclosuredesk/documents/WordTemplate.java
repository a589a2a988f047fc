package disclosuredesk.documents;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/**
 * A Word template with named places, {@code {{title}}}, and one that repeats for a list of paragraphs,
 * {@code {{?paragraphs}}{{=#this}}{{/paragraphs}}}. What is filled in is text and stays text, whatever it looks like.
 */
public final class WordTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([?/=#+*@>]?)\\s*([^{}]*?)\\s*}}");
    private static final Pattern HALF = Pattern.compile("\\{\\{|}}");

    private final byte[] file;

    private WordTemplate(byte[] file) {
        this.file = file;
    }

    /** A template that comes with the system. */
    public static WordTemplate shipped(String resource) {
        try (InputStream in = Objects.requireNonNull(WordTemplate.class.getResourceAsStream(resource), resource)) {
            return new WordTemplate(in.readAllBytes());
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** A template read and found fit before. */
    public static WordTemplate trusted(byte[] file) {
        return new WordTemplate(file.clone());
    }

    /**
     * Reads a template from outside.
     *
     * @param names the places there must be; others there must not be
     * @throws UnfitTemplate naming the place, if it holds a macro, an external relationship, an embedded object, a field
     *     other than a page number, or an unknown, missing or unclosed place
     */
    public static WordTemplate read(byte[] file, Set<String> names) throws UnfitTemplate {
        WordPackage.require(file);
        Set<String> found = new LinkedHashSet<>();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            requirePlaces(word, "正文", names, found);
            for (XWPFHeader header : word.getHeaderList()) {
                requirePlaces(header, "页眉", names, found);
            }
            for (XWPFFooter footer : word.getFooterList()) {
                requirePlaces(footer, "页脚", names, found);
            }
        } catch (IOException | RuntimeException damaged) {
            throw new UnfitTemplate("文件不是Word文档（docx）或者已损坏，不能打开。");
        }
        for (String name : names) {
            if (!found.contains(name)) {
                throw new UnfitTemplate("模板缺少占位符“{{" + name + "}}”。");
            }
        }
        WordTemplate template = new WordTemplate(file.clone());
        template.requireFills(names);
        return template;
    }

    private static void requirePlaces(IBody body, String where, Set<String> names, Set<String> found) throws UnfitTemplate {
        int number = 0;
        for (XWPFParagraph paragraph : body.getParagraphs()) {
            requirePlaces(paragraph.getText(), where + "第" + ++number + "段", names, found);
        }
        for (XWPFTable table : body.getTables()) {
            for (XWPFTableRow row : table.getRows()) {
                for (XWPFTableCell cell : row.getTableCells()) {
                    requirePlaces(cell, where + "表格", names, found);
                }
            }
        }
    }

    private static void requirePlaces(String text, String where, Set<String> names, Set<String> found) throws UnfitTemplate {
        Matcher place = PLACE.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (place.find()) {
            boolean item = place.group(1).equals("=") && place.group(2).equals("#this");
            boolean loop = place.group(1).equals("?") || place.group(1).equals("/");
            if (!item && (!(place.group(1).isEmpty() || loop) || !names.contains(place.group(2)))) {
                throw new UnfitTemplate(where + "的占位符“" + place.group() + "”系统不认识。可以使用：" + String.join("、", names) + "。");
            }
            if (!item) {
                found.add(place.group(2));
            }
            place.appendReplacement(rest, "");
        }
        place.appendTail(rest);
        if (HALF.matcher(rest).find()) {
            throw new UnfitTemplate(where + "的占位符没有写完整：“" + rest.toString().strip() + "”。");
        }
    }

    /** A loop that does not close, or a place cut up by formats, is only found by filling. */
    private void requireFills(Set<String> names) throws UnfitTemplate {
        Map<String, Object> values = new LinkedHashMap<>();
        names.forEach(name -> values.put(name, name.equals("paragraphs") ? List.of("试填") : "试填"));
        try {
            String text = String.join("", DocumentText.of(fill(values)));
            if (HALF.matcher(text).find()) {
                throw new UnfitTemplate("模板有占位符不能填写，请检查重复段落的开始“{{?paragraphs}}”和结束“{{/paragraphs}}”是否配对。");
            }
        } catch (UnreadableDocument | RuntimeException unfillable) {
            throw new UnfitTemplate("模板不能填写，请检查重复段落的开始“{{?paragraphs}}”和结束“{{/paragraphs}}”是否配对。");
        }
    }

    /**
     * The document with everything filled in.
     *
     * @param values a text, or a list of texts, by the name of the place
     */
    public byte[] fill(Map<String, Object> values) {
        Map<String, Object> printable = new LinkedHashMap<>();
        values.forEach((name, value) -> printable.put(name, value instanceof List<?> list
                ? list.stream().map(one -> Printable.text(String.valueOf(one))).toList()
                : Printable.text(String.valueOf(value))));
        try (XWPFTemplate template = XWPFTemplate.compile(new ByteArrayInputStream(file),
                        Configure.builder().useSpringEL().build());
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            template.render(printable);
            template.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The template itself, for whoever wants to change it. */
    public byte[] file() {
        return file.clone();
    }
}
