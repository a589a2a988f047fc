package disclosuredesk.backup;

import disclosuredesk.backup.Manifest.Table;
import disclosuredesk.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup as a file, read without database and network. */
public final class BackupFile {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LARGEST_MANIFEST = 16 << 20;

    private BackupFile() {}

    /** Something wrong with it, in the words of {@link Fault}. */
    public enum Fault {
        NOT_A_BACKUP,
        MISSING,
        ALTERED,
        NOT_LISTED
    }

    /** @param name of the table or entry it is about; empty: of the file as a whole */
    public record Found(Fault fault, String name) {}

    /** The manifest, if any can be read, and what is wrong. */
    public record Verdict(List<Manifest> manifest, List<Found> found) {

        public boolean isWhole() {
            return found.isEmpty();
        }
    }

    /** Reads all of it and holds every table against what the manifest says. */
    public static Verdict verify(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip);
            List<Found> found = new ArrayList<>();
            Set<String> listed = new HashSet<>(Set.of(Manifest.ENTRY));
            for (Table table : manifest.tables()) {
                listed.add(table.entry());
                ZipEntry entry = zip.getEntry(table.entry());
                if (entry == null) {
                    found.add(new Found(Fault.MISSING, table.name()));
                } else if (!sha256(zip, entry).equals(table.sha256())) {
                    found.add(new Found(Fault.ALTERED, table.name()));
                }
            }
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !listed.contains(name))
                    .forEach(name -> found.add(new Found(Fault.NOT_LISTED, name)));
            return new Verdict(List.of(manifest), found);
        } catch (IOException | JacksonException unreadable) {
            return new Verdict(List.of(), List.of(new Found(Fault.NOT_A_BACKUP, "")));
        }
    }

    static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new IOException("no manifest");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = JSON.readValue(in.readNBytes(LARGEST_MANIFEST), Manifest.class);
            if (!Manifest.FORMAT.equals(manifest.format())) {
                throw new IOException("another format: " + manifest.format());
            }
            return manifest;
        }
    }

    /** A damaged entry has none that fits. */
    private static String sha256(ZipFile zip, ZipEntry entry) {
        Sha256 hash = new Sha256();
        try (InputStream in = hash.reading(zip.getInputStream(entry))) {
            in.transferTo(OutputStream.nullOutputStream());
            return hash.hex();
        } catch (IOException damaged) {
            return "";
        }
    }
}
