package disclosuredesk.agencies.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Setting;
import disclosuredesk.fees.FeeNotice;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an agency decides for itself, the limits of its departments, and the reminders page. */
@PageTest
class SettingsPageTests {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private Map<String, String> settings(String... changes) {
        Map<String, String> form = new HashMap<>();
        for (Setting setting : Setting.values()) {
            form.put("values[" + setting + "]", "" + setting.initial());
        }
        form.putAll(Pages.form(changes));
        return form;
    }

    @Test
    void saysOfEachSettingWhatIsNotConfirmed() {
        assertThat(pages.get("/settings", world.clerk).status()).isEqualTo(403);
        Answer page = pages.get("/settings", world.administrator);
        assertThat(page.text()).contains("条文未核实", "条例没有规定天数", "免打扰").doesNotContain("??");
    }

    @Test
    void refusesAValueOutOfBoundsAndKeepsWhatWasTyped() {
        Answer wrong = pages.post("/settings", settings("values[REMIND_DAYS]", "99"), world.administrator);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("请填1到20之间的整数");
        assertThat(wrong.html()).contains("value=\"99\"");
        assertThat(pages.post("/settings", settings("values[REMIND_DAYS]", "x"), world.administrator)
                        .status())
                .isEqualTo(422);
        assertThat(pages.post("/settings", settings("values[REMIND_DAYS]", ""), world.administrator)
                        .status())
                .isEqualTo(422);
        assertThat(pages.post("/settings", settings(), world.clerk).status()).isEqualTo(403);
    }

    /** The open cases' dates follow in the same transaction. */
    @Test
    void choosingWhatPaymentDoesMovesTheOpenCases() {
        RequestId id = world.assigned();
        world.askForFee(
                id,
                world.version(id),
                new FeeNotice(FeeNotice.Basis.PAGE, 44, 0, world.today(), world.today(), null, null),
                world.clerk);
        world.today(LocalDate.of(2026, 3, 12));
        world.charging.settle(id, world.version(id), world.today(), "鲁财1", world.clerk);
        assertThat(stored(id)).isEqualTo("2026-04-10");
        assertThat(pages.get("/requests/" + id, world.clerk).text()).contains("自2026-03-12（缴清费用之日）");
        assertThat(pages.post("/settings", settings("values[FEE_RESTARTS]", "0"), world.administrator)
                        .flash())
                .isEqualTo("agencies.setting.changed");
        assertThat(stored(id)).isEqualTo("2026-04-09");
        assertThat(pages.get("/requests/" + id, world.clerk).text())
                .contains("扣除征求意见、等待缴费", "等待缴费不计入：2026-03-03至2026-03-11", "按“缴费后重新计算”");
    }

    private String stored(RequestId id) {
        return world.jdbc
                .sql("select safe_on from request_deadline where request_id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Test
    void aDepartmentHasALimitOfItsOwn() {
        pages.post("/departments/" + world.department + "/limit", Map.of("handlingDays", "3"), world.administrator);
        RequestId id = world.assigned();
        assertThat(pages.get("/requests/" + id, world.handler).text()).contains("科室承办期限 承办科室 2026-03-05");
        Answer wrong = pages.post(
                "/departments/" + world.department + "/limit", Map.of("handlingDays", "0"), world.administrator);
        assertThat(wrong.text()).contains("须为1至20个工作日");
        assertThat(pages.post("/departments/" + world.department + "/limit", Map.of("handlingDays", "3"), world.clerk)
                        .status())
                .isEqualTo(403);
        pages.post("/departments/" + world.department + "/limit", Map.of("handlingDays", ""), world.administrator);
        assertThat(pages.get("/requests/" + world.assigned(), world.handler).text())
                .contains("科室承办期限 承办科室 2026-03-11");
    }

    @Test
    void theBellCountsAndTheListSaysWhatIsDue() {
        assertThat(pages.get("/reminders", world.clerk).text()).contains("现在没有要提醒您的期限");
        world.assigned();
        world.today(LocalDate.of(2026, 3, 26));
        beans.getBean(disclosuredesk.reminders.Reminding.class).remind();
        Answer page = pages.get("/reminders", world.head);
        assertThat(page.text()).contains("提醒（1）", "答复期限 2026-03-30 剩2个工作日").doesNotContain("??");
        String id = page.all("/reminders/(\\d+)/read").get(0);
        assertThat(pages.post("/reminders/" + id + "/read", Map.of(), world.clerk)
                        .status())
                .isEqualTo(404);
        pages.post("/reminders/" + id + "/read", Map.of(), world.head);
        assertThat(pages.get("/reminders", world.head).text()).contains("已读").doesNotContain("提醒（1）");
        pages.post("/reminders/read-all", Map.of(), world.clerk);
        assertThat(pages.get("/", world.clerk).text()).doesNotContain("提醒（");
    }
}
