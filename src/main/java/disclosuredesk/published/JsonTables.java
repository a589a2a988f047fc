package disclosuredesk.published;

import disclosuredesk.published.Faults.Place;
import disclosuredesk.report.ReportFormat;
import disclosuredesk.report.ReportLabels;
import disclosuredesk.report.Table2;
import disclosuredesk.report.Table2Row;
import disclosuredesk.report.Table3;
import disclosuredesk.report.Table3Row;
import disclosuredesk.report.Table4;
import disclosuredesk.report.Table4Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The three tables of a report in our JSON shape. */
final class JsonTables {

    private final Faults faults;

    JsonTables(Faults faults) {
        this.faults = faults;
    }

    Table3Draft table3(JsonNode rows) {
        Table3Draft draft = new Table3Draft();
        int position = 0;
        for (JsonNode row : rows) {
            readRow(row, ++position, draft);
        }
        return draft;
    }

    private void readRow(JsonNode row, int position, Table3Draft draft) {
        String code = row.path("code").isString() ? row.path("code").asString() : "";
        Table3Row known = Table3Row.of(code).orElseGet(() -> row.has("code") ? null : named(row.path("label")));
        if (known == null) {
            String shown = code.isBlank() ? "第" + position + "行" : code;
            faults.add(new Place("三", shown, "", ""), printed(row.path("code")), "不是统计表的行");
            return;
        }
        if (draft.has(known)) {
            faults.add(Table3Draft.place(known, ""), printed(row.path("values")), "此行重复");
            return;
        }
        if (row.path("label").isString()) {
            draft.label(known, row.path("label").asString());
        }
        JsonNode cells = row.path("values");
        if (!cells.isArray() || cells.size() != Table3.COLUMNS.size()) {
            faults.add(
                    Table3Draft.place(known, ""),
                    printed(cells),
                    cells.isArray() ? "此行应有7个数，实有%d个".formatted(cells.size()) : "此行没有数值（values）");
            draft.add(known, Arrays.asList(new Integer[Table3.COLUMNS.size()]));
            return;
        }
        List<@Nullable Integer> numbers = new ArrayList<>();
        for (int column = 0; column < Table3.COLUMNS.size(); column++) {
            numbers.add(count(cells.get(column), Table3Draft.place(known, Table3.COLUMNS.get(column))));
        }
        draft.add(known, numbers);
    }

    /** A row that has no code, by its label. */
    private static @Nullable Table3Row named(JsonNode label) {
        String own = label.isString() ? ReportLabels.folded(label.asString()) : "";
        return Arrays.stream(Table3Row.values())
                .filter(row -> ReportLabels.folded(row.label()).equals(own))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Integer count(JsonNode cell, Place place) {
        if (cell.isNull()) {
            return null;
        }
        String printed = printed(cell);
        if (cell.isString()) {
            faults.add(place, printed, "不是数而是文字：“" + printed + "”");
        } else if (!cell.isIntegralNumber()) {
            faults.add(place, printed, "不是整数：" + printed);
        } else if (cell.bigIntegerValue().signum() < 0) {
            faults.add(place, printed, "不能是负数：" + printed);
        } else if (!cell.canConvertToInt() || cell.asInt() > CellText.LARGEST_COUNT) {
            faults.add(place, printed, "数值过大：" + printed);
        } else {
            return cell.asInt();
        }
        return null;
    }

    /** What stands in the file, short enough to quote; null where nothing does. */
    private static @Nullable String printed(JsonNode node) {
        return node.isMissingNode() ? null : Faults.shortened(node.isString() ? node.asString() : node.toString());
    }

    @Nullable
    Table4 table4(JsonNode table) {
        if (table.isMissingNode() || table.isNull()) {
            return null;
        }
        Map<Table4Row, List<@Nullable Integer>> groups = new EnumMap<>(Table4Row.class);
        for (Table4Row group : Table4Row.values()) {
            JsonNode cells = table.has(group.key()) ? table.path(group.key()) : table.path(group.label());
            if (!cells.isObject()) {
                faults.add(
                        new Place("四", group.key(), "", ""),
                        printed(cells),
                        cells.isMissingNode() ? "缺少此组" : "此组不是各项数值");
                continue;
            }
            List<@Nullable Integer> numbers = new ArrayList<>();
            for (String cell : Table4.COLUMNS) {
                Place place = new Place("四", group.key(), "", cell);
                if (!cells.has(cell)) {
                    faults.add(place, null, "缺少此格");
                }
                numbers.add(cells.has(cell) ? count(cells.get(cell), place) : null);
            }
            groups.put(group, numbers);
        }
        return new Table4(groups);
    }

    @Nullable
    Table2 table2(JsonNode table, int year) {
        if (table.isMissingNode() || table.isNull()) {
            return null;
        }
        Table2Draft draft = new Table2Draft(faults);
        ReportFormat format = Table2Draft.format(year, row -> cells(table, row).isObject());
        for (Table2Row row : Table2Row.of(format)) {
            JsonNode cells = cells(table, row);
            if (!cells.isObject()) {
                faults.add(Table2Draft.place(row, ""), printed(cells), cells.isMissingNode() ? "缺少此行" : "此行不是各项数值");
                continue;
            }
            for (int column = 0; column < row.columns().size(); column++) {
                String header = header(cells, row.columns().get(column));
                if (header == null) {
                    faults.add(Table2Draft.place(row, row.columns().get(column)), null, "缺少此格");
                } else {
                    readCell(cells.path(header), row, column, header, draft);
                }
            }
        }
        return draft.table(format);
    }

    /** A row of either format; the two share names, but no row has the same columns in both. */
    private static JsonNode cells(JsonNode table, Table2Row row) {
        JsonNode item = member(table, row.item());
        JsonNode cells = member(item.isMissingNode() ? member(table, row.itemLabel()) : item, row.label());
        boolean foreign = cells.isObject()
                && !cells.isEmpty()
                && row.columns().stream().allMatch(column -> header(cells, column) == null);
        return foreign ? cells.path("") : cells;
    }

    /** By its name, or by one that only adds a remark in brackets. */
    private static JsonNode member(JsonNode object, String name) {
        if (object.has(name) || !object.isObject()) {
            return object.path(name);
        }
        String bare = Remarks.without(name);
        List<String> alike = object.propertyNames().stream()
                .filter(key -> Remarks.without(key).equals(bare))
                .toList();
        return alike.size() == 1 && !name.startsWith("20(") ? object.path(alike.get(0)) : object.path(name);
    }

    /** The name of a column as the file has it: that of the format, or as it is printed, with the unit. Null: there is none, or several. */
    private static @Nullable String header(JsonNode cells, String column) {
        if (cells.has(column)) {
            return column;
        }
        String bare = ReportLabels.folded(column);
        List<String> printed = cells.propertyNames().stream()
                .filter(key -> Remarks.without(key).equals(bare))
                .toList();
        return printed.size() == 1 ? printed.get(0) : null;
    }

    private void readCell(JsonNode cell, Table2Row row, int column, String header, Table2Draft draft) {
        JsonNode value = cell.isObject() ? cell.path("value") : cell;
        String note = cell.path("note").asString("");
        if (value.isNull() || cell.isObject() && value.isMissingNode()) {
            draft.put(row, column, new Table2.Cell(null, note));
            return;
        }
        String printed = String.valueOf(printed(value));
        BigDecimal number = value.isNumber() ? CellText.plainDecimal(value.asString()) : null;
        if (value.isString()) {
            CellText words = CellText.of(value.asString());
            boolean money = words.unit().contains("元");
            number = row.isAmount(column) || !words.unit().matches(".*[万元].*") ? words.number() : null;
            note = note.isEmpty()
                    ? (money ? "印作" + words.text() : "")
                            + (money && !words.note().isEmpty() ? "；" : "")
                            + words.note()
                    : note;
            if (number == null && !words.mark().isEmpty()) {
                faults.remark(
                        "cell",
                        Table2Draft.place(row, row.columns().get(column)),
                        words.mark(),
                        "空格印作“" + words.mark() + "”，按空白计；没有的应填0");
                draft.put(row, column, new Table2.Cell(null, note));
                return;
            }
            header = money ? words.unit() : header;
        }
        if (number != null && row.isAmount(column)) {
            number = Money.inUnit(row.format(), number, header);
        }
        if (number == null) {
            faults.add(Table2Draft.place(row, row.columns().get(column)), printed, "不是数：“" + printed + "”");
        } else {
            draft.putNumber(row, column, number, note, printed);
        }
    }
}
