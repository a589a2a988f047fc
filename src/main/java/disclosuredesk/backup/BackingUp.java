package disclosuredesk.backup;

import disclosuredesk.backup.Manifest.Table;
import disclosuredesk.shared.OneMoment;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes backups while the system works: all tables as of one moment. */
@Component
public class BackingUp {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final OneMoment oneMoment;
    private final JdbcOperations jdbc;
    private final Clock clock;

    BackingUp(OneMoment oneMoment, JdbcOperations jdbc, Clock clock) {
        this.oneMoment = oneMoment;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes a backup. It has its name only when it is whole: until then it is called as it is to be called, with {@code .part} behind.
     *
     * @throws UncheckedIOException if there is no room, or a file of the name is there already
     */
    public Manifest write(Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (Files.exists(file)) {
                throw new IOException("exists: " + file);
            }
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Manifest manifest = oneMoment.read(() -> Objects.requireNonNull(
                    jdbc.execute((ConnectionCallback<Manifest>) connection -> written(connection, part))));
            try (FileChannel onDisk = FileChannel.open(part, StandardOpenOption.WRITE)) {
                onDisk.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            discard(part);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private Manifest written(Connection connection, Path part) throws SQLException {
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(to)) {
            zip.setLevel(Deflater.BEST_SPEED);
            LocalDateTime madeAt = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
            String schema = schema(connection); // the first that is read, and with it the moment of all
            List<Table> tables = new ArrayList<>();
            for (Map.Entry<String, String> table : TableRows.names(connection).entrySet()) {
                zip.putNextEntry(new ZipEntry(Table.entry(table.getKey())));
                tables.add(TableRows.write(connection, table.getKey(), table.getValue(), zip));
                zip.closeEntry();
            }
            DatabaseMetaData server = connection.getMetaData();
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    Objects.requireNonNullElse(BackingUp.class.getPackage().getImplementationVersion(), "-"),
                    schema,
                    madeAt.toString(),
                    server.getDatabaseProductName() + " " + server.getDatabaseProductVersion(),
                    tables);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JSON.writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String schema(Connection connection) throws SQLException {
        try (Statement question = connection.createStatement();
                ResultSet last = question.executeQuery("select version from " + TableRows.STEPS
                        + " where version is not null order by installed_rank desc limit 1")) {
            last.next();
            return last.getString(1);
        }
    }
}
