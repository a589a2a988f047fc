package disclosuredesk.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.Role;
import disclosuredesk.decision.Ground;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecuritySentences;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.World;
import java.net.URI;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who reads a case leaves an entry in the security ledger; no page and no file can forget it. */
@PageTest
class RecordedReadingsTests {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private MockMvc http;

    @Autowired
    private SecurityTrail trail;

    @Autowired
    private SecuritySentences sentences;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private static final String CASE = "/requests/{id}";

    private Set<String> addresses(java.util.function.BiPredicate<HandlerMethod, String> chosen) {
        Set<String> found = new TreeSet<>();
        mappings.getHandlerMethods().forEach((info, method) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                    && info.getPathPatternsCondition() != null) {
                info.getPathPatternsCondition().getPatterns().stream()
                        .map(Object::toString)
                        .filter(pattern -> chosen.test(method, pattern))
                        .forEach(found::add);
            }
        });
        return found;
    }

    private Officer all(World world) {
        return world.officer(
                world.agency, world.department, "全", Role.CLERK, Role.HANDLER, Role.LEGAL_REVIEWER, Role.HEAD);
    }

    /** Each from an address of its own, so that no reading is part of the one before. */
    private int opened(String address, int number, Officer by) throws Exception {
        return http.perform(get(URI.create(address))
                        .servletPath(address)
                        .requestAttr("officer", by)
                        .with(request -> {
                            request.setRemoteAddr("10.0.%d.%d".formatted(number / 200, number % 200));
                            return request;
                        }))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private List<SecurityEntry> entries(World world, Officer by) {
        return trail.of(world.agency).stream()
                .filter(entry -> entry.officerId() == by.id())
                .toList();
    }

    @Test
    void everyAddressOfACaseLeavesAnEntry() throws Exception {
        World world = new World(beans);
        Officer by = all(world);
        List<RequestId> cases =
                List.of(world.archived(Ground.PROVIDED), world.reviewed(Ground.INTERNAL_AFFAIRS), world.registered());
        Set<String> addresses = addresses((method, pattern) -> pattern.startsWith(CASE));
        assertThat(addresses).hasSizeGreaterThan(40);
        int number = 0;
        Set<String> shown = new TreeSet<>();
        for (String address : addresses) {
            for (RequestId id : cases) {
                number++;
                int before = entries(world, by).size();
                int status = opened(
                        address.replace("{id}", id.toString())
                                .replaceAll("\\{form[^}]*}", "docx")
                                .replaceAll("\\{[^}]+}", "1"),
                        number,
                        by);
                List<SecurityEntry> after = entries(world, by);
                if (status == 200 || status == 403 || status == 404) {
                    assertThat(after).as("%s %d", address, status).hasSize(before + 1);
                    SecurityEntry entry = after.get(after.size() - 1);
                    assertThat(entry.request()).as(address).isEqualTo(id);
                    assertThat(entry.done()).as(address).isEqualTo(status == 200);
                    assertThat(entry.address()).startsWith("10.0.");
                }
                if (status == 200) {
                    shown.add(address);
                }
            }
        }
        assertThat(shown).hasSizeGreaterThan(25);
        assertThat(trail.firstBreak(world.agency)).isEmpty();
    }

    /** Everything else with something in its address: what leaves no entry is listed here, and has no case in it. */
    @Test
    void whatLeavesNoEntryIsNamed() {
        assertThat(addresses((method, pattern) -> pattern.contains("{")
                        && method.getBeanType().getName().startsWith("disclosuredesk.")
                        && !RecordedReadings.namesSomething(pattern)
                        && !RecordedReadings.isFile(method.getMethod(), pattern)))
                .containsExactlyInAnyOrder(
                        "/departments/{department}",
                        "/help/{slug}",
                        "/officers/{officer}",
                        "/officers/{officer}/activation",
                        "/organs/changes/{change}",
                        "/organs/changes/{change}/activations",
                        "/organs/{organ}",
                        "/organs/{organ}/merger",
                        "/organs/{organ}/superior",
                        "/beneath/organs/{organ}/supervision",
                        "/officers/{officer}/identity",
                        "/retention/{change}",
                        "/rights/{change}",
                        "/statistics/{year}",
                        "/statistics/{year}/own-duties",
                        "/statistics/{year}/remedies",
                        "/statistics/{year}/remedies/{group}/{column}",
                        "/statistics/{year}/report",
                        "/statistics/{year}/submission",
                        "/statistics/{year}/submissions/{submission}",
                        "/statistics/{year}/table2",
                        "/statistics/{year}/total",
                        "/statistics/{year}/total/report",
                        "/statistics/{year}/total/versions/{version}",
                        "/statistics/{year}/total/versions/{version}/report",
                        "/statistics/{year}/total/versions/{version}/{figure}",
                        "/statistics/{year}/total/{figure}",
                        "/statistics/{year}/units",
                        "/statistics/{year}/units/days",
                        "/statistics/{year}/units/new",
                        "/statistics/{year}/units/{unit}",
                        "/statistics/{year}/units/{unit}/entry",
                        "/statistics/{year}/versions",
                        "/statistics/{year}/versions/new",
                        "/statistics/{year}/{row}",
                        "/text-size/{size}",
                        "/theme/{theme}");
    }

    @Test
    void whatIsReadAgainWithinTenMinutesIsOneReading() {
        World world = new World(beans);
        RequestId id = world.registered();
        Pages pages = new Pages(beans);
        pages.get("/requests/" + id, world.clerk);
        pages.get("/requests/" + id, world.clerk);
        pages.get("/requests/" + id + "/timeline", world.clerk);
        assertThat(entries(world, world.clerk)).hasSize(1);
        pages.get("/requests/" + id, world.head);
        assertThat(entries(world, world.head)).hasSize(1);
        world.clock.moveTo(world.today().atTime(LocalTime.of(9, 11)));
        pages.get("/requests/" + id, world.clerk);
        assertThat(entries(world, world.clerk)).hasSize(2);
    }

    @Test
    void whoAsksForWhatHeMayNotSeeIsOnRecord() {
        World world = new World(beans);
        RequestId id = world.assigned();
        assertThat(new Pages(beans)
                        .get("/requests/" + id, world.handlerElsewhere)
                        .status())
                .isEqualTo(404);
        List<SecurityEntry> entries = entries(world, world.handlerElsewhere);
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).done()).isFalse();
        assertThat(entries.get(0).request()).isEqualTo(id);
    }

    @Test
    void anExportIsOnRecordWithTheNamesOfItsConditionsAndNoneOfTheirValues() {
        World world = new World(beans);
        world.registered();
        new Pages(beans).get("/requests/export?text=%E7%8E%8B%F0%AC%AD%B6&state=OPEN&holder=", world.clerk);
        List<SecurityEntry> entries = entries(world, world.clerk);
        assertThat(entries).hasSize(1);
        assertThat(sentences.of(entries.get(0))).isEqualTo("取得文件：/requests/export，条件：state、text");
        assertThat(entries.get(0).details()).doesNotContain("王");
    }

    @Test
    void whatSomebodyTypedIntoAnAddressIsNotKept() {
        assertThat(Address.told("/requests/110101199003077776张三", "/requests/{id}"))
                .isEqualTo("/requests/{id}");
        assertThat(Address.told("/requests/drafts/12", "/requests/drafts/{draft}"))
                .isEqualTo("/requests/drafts/12");
    }

    @Test
    void aCaseIsNotShownWhenItsReadingCannotBeWrittenDown() {
        World world = new World(beans);
        RequestId id = world.registered();
        new Pages(beans).get("/requests/" + id, world.head);
        world.jdbc
                .sql("update security_head set last_seq = 0 where agency_id = :agency")
                .param("agency", world.agency)
                .update();
        Pages.Answer answer = new Pages(beans).get("/requests/" + id, world.clerk);
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.html()).doesNotContain("东环路");
    }
}
