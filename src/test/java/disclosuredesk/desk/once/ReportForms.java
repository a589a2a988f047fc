package disclosuredesk.desk.once;

import disclosuredesk.agencies.Officer;
import disclosuredesk.desk.once.EveryForm.Form;
import disclosuredesk.report.ReportScope;
import disclosuredesk.report.files.ReportFiles;
import disclosuredesk.report.files.ReportForm;
import disclosuredesk.rollup.City;
import disclosuredesk.rollup.UnitKind;
import disclosuredesk.rollup.UnitReports;
import disclosuredesk.testing.World;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;

/** The forms of the annual report and of the roll-up. */
final class ReportForms {

    private static final int YEAR = 2025;

    private ReportForms() {}

    static Map<String, Function<ApplicationContext, Form>> all() {
        Map<String, Function<ApplicationContext, Form>> all = new LinkedHashMap<>();
        all.put(
                "Table2Controller.enter",
                beans -> Form.at(new World(beans).clerk, "/statistics/2026/table2", "values[NORMATIVE-0]", "22"));
        all.put(
                "ReportTextController.save",
                beans -> Form.at(new World(beans).clerk, "/statistics/2026/report/chapters/1", "text", "{{year}}年"));
        all.put(
                "ReportController.accept",
                beans -> Form.of(
                        new World(beans).clerk,
                        "/statistics/2026/report",
                        "/statistics/2026/report/acceptance",
                        "reason",
                        "已核实"));
        all.put(
                "VersionController.freeze",
                beans -> Form.of(
                        new World(beans).today(LocalDate.of(2026, 1, 20)).head,
                        "/statistics/2025/versions/new",
                        "/statistics/2025/versions",
                        "understood",
                        "true"));
        all.put(
                "UnitController.add",
                beans -> Form.of(
                        new City(beans).world.clerk,
                        "/statistics/2025/units/new",
                        "/statistics/2025/units",
                        "name",
                        "示例区",
                        "kind",
                        "COUNTY",
                        "firstYear",
                        "2019"));
        all.put("UnitController.change", beans -> {
            City city = new City(beans);
            return Form.at(
                    city.world.clerk,
                    "/statistics/2025/units/" + city.unit("示例区", UnitKind.COUNTY) + "/entry",
                    "name",
                    "示例新区");
        });
        all.put(
                "BoardController.setDays",
                beans -> Form.at(
                        new City(beans).world.clerk,
                        "/statistics/2025/units/days",
                        "departmentsBy",
                        "2026-01-26",
                        "othersBy",
                        "2026-02-20",
                        "remindDays",
                        "5"));
        all.put("SubmissionController.upload", beans -> {
            City city = new City(beans);
            String unit = "/statistics/2025/units/" + city.unit("示例县", UnitKind.COUNTY);
            return Form.of(city.world.clerk, unit, unit + "/submissions", "scope", "OWN")
                    .with("file", "示例县.json", ReportFiles.of(UnitReports.sound("示例县", YEAR, 3), ReportForm.JSON));
        });
        all.put("SubmissionController.decide", beans -> {
            City city = new City(beans);
            long submission =
                    city.upload(city.unit("示例县", UnitKind.COUNTY), UnitReports.sound("示例县", YEAR, 3), ReportForm.JSON);
            String at = "/statistics/2025/submissions/" + submission;
            return Form.of(city.world.clerk, at, at + "/decision", "decision", "ACCEPTED", "reason", "已核");
        });
        all.put("OwnSubmissionController.submit", beans -> {
            City city = new City(beans);
            long organ = city.organ("示例局");
            Officer head = city.head(organ);
            city.keeping.add(City.linked(organ, "示例局", UnitKind.DEPARTMENT), city.world.clerk);
            city.close(head, 4);
            return Form.at(head, "/statistics/2025/submission", "scope", "OWN", "understood", "true");
        });
        all.put(
                "TotalController.accept",
                beans -> Form.of(
                        counted(beans).world.clerk,
                        "/statistics/2025/total",
                        "/statistics/2025/total/acceptance",
                        "reason",
                        "已核实"));
        all.put("TotalController.freeze", beans -> {
            City city = counted(beans);
            city.review(YEAR, city.world.agency).stream()
                    .filter(one -> one.isWarning() && one.isOpen())
                    .forEach(one -> city.accepting.accept(
                            ReportScope.TOTAL, YEAR, one.identity().key(), "已核实", city.world.head));
            return Form.of(
                    city.world.head,
                    "/statistics/2025/total",
                    "/statistics/2025/total/versions",
                    "signer",
                    "张局长",
                    "signedOn",
                    "2026-03-01",
                    "reason",
                    "未报县逾期",
                    "understood",
                    "true");
        });
        return all;
    }

    private static City counted(ApplicationContext beans) {
        City city = new City(beans);
        city.close(city.world.head, 1);
        city.unit("未报县", UnitKind.COUNTY);
        city.accept(city.upload(city.unit("甲县", UnitKind.COUNTY), UnitReports.sound("甲县", YEAR, 9), ReportForm.JSON));
        return city;
    }
}
