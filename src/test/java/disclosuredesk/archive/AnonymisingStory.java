package disclosuredesk.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import disclosuredesk.agencies.Officer;
import disclosuredesk.audit.AuditTrail;
import disclosuredesk.cli.doctor.Doctor;
import disclosuredesk.decision.Ground;
import disclosuredesk.holding.Supervising;
import disclosuredesk.materials.FilingMaterials;
import disclosuredesk.materials.Materials;
import disclosuredesk.materials.Purpose;
import disclosuredesk.materials.inspection.InspectedFile;
import disclosuredesk.requests.DisclosureRequest;
import disclosuredesk.requests.NoteTaken;
import disclosuredesk.requests.RegistrationField;
import disclosuredesk.requests.Restricting;
import disclosuredesk.requests.TakingNotes;
import disclosuredesk.shared.Refused;
import disclosuredesk.shared.RequestId;
import disclosuredesk.testing.DoctorsWord;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A dossier whose retention is over: what is due, who decides, and that nothing of a person is left while every figure stays. */
abstract class AnonymisingStory {

    private static final String PHONE = "13987654321";
    private static final String EMAIL = "canary.person@example.cn";
    private static final String ADDRESS = "鹊华路九十九号甲单元";
    private static final String AGENT = "鄢代理人";
    private static final String NAME = "王𬭶";
    private static final String NUMBER = "11010519491231002X";
    private static final List<String> PLANTED = List.of(PHONE, EMAIL, ADDRESS, AGENT, NAME, NUMBER, "文件中的金丝雀");

    @Autowired
    private ApplicationContext beans;

    private World world;
    private Pages pages;
    private Anonymising anonymising;
    private Officer otherHead;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
        anonymising = beans.getBean(Anonymising.class);
        otherHead = world.anotherHead();
    }

    /** A person with everything that can be told of him, a letter, a file, an answer; archived for ten years. */
    private RequestId archived() {
        return archived(world.approved(Ground.DOES_NOT_EXIST));
    }

    private RequestId archived(RequestId id) {
        amended(id);
        world.delivering.deliver(id, world.version(id), world.delivery(), world.clerk);
        beans.getBean(FilingMaterials.class)
                .file(
                        id,
                        world.version(id),
                        Purpose.OTHER,
                        InspectedFile.of("说明.txt", "文件中的金丝雀".getBytes(StandardCharsets.UTF_8)),
                        world.clerk);
        world.archiving.archive(id, world.version(id), "", 10, "告知书在系统外制发，原件存档案室", world.clerk);
        return id;
    }

    private void amended(RequestId id) {
        Map<RegistrationField, String> more = new LinkedHashMap<>();
        more.put(RegistrationField.PHONE, PHONE);
        more.put(RegistrationField.EMAIL, EMAIL);
        more.put(RegistrationField.ADDRESS, ADDRESS);
        more.put(RegistrationField.AGENT, AGENT);
        more.put(RegistrationField.IDENTITY_KIND, "ID_CARD");
        more.put(RegistrationField.IDENTITY_NUMBER, NUMBER);
        world.amendingRegistration.move(id, more, "与申请书核对", world.clerk);
        world.amendingRegistration.confirm(
                id, world.version(id), world.motions.open(id).orElseThrow().id(), NUMBER, world.head);
    }

    private void tenYearsLater() {
        world.today(LocalDate.of(2037, 1, 5));
    }

    private String number(RequestId id) {
        return request(id).number().toString();
    }

    private DisclosureRequest request(RequestId id) {
        return world.requests.get(id, world.head);
    }

    private static Refused refusal(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run);
    }

    private void anonymised(RequestId id) {
        long decision = anonymising.propose(List.of(id), "档案鉴定意见〔2037〕1号", world.clerk);
        anonymising.agree(decision, world.head);
    }

    @Test
    void whatIsDueIsListedAndWhatIsKeptForEverNever() {
        RequestId due = archived();
        RequestId forEver = world.delivered(Ground.DOES_NOT_EXIST);
        world.archiving.archive(
                forEver, world.version(forEver), "", Archiving.FOR_EVER, "告知书在系统外制发，原件存档案室", world.clerk);
        assertThat(pages.get("/retention", world.clerk).text())
                .contains("没有保管期限已满", "共0件")
                .doesNotContain(number(due));
        world.today(LocalDate.of(2036, 12, 31));
        assertThat(pages.get("/retention", world.clerk).text()).doesNotContain(number(due));
        tenYearsLater();
        Answer list = pages.get("/retention", world.clerk);
        assertThat(list.text())
                .contains(number(due), "2036-12-31", "可以提出", "共1件")
                .doesNotContain(number(forEver))
                .doesNotContain("??");
        assertThat(pages.get("/retention?year=2036", world.head).text()).contains(number(due));
        assertThat(pages.get("/retention?year=2035", world.head).text()).contains("没有保管期限已满");
        assertThat(pages.get("/retention", world.handler).status()).isEqualTo(403);
        assertThat(pages.get("/retention", world.clerkOfAnotherAgency).text()).doesNotContain(number(due));
    }

    /** On a database where nobody else bears the name. */
    @Test
    @DirtiesContext(methodMode = DirtiesContext.MethodMode.BEFORE_METHOD)
    void nothingOfThePersonIsLeftAndEverythingElseStays() {
        RequestId id = archived();
        RequestId other = world.registered();
        tenYearsLater();
        String figures = pages.get("/statistics/2026/table3", world.head).text();
        assertThat(tables(NAME)).isNotEmpty();
        DisclosureRequest before = request(id);
        anonymised(id);
        DisclosureRequest after = request(id);
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.outcome()).isEqualTo(before.outcome());
        assertThat(after.closedOn()).isEqualTo(before.closedOn());
        assertThat(after.receivedOn()).isEqualTo(before.receivedOn());
        assertThat(after.applicant().kind()).isEqualTo(before.applicant().kind());
        assertThat(after.applicant().name()).isEqualTo("（已匿名）");
        assertThat(pages.get("/statistics/2026/table3", world.head).text()).isEqualTo(figures);
        world.jdbc
                .sql("delete from applicant_key where request_id = :id")
                .param("id", other.value())
                .update();
        world.jdbc
                .sql("update request_search set text = '' where request_id = :id")
                .param("id", other.value())
                .update();
        world.jdbc
                .sql("update disclosure_request set applicant_name = '另外的人' where id = :id")
                .param("id", other.value())
                .update();
        for (String planted : PLANTED) {
            assertThat(tables(planted)).as(planted).isEmpty();
        }
        assertThat(beans.getBean(Materials.class).all(id))
                .isNotEmpty()
                .allMatch(file -> file.name().equals("（已匿名）"));
        assertThat(count(
                        "select count(*) from material_piece p join material m on m.id = p.material_id where m.request_id = :id",
                        id))
                .isZero();
        assertThat(count("select count(*) from applicant_key where request_id = :id", id))
                .isZero();
    }

    @Test
    void chainSealsFiguresAndDoctorAreGreen() {
        RequestId id = archived();
        tenYearsLater();
        anonymised(id);
        assertThat(beans.getBean(AuditTrail.class).firstBreak(world.agency)).isEmpty();
        List<String> faults = new ArrayList<>();
        beans.getBean(Doctor.class).examine(true, told -> {}).forEach(one -> {
            one.findings().faults().forEach(fault -> faults.add(one.code() + " " + fault));
            if (one.failure() != null) {
                faults.add(one.code() + " FAILED " + one.failure());
            }
        });
        faults.removeIf(fault -> fault.contains("没有2037年的工作日历")); // nobody has it yet
        assertThat(faults).isEmpty();
        assertThat(world.audit.of(id).get(world.audit.of(id).size() - 1).details())
                .contains("甲", "档案鉴定意见〔2037〕1号")
                .doesNotContain(NAME);
    }

    private int count(String sql, RequestId id) {
        return world.jdbc.sql(sql).param("id", id.value()).query(Integer.class).single();
    }

    /** The tables of the database that hold a text anywhere in plain text, files and all. */
    private Set<String> tables(String text) {
        Set<String> found = new TreeSet<>();
        for (String table : world.jdbc
                .sql(
                        "select table_name from information_schema.tables where table_schema = (select database()) or table_schema = 'PUBLIC'")
                .query(String.class)
                .list()) {
            world.jdbc.sql("select * from " + table).query(row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    Object value = row.getObject(column);
                    byte[] bytes =
                            value instanceof byte[] raw || value instanceof java.sql.Blob ? row.getBytes(column) : null;
                    String read = bytes != null ? new String(bytes, StandardCharsets.UTF_8) : row.getString(column);
                    if (read != null && read.contains(text)) {
                        found.add(table + "." + row.getMetaData().getColumnName(column));
                    }
                }
            });
        }
        return found;
    }

    @Test
    void everyPageOfTheCaseGoesOnAndSaysSo() {
        RequestId id = world.approved(Ground.DOES_NOT_EXIST);
        beans.getBean(TakingNotes.class).note(id, world.today(), NoteTaken.Kind.REMARK, "与" + NAME + "通话", world.clerk);
        archived(id);
        tenYearsLater();
        anonymised(id);
        List<String> looked = new ArrayList<>();
        beans.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/requests/{id}") && pattern.indexOf('{', 11) < 0)
                        .filter(pattern ->
                                mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                        .forEach(pattern -> {
                            for (Officer by : List.of(world.clerk, world.head, world.handler, world.reviewer)) {
                                Answer page = pages.get(pattern.replace("{id}", id.value()), by);
                                assertThat(page.status())
                                        .as(pattern + " " + by.name())
                                        .isLessThan(500);
                                assertThat(page.text())
                                        .as(pattern)
                                        .doesNotContain(NAME)
                                        .doesNotContain("??");
                            }
                            looked.add(pattern);
                        }));
        assertThat(looked).hasSizeGreaterThan(30);
        assertThat(pages.get("/requests/" + id, world.head).text()).contains("本件已匿名", "甲提出、丁同意", "档案鉴定意见〔2037〕1号");
        for (String list : List.of(
                "/requests",
                "/requests?text=2026",
                "/requests?state=ARCHIVED",
                "/board",
                "/letters",
                "/withheld",
                "/precedents",
                "/remedies",
                "/retention",
                "/",
                "/statistics/2026")) {
            Answer page = pages.get(list, world.head);
            assertThat(page.status()).as(list).isLessThan(500);
            assertThat(page.text()).as(list).doesNotContain(NAME);
        }
        assertThat(refusal(() -> beans.getBean(TakingNotes.class)
                                .note(id, world.today(), NoteTaken.Kind.REMARK, "再记", world.clerk))
                        .messageKey())
                .isEqualTo("requests.anonymised");
    }

    @Test
    void oneProposesAndAnotherHeadDecides() {
        RequestId id = archived();
        tenYearsLater();
        assertThat(refusal(() -> anonymising.propose(List.of(id), "", world.clerk))
                        .messageKey())
                .isEqualTo("archive.anonymise.reasonMissing");
        assertThat(refusal(() -> anonymising.propose(List.of(id), NAME + "的案卷", world.clerk))
                        .messageKey())
                .isEqualTo("archive.anonymise.reasonTells");
        assertThat(refusal(() -> anonymising.propose(List.of(), "鉴定", world.clerk))
                        .messageKey())
                .isEqualTo("archive.anonymise.noneChosen");
        assertThat(refusal(() -> anonymising.propose(List.of(id), "鉴定", world.handler))
                        .messageKey())
                .isEqualTo("archive.anonymise.officeOnly");
        long own = anonymising.propose(List.of(id), "鉴定", world.head);
        assertThat(refusal(() -> anonymising.propose(List.of(id), "鉴定", world.clerk))
                        .messageKey())
                .isEqualTo("archive.obstacle.proposed");
        assertThat(refusal(() -> anonymising.agree(own, world.head)).messageKey())
                .isEqualTo("archive.anonymise.own");
        assertThat(refusal(() -> anonymising.agree(own, world.clerk)).messageKey())
                .isEqualTo("archive.anonymise.headOnly");
        assertThat(pages.get("/retention/" + own, world.head).text())
                .contains("由另一名公开工作机构负责人决定")
                .doesNotContain("同意，作匿名处理");
        assertThat(pages.get("/retention/" + own, otherHead).text()).contains("同意，作匿名处理", "任何人都不能恢复", number(id));
        anonymising.refuse(own, "再保管一年", otherHead);
        assertThat(request(id).isAnonymised()).isFalse();
        assertThat(refusal(() -> anonymising.agree(own, otherHead)).messageKey())
                .isEqualTo("archive.anonymise.decided");
        long again = anonymising.propose(List.of(id), "鉴定", world.clerk);
        assertThat(refusal(() -> anonymising.withdraw(again, world.head)).messageKey())
                .isEqualTo("archive.anonymise.notOwn");
        anonymising.withdraw(again, world.clerk);
        anonymised(id);
        assertThat(request(id).isAnonymised()).isTrue();
        assertThat(refusal(() -> anonymised(id)).messageKey()).isEqualTo("archive.obstacle.anonymised");
    }

    @Test
    void whatIsOpenAboutACaseStandsAgainstIt() {
        RequestId id = archived();
        assertThat(refusal(() -> anonymised(id)).messageKey()).isEqualTo("archive.obstacle.notDue");
        tenYearsLater();
        long decision = anonymising.propose(List.of(id), "鉴定", world.clerk);
        world.amendingRegistration.move(id, Map.of(RegistrationField.PHONE, "13700000007"), "录入有误", world.clerk);
        assertThat(refusal(() -> anonymising.agree(decision, world.head)).messageKey())
                .isEqualTo("archive.obstacle.motion");
        assertThat(request(id).isAnonymised()).isFalse();
        assertThat(pages.get("/requests/" + id, world.head).text()).doesNotContain("本件已匿名");
    }

    @Test
    void anOpenSupervisionStandsAgainstIt() {
        RequestId id = world.approved(Ground.DOES_NOT_EXIST);
        beans.getBean(Supervising.class).issue(id, world.clerk.id(), "请说明进度", world.today(), world.head);
        archived(id);
        tenYearsLater();
        assertThat(refusal(() -> anonymised(id)).messageKey()).isEqualTo("archive.obstacle.supervision");
    }

    /** The head who agrees may not know that there is such a case. */
    @Test
    void aCaseThatWasRestrictedSinceIsLeftOutAndTheOthersAreDone() {
        RequestId id = archived();
        RequestId secret = archived();
        tenYearsLater();
        long decision = anonymising.propose(List.of(id, secret), "鉴定", world.clerk);
        beans.getBean(Restricting.class)
                .restrict(secret, "涉密", List.of(world.clerk.id(), world.reviewer.id()), world.head);
        assertThat(pages.get("/retention/" + decision, otherHead).text()).doesNotContain(number(secret));
        anonymising.agree(decision, otherHead);
        assertThat(request(id).isAnonymised()).isTrue();
        assertThat(request(secret).isAnonymised()).isFalse();
        assertThat(world.ledger(secret)).contains("AnonymisationLeftOut");
        assertThat(DoctorsWord.on(world, beans)).noneMatch(fault -> fault.contains("D43"));
        beans.getBean(Restricting.class).lift(secret, "已公开", world.head);
        anonymised(secret);
        assertThat(request(secret).isAnonymised()).isTrue();
    }

    @Test
    void whereNothingIsLeftToDecideNothingIsDecided() {
        RequestId secret = archived();
        tenYearsLater();
        long decision = anonymising.propose(List.of(secret), "鉴定", world.clerk);
        beans.getBean(Restricting.class)
                .restrict(secret, "涉密", List.of(world.clerk.id(), world.reviewer.id()), world.head);
        assertThat(refusal(() -> anonymising.agree(decision, otherHead)).messageKey())
                .isEqualTo("archive.anonymise.allRestricted");
    }

    @Test
    void aReasonThatWillNotDoLosesNeitherYearNorOrder() {
        archived();
        tenYearsLater();
        assertThat(pages.post("/retention?year=2036&page=1&sort=-number", Map.of("reason", ""), world.clerk)
                        .html())
                .contains("value=\"2036\"", "/retention?year=2036&amp;page=1&amp;sort=-number");
        for (int year : new int[] {Integer.MIN_VALUE, -1, 1_000_000_000, Integer.MAX_VALUE}) {
            assertThat(pages.post("/retention?year=" + year, Map.of("reason", ""), world.clerk)
                            .html())
                    .as("no year, in the list as after the form: %s", year)
                    .contains("保管期限")
                    .doesNotContain("value=\"" + year + "\"");
        }
    }
}
