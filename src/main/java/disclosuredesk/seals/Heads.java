package disclosuredesk.seals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ends of all chains, and the files outside the database they are written to: one a month, lines are only added. */
@Component
public class Heads {

    /** A collector of the log has the heads too, without a file being carried. */
    private static final Logger LOG = LoggerFactory.getLogger("disclosuredesk.heads");

    private final JdbcClient jdbc;
    private final LedgerKey key;
    private final Clock clock;
    private final LedgerFolder folder;
    private final Map<Long, Head> written = new HashMap<>();

    Heads(JdbcClient jdbc, LedgerKey key, Clock clock, LedgerFolder folder) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
        this.folder = folder;
    }

    /** As they stand now, the ledgers by agency, the security ledgers and last the seals; a chain without entries has none. */
    List<Head> now() {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        List<Head> heads = new ArrayList<>(
                jdbc.sql("select agency_id, last_seq, last_hash from audit_head where last_seq > 0 order by agency_id")
                        .query((row, number) -> Head.of(now, row.getLong(1), row.getLong(2), row.getString(3), key))
                        .list());
        heads.addAll(jdbc.sql(
                        "select agency_id, last_seq, last_hash from security_head where last_seq > 0 order by agency_id")
                .query((row, number) ->
                        Head.of(now, Head.ofSecurity(row.getLong(1)), row.getLong(2), row.getString(3), key))
                .list());
        heads.addAll(jdbc.sql("select last_no, last_seal from seal_head where last_no > 0")
                .query((row, number) -> Head.of(now, Head.SEALS, row.getLong(1), row.getString(2), key))
                .list());
        return heads;
    }

    /** What concerns one agency: its ledgers, and the seals. */
    public List<Head> of(long agencyId) {
        return now().stream()
                .filter(head -> head.ofSeals() || head.owner() == agencyId)
                .toList();
    }

    /**
     * Writes down the heads that moved since they were written down last.
     *
     * @return how many
     */
    public synchronized int writeDown() {
        List<Head> moved = now().stream()
                .filter(head -> !written.containsKey(head.agency())
                        || !written.get(head.agency()).isSameEnd(head))
                .toList();
        if (moved.isEmpty() || folder.path().isEmpty()) {
            return 0;
        }
        try {
            Path file = Files.createDirectories(folder.path().get())
                    .resolve(
                            "heads-%s.txt".formatted(YearMonth.from(moved.get(0).at())));
            Files.writeString(
                    file,
                    moved.stream().map(head -> head.line() + "\n").collect(Collectors.joining()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        moved.forEach(head -> {
            written.put(head.agency(), head);
            LOG.info("链头\t{}", head.line());
        });
        return moved.size();
    }

    /** Whether this installation has a place for them. */
    boolean areKept() {
        return folder.path().isPresent();
    }

    /** The files of this installation; none where nothing was written down yet. */
    List<Path> files() {
        return folder.path().map(Heads::files).orElse(List.of());
    }

    /** A file, or those of a folder. */
    static List<Path> files(Path where) {
        if (!Files.isDirectory(where)) {
            return Files.exists(where) ? List.of(where) : List.of();
        }
        try (Stream<Path> all = Files.list(where)) {
            return all.filter(file -> file.getFileName().toString().matches("heads-.*\\.txt"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
