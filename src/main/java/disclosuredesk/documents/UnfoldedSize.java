package disclosuredesk.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** What a package of XML parts unfolds to, counted while it unfolds: what it says about its sizes is not believed. */
final class UnfoldedSize {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST = 200L << 20;

    /** Bytes: the library takes some ten times as much memory for a part of text. */
    private static final long LARGEST_XML = 16L << 20;

    private UnfoldedSize() {}

    /** Whether a library may open it; one that is damaged it may, and says so. */
    static boolean isBounded(byte[] file) {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        int parts = 0;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(
                new ByteArrayInputStream(file))) { // the same as POI's, so that both read the same of a damaged file
            for (ZipArchiveEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                long size = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    if (all + size > MOST || size > LARGEST_XML && (name.endsWith(".xml") || name.endsWith(".rels"))) {
                        return false;
                    }
                }
                all += size;
                if (++parts > MOST_PARTS) {
                    return false;
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return true;
        }
        return true;
    }
}
