package disclosuredesk.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What a Word file that comes from outside must not hold: it would run, fetch or hide something on the reader's machine. */
public final class WordPackage {

    private static final int MOST_BYTES = 5 << 20;
    private static final int MOST_PARTS = 500;
    private static final int MOST_INFLATED = 50 << 20;

    private static final List<String> FORBIDDEN_PARTS =
            List.of("vbaproject", "vbadata", "/embeddings/", "/activex/", "/afchunk", "oleobject", "/macros/", "/customui");

    private static final Pattern EXTERNAL = Pattern.compile("TargetMode\\s*=\\s*[\"']External[\"']", Pattern.CASE_INSENSITIVE);
    private static final Pattern MACRO_TYPE = Pattern.compile("macroEnabled|application/vnd\\.ms-office\\.vbaProject", Pattern.CASE_INSENSITIVE);
    private static final Pattern DANGEROUS_PART = Pattern.compile("<(?:\\w+:)?(?:altChunk|OLEObject|object|control|subDoc)\\b");
    private static final Pattern FIELD_TEXT = Pattern.compile("<w:instrText[^>]*>([^<]*)</w:instrText>|w:instr\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Pattern HARMLESS_FIELD = Pattern.compile("\\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\\b[^A-Za-z]*(?:\\\\\\*\\s*\\w+\\s*)*");

    private WordPackage() {}

    /**
     * Looks through a Word file without opening it.
     *
     * @throws UnfitTemplate naming the part and what is wrong with it
     */
    public static void require(byte[] file) throws UnfitTemplate {
        if (file.length > MOST_BYTES) {
            throw new UnfitTemplate("文件超过5MB。");
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw new UnfitTemplate("文件不是Word文档（docx）。");
        }
        long inflated = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) Math.min(MOST_INFLATED - inflated, MOST_INFLATED) + 1);
                inflated += content.length;
                if (++parts > MOST_PARTS || inflated > MOST_INFLATED) {
                    throw new UnfitTemplate("文件解压后过大或者部件过多，不予打开。");
                }
                requirePart(part.getName(), content);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnfitTemplate("文件已损坏，不能打开。");
        }
        if (parts == 0) {
            throw new UnfitTemplate("文件已损坏，不能打开。");
        }
    }

    private static void requirePart(String name, byte[] content) throws UnfitTemplate {
        String lower = "/" + name.toLowerCase(Locale.ROOT);
        if (FORBIDDEN_PARTS.stream().anyMatch(lower::contains)) {
            throw new UnfitTemplate("文件的部件“" + name + "”是宏、控件或者嵌入对象，不能使用。请另存为不带宏的docx。");
        }
        if (!lower.endsWith(".xml") && !lower.endsWith(".rels")) {
            return;
        }
        String xml = text(content);
        if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) {
            throw new UnfitTemplate("文件的部件“" + name + "”含有文档类型声明，不能使用。");
        }
        if (EXTERNAL.matcher(xml).find()) {
            throw new UnfitTemplate("文件的部件“" + name + "”引用外部文件或者网址，不能使用。请去掉外部链接、图片和附加模板。");
        }
        if (lower.equals("/[content_types].xml") && MACRO_TYPE.matcher(xml).find()) {
            throw new UnfitTemplate("文件带有宏（docm、dotm），不能使用。请另存为不带宏的docx。");
        }
        if (DANGEROUS_PART.matcher(xml).find()) {
            throw new UnfitTemplate("文件的部件“" + name + "”含有嵌入对象，不能使用。");
        }
        for (Matcher field = FIELD_TEXT.matcher(xml); field.find(); ) {
            String code = field.group(1) == null ? field.group(2) : field.group(1);
            if (!code.isBlank() && !HARMLESS_FIELD.matcher(code).matches()) {
                throw new UnfitTemplate("文件的部件“" + name + "”含有域代码“" + code.strip() + "”，只能使用页码域。");
            }
        }
    }

    /** XML is UTF-8 here or, rarely, UTF-16: read so that nothing hides in the other. */
    private static String text(byte[] content) {
        boolean wide = content.length > 1 && (content[0] == (byte) 0xFF && content[1] == (byte) 0xFE
                || content[0] == (byte) 0xFE && content[1] == (byte) 0xFF || content[0] == 0 || content[1] == 0);
        return new String(content, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }
}
