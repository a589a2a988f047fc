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
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes backups while the system works: all tables as of one moment. */
@Component
public class BackingUp {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final String STEP = "select version from " + TableRows.STEPS
            + " where version is not null order by installed_rank desc limit 1";

    private final OneMoment oneMoment;
    private final DataSource database;

    BackingUp(OneMoment oneMoment, DataSource database) {
        this.oneMoment = oneMoment;
        this.database = database;
    }

    /** Of a database that the system is not started on. */
    public static BackingUp of(DataSource database) {
        return new BackingUp(new OneMoment(new JdbcTransactionManager(database), database), database);
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
            Files.deleteIfExists(part); // of one that was broken off
            create(part);
            Manifest manifest = oneMoment.read(() -> written(part));
            if (!BackupFile.verify(part).isWhole()) {
                throw new IOException("not what was written: " + part);
            }
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

    /** Everything is in it: readable by its owner alone, where there are owners. */
    private static void create(Path part) throws IOException {
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private Manifest written(Path part) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            return written(connection, part);
        } catch (SQLException unreadable) {
            throw new UncategorizedSQLException("backup", null, unreadable);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private Manifest written(Connection connection, Path part) throws SQLException {
        try (OutputStream to =
                        new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.WRITE), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(to)) {
            zip.setLevel(Deflater.BEST_SPEED);
            String schema = last(connection, STEP); // the first that is read, and with it the moment of all
            String madeAt = last(connection, "select current_timestamp(0)");
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
                    madeAt,
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

    private static String last(Connection connection, String sql) throws SQLException {
        try (Statement question = connection.createStatement();
                ResultSet row = question.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
