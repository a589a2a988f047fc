package disclosuredesk.materials.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** Word, Excel and OFD files, which are ZIP packages: looked through part by part, within bounds, without being opened. */
final class PackageInspection {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_INFLATED = 200L << 20;
    private static final int LARGEST_XML = 64 << 20;

    /** How much of a part is looked at for text that runs or fetches; relations and types stand well within it. */
    private static final int LOOKED_AT = 1 << 20;

    private static final String DOCX_MAIN = "wordprocessingml.document.main+xml";
    private static final String XLSX_MAIN = "spreadsheetml.sheet.main+xml";

    private static final List<String> RUNNING = List.of(
            "vbaproject", "vbadata", "/activex/", "/macros/", "/customui", "oleobject", "/xlm", "/macrosheets/");

    private static final Pattern DOCTYPE = Pattern.compile("<!(?:DOCTYPE|ENTITY)");
    private static final Pattern FETCHED = Pattern.compile(
            "Type\\s*=\\s*[\"'][^\"']*/(?:attachedTemplate|oleObject|frame|subDocument|externalLinkPath|aFChunk|image|package)[\"'][^>]*TargetMode\\s*=\\s*[\"']External"
                    + "|TargetMode\\s*=\\s*[\"']External[\"'][^>]*Type\\s*=\\s*[\"'][^\"']*/(?:attachedTemplate|oleObject|frame|subDocument|externalLinkPath|aFChunk|image|package)[\"']");
    private static final Pattern PAGES = Pattern.compile("<Pages>(\\d{1,5})</Pages>");
    private static final Pattern OFD_PAGE = Pattern.compile("<(?:\\w+:)?Page\\s");

    private PackageInspection() {}

    /** Told by the part every such package must have. */
    static FileKind kindOf(byte[] content) throws Unacceptable {
        if (!Detection.startsWith(content, 'P', 'K', 3, 4)) {
            throw new Unacceptable("materials.file.polyglot");
        }
        try (ZipFile zip = open(content)) {
            if (zip.getEntry("OFD.xml") != null) {
                return FileKind.OFD;
            }
            ZipArchiveEntry types = zip.getEntry("[Content_Types].xml");
            String text = types == null ? "" : text(read(zip, types, LOOKED_AT));
            if (text.contains("macroEnabled") || text.contains("vbaProject")) {
                throw new Unacceptable("materials.file.macro");
            }
            if (text.contains(DOCX_MAIN)) {
                return FileKind.DOCX;
            }
            if (text.contains(XLSX_MAIN)) {
                return FileKind.XLSX;
            }
        } catch (IOException | RuntimeException damaged) {
            throw new Unacceptable("materials.file.damaged");
        }
        throw new Unacceptable("materials.file.unknownKind", "application/zip");
    }

    /** @return as many pages as the writing program noted down, or none */
    static @Nullable Integer pages(byte[] content, FileKind kind) throws Unacceptable {
        try (ZipFile zip = open(content)) {
            requireNothingAround(content);
            List<ZipArchiveEntry> parts = new ArrayList<>();
            zip.getEntries().asIterator().forEachRemaining(parts::add);
            if (parts.size() > MOST_PARTS) {
                throw new Unacceptable("materials.file.bomb");
            }
            Set<String> names = new HashSet<>();
            long inflated = 0;
            Integer pages = null;
            for (ZipArchiveEntry part : parts) {
                requireHarmless(part, names);
                inflated += size(zip, part, MOST_INFLATED - inflated);
                pages = look(zip, part, kind, pages);
            }
            return pages;
        } catch (IOException | RuntimeException damaged) {
            throw new Unacceptable("materials.file.damaged");
        }
    }

    private static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
    }

    /** A package begins with its first part and ends with its directory: no second file before or behind it. */
    private static void requireNothingAround(byte[] content) throws Unacceptable {
        int last = content.length - 22;
        for (int i = last; i >= 0 && i > last - 65_536; i--) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 5 && content[i + 3] == 6) {
                int comment = content[i + 20] & 0xff | (content[i + 21] & 0xff) << 8;
                if (i + 22 + comment != content.length || comment > 0) {
                    throw new Unacceptable("materials.file.polyglot");
                }
                ByteBuffer directory = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
                long size = directory.getInt(i + 12) & 0xffffffffL;
                long at = directory.getInt(i + 16) & 0xffffffffL;
                if (at + size > i) {
                    throw new Unacceptable("materials.file.damaged");
                }
                return;
            }
        }
        throw new Unacceptable("materials.file.damaged");
    }

    private static void requireHarmless(ZipArchiveEntry part, Set<String> names) throws Unacceptable {
        String name = "/" + part.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
        if (!names.add(name)
                || name.contains("/../")
                || name.startsWith("//")
                || part.getGeneralPurposeBit().usesEncryption()) {
            throw new Unacceptable("materials.file.damaged");
        }
        if (RUNNING.stream().anyMatch(name::contains)) {
            throw new Unacceptable("materials.file.macro");
        }
        if (name.endsWith(".zip")
                || name.endsWith(".exe")
                || name.endsWith(".dll")
                || name.endsWith(".js")
                || name.endsWith(".vbs")
                || name.endsWith(".jar")
                || name.endsWith(".html")
                || name.endsWith(".htm")
                || name.endsWith(".svg")) {
            throw new Unacceptable("materials.file.foreignPart", part.getName());
        }
    }

    /** Counted while it inflates: what the package says about its sizes is not believed. */
    private static long size(ZipFile zip, ZipArchiveEntry part, long most) throws IOException, Unacceptable {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most || isXml(part) && size > LARGEST_XML) {
                    throw new Unacceptable("materials.file.bomb");
                }
            }
        }
        return size;
    }

    private static boolean isXml(ZipArchiveEntry part) {
        String name = part.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static @Nullable Integer look(ZipFile zip, ZipArchiveEntry part, FileKind kind, @Nullable Integer pages)
            throws IOException, Unacceptable {
        if (!isXml(part)) {
            TestVirus.requireNone(read(zip, part, LOOKED_AT));
            return pages;
        }
        String xml = text(read(zip, part, LOOKED_AT));
        if (DOCTYPE.matcher(xml).find()) {
            throw new Unacceptable("materials.file.doctype");
        }
        if (part.getName().endsWith(".rels") && FETCHED.matcher(xml).find()) {
            throw new Unacceptable("materials.file.fetches");
        }
        if (kind == FileKind.DOCX && part.getName().equals("docProps/app.xml")) {
            Matcher found = PAGES.matcher(xml);
            return found.find() ? Integer.valueOf(found.group(1)) : null;
        }
        if (kind == FileKind.OFD && part.getName().endsWith("/Document.xml")) {
            return (int) OFD_PAGE.matcher(xml).results().count();
        }
        return pages;
    }

    private static byte[] read(ZipFile zip, ZipArchiveEntry part, int most) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            return in.readNBytes(most);
        }
    }

    /** XML is UTF-8 here or, rarely, UTF-16: read so that nothing hides in the other. */
    private static String text(byte[] content) {
        boolean wide = content.length > 1
                && (content[0] == (byte) 0xFF || content[0] == (byte) 0xFE || content[0] == 0 || content[1] == 0);
        return new String(content, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }
}
