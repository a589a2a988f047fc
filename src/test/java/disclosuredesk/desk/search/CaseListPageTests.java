package disclosuredesk.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.agencies.Officer;
import disclosuredesk.consultation.Consultation;
import disclosuredesk.decision.Ground;
import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Registration;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@PageTest
class CaseListPageTests {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
    }

    private RequestId registered(String applicant, String information) {
        Registration model = world.registration(world.today());
        Applicant who = model.applicant();
        var registration = new Registration(
                model.id(),
                model.receipt(),
                new Applicant(who.kind(), applicant, who.identity(), who.phone(), null, null, null),
                information,
                null,
                model.wantedForm(),
                model.wantedRoute());
        world.registering.register(registration, world.clerk);
        return registration.id();
    }

    private String number(RequestId id) {
        return world.requests.get(id, world.clerk).number().toString();
    }

    private List<String> list(String query, Officer by) {
        Answer page = pages.get("/requests" + query, by);
        assertThat(page.status()).as(query).isEqualTo(200);
        assertThat(page.text()).as(query).doesNotContain("??");
        return page.all(">(依申〔\\d+〕\\d+号)<");
    }

    private List<String> searched(String text) {
        return list("?text=" + encoded(text), world.clerk);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<String> reversed(List<String> numbers) {
        List<String> reversed = new ArrayList<>(numbers);
        Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void latestNumberComesFirst() {
        RequestId first = world.registered();
        RequestId second = world.registered();
        assertThat(list("", world.clerk)).containsExactly(number(second), number(first));
    }

    @Test
    void everyoneFindsOnlyWhatHeMaySee() {
        RequestId assigned = world.assigned();
        RequestId registered = world.registered();
        assertThat(list("", world.reviewer)).containsExactly(number(registered), number(assigned));
        assertThat(list("", world.handler)).containsExactly(number(assigned));
        assertThat(list("?text=" + encoded("东环路"), world.handlerElsewhere)).isEmpty();
        assertThat(list("?department=" + world.department, world.handlerElsewhere))
                .isEmpty();
        assertThat(list("", world.administrator)).isEmpty();
        assertThat(list("", world.clerkOfAnotherAgency)).isEmpty();
    }

    @Test
    void findsByNameInformationAndNumber() {
        RequestId id = registered("李晓明", "河道整治工程环评批复");
        world.registered();
        assertThat(searched("李晓明")).containsExactly(number(id));
        assertThat(searched("环评")).containsExactly(number(id));
        assertThat(searched("  环评 ")).containsExactly(number(id));
        assertThat(searched(number(id))).containsExactly(number(id));
        assertThat(searched("2026-0001")).containsExactly("依申〔2026〕0001号");
        assertThat(searched("没有这样的内容")).isEmpty();
    }

    @Test
    void whatIsTypedStandsForItself() {
        RequestId percent = registered("甲公司", "完成率100%的项目清单");
        RequestId underscore = registered("乙公司", "a_b 接口文档");
        RequestId mark = registered("丙公司", "加急!文件");
        world.registered();
        assertThat(searched("%")).containsExactly(number(percent));
        assertThat(searched("_")).containsExactly(number(underscore));
        assertThat(searched("!")).containsExactly(number(mark));
        assertThat(searched("' or '1'='1")).isEmpty();
    }

    @Test
    void narrowsByStateStepOutcomeDepartmentAndYear() {
        RequestId open = world.registered(LocalDate.of(2025, 12, 30), ApplicantKind.NATURAL_PERSON);
        RequestId assigned = world.assigned();
        RequestId delivered = world.delivered(Ground.PROVIDED);
        RequestId archived = world.archived(Ground.DOES_NOT_EXIST);
        assertThat(list("?state=OPEN", world.clerk)).containsExactlyInAnyOrder(number(open), number(assigned));
        assertThat(list("?state=ARCHIVED", world.clerk)).containsExactly(number(archived));
        assertThat(list("?state=CLOSED", world.clerk))
                .contains(number(delivered))
                .doesNotContain(number(open));
        assertThat(list("?step=searchRecords", world.clerk)).containsExactly(number(assigned));
        assertThat(list("?outcome=R4_1", world.clerk)).containsExactly(number(archived));
        assertThat(list("?outcome=R1&state=OPEN", world.clerk)).isEmpty();
        assertThat(list("?department=" + world.department, world.clerk))
                .doesNotContain(number(open))
                .hasSize(3);
        assertThat(list("?year=2025", world.clerk)).containsExactly(number(open));
    }

    @Test
    void findsWhatIsOverdue() {
        RequestId late = world.registered(LocalDate.of(2025, 12, 1), ApplicantKind.NATURAL_PERSON);
        world.registered();
        assertThat(list("?state=OVERDUE&overdue=true", world.clerk)).containsExactly(number(late));
    }

    private RequestId consulting(LocalDate on) {
        RequestId id = world.proposed(Ground.THIRD_PARTY, true);
        world.today(on);
        world.askOpinions(
                id,
                world.version(id),
                List.of(Consultation.letter(Consultation.Kind.THIRD_PARTY, "恒通商贸有限公司", null, "征收补偿方案", on, on)),
                world.clerk);
        return id;
    }

    @Test
    void aPauseIsNotLateHoweverLongItLasts() {
        consulting(LocalDate.of(2026, 3, 6));
        world.today(LocalDate.of(2026, 6, 1));
        assertThat(list("?state=OVERDUE&overdue=true", world.clerk)).isEmpty();
        assertThat(pages.get("/requests", world.clerk).text()).contains("暂停").doesNotContain("已超期");
    }

    @Test
    void askingOthersAfterTheDateHidesNothing() {
        RequestId id = consulting(LocalDate.of(2026, 4, 20));
        world.today(LocalDate.of(2026, 4, 21));
        assertThat(list("?state=OVERDUE&overdue=true", world.clerk)).containsExactly(number(id));
        assertThat(pages.get("/requests", world.clerk).text()).contains("已超期");
    }

    @Test
    void parametersThatMakeNoSenseBreakNothing() {
        world.registered();
        for (String query : List.of(
                "?year=x",
                "?state=LOST",
                "?step=nowhere",
                "?outcome=R9",
                "?department=none",
                "?overdue=maybe",
                "?page=0",
                "?page=-1",
                "?page=9999",
                "?unknown=1",
                "?year=99999999999")) {
            assertThat(pages.get("/requests" + query, world.clerk).status())
                    .as(query)
                    .isEqualTo(200);
        }
    }

    @Test
    void eachChosenFilterCanBeTakenAwayByItself() {
        world.registered();
        Answer page = pages.get("/requests?state=OPEN&year=2026", world.clerk);
        List<String> chips =
                new Answer(200, page.between("class=\"chips\"", "</p>"), "", null).all("href=\"([^\"]+)\"");
        assertThat(chips).hasSize(2);
        assertThat(chips)
                .anySatisfy(chip -> assertThat(chip).contains("state=OPEN").doesNotContain("year="));
        assertThat(chips)
                .anySatisfy(chip -> assertThat(chip).contains("year=2026").doesNotContain("state="));
    }

    @Test
    void thePagesOfALongListKeepTheFilter() {
        for (int i = 0; i < 51; i++) {
            registered("赵一", "第" + i + "件");
        }
        Answer page = pages.get("/requests?text=" + encoded("赵一"), world.clerk);
        String next = page.all("href=\"([^\"]*page=2[^\"]*)\"").get(0);
        assertThat(next).contains("text=");
        assertThat(pages.get(next.replaceFirst("赵一", encoded("赵一")), world.clerk)
                        .all(">(依申〔\\d+〕\\d+号)<"))
                .hasSize(1);
    }

    @Test
    void saysHowACaseEnded() {
        world.archived(Ground.DOES_NOT_EXIST);
        assertThat(pages.get("/requests?state=ARCHIVED", world.clerk).text()).contains("本机关不掌握相关政府信息");
    }

    /** Where a page leads on to, asked for as a browser does, with a session. */
    private String opened(MockHttpSession session, String address) throws Exception {
        MockHttpServletResponse answer = beans.getBean(MockMvc.class)
                .perform(MockMvcRequestBuilders.get(URI.create(address))
                        .session(session)
                        .requestAttr("officer", world.clerk))
                .andReturn()
                .getResponse();
        String further = answer.getForwardedUrl();
        return further == null
                ? answer.getContentAsString(StandardCharsets.UTF_8)
                        .replaceAll("(?s).*class=\"onward\"(.*?)</span>.*", "$1")
                : opened(session, further);
    }

    @Test
    void aCaseLeadsOnWithinTheListOneCameFrom() throws Exception {
        RequestId first = registered("甲", "城北片区");
        RequestId second = registered("乙", "东环路");
        RequestId third = registered("丙", "城北道路");
        MockHttpSession session = new MockHttpSession();
        assertThat(opened(session, "/requests/" + third)).contains("回到待办").doesNotContain("上一件");
        opened(session, "/requests?text=" + encoded("城北") + "&order=NUMBER_OLDEST");
        assertThat(opened(session, "/requests/" + third))
                .contains("回到全部申请", "order=NUMBER_OLDEST", "/requests/" + first + "\" rel=\"prev\"")
                .doesNotContain("/requests/" + second + "\"");
        opened(session, "/");
        assertThat(opened(session, "/requests/" + second))
                .contains("回到我的待办", "/requests/" + first + "\" rel=\"prev\"", "/requests/" + third + "\"");
    }

    @Test
    void aNumberTypedAboveOpensItsCaseAndNothingElseDoes() {
        RequestId id = registered("甲", "城北片区");
        registered("乙", "2026年东环路");
        for (String number : List.of("2026-1", "依申〔2026〕0001号", " 2026 0001 ")) {
            Answer answer = pages.get("/requests?straight=true&text=" + encoded(number), world.clerk);
            assertThat(answer.location()).as(number).isEqualTo("/requests/" + id);
        }
        for (String other : List.of("2026-77", "甲", "2026", "依申〔2026〕0001号 城北")) {
            Answer answer = pages.get("/requests?straight=true&text=" + encoded(other), world.clerk);
            assertThat(answer.status()).as(other).isEqualTo(200);
        }
        assertThat(pages.get("/requests?text=2026-1", world.clerk).status())
                .as("a list that is filtered stays a list")
                .isEqualTo(200);
        assertThat(pages.get("/requests?straight=true&text=2026-1", world.handler)
                        .status())
                .as("a case he may not see")
                .isEqualTo(200);
    }

    @Test
    void theColumnsChosenAreRememberedByTheBrowser() throws Exception {
        world.registered();
        MockMvc mvc = beans.getBean(MockMvc.class);
        String kept = mvc.perform(MockMvcRequestBuilders.get("/requests")
                        .param("columns", "NUMBER", "DUE")
                        .requestAttr("officer", world.clerk))
                .andReturn()
                .getResponse()
                .getHeader("Set-Cookie");
        assertThat(kept).startsWith("columns=NUMBER.DUE;").contains("HttpOnly");
        for (String value : List.of("NUMBER.DUE", "DUE.NUMBER.SECRET", "", "x\"<script>")) {
            String html = mvc.perform(MockMvcRequestBuilders.get("/requests")
                            .cookie(new Cookie("columns", value))
                            .requestAttr("officer", world.clerk))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            String heads = html.substring(html.indexOf("<thead>"), html.indexOf("</thead>"));
            if (value.contains("NUMBER")) {
                assertThat(heads).as(value).contains("答复期限").doesNotContain("姓名");
            } else {
                assertThat(heads).as(value).contains("申请人");
            }
        }
    }

    @Test
    void everyHeadOfAColumnThatSortsSortsBothWaysAndAnythingElseIsTheUsualOrder() {
        RequestId late = world.registered(LocalDate.of(2026, 1, 5), ApplicantKind.NATURAL_PERSON);
        RequestId newest = world.registered(LocalDate.of(2026, 2, 27), ApplicantKind.NATURAL_PERSON);
        RequestId between = world.registered(LocalDate.of(2026, 1, 15), ApplicantKind.NATURAL_PERSON);
        List<String> byNumber = List.of(number(between), number(newest), number(late));
        List<String> byDate = List.of(number(newest), number(between), number(late));
        assertThat(list("?order=NUMBER", world.clerk)).isEqualTo(byNumber);
        assertThat(list("?order=NUMBER_OLDEST", world.clerk)).isEqualTo(reversed(byNumber));
        assertThat(list("?order=RECEIVED", world.clerk)).isEqualTo(byDate);
        assertThat(list("?order=RECEIVED_OLDEST", world.clerk)).isEqualTo(reversed(byDate));
        assertThat(list("?order=DUE_LAST", world.clerk)).isEqualTo(byDate);
        assertThat(list("?order=DUE", world.clerk)).isEqualTo(reversed(byDate));
        for (String bad : List.of("", "applicant_name", "NUMBER;drop", "number", "9")) {
            assertThat(list("?order=" + encoded(bad), world.clerk)).as(bad).isEqualTo(byNumber);
        }
        String sorted = pages.get("/requests?order=DUE", world.clerk).html();
        assertThat(sorted).containsOnlyOnce("aria-sort=\"ascending\"").contains("order=DUE_LAST");
        assertThat(pages.get("/requests", world.clerk).html()).containsOnlyOnce("aria-sort=\"descending\"");
    }

    /** After the key was exchanged a kept list carries a value nobody can open: a list of all would pass for the answer. */
    @Test
    void whatCannotBeReadNarrowsToNobodyAndSaysSo() {
        registered("王小明", "预算");
        String cipher = "aes.00000000:AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        for (String query : List.of(
                "?phone=" + cipher,
                "?text=" + cipher,
                "?year=abc",
                "?state=OVERDUE&agent=" + cipher,
                "?department=x")) {
            Answer page = pages.get("/requests" + query, world.clerk);
            assertThat(page.all(">(依申〔\\d+〕\\d+号)<")).as(query).isEmpty();
            assertThat(page.text()).as(query).contains("有一项读不出来", "不加条件，列出全部").doesNotContain("还没有登记过申请");
        }
        assertThat(list("?order=xyz&columns=xyz", world.clerk)).hasSize(1);
    }
}
