package disclosuredesk.statistics.web;

import disclosuredesk.agencies.Officer;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.shared.Carried;
import disclosuredesk.shared.FormErrors;
import disclosuredesk.shared.Refused;
import disclosuredesk.statistics.EnteringTable2;
import disclosuredesk.statistics.ReportDuty;
import disclosuredesk.statistics.Table2Cells;
import disclosuredesk.statistics.Table2Sheet;
import disclosuredesk.statistics.Table2Sheets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Table 二 of a year, entered by hand, with last year's beside it. */
@Controller
@RequestMapping("/statistics/{year}/table2")
class Table2Controller {

    private final Table2Sheets sheets;
    private final EnteringTable2 entering;

    Table2Controller(Table2Sheets sheets, EnteringTable2 entering) {
        this.sheets = sheets;
        this.entering = entering;
    }

    /** Numbers and notes as typed, by row and column: {@code NORMATIVE-2}. */
    static class Table2Form {
        @Carried
        public int version = -1;

        public Map<String, String> values = new TreeMap<>();
        public Map<String, String> notes = new TreeMap<>();
    }

    @ModelAttribute
    void page(@PathVariable("year") int year, Officer by, Model model) {
        ReportAccess.require(year, by);
        List<Table2Row> rows = Table2Row.of(ReportFormat.of(year));
        Table2 before = sheets.of(by.agencyId(), year - 1).table();
        model.addAttribute("year", year);
        model.addAttribute(
                "items",
                rows.stream()
                        .collect(Collectors.groupingBy(Table2Row::itemLabel, LinkedHashMap::new, Collectors.toList())));
        model.addAttribute("before", before.format() == ReportFormat.of(year) ? before : null);
        model.addAttribute(
                "warnings",
                Table2Cells.rolledForward(before, sheets.of(by.agencyId(), year).table()));
        model.addAttribute("changes", sheets.changes(by.agencyId(), year));
        model.addAttribute("mayWrite", ReportDuty.has(by));
    }

    @GetMapping
    String show(@PathVariable("year") int year, Officer by, @ModelAttribute("form") Table2Form form) {
        Table2Sheet sheet = sheets.of(by.agencyId(), year);
        form.version = sheet.version();
        sheet.table().values().forEach((row, cells) -> {
            for (int column = 0; column < cells.size(); column++) {
                BigDecimal value = cells.get(column).value();
                form.values.put(key(row, column), value == null ? "" : value.toPlainString());
                form.notes.put(key(row, column), cells.get(column).note());
            }
        });
        return "statistics/table2";
    }

    @PostMapping
    String enter(
            @PathVariable("year") int year,
            Officer by,
            @ModelAttribute("form") Table2Form form,
            BindingResult errors,
            RedirectAttributes redirect) {
        Map<Table2Row, List<Table2.Cell>> cells = new EnumMap<>(Table2Row.class);
        for (Table2Row row : Table2Row.of(ReportFormat.of(year))) {
            List<Table2.Cell> read = new ArrayList<>();
            for (int column = 0; column < row.columns().size(); column++) {
                read.add(read(row, column, form, errors));
            }
            cells.put(row, read);
        }
        if (!FormErrors.none(
                errors, () -> entering.enter(year, form.version, new Table2(ReportFormat.of(year), cells), by))) {
            return "statistics/table2";
        }
        redirect.addFlashAttribute("flash", "statistics.table2.saved");
        return "redirect:/statistics/" + year + "/table2";
    }

    /** One cell; what is wrong with it is said beside it, and the others are read all the same. */
    private static Table2.Cell read(Table2Row row, int column, Table2Form form, BindingResult errors) {
        String key = key(row, column);
        try {
            return Table2Cells.read(
                    row,
                    column,
                    form.values.getOrDefault(key, ""),
                    form.notes.getOrDefault(key, ""),
                    "values[" + key + "]",
                    "notes[" + key + "]");
        } catch (Refused refused) {
            errors.rejectValue(refused.field(), refused.messageKey(), refused.arguments(), refused.messageKey());
            return Table2.Cell.BLANK;
        }
    }

    private static String key(Table2Row row, int column) {
        return row + "-" + column;
    }
}
