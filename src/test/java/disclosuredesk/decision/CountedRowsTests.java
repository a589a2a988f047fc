package disclosuredesk.decision;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.ChangingSettings;
import disclosuredesk.agencies.Setting;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is no government information (art. 2) counts where the agency was told it does. */
@PageTest
class CountedRowsTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private CountedRows rows;

    private World world;

    @BeforeEach
    void organ() {
        world = new World(beans);
    }

    private void counted(int where) {
        beans.getBean(ChangingSettings.class).change(Map.of(Setting.NOT_INFORMATION_ROW, where), world.administrator);
    }

    private String outcome(RequestId id) {
        return world.requests.get(id, world.clerk).outcome();
    }

    @Test
    void itIsOtherwiseConcludedUntilTheAgencySaysOtherwise() {
        RequestId before = world.delivered(Ground.NOT_INFORMATION);
        assertThat(outcome(before)).isEqualTo("R6_3");
        counted(1);
        assertThat(outcome(world.delivered(Ground.NOT_INFORMATION))).isEqualTo("R4_1");
        assertThat(outcome(before)).as("what was answered before stays").isEqualTo("R6_3");
    }

    @Test
    void noOtherGroundMoves() {
        counted(1);
        for (Ground ground : Ground.forDrafting()) {
            Outcome row = rows.of(world.clerk.agencyId(), ground);
            assertThat(row)
                    .as(ground.name())
                    .isEqualTo(ground == Ground.NOT_INFORMATION ? Outcome.R4_1 : ground.outcome());
        }
        assertThat(rows.ofParts(world.clerk.agencyId(), List.of(Ground.NOT_INFORMATION, Ground.DOES_NOT_EXIST)))
                .isEqualTo(Outcome.R4_1);
        assertThat(rows.ofParts(world.clerk.agencyId(), List.of(Ground.PROVIDED, Ground.NOT_INFORMATION)))
                .isEqualTo(Outcome.R2);
    }

    @Test
    void theFormShowsTheRowItWillCountIn() {
        RequestId id = world.readyToDraft(Ground.NOT_INFORMATION);
        Pages pages = new Pages(beans);
        String form = "/requests/" + id + "/decision";
        assertThat(pages.get(form, world.clerk).text())
                .contains("其他处理：其他", "所申请的不属于本条例所称政府信息")
                .doesNotContain("??");
        counted(1);
        assertThat(pages.get(form, world.clerk).text()).contains("党组织文件");
    }
}
