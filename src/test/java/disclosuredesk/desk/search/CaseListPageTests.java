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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

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
        world.consulting.ask(
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
}
