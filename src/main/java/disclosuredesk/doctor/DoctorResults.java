package disclosuredesk.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** What the doctor said, run by run. */
@Component
public class DoctorResults {

    private final DataSource database;
    private final JdbcClient jdbc;

    public DoctorResults(DataSource database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** The last one; empty if it never ran on this database. */
    public Optional<DoctorResult> last() {
        return jdbc.sql(
                        "select ran_at, deep, checks, faults, hints, undone from doctor_result order by id desc limit 1")
                .query(DoctorResult.class)
                .optional();
    }

    /**
     * Keeps one. The connections of the doctor only read; this is the one line it writes.
     *
     * @throws SQLException if the account may not write, or the table is not there
     */
    public void keep(DoctorResult result) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setReadOnly(false);
            JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("""
                    insert into doctor_result (ran_at, deep, checks, faults, hints, undone)
                    values (:at, :deep, :checks, :faults, :hints, :undone)
                    """)
                    .param("at", result.ranAt().truncatedTo(ChronoUnit.MICROS))
                    .param("deep", result.deep())
                    .param("checks", result.checks())
                    .param("faults", result.faults())
                    .param("hints", result.hints())
                    .param("undone", result.undone())
                    .update();
        }
    }
}
