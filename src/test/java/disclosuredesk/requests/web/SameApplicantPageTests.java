package disclosuredesk.requests.web;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.requests.Applicant;
import disclosuredesk.requests.ApplicantKind;
import disclosuredesk.requests.Identity;
import disclosuredesk.requests.Registration;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.PageTest;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who may be the same applicant is said where it is of use, with what agrees, and every number opens its list. */
@PageTest
class SameApplicantPageTests {

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;
    private RequestId first;
    private RequestId second;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
        first = registered("王一", "证件0001", "0531-88886666", "济南市历下区泺源大街12号3号楼501室", "钱七");
        second = registered("李二", "证件0002", "88886666", null, "钱七律师");
        registered("孙九", "证件0009", "13900000009", "经七路9号", null);
    }

    private RequestId registered(String name, String number, String phone, String address, String agent) {
        Registration plain = world.registration(world.today());
        Registration registration = new Registration(
                plain.id(),
                plain.receipt(),
                new Applicant(
                        ApplicantKind.NATURAL_PERSON,
                        name,
                        new Identity(Identity.Kind.OTHER, number),
                        phone,
                        null,
                        address,
                        agent),
                "信息" + number,
                null,
                plain.wantedForm(),
                plain.wantedRoute());
        world.registering.register(registration, world.clerk);
        return registration.id();
    }

    @Test
    void theFormSaysWhileOneTypesWhatAgrees() {
        Answer typed = pages.post(
                "/requests",
                Pages.form(
                        "similar",
                        "1",
                        "applicantName",
                        "张三",
                        "identityNumber",
                        "证件0003",
                        "phone",
                        "+86 531 8888 6666",
                        "address",
                        "山东省济南市泺源大街１２号３－５０１"),
                world.clerk);
        assertThat(typed.text())
                .contains("可能是同一申请人（证件号码不同或者未填）", "依申〔2026〕0001号 电话相同 地址相同 王*", "依申〔2026〕0002号 电话相同 李*", "只提示、不认定")
                .doesNotContain("88886666", "依申〔2026〕0003号");
        assertThat(pages.post("/requests", Pages.form("similar", "1", "phone", "12345678"), world.clerk)
                        .text())
                .doesNotContain("可能是同一申请人");
    }

    @Test
    void theCaseSaysHowManyAndEachNumberOpensItsList() {
        Answer page = pages.get("/requests/" + first + "/examination", world.clerk);
        String panel = page.between("id=\"same-applicant\"", "</section>");
        assertThat(panel).contains("电话相同", "代理人相同", "/requests/" + second).doesNotContain("88886666", "钱七");
        for (String link : page.all("href=\"(/requests\\?same=[^\"]*)\"")) {
            assertThat(pages.get(link, world.clerk).text()).as(link).contains("共2件");
        }
        assertThat(page.all("href=\"(/requests\\?same=[^\"]*)\"")).hasSize(4);
        assertThat(page.text()).contains("近12个月共2件（含本件） ， 其中2026年3月2件");
        assertThat(pages.get("/requests/" + first + "/reasons", world.clerk).text())
                .contains("可能是同一申请人的申请数量（第三十五条）");
    }

    @Test
    void aListIsNarrowedByPhoneAddressAndAgentInAnySpelling() {
        for (String filter : new String[] {
            "phone=%2B86-531-88886666",
            "agent=%E9%92%B1%E4%B8%83",
            "same=" + second + "&feature=PHONE",
            "same=" + second
        }) {
            Answer list = pages.get("/requests?" + filter, world.clerk);
            assertThat(list.text())
                    .as(filter)
                    .contains("依申〔2026〕0001号", "依申〔2026〕0002号")
                    .doesNotContain("依申〔2026〕0003号");
        }
        assertThat(pages.get("/requests?address=%E6%B3%BA%E6%BA%90%E5%A4%A7%E8%A1%9712%E5%8F%B73-501", world.clerk)
                        .text())
                .contains("依申〔2026〕0001号")
                .doesNotContain("依申〔2026〕0002号", "依申〔2026〕0003号");
        assertThat(pages.get("/requests?phone=139", world.clerk).text())
                .as("no number")
                .contains("共0件");
        assertThat(pages.get("/requests?same=" + second + "&feature=PHONE", world.clerk)
                        .text())
                .contains("可能与此件是同一申请人：依申〔2026〕0002号", "相同之处：电话");
    }

    @Test
    void aCaseOneMayNotSeeIsNoMeasure() {
        assertThat(pages.get("/requests?same=" + first, world.clerkOfAnotherAgency)
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("/requests?same=" + first, world.handler).status()).isEqualTo(404);
        assertThat(pages.get("/requests/export?same=" + first, world.handler).status())
                .isEqualTo(404);
    }
}
