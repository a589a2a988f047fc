package disclosuredesk.installation;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.decision.Ground;
import disclosuredesk.requests.CorrectionNotice;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.World;
import disclosuredesk.testing.ZonedDesk;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases handled by nodes in Beijing and in UTC, in any mixture: after mending each moment is what it would have been. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MendingStory {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MendingMoments mending;

    private List<String> right = List.of();

    /** Acts on three days, so that each moment has its own. */
    @BeforeAll
    void cases() {
        World world = new World(beans);
        RequestId unclear = world.registered();
        RequestId accepted = world.accepted();
        world.archived(Ground.PROVIDED);
        world.today(World.MONDAY.plusDays(1));
        world.askForCorrection(
                unclear,
                0,
                CorrectionNotice.sent(world.today(), "名称", world.today().plusDays(10)),
                world.clerk);
        world.today(World.MONDAY.plusDays(2));
        world.assigning.assign(accepted, world.version(accepted), world.department, null, world.clerk);
        right = ZonedDesk.moments(jdbc);
    }

    private void mended(String where) {
        ShiftedMoments.back8Hours(jdbc, where).forEach(sql -> jdbc.sql(sql).update());
        assertThat(ZonedDesk.moments(jdbc)).isNotEqualTo(right);
        assertThat(mending.mend()).isPositive();
        assertThat(ZonedDesk.moments(jdbc)).isEqualTo(right);
        assertThat(mending.look()).isEmpty();
        assertThat(mending.mend()).as("what is right stays").isZero();
    }

    @Test
    void everythingWasWrittenInUtc() {
        mended("1 = 1");
    }

    @Test
    void whatCameLaterWasWrittenInUtc() {
        mended("%s >= '2026-03-03 00:00:00'");
    }

    @Test
    void whatCameFirstWasWrittenInUtc() {
        mended("%s < '2026-03-03 00:00:00'");
    }
}
