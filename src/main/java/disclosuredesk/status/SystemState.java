package disclosuredesk.status;

import disclosuredesk.doctor.DoctorResult;
import disclosuredesk.seals.Head;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The system at a moment.
 *
 * @param version null: run from its classes, not from the jar
 * @param database product and version, as the server says them
 * @param schema number of the last migration
 * @param skew seconds between the database's clock and ours
 * @param timers that wait for their time
 * @param late timers whose time was more than some minutes ago
 * @param failed jobs the engine gave up
 * @param sessions browsers that are signed in
 * @param heads of the agency's ledger and of the seals
 * @param backup when it was last told that a backup was made
 * @param usedMemory MiB of the heap
 */
public record SystemState(
        LocalDateTime at,
        String zone,
        @Nullable String version,
        String java,
        String database,
        String schema,
        long skew,
        int timers,
        int late,
        int failed,
        int sessions,
        List<Head> heads,
        Backup backup,
        @Nullable DoctorResult doctor,
        long usedMemory,
        long mostMemory) {

    /** Hours after which a backup is called old: one a day, and some hours. */
    static final int BACKUP_HOURS = 26;

    /** Days after which the doctor should have been asked again. */
    static final int DOCTOR_DAYS = 7;

    /**
     * What is known of backups, which are made outside the system.
     *
     * @param told whether the system was told where to look
     * @param madeAt null: not known
     */
    public record Backup(boolean told, @Nullable LocalDateTime madeAt) {}

    /** What somebody should look at; the sentences are {@code status.look.NAME}. */
    public enum Look {
        FAILED_JOBS,
        LATE_TIMERS,
        CLOCKS_DIFFER,
        BACKUP_UNKNOWN,
        BACKUP_OLD,
        DOCTOR_NEVER,
        DOCTOR_FOUND,
        DOCTOR_OLD,
        MEMORY_SHORT
    }

    /** In the order of the page. */
    public List<Look> looks() {
        LocalDateTime made = backup.madeAt();
        return Stream.of(
                        look(failed > 0, Look.FAILED_JOBS),
                        look(late > 0, Look.LATE_TIMERS),
                        look(skew > 60, Look.CLOCKS_DIFFER),
                        look(made == null, Look.BACKUP_UNKNOWN),
                        look(made != null && made.plusHours(BACKUP_HOURS).isBefore(at), Look.BACKUP_OLD),
                        look(doctor == null, Look.DOCTOR_NEVER),
                        look(doctor != null && !doctor.isHealthy(), Look.DOCTOR_FOUND),
                        look(
                                doctor != null
                                        && doctor.ranAt().plusDays(DOCTOR_DAYS).isBefore(at),
                                Look.DOCTOR_OLD),
                        look(usedMemory * 10 > mostMemory * 9, Look.MEMORY_SHORT))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Look> look(boolean so, Look look) {
        return so ? List.of(look) : List.of();
    }
}
