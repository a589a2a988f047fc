package disclosuredesk.documents;

import disclosuredesk.documents.HiddenContent.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A file of the same kind that shows the same and carries nothing besides: what goes out where the file itself carries more than is
 * seen. A PDF keeps its text where all of it is seen; else its pages are drawn anew.
 */
public final class CleanCopy {

    /** What a PDF can be freed of without its pages being drawn anew. */
    private static final Set<Kind> AROUND_PAGES = EnumSet.of(Kind.ATTACHMENTS, Kind.ACTIONS, Kind.AUTHOR);

    private CleanCopy() {}

    /**
     * Makes it, and looks it through again.
     *
     * @param hidden what the file carries
     * @return empty if it cannot be made of such a file
     * @throws UnreadableDocument if a page of it cannot be drawn whole
     */
    public static Optional<byte[]> of(byte[] file, Set<Kind> hidden) throws UnreadableDocument {
        byte[] clean;
        try {
            if (file[0] == '%') {
                clean = AROUND_PAGES.containsAll(hidden) ? CleanPdf.of(file) : drawn(file);
                if (!HiddenContent.of(clean).isEmpty()) {
                    clean = drawn(file);
                }
            } else if (file[0] == 'P' && file[1] == 'K') {
                clean = isWorkbook(file)
                        ? CleanWorkbook.of(file)
                        : hidden.equals(Set.of(Kind.AUTHOR)) ? withoutAuthor(file) : null;
            } else {
                clean = CleanPicture.of(file);
            }
        } catch (IOException | RuntimeException unfit) {
            return Optional.empty();
        }
        return Optional.ofNullable(clean).filter(copy -> HiddenContent.of(copy).isEmpty());
    }

    private static byte[] drawn(byte[] file) throws UnreadableDocument {
        return BurntPdf.of(file, List.of(), "", List.of());
    }

    private static boolean isWorkbook(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equalsIgnoreCase("xl/workbook.xml")) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Part by part as it was, with the properties emptied. */
    private static byte[] withoutAuthor(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                to.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().matches("(?i)docProps/(?:core|app|custom)\\.xml")) {
                    to.write(new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("(?s)<(dc:creator|cp:lastModifiedBy|Company|Manager)>.*?</\\1>", "<$1></$1>")
                            .replaceAll("(?s)<((?:\\w+:)?)property\\b.*?</\\1property>", "")
                            .getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.transferTo(to);
                }
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
