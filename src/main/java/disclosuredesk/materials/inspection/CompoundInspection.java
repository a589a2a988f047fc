package disclosuredesk.materials.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Old Word and Excel files, WPS files and Outlook mails, which are compound files (MS-CFB): looked through stream by stream. */
final class CompoundInspection {

    private static final int MOST_ENTRIES = 20_000;
    private static final int DEEPEST = 12;

    /** Where programs of a Word or Excel file lie. */
    private static final Set<String> RUNNING = Set.of("macros", "_vba_project_cur", "_vba_project", "vba");

    private CompoundInspection() {}

    /** Told by the stream every such file must have. */
    static FileKind kindOf(byte[] content) throws Unacceptable {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = file.getRoot();
            if (root.hasEntry("WordDocument")) {
                return FileKind.DOC;
            }
            if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
                return FileKind.XLS;
            }
            if (root.hasEntry("__properties_version1.0")) {
                return FileKind.MSG;
            }
        } catch (IOException | RuntimeException damaged) {
            throw new Unacceptable("materials.file.unknownKind", "application/x-ole-storage");
        }
        throw new Unacceptable("materials.file.unknownKind", "application/x-ole-storage");
    }

    /** @return nothing: only the program it was written with could tell */
    static @Nullable Integer pages(byte[] content) throws Unacceptable {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            look(file.getRoot(), new int[1], 0, content.length);
            return null;
        } catch (IOException | RuntimeException damaged) {
            throw new Unacceptable("materials.file.damaged");
        }
    }

    private static void look(DirectoryNode directory, int[] seen, int depth, long most)
            throws Unacceptable, IOException {
        for (Entry entry : directory) {
            if (++seen[0] > MOST_ENTRIES || depth > DEEPEST) {
                throw new Unacceptable("materials.file.bomb");
            }
            if (RUNNING.contains(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new Unacceptable("materials.file.macro");
            }
            if (entry instanceof DirectoryNode inner) {
                look(inner, seen, depth + 1, most);
            } else if (entry instanceof DocumentNode stream) {
                if (stream.getSize() > most) {
                    throw new Unacceptable("materials.file.damaged");
                }
                try (InputStream in = new DocumentInputStream(stream)) {
                    TestVirus.requireNone(in.readAllBytes());
                }
            }
        }
    }
}
