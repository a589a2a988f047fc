package disclosuredesk.published;

import disclosuredesk.report.UnusableInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A Word or Excel file, which is a ZIP of XML parts: looked through within bounds before any library opens it. */
final class OfficePackage {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_INFLATED = 120L << 20;
    private static final int LARGEST_XML = 16 << 20;

    /** What the package holds. */
    enum Kind {
        WORD,
        EXCEL
    }

    private OfficePackage() {}

    /**
     * The kind, told by its parts.
     *
     * @throws UnusableInput if it unfolds beyond all bounds, declares document types, or is neither
     */
    static Kind kind(byte[] content, String name) {
        Kind kind = null;
        long inflated = 0;
        int parts = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String path = part.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
                boolean xml = path.endsWith(".xml") || path.endsWith(".rels");
                inflated += xml ? readXml(zip, name) : skip(zip, MOST_INFLATED - inflated);
                if (++parts > MOST_PARTS || inflated > MOST_INFLATED) {
                    throw new UnusableInput("文件解压后过大或者部件过多，不予打开：" + name);
                }
                if (xml && path.startsWith("word/document")) {
                    kind = Kind.WORD;
                } else if (xml && path.startsWith("xl/workbook")) {
                    kind = Kind.EXCEL;
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnusableInput("文件已损坏，不能打开：" + name);
        }
        if (kind == null) {
            throw new UnusableInput("压缩文件中没有Word文档（docx）或者Excel工作簿（xlsx）：" + name);
        }
        return kind;
    }

    private static long readXml(ZipInputStream zip, String name) throws IOException {
        byte[] xml = zip.readNBytes(LARGEST_XML + 1);
        if (xml.length > LARGEST_XML) {
            throw new UnusableInput("文件解压后过大或者部件过多，不予打开：" + name);
        }
        boolean wide =
                xml.length > 1 && (xml[0] == 0 || xml[1] == 0 || (xml[0] & 0xfe) == 0xfe && (xml[1] & 0xfe) == 0xfe);
        String text = new String(xml, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new UnusableInput("文件的部件含有文档类型声明，不予打开：" + name);
        }
        return xml.length;
    }

    private static long skip(ZipInputStream zip, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int read = zip.read(buffer); read >= 0 && size <= most; read = zip.read(buffer)) {
            size += read;
        }
        return size;
    }
}
