package disclosuredesk.archive;

import disclosuredesk.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The dossier as one ZIP that proves itself without this system: {@value #MANIFEST} names the SHA-256 of every file in the form
 * {@code sha256sum -c} reads, and the ZIP's comment, its last bytes, seals everything before it. The seal finds damage; a
 * forger could make a new one, which is why the ledger keeps the hash of the whole.
 */
public final class DossierFile {

    static final String MANIFEST = "SHA256SUMS";

    private static final String SEAL = "sha256:";
    private static final int HASH = 64;
    private static final int BUFFER = 1 << 16;

    /** Bytes: a line for each of a hundred thousand files. */
    private static final int LARGEST_MANIFEST = 16 << 20;

    private DossierFile() {}

    /** Something written into the package. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the package.
     *
     * @param entries in the order of the package, by name
     */
    static void write(Path file, Map<String, Content> entries, LocalDateTime at) throws IOException {
        StringBuilder manifest = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, Content> entry : entries.entrySet()) {
                Sha256 hash = new Sha256();
                OutputStream hashed = hash.writing(zip);
                begin(zip, entry.getKey(), at);
                entry.getValue().writeTo(hashed);
                zip.closeEntry();
                manifest.append(hash.hex()).append("  ").append(entry.getKey()).append('\n');
            }
            begin(zip, MANIFEST, at);
            zip.write(manifest.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.setComment(SEAL + "0".repeat(HASH));
        }
        try (RandomAccessFile sealed = new RandomAccessFile(file.toFile(), "rw")) {
            String seal = hash(file, sealed.length() - HASH);
            sealed.seek(sealed.length() - HASH);
            sealed.write(seal.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void begin(ZipOutputStream zip, String name, LocalDateTime at) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
    }

    /** What is wrong with a package, as the key of a sentence and the file inside it. */
    public record Fault(String messageKey, String name) {}

    /**
     * What a package holds and what is wrong with it.
     *
     * @param files how many the manifest names
     * @param sha256 of the whole package, to be compared with the ledger
     */
    public record Verdict(int files, String sha256, List<Fault> faults) {}

    /** Looks a package through: seal, manifest, every file. */
    public static Verdict verify(Path file) {
        List<Fault> faults = new ArrayList<>();
        int files = 0;
        try {
            long length = Files.size(file);
            if (length < HASH + SEAL.length() || !sealOf(file, length).equals(SEAL + hash(file, length - HASH))) {
                faults.add(new Fault("archive.verify.seal", ""));
            }
            files = verifyFiles(file, faults);
            return new Verdict(files, hash(file, length), faults);
        } catch (IOException | IllegalArgumentException damaged) {
            faults.add(new Fault("archive.verify.unreadable", ""));
            return new Verdict(files, "", faults);
        }
    }

    private static int verifyFiles(Path file, List<Fault> faults) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            ZipEntry manifest = zip.getEntry(MANIFEST);
            if (manifest == null) {
                faults.add(new Fault("archive.verify.noManifest", MANIFEST));
                return 0;
            }
            Map<String, String> expected = new LinkedHashMap<>();
            try (InputStream in = zip.getInputStream(manifest)) {
                byte[] list = in.readNBytes(LARGEST_MANIFEST + 1);
                if (list.length > LARGEST_MANIFEST) {
                    throw new IOException("the list is too long");
                }
                new String(list, StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.length() > HASH + 2)
                        .forEach(line -> expected.put(line.substring(HASH + 2), line.substring(0, HASH)));
            }
            TreeSet<String> present = new TreeSet<>();
            zip.stream().map(ZipEntry::getName).forEach(present::add);
            present.stream()
                    .filter(name -> !name.equals(MANIFEST) && !expected.containsKey(name))
                    .forEach(name -> faults.add(new Fault("archive.verify.extra", name)));
            for (Map.Entry<String, String> one : expected.entrySet()) {
                ZipEntry entry = zip.getEntry(one.getKey());
                if (entry == null) {
                    faults.add(new Fault("archive.verify.missing", one.getKey()));
                } else if (!hash(zip, entry).equals(one.getValue())) {
                    faults.add(new Fault("archive.verify.changed", one.getKey()));
                }
            }
            return expected.size();
        }
    }

    private static String hash(ZipFile zip, ZipEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            return hash(in, Long.MAX_VALUE);
        } catch (IOException damaged) {
            return "";
        }
    }

    private static String sealOf(Path file, long length) throws IOException {
        byte[] seal = new byte[SEAL.length() + HASH];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(length - seal.length);
            in.readFully(seal);
        }
        return new String(seal, StandardCharsets.ISO_8859_1);
    }

    /** Of the first bytes. */
    private static String hash(Path file, long length) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return hash(in, length);
        }
    }

    private static String hash(InputStream content, long length) throws IOException {
        Sha256 hash = new Sha256();
        InputStream in = hash.reading(content);
        byte[] buffer = new byte[BUFFER];
        long left = length;
        for (int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                read > 0 && left > 0;
                read = in.read(buffer, 0, (int) Math.min(buffer.length, left))) {
            left -= read;
        }
        return hash.hex();
    }
}
