package disclosuredesk.status;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.doctor.DoctorResult;
import disclosuredesk.doctor.DoctorResults;
import disclosuredesk.status.SystemState.Backup;
import disclosuredesk.status.SystemState.Look;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The state of the system: figures for who keeps it running, nothing about a case or a person. */
abstract class SystemStateStory {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 9, 0);

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private DoctorResults results;

    @Autowired
    private DataSource database;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private static DoctorResult said(LocalDateTime at, long faults) {
        return new DoctorResult(at, true, 34, faults, 2, 0);
    }

    private static SystemState state(int late, int failed, Backup backup, @Nullable DoctorResult doctor, long used) {
        return new SystemState(
                NOW,
                "Asia/Shanghai",
                null,
                "17",
                "MySQL 8.0.15",
                "063",
                0,
                3,
                late,
                failed,
                1,
                List.of(),
                backup,
                doctor,
                used,
                100);
    }

    @Test
    void theAdministratorSeesVersionsJobsAndEndsOfTheChains() throws SQLException {
        world.registered();
        results.keep(said(LocalDateTime.of(2026, 3, 1, 22, 30), 7));
        Pages.Answer answer = pages.get("/status", world.administrator);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("数据库结构 第")
                .containsPattern("数据库 (H2|MySQL|MariaDB) \\d")
                .containsPattern("等待\\d+个，过了时间15分钟还没有执行的\\d+个")
                .contains("不知道：备份在系统以外做")
                .contains("2026-03-01 22:30 共34项检查，7处问题，2处提示 （含文件内容）")
                .contains("最近一次体检发现问题")
                .containsPattern("本机关台账 第[\\d,]+条")
                .contains("北京时间，与数据库相差");
    }

    @Test
    void theAuditorReadsItAndNobodyElse() {
        Officer auditor = world.officer(world.agency, null, "审", Role.AUDITOR);
        assertThat(pages.get("/status", auditor).status()).isEqualTo(200);
        for (Officer other :
                List.of(world.clerk, world.head, world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR))) {
            assertThat(pages.get("/status", other).status()).isEqualTo(403);
        }
    }

    @Test
    void saysWhatSomebodyShouldLookAt() {
        Backup fresh = new Backup(true, NOW.minusHours(3));
        assertThat(state(0, 0, fresh, said(NOW.minusDays(1), 0), 50).looks()).isEmpty();
        assertThat(state(1, 2, new Backup(false, null), null, 95).looks())
                .containsExactly(
                        Look.FAILED_JOBS, Look.LATE_TIMERS, Look.BACKUP_UNKNOWN, Look.DOCTOR_NEVER, Look.MEMORY_SHORT);
        assertThat(state(0, 0, new Backup(true, NOW.minusHours(27)), said(NOW.minusDays(8), 1), 50)
                        .looks())
                .containsExactly(Look.BACKUP_OLD, Look.DOCTOR_FOUND, Look.DOCTOR_OLD);
    }

    /** The doctor's pool only reads; MySQL's driver refuses every other write on it. */
    @Test
    void theDoctorKeepsItsWordThoughItsConnectionsOnlyRead() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setReadOnly(true);
            var onlyRead = new SingleConnectionDataSource(connection, true);
            new DoctorResults(onlyRead, JdbcClient.create(onlyRead)).keep(said(NOW, 0));
        }
        assertThat(results.last())
                .hasValueSatisfying(last -> assertThat(last.ranAt()).isEqualTo(NOW));
    }
}
