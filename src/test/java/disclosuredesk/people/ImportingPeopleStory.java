package disclosuredesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.agencies.Agencies;
import disclosuredesk.agencies.DecidingRights;
import disclosuredesk.agencies.Officer;
import disclosuredesk.agencies.RightsChange;
import disclosuredesk.agencies.RightsChanges;
import disclosuredesk.agencies.Role;
import disclosuredesk.securityaudit.SecurityEntry;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.testing.Pages;
import disclosuredesk.testing.Pages.Answer;
import disclosuredesk.testing.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** People are brought in from a workbook: read, looked over line by line, proposed together, agreed to together. */
abstract class ImportingPeopleStory {

    private static final String IMPORT = "/officers/import";

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Agencies agencies;

    @Autowired
    private RightsChanges changes;

    @Autowired
    private DecidingRights deciding;

    @Autowired
    private SecurityTrail trail;

    @Autowired
    private PeopleSheet sheet;

    private World world;
    private Pages pages;
    private Officer security;
    private String department;

    @BeforeEach
    void organ() {
        world = new World(beans);
        pages = new Pages(beans);
        security = world.officer(world.agency, null, "安", Role.SECURITY_ADMINISTRATOR);
        department = agencies.departments(world.agency).get(0).name();
    }

    private static String someLogin() {
        return "p" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A cell that begins with = is written as a formula. */
    private static byte[] workbook(List<List<String>> rows) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet people = book.createSheet("人员");
            for (int i = 0; i < rows.size(); i++) {
                Row row = people.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    Cell cell = row.createCell(j);
                    String value = rows.get(i).get(j);
                    if (value.startsWith("=")) {
                        cell.setCellFormula(value.substring(1));
                    } else if (value.matches("\\d+")) {
                        cell.setCellValue(Double.parseDouble(value));
                    } else {
                        cell.setCellValue(value);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final List<String> HEADS = List.of("登录名", "姓名", "科室", "职务", "职责");

    private Answer upload(byte[] file) {
        return pages.upload(IMPORT + "/sheet", Map.of(), "people.xlsx", file, world.administrator);
    }

    private Answer propose(String rows) {
        return pages.post(IMPORT, Map.of("rows", rows), world.administrator);
    }

    private List<String> proposed() {
        return changes.open(world.agency).stream().map(RightsChange::login).toList();
    }

    @Test
    void eachLineSaysWhatIsWrongWithItAndNothingIsChanged() {
        String good = someLogin();
        String twice = someLogin();
        Answer answer = upload(workbook(List.of(
                HEADS,
                List.of(good, "王新", department, "科长", "科室承办人"),
                List.of(twice, "李一", "", "", "公开工作机构经办人"),
                List.of(twice, "李二", "", "", "公开工作机构经办人"),
                List.of(world.clerk.login(), "重名", "", "", "公开工作机构经办人"),
                List.of(someLogin(), "赵某", "没有的科", "", "科室承办人"),
                List.of(someLogin(), "钱某", "", "", "局长"),
                List.of(someLogin(), "孙某", "", "", "系统管理员、审计管理员"),
                List.of(someLogin(), "", "", "", "公开工作机构经办人"),
                List.of(someLogin(), "周某", "", "", "科室承办人"),
                List.of("有 空格", "吴某", "", "", ""),
                List.of(someLogin(), "=1+1", "", "", "公开工作机构经办人"))));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("预览：11人，可以提出2人，有问题9人")
                .contains("登录名“" + twice + "”在前面已经出现过。")
                .contains("登录名“" + world.clerk.login() + "”已被使用，请换一个。")
                .contains("没有科室“没有的科”。")
                .contains("没有职责“局长”。")
                .contains("互不兼任")
                .contains("请填写姓名。")
                .contains("科室承办人必须选择所在科室。")
                .contains("登录名只能用字母、数字、点、横线和下划线，2至60个字符。 请至少选择一项职责。")
                .contains("含公式“=1+1”，公式不计算，请改为文字。");
        assertThat(answer.text().split("科室承办人必须选择所在科室", -1))
                .as("not beside the unknown one")
                .hasSize(2);
        assertThat(proposed()).isEmpty();
        assertThat(trail.of(world.agency)).isEmpty();
    }

    @Test
    void theRightOnesAreProposedAndTheOthersStayOnThePage() {
        String one = someLogin();
        String two = someLogin();
        Answer answer = propose(
                one + "\t王新\t" + department + "\t科长\t科室承办人、公开工作机构经办人\n\n" + "坏 名|李某||\n" + two + "|赵新|||公开工作机构经办人");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo(IMPORT);
        assertThat(proposed()).containsExactly(one, two);
        RightsChange first = changes.open(world.agency).get(0);
        assertThat(first.jobTitle()).isEqualTo("科长");
        assertThat(first.becomes().roles()).isEqualTo(Set.of(Role.HANDLER, Role.CLERK));
        assertThat(agencies.officer(one)).isEmpty();
        Answer again = propose(one + "\t王新\t\t\t公开工作机构经办人");
        assertThat(again.status()).as("proposed already").isEqualTo(422);
        assertThat(again.text()).contains("没有一行可以提出");
        assertThat(again.html()).as("what was typed is kept").contains(one + "\t王新");
    }

    @Test
    void theSecurityAdministratorAgreesToSeveralAndPrintsTheirCodesOnce() {
        String one = someLogin();
        String two = someLogin();
        propose(one + "\t王新\t\t科长\t公开工作机构经办人\n" + two + "\t赵新\t\t\t公开工作机构负责人");
        List<RightsChange> open = changes.open(world.agency);
        assertThat(pages.get("/rights", security).html())
                .contains("value=\"" + open.get(0).id() + "\"");
        assertThatThrownBy(() -> deciding.agreeAll(List.of(), security)).hasMessage("agencies.rights.noneChosen");
        List<Long> ids = open.stream().map(RightsChange::id).toList();
        assertThatThrownBy(() -> deciding.agreeAll(ids, world.administrator)).hasMessage("agencies.rights.notYours");
        assertThatThrownBy(() -> deciding.agreeAll(List.of(ids.get(0), 0L), security))
                .hasMessage("agencies.rights.unknown");
        assertThat(agencies.officer(one)).as("all or none").isEmpty();
        Answer agreed = pages.post("/rights/agreement", Map.of("ids", ids.get(0) + "," + ids.get(1)), security);
        assertThat(agreed.location()).isEqualTo("/rights/codes");
        assertThat(agencies.officer(one).orElseThrow().jobTitle()).isEqualTo("科长");
        assertThat(agencies.officer(two).orElseThrow().roles()).containsExactly(Role.HEAD);
        assertThat(pages.get("/rights/codes", security).text())
                .as("another browser")
                .contains("激活码只显示一次");
        assertThat(pages.get("/rights/codes", world.administrator).status()).isEqualTo(403);
        assertThat(trail.of(world.agency).stream().map(SecurityEntry::event))
                .containsExactly(
                        "RightsProposed",
                        "RightsProposed",
                        "RightsAgreed",
                        "OfficerAdded",
                        "ActivationIssued",
                        "RightsAgreed",
                        "OfficerAdded",
                        "ActivationIssued");
    }

    @Test
    void aWorkbookThatIsNoneOrIsDangerousIsRefusedInASentence() throws IOException {
        assertThat(upload("登录名".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(422);
        assertThat(pages.upload(
                                IMPORT + "/sheet",
                                Map.of(),
                                "a.txt",
                                "登录名".getBytes(StandardCharsets.UTF_8),
                                world.administrator)
                        .text())
                .contains("请上传Excel工作簿（.xlsx）。");
        assertThat(upload(new byte[0]).text()).contains("请选择填好的人员表。");
        assertThat(upload(workbook(List.of(List.of("甲", "乙")))).text()).contains("没有找到标题行");
        assertThat(upload(workbook(List.of(HEADS))).text()).contains("没有填写任何人员");
        assertThat(upload(new byte[(1 << 20) + 1]).text()).contains("1MB");
        byte[] whole = workbook(List.of(HEADS, List.of("aa", "甲")));
        assertThat(upload(java.util.Arrays.copyOf(whole, whole.length / 2)).status())
                .isEqualTo(422);
        assertThat(upload(unfolding(whole)).status()).isEqualTo(422);
        List<List<String>> many = new java.util.ArrayList<>(List.of(HEADS));
        for (int i = 0; i <= 200; i++) {
            many.add(List.of("login" + i, "某"));
        }
        assertThat(upload(workbook(many)).text()).contains("人员表超过200人");
        assertThat(propose("").text()).contains("没有填写任何人员");
    }

    /** The same with ten megabytes of spaces in its sheet. */
    private static byte[] unfolding(byte[] workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(workbook));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                zip.write(in.readAllBytes());
                if (part.getName().endsWith("sheet1.xml")) {
                    zip.write(" ".repeat(10 << 20).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return out.toByteArray();
    }

    @Test
    void theTemplateIsReadAsItIsFilledInWithItsColumnsInAnyOrder() throws IOException {
        assertThat(pages.get(IMPORT, world.administrator).text()).contains("批量导入人员");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet.template(world.administrator)))) {
            assertThat(book.getSheetAt(1).getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("公开工作机构经办人");
            Row row = book.getSheetAt(0).createRow(1);
            row.createCell(0).setCellValue("10086");
            row.createCell(1).setCellValue("王新");
            row.createCell(4).setCellValue("公开工作机构经办人");
            var out = new ByteArrayOutputStream();
            book.write(out);
            assertThat(sheet.lines("人员.xlsx", out.toByteArray())).isEqualTo("10086\t王新\t\t\t公开工作机构经办人\n");
        }
        assertThat(sheet.lines(
                        "人员.xlsx",
                        workbook(List.of(
                                List.of("某局人员"),
                                List.of("职责", "序号", "姓名", "登录名"),
                                List.of("审计管理员", "1", "王新", "10086")))))
                .isEqualTo("10086\t王新\t\t\t审计管理员\n");
    }

    @Test
    void nobodyElseBringsPeopleIn() {
        for (Officer other : List.of(world.clerk, world.head, security)) {
            assertThat(pages.get(IMPORT, other).status()).isEqualTo(403);
            assertThat(pages.get(IMPORT + "/template", other).status()).isEqualTo(403);
            assertThat(pages.post(IMPORT, Map.of("rows", "aa|甲|||审计管理员"), other).status())
                    .isEqualTo(403);
        }
        assertThat(proposed()).isEmpty();
    }
}
