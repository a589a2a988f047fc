package disclosuredesk.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the nightly backups lie, each called after the moment it was begun. */
@Component
public class BackupFolder {

    private static final String BEFORE = "backup-";
    private static final String BEHIND = ".zip";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final String folder;
    private final int kept;

    BackupFolder(
            @Value("${disclosuredesk.backup.folder}") String folder, @Value("${disclosuredesk.backup.kept}") int kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /** Where they are to be made; empty where none is named. */
    Optional<Path> path() {
        return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    /** Whether backups are made here. */
    public boolean isNamed() {
        return path().isPresent();
    }

    static String name(LocalDateTime moment) {
        return BEFORE + moment.format(MOMENT) + BEHIND;
    }

    /** When the last that was finished was begun, in Beijing; empty if there is none. */
    public Optional<LocalDateTime> last() {
        return all().stream()
                .map(BackupFolder::moment)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    /** @return how many */
    int throwAwayOld() {
        List<Path> old = all();
        int many = Math.max(0, old.size() - Math.max(1, kept));
        for (Path one : old.subList(0, many)) {
            try {
                Files.deleteIfExists(one);
            } catch (IOException kept) {
                throw new UncheckedIOException(kept);
            }
        }
        return many;
    }

    /** The oldest first; what is called otherwise is not ours. */
    private List<Path> all() {
        Path path = path().orElse(null);
        if (path == null || !Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return new ArrayList<>(files.filter(file -> moment(file).isPresent())
                    .sorted(Comparator.comparing(file -> moment(file).orElseThrow()))
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<LocalDateTime> moment(Path file) {
        String name = file.getFileName().toString();
        if (!name.startsWith(BEFORE) || !name.endsWith(BEHIND)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(name.substring(BEFORE.length(), name.length() - BEHIND.length()), MOMENT));
        } catch (DateTimeParseException ofSomebodyElse) {
            return Optional.empty();
        }
    }
}
