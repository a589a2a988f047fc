package disclosuredesk.documents;

import disclosuredesk.documents.HiddenContent.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** What Word, Excel and OFD files carry besides what is seen: told by the names of their parts and what is written in them. */
final class HiddenInPackage {

    /** How much of a part of a package is looked at. */
    private static final int LOOKED_AT = 32 << 20;

    /** What tells a kind: a part whose name matches and, where a text is given, that holds it. */
    private record Sign(Kind kind, Pattern part, Pattern text) {}

    private static final Pattern ANY = Pattern.compile("");

    private static final List<Sign> SIGNS = List.of(
            sign(Kind.ATTACHMENTS, ".*(?:/embeddings/|/attachs/|attachments\\.xml|afchunk).*", null),
            sign(Kind.COMMENTS, ".*/annots/.*", null),
            sign(Kind.COMMENTS, ".*comments.*\\.xml", "<(?:\\w+:)?(?:comment|threadedComment)\\b"),
            sign(Kind.REVISIONS, "word/.*\\.xml", "<w:(?:ins|del|moveFrom|moveTo)\\b"),
            sign(Kind.REVISIONS, "xl/revisions/.*", null),
            sign(
                    Kind.HIDDEN_TEXT,
                    "word/.*\\.xml",
                    "<w:(?:vanish|specVanish)\\s*(?:w:val=[\"'](?:1|true|on)[\"']\\s*)?/>"),
            sign(
                    Kind.HIDDEN_CELLS,
                    "xl/.*\\.xml",
                    "<(?:\\w+:)?(?:row|col)\\b[^>]*\\shidden=[\"'](?:1|true)[\"']|\\sstate=[\"'](?:hidden|veryHidden)[\"']"),
            sign(
                    Kind.HIDDEN_CELLS,
                    "xl/.*\\.xml",
                    "<(?:\\w+:)?col\\b[^>]*\\swidth=[\"']0(?:\\.[0-4]\\d*)?[\"']|<(?:\\w+:)?row\\b[^>]*\\sht=[\"']0(?:\\.\\d*)?[\"']"),
            sign(
                    Kind.HIDDEN_CELLS,
                    "xl/.*\\.xml",
                    "<(?:\\w+:)?sheetFormatPr\\b[^>]*\\s(?:zeroHeight=[\"'](?:1|true)|defaultColWidth=[\"']0[\"'.]|defaultRowHeight=[\"']0[\"'])"),
            sign(Kind.HIDDEN_CELLS, "xl/styles\\.xml", "formatCode=[\"'];;;"),
            sign(Kind.PIVOT_CACHE, "xl/(?:pivotcache|slicercaches|timelinecaches|model)/.*", null),
            sign(Kind.NAMES, "xl/workbook\\.xml", "<(?:\\w+:)?definedName\\b[^>]*\\sname=[\"'](?!_xlnm\\.)"),
            sign(Kind.LINKS, "xl/(?:externallinks/|connections|querytables/).*", null),
            sign(Kind.AUTHOR, "docprops/core\\.xml", "<(?:dc:creator|cp:lastModifiedBy)>\\s*[^<\\s]"),
            sign(Kind.AUTHOR, "docprops/app\\.xml", "<(?:Company|Manager)>\\s*[^<\\s]"),
            sign(Kind.AUTHOR, "docprops/custom\\.xml", "<(?:\\w+:)?property\\b"));

    private HiddenInPackage() {}

    private static Sign sign(Kind kind, String part, @Nullable String text) {
        return new Sign(kind, Pattern.compile(part), text == null ? ANY : Pattern.compile(text));
    }

    static void lookAt(byte[] file, Set<Kind> found) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (Enumeration<ZipArchiveEntry> parts = zip.getEntries(); parts.hasMoreElements(); ) {
                ZipArchiveEntry part = parts.nextElement();
                String name = part.getName().toLowerCase(Locale.ROOT);
                List<Sign> asked = SIGNS.stream()
                        .filter(sign -> !found.contains(sign.kind())
                                && sign.part().matcher(name).matches())
                        .toList();
                if (!asked.isEmpty()) {
                    String text = asked.stream().allMatch(sign -> sign.text() == ANY) ? "" : text(zip, part);
                    asked.stream()
                            .filter(sign -> sign.text() == ANY
                                    || sign.text().matcher(text).find())
                            .forEach(sign -> found.add(sign.kind()));
                }
            }
        }
    }

    /** XML is UTF-8 here or, rarely, UTF-16. */
    private static String text(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            byte[] content = in.readNBytes(LOOKED_AT);
            boolean wide = content.length > 1
                    && (content[0] == (byte) 0xFF || content[0] == (byte) 0xFE || content[0] == 0 || content[1] == 0);
            return new String(content, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        }
    }
}
