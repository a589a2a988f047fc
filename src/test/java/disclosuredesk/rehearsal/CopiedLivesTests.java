package disclosuredesk.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import disclosuredesk.cli.doctor.Diagnosis;
import disclosuredesk.cli.doctor.Doctor;
import disclosuredesk.seals.SealingWhatIsThere;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** What the data maker of the benchmarks makes is what the acts would have made. */
@SpringBootTest(properties = {"spring.application.name=copied-lives", "disclosuredesk.dossiers=false"})
@ActiveProfiles("test")
class CopiedLivesTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Doctor doctor;

    @Autowired
    private SealingWhatIsThere sealing;

    @Test
    void theDoctorFindsNothingInCopiesOfWalkedCases() throws SQLException, InterruptedException {
        BigOrgan.found(beans, "rehearsal", LocalDate.of(2026, 11, 26)).walk(30, 34);
        DataSource pool = database.unwrap(HikariDataSource.class); // beside what seals the acts
        CopiedLives lives = CopiedLives.of(pool, beans);
        CopiedLives.clear(pool);
        long entries = lives.write(pool, beans, 300, 100, 1);
        assertThat(sealing.seal("copied")).isPositive();
        assertThat(doctor.examine(true, told -> {}))
                .allSatisfy(one ->
                        assertThat(one.findings().faults()).as(one.code()).isEmpty())
                .allMatch(Diagnosis::isHealthy);
        assertThat(count("disclosure_request")).isEqualTo(300);
        assertThat(count("audit_entry")).isEqualTo(entries);
        assertThat(count("process_instance")).isGreaterThanOrEqualTo(100);
        assertThat(jdbc.sql("select count(distinct step) from work_item")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(13);
        assertThat(jdbc.sql("select count(distinct information) from disclosure_request")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(250);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
