package disclosuredesk.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/** What a file carries besides what is seen on its pages, and what goes out with it when the file goes out as it is. */
public final class HiddenContent {

    /** How much of a part of a package is looked at. */
    private static final int LOOKED_AT = 32 << 20;

    private static final Pattern REVISION = Pattern.compile("<w:(?:ins|del|moveFrom|moveTo)\\b");
    private static final Pattern COMMENT = Pattern.compile("<(?:w:)?comment\\b");
    private static final Pattern VANISHED = Pattern.compile("<w:vanish\\s*/>");
    private static final Pattern HIDDEN_CELLS = Pattern.compile("<(?:row|col)\\b[^>]*\\shidden=\"(?:1|true)\"|state=\"(?:hidden|veryHidden)\"");
    private static final Pattern NAMED = Pattern.compile("<(?:dc:creator|cp:lastModifiedBy)>\\s*[^<\\s]");

    private HiddenContent() {}

    /** The kinds of it. */
    public enum Kind {
        /** 修订痕迹: what was struck or put in while the paper was drafted. */
        REVISIONS,
        /** 批注. */
        COMMENTS,
        /** 隐藏文字. */
        HIDDEN_TEXT,
        /** 隐藏的工作表、行、列. */
        HIDDEN_CELLS,
        /** 内嵌的附件. */
        ATTACHMENTS,
        /** 可填写的表单. */
        FORM_FIELDS,
        /** 图层. */
        LAYERS,
        /** 作者等文件属性. */
        AUTHOR,
        /** 拍摄信息, often with the place. */
        CAMERA
    }

    /** @return empty if there is none, or if the file cannot be read */
    public static Set<Kind> of(byte[] file) {
        Set<Kind> found = EnumSet.noneOf(Kind.class);
        try {
            if (startsWith(file, "%PDF")) {
                lookAtPdf(file, found);
            } else if (startsWith(file, "PK")) {
                lookAtPackage(file, found);
            } else if (new String(file, 0, Math.min(file.length, 1 << 16), StandardCharsets.ISO_8859_1).contains("Exif\0\0")) {
                found.add(Kind.CAMERA);
            }
        } catch (IOException | RuntimeException unreadable) {
            return found;
        }
        return found;
    }

    private static boolean startsWith(byte[] file, String text) {
        return file.length >= text.length() && new String(file, 0, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    private static void lookAtPdf(byte[] file, Set<Kind> found) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDDocumentCatalog catalog = pdf.getDocumentCatalog();
            addIf(catalog.getOCProperties() != null, Kind.LAYERS, found);
            addIf(catalog.getAcroForm() != null && !catalog.getAcroForm().getFields().isEmpty(), Kind.FORM_FIELDS, found);
            addIf(catalog.getNames() != null && catalog.getNames().getEmbeddedFiles() != null, Kind.ATTACHMENTS, found);
            String author = pdf.getDocumentInformation().getAuthor();
            addIf(author != null && !author.isBlank(), Kind.AUTHOR, found);
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    addIf(annotation instanceof PDAnnotationFileAttachment, Kind.ATTACHMENTS, found);
                    addIf(!(annotation instanceof PDAnnotationLink || annotation instanceof PDAnnotationWidget
                            || annotation instanceof PDAnnotationFileAttachment), Kind.COMMENTS, found);
                }
            }
        }
    }

    private static void lookAtPackage(byte[] file, Set<Kind> found) throws IOException {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            for (Enumeration<ZipArchiveEntry> parts = zip.getEntries(); parts.hasMoreElements(); ) {
                ZipArchiveEntry part = parts.nextElement();
                String name = part.getName().toLowerCase(Locale.ROOT);
                addIf(name.contains("/embeddings/") || name.contains("/attachs/") || name.contains("attachments.xml"), Kind.ATTACHMENTS, found);
                addIf(name.contains("/annots/"), Kind.COMMENTS, found);
                if (name.endsWith(".xml")) {
                    try (InputStream in = zip.getInputStream(part)) {
                        lookAtPart(name, new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8), found);
                    }
                }
            }
        }
    }

    private static void lookAtPart(String name, String xml, Set<Kind> found) {
        addIf(name.startsWith("word/") && REVISION.matcher(xml).find(), Kind.REVISIONS, found);
        addIf(name.startsWith("word/") && VANISHED.matcher(xml).find(), Kind.HIDDEN_TEXT, found);
        addIf(name.contains("comments") && COMMENT.matcher(xml).find(), Kind.COMMENTS, found);
        addIf(name.startsWith("xl/") && HIDDEN_CELLS.matcher(xml).find(), Kind.HIDDEN_CELLS, found);
        addIf(name.equals("docprops/core.xml") && NAMED.matcher(xml).find(), Kind.AUTHOR, found);
    }

    private static void addIf(boolean there, Kind kind, Set<Kind> found) {
        if (there) {
            found.add(kind);
        }
    }
}
