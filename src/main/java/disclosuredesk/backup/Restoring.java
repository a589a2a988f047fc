package disclosuredesk.backup;

import disclosuredesk.backup.Manifest.Table;
import disclosuredesk.installation.UnfinishedRestore;
import disclosuredesk.shared.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Puts a backup into an empty database: the schema by its own steps, as far as they went, then the rows as they were. */
public final class Restoring {

    private static final int AT_ONCE = 200;

    /** Characters of a batch, so that large files do not fill the heap. */
    private static final int LARGEST_BATCH = 8 << 20;

    private final DataSource database;
    private final JavaMigration[] stepsInJava;

    /**
     * @param database not the system's pool, which would seal what is put in anew; it may create tables
     * @param stepsInJava those steps of the schema that are not files
     */
    public Restoring(DataSource database, JavaMigration... stepsInJava) {
        this.database = database;
        this.stepsInJava = stepsInJava.clone();
    }

    /** Why nothing, or not everything, was restored. */
    public enum Refusal {
        /** Of the file; nothing was written. */
        NOT_WHOLE,
        /** The database has tables; nothing was written. */
        NOT_EMPTY,
        /** The backup was made by a later version; nothing was written. */
        NEWER,
        /** What was written is not what the backup says. The database is to be thrown away. */
        DIFFERENT
    }

    /** @param manifest what was restored; null if nothing was */
    public record Outcome(
            @Nullable Refusal refusal,
            String about,
            @Nullable Manifest manifest) {

        private static Outcome refused(Refusal refusal, String about) {
            return new Outcome(refusal, about, null);
        }
    }

    /** Verifies the file, restores it and reads everything back. */
    public Outcome restore(Path file) throws SQLException, IOException {
        BackupFile.Verdict verdict = BackupFile.verify(file);
        if (!verdict.isWhole()) {
            return Outcome.refused(Refusal.NOT_WHOLE, verdict.found().get(0).name());
        }
        Manifest manifest = verdict.manifest().get(0);
        MigrationVersion schema = MigrationVersion.fromVersion(manifest.schema());
        List<MigrationVersion> known = versions();
        try (Connection connection = database.getConnection()) {
            Map<String, String> there = TableRows.names(connection);
            if (!there.isEmpty()) {
                return Outcome.refused(
                        Refusal.NOT_EMPTY, there.values().iterator().next());
            }
            if (!known.contains(schema)) {
                return Outcome.refused(Refusal.NEWER, manifest.schema());
            }
            steps(known.get(0)).migrate(); // the history first, then the mark, then all others
            run(connection, "create table " + UnfinishedRestore.TABLE + " (since varchar(30) not null)");
        }
        steps(schema).migrate();
        try (ZipFile zip = new ZipFile(file.toFile());
                Connection connection = database.getConnection()) {
            boolean h2 = TableRows.isH2(connection);
            run(connection, h2 ? "set referential_integrity false" : "set foreign_key_checks = 0");
            connection.setAutoCommit(false);
            Map<String, String> made = TableRows.names(connection);
            made.remove(UnfinishedRestore.TABLE);
            Set<String> held = manifest.tables().stream().map(Table::name).collect(Collectors.toSet());
            for (String table : made.keySet()) {
                if (!held.contains(table)) { // one that was not there for the account that made the backup
                    return new Outcome(Refusal.DIFFERENT, table, manifest);
                }
            }
            for (String table : made.values()) {
                run(connection, "delete from " + table); // what the steps put there is in the backup as well
            }
            for (Table table : manifest.tables()) {
                String spelled = made.get(table.name());
                if (spelled == null
                        || !putIn(zip, connection, table, spelled).equals(sum(connection, table, spelled))) {
                    return new Outcome(Refusal.DIFFERENT, table.name(), manifest);
                }
                connection.commit();
            }
            connection.setAutoCommit(true);
            run(connection, h2 ? "set referential_integrity true" : "set foreign_key_checks = 1");
            run(connection, "drop table " + UnfinishedRestore.TABLE);
        }
        return new Outcome(null, "", manifest);
    }

    private Flyway steps(MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(stepsInJava)
                .repeatableSqlMigrationPrefix("NONE") // views: made by the next start
                .target(target)
                .load();
    }

    /** Of the steps this version of the system knows, in order. */
    private List<MigrationVersion> versions() {
        return Stream.of(steps(MigrationVersion.LATEST).info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Puts the rows in and tells what they come to, in whatever order they stand. */
    private static BigInteger putIn(ZipFile zip, Connection connection, Table table, String spelled)
            throws SQLException, IOException {
        String into = "insert into %s (%s) values (%s)"
                .formatted(
                        spelled,
                        String.join(", ", table.columns()),
                        String.join(", ", Collections.nCopies(table.columns().size(), "?")));
        int[] types = types(connection, table, spelled);
        BigInteger sum = BigInteger.ZERO;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        zip.getInputStream(zip.getEntry(table.entry())), StandardCharsets.UTF_8));
                PreparedStatement row = connection.prepareStatement(into)) {
            int waiting = 0;
            int characters = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                sum = sum.add(value(line));
                @Nullable String[] values = TableRows.values(line);
                for (int i = 0; i < values.length; i++) {
                    TableRows.set(row, i + 1, types[i], values[i]);
                }
                row.addBatch();
                characters += line.length();
                if (++waiting == AT_ONCE || characters > LARGEST_BATCH) {
                    row.executeBatch();
                    waiting = 0;
                    characters = 0;
                }
            }
            row.executeBatch();
        }
        return sum;
    }

    /** What the rows that are there come to. */
    private static BigInteger sum(Connection connection, Table table, String spelled) throws SQLException {
        BigInteger sum = BigInteger.ZERO;
        try (Statement question = TableRows.streaming(connection);
                ResultSet rows =
                        question.executeQuery("select " + String.join(", ", table.columns()) + " from " + spelled)) {
            ResultSetMetaData heads = rows.getMetaData();
            while (rows.next()) {
                sum = sum.add(value(TableRows.line(rows, heads)));
            }
        }
        return sum;
    }

    private static BigInteger value(String line) {
        return new BigInteger(Sha256.of(line), 16);
    }

    private static int[] types(Connection connection, Table table, String spelled) throws SQLException {
        try (Statement question = connection.createStatement();
                ResultSet none = question.executeQuery(
                        "select " + String.join(", ", table.columns()) + " from " + spelled + " where 1 = 0")) {
            ResultSetMetaData heads = none.getMetaData();
            int[] types = new int[heads.getColumnCount()];
            for (int i = 0; i < types.length; i++) {
                types[i] = heads.getColumnType(i + 1);
            }
            return types;
        }
    }
}
