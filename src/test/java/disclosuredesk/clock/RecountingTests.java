package disclosuredesk.clock;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.calendar.MovableClock;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import disclosuredesk.workflow.CaseTimers;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** After a change of calendar every open request is counted anew, and only those of the agency. */
@SpringBootTest
@ActiveProfiles("test")
class RecountingTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Recounting recounting;

    @Autowired
    private CaseTimers timers;

    @Autowired
    private TransactionTemplate transaction;

    private List<Map<String, Object>> rows(World world) {
        return world.jdbc.sql("""
                select d.*, s.rule, s.reference, s.due_on from request_deadline d
                join disclosure_request r on r.id = d.request_id left join side_clock s on s.request_id = d.request_id
                where r.agency_id = :agency order by d.request_id, s.rule
                """).param("agency", world.agency).query().listOfRows();
    }

    private int recount(World world) {
        return transaction.execute(status -> recounting.recount(world.agency));
    }

    @Test
    void givesTheSameRowsAsTheFactsDidOneByOne() {
        World world = new World(beans);
        world.registered();
        world.drafted(Ground.PROVIDED);
        RequestId correcting = world.registered();
        LocalDate until = world.today().plusDays(9);
        world.askForCorrection(correcting, 0, CorrectionNotice.sent(world.today(), "名称", until), world.clerk);
        RequestId closed = world.archived(Ground.PROVIDED);
        List<Map<String, Object>> before = rows(world);
        assertThat(timers.waiting()).contains(correcting).doesNotContain(closed);
        world.jdbc
                .sql("update side_clock set due_on = null where request_id <> :closed")
                .param("closed", closed.value())
                .update();
        world.jdbc
                .sql("update request_deadline set safe_on = null where request_id <> :closed")
                .param("closed", closed.value())
                .update();
        assertThat(recount(world)).isEqualTo(3);
        assertThat(rows(world)).isEqualTo(before);
    }

    @Test
    void leavesOtherOrgansAlone() {
        World one = new World(beans);
        RequestId id = one.registered();
        World other = new World(beans);
        one.jdbc
                .sql("update request_deadline set safe_on = null where request_id = :id")
                .param("id", id.value())
                .update();
        assertThat(recount(other)).isZero();
        assertThat(rows(one)).allSatisfy(row -> assertThat(row.get("safe_on")).isNull());
        assertThat(recount(one)).isEqualTo(1);
        assertThat(rows(one)).allSatisfy(row -> assertThat(row.get("safe_on")).isNotNull());
    }

    /** The last day lies elsewhere than when the timer was set. */
    @Test
    void movesTheTimersThatWait() {
        World world = new World(beans);
        RequestId id = world.registered();
        world.askForCorrection(
                id, 0, CorrectionNotice.sent(world.today(), "名称", world.today().plusDays(9)), world.clerk);
        assertThat(timer(world, id)).isEqualTo(LocalDate.of(2026, 3, 12));
        world.jdbc
                .sql(
                        "update audit_entry set details = replace(details, '2026-03-11', '2026-03-20') where request_id = :id")
                .param("id", id.value())
                .update();
        assertThat(recount(world)).isEqualTo(1);
        assertThat(timer(world, id)).isEqualTo(LocalDate.of(2026, 3, 21));
    }

    private LocalDate timer(World world, RequestId id) {
        return world.jdbc
                .sql("select DUEDATE_ from ACT_RU_TIMER_JOB where PROCESS_INSTANCE_ID_ = :id")
                .param("id", id.value())
                .query(Timestamp.class)
                .single()
                .toInstant()
                .atZone(MovableClock.ZONE)
                .toLocalDate();
    }
}
