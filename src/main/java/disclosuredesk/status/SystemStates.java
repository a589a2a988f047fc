package disclosuredesk.status;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.agencies.Sessions;
import disclosuredesk.backup.BackupFolder;
import disclosuredesk.doctor.DoctorResults;
import disclosuredesk.seals.Heads;
import disclosuredesk.shared.Refused;
import disclosuredesk.status.SystemState.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks everything that knows something of the system's state. */
@Component
public class SystemStates {

    /** A timer is done some seconds after its time. */
    private static final int LATE_MINUTES = 15;

    private final JdbcClient jdbc;
    private final JdbcOperations operations;
    private final Sessions sessions;
    private final Heads heads;
    private final DoctorResults doctor;
    private final Clock clock;
    private final BackupFolder backups;
    private final String backupMark;

    SystemStates(
            JdbcClient jdbc,
            JdbcOperations operations,
            Sessions sessions,
            Heads heads,
            DoctorResults doctor,
            Clock clock,
            BackupFolder backups,
            @Value("${disclosuredesk.backup.mark}") String backupMark) {
        this.jdbc = jdbc;
        this.operations = operations;
        this.sessions = sessions;
        this.heads = heads;
        this.doctor = doctor;
        this.clock = clock;
        this.backups = backups;
        this.backupMark = backupMark;
    }

    /** @throws Refused forbidden to all but administrator and auditor */
    public SystemState now(Officer by) {
        if (!by.is(Role.ADMINISTRATOR) && !by.is(Role.AUDITOR)) {
            throw Refused.forbidden("status.forbidden");
        }
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Runtime machine = Runtime.getRuntime();
        return new SystemState(
                now,
                clock.getZone().getId(),
                SystemStates.class.getPackage().getImplementationVersion(),
                numbers(Runtime.version().toString()),
                database(),
                schema(),
                skew(now),
                count("select count(*) from process_timer"),
                jdbc.sql("select count(*) from process_timer where due_at < :late")
                        .param("late", now.minusMinutes(LATE_MINUTES))
                        .query(Integer.class)
                        .single(),
                count("select count(*) from process_failure"),
                sessions.open(),
                heads.of(by.agencyId()),
                backup(),
                doctor.last().orElse(null),
                (machine.totalMemory() - machine.freeMemory()) >> 20,
                machine.maxMemory() >> 20);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private String database() {
        return String.valueOf(operations.execute((ConnectionCallback<String>) connection -> {
            DatabaseMetaData server = connection.getMetaData();
            return server.getDatabaseProductName() + " " + numbers(server.getDatabaseProductVersion());
        }));
    }

    /** Without what a distribution adds. */
    private static String numbers(String version) {
        return version.replaceFirst("^(\\d+(?:\\.\\d+)*).*$", "$1");
    }

    private String schema() {
        return jdbc.sql(
                        "select version from flyway_schema_history where version is not null order by installed_rank desc limit 1")
                .query(String.class)
                .single();
    }

    private long skew(LocalDateTime now) {
        LocalDateTime there =
                jdbc.sql("select current_timestamp").query(LocalDateTime.class).single();
        return Math.abs(Duration.between(now, there).toSeconds());
    }

    private Backup backup() {
        if (backups.isNamed()) {
            return new Backup(true, backups.last().orElse(null));
        }
        if (backupMark.isBlank()) {
            return new Backup(false, null);
        }
        try {
            return new Backup(
                    true,
                    LocalDateTime.ofInstant(
                                    Files.getLastModifiedTime(Path.of(backupMark))
                                            .toInstant(),
                                    clock.getZone())
                            .truncatedTo(ChronoUnit.SECONDS));
        } catch (IOException missing) {
            return new Backup(true, null);
        }
    }
}
