package disclosuredesk.registration;

import disclosuredesk.registration.PastedApplicant.Item;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goes through the text once; the first of two statements stands, and what is not certain is left out. */
final class PastedReading {

    private static final List<Item> FOUND_IN_TALK = List.of(Item.NUMBER, Item.EMAIL, Item.PHONE);
    private final PastedItems all = new PastedItems();
    private final Map<Item, String> items = all.items();
    private final List<String> loose = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    /** Below the heading of what is asked for: 名称 is no applicant's there. */
    private boolean wanted;

    Map<Item, String> items() {
        return items;
    }

    void take(Item item, String value) {
        all.take(item, value);
    }

    /** A row of head and a row below it, or cells that speak for themselves, or a form. */
    void rows(List<List<String>> rows) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            if (PastedTable.isHead(rows.get(i), rows.get(i + 1))) {
                rows.subList(0, i).forEach(row -> keep(String.join(" ", row)));
                below(rows.get(i), rows.get(i + 1));
                further(rows.subList(i + 2, rows.size()));
                return;
            }
        }
        List<PastedPiece> pieces = PastedPiece.of(rows);
        if (pieces.stream().allMatch(piece -> piece.field() == null)) {
            unlabelled(rows);
        } else {
            form(pieces);
        }
    }

    /** Below a row of head and one of values: another part of the form, or what further applicants ask for. */
    private void further(List<List<String>> rows) {
        boolean form = rows.stream()
                .anyMatch(row -> row.stream()
                        .filter(cell -> !cell.isBlank())
                        .findFirst()
                        .flatMap(PastedLabels::of)
                        .filter(field -> field.item() != null)
                        .isPresent());
        if (form) {
            rows(rows);
        } else {
            rows.stream()
                    .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                    .forEach(row -> all.foreign().add(String.join(" ", row).strip()));
        }
    }

    private void below(List<String> head, List<String> row) {
        for (int column = 0; column < row.size(); column++) {
            String label = column < head.size() ? head.get(column) : "";
            Optional<PastedField> field = PastedLabels.of(label);
            if (!row.get(column).isBlank()
                    && field.filter(one -> one != PastedField.FOREIGN && !one.isHeading())
                            .isPresent()) {
                all.labelled(field.get(), label, row.get(column), 0);
            } else if (!row.get(column).isBlank()) {
                all.foreign()
                        .add(
                                label.isBlank()
                                        ? row.get(column).strip()
                                        : label.strip() + "：" + row.get(column).strip());
            }
        }
    }

    /** One applicant at a time: further rows of a spreadsheet are handed back. Where nothing has a name, a letter is read as such. */
    private void unlabelled(List<List<String>> rows) {
        boolean read = false;
        List<String> persons = new ArrayList<>();
        int filled = (int) rows.stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .count();
        for (List<String> row : rows) {
            List<String> cells = row.size() > 1 ? row : PastedShape.tokens(row.get(0));
            if (cells.size() > 1 && read) {
                all.foreign().add(String.join(" ", cells).strip());
            } else if (cells.size() > 1) {
                row(cells);
                read = true;
            } else {
                String line = cells.get(0).strip();
                Optional<Item> item = PastedShape.item(line);
                boolean alone = item.filter(one -> FOUND_IN_TALK.contains(one) && !items.containsKey(one))
                                .isPresent()
                        || filled > 1
                                && item.filter(Item.ADDRESS::equals).isPresent()
                                && !items.containsKey(Item.ADDRESS)
                                && !line.contains("。");
                if (alone) {
                    take(item.get(), line);
                } else {
                    persons.addAll(PastedNames.isPerson(line) ? List.of(line) : List.of());
                    keep(line);
                }
            }
        }
        if (persons.size() == 1 && (items.containsKey(Item.PHONE) || items.containsKey(Item.NUMBER))) {
            take(Item.NAME, persons.get(0));
        }
    }

    /** Cells that speak for themselves; two that could be the same are neither. */
    private void row(List<String> cells) {
        Map<Item, List<String>> told = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty() && PastedShape.item(cell).isPresent())
                .filter(cell -> !PastedChoice.isOption(cell) && !PastedNames.isNone(cell))
                .collect(Collectors.groupingBy(
                        cell -> PastedShape.item(cell).orElseThrow(),
                        () -> new EnumMap<>(Item.class),
                        Collectors.toList()));
        boolean card = told.getOrDefault(Item.NUMBER, List.of()).stream()
                .anyMatch(number -> PastedShape.number(number).matches(PastedShape.ID_CARD));
        List<String> names = told.getOrDefault(Item.NAME, List.of());
        if (names.size() > 1) {
            List<String> fitting = names.stream()
                    .filter(name -> PastedNames.isPerson(name) == card)
                    .toList();
            told.put(Item.NAME, fitting.size() == 1 ? fitting : List.of());
        }
        told.forEach((item, values) -> {
            boolean many = item == Item.INFORMATION && values.size() > 1
                    || item == Item.BIRTH && !told.containsKey(Item.SEX) && !told.containsKey(Item.NATION);
            boolean talk = !values.isEmpty()
                    && item == Item.INFORMATION
                    && FOUND_IN_TALK.stream()
                            .anyMatch(number ->
                                    !PastedShape.within(values.get(0), number).isEmpty());
            if (!values.isEmpty() && !many && !talk) {
                take(item, values.get(0));
            }
        });
        cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty()
                        && PastedShape.item(cell)
                                .filter(item -> PastedShape.tidy(item, cell).equals(items.get(item)))
                                .isEmpty())
                .forEach(loose::add);
    }

    private void keep(String line) {
        if (!line.isBlank()) {
            loose.add(line.strip());
            lines.add(line.strip());
        }
    }

    /** Labels, each with what stands behind or below it. */
    private void form(List<PastedPiece> pieces) {
        PastedPiece open = null;
        StringBuilder value = new StringBuilder();
        for (PastedPiece piece : pieces) {
            PastedField field = open == null ? null : open.field();
            boolean answer = field != null
                    && field.isChoice()
                    && piece.field() != null
                    && piece.value().isBlank()
                    && PastedChoice.isOption(piece.label())
                    && (value.isEmpty() || PastedChoice.hasBox(piece.label()));
            if (piece.field() == null || answer) {
                String text = answer ? piece.label() : piece.value();
                if (piece.isBlank()) {
                    if (open != null && value.isEmpty()) {
                        open = null;
                    }
                } else if (open != null && (value.isEmpty() || goesOn(open, piece))) {
                    value.append(value.isEmpty() ? "" : "\n").append(text);
                } else {
                    close(open, value);
                    open = null;
                    value.setLength(0);
                    byItself(text, piece.cell());
                }
            } else {
                close(open, value);
                open = null;
                value.setLength(0);
                if (piece.field().isHeading() && piece.value().isBlank()) {
                    heading(piece);
                } else {
                    wanted |= piece.field().isLong() && piece.value().isBlank();
                    open = wanted
                                    && piece.field() == PastedField.NAME
                                    && piece.label().replaceAll("\\s", "").matches(".{0,3}名称.{0,6}")
                            ? piece.as(PastedField.INFORMATION_NAME)
                            : piece;
                    value.append(piece.value());
                }
            }
        }
        close(open, value);
    }

    private void byItself(String text, boolean cell) {
        if (PastedChoice.hasTick(text)) {
            ticked(text);
        } else if (cell) {
            loose.add(text);
        } else {
            keep(text);
        }
    }

    /** A value may begin on the line below its label; only what is asked for, printed answers and a place take several lines. */
    private static boolean goesOn(PastedPiece open, PastedPiece next) {
        PastedField field = open.field();
        if (field == null || !next.newLine() || next.field() != null && !field.isChoice()) {
            return false;
        }
        if (field.isLong()) {
            return !PastedProse.closes(next.value()) && (!next.afterBlank() || next.isNumbered());
        }
        boolean place = field == PastedField.ADDRESS || field == PastedField.HOME;
        return field.isChoice() && PastedChoice.hasBox(next.value() + next.label())
                || place && next.value().matches("[0-9A-Za-z一二三四五六七八九十#-]{1,8}(?:号|栋|幢|座|单元|室|楼|层).{0,30}");
    }

    private void heading(PastedPiece piece) {
        wanted = piece.field() == PastedField.HEADING
                && piece.label().matches("(?s).*(?:所\\s*需|政\\s*府\\s*信\\s*息\\s*情|申\\s*请\\s*内\\s*容).*");
        all.heading(piece);
    }

    private void ticked(String text) {
        List<String> chosen = PastedChoice.chosen(text);
        PastedChoice.kind(chosen).ifPresentOrElse(kind -> take(Item.KIND, kind), () -> loose.add(text));
    }

    private void close(@Nullable PastedPiece open, StringBuilder value) {
        if (open != null
                && open.field() == PastedField.FOREIGN
                && PastedLabels.of(open.label()).isEmpty()
                && !open.cell()
                && PastedProse.information(value.toString()).isPresent()) {
            keep(value.toString());
        } else if (open != null && open.field() != null && !value.toString().isBlank()) {
            all.labelled(open.field(), open.label(), value.toString().strip(), open.line());
        }
    }

    /** What sentences say, and numbers that cannot be anything else; nothing said of somebody else is looked at. */
    void sweep() {
        String prose = String.join("\n", lines);
        boolean another = PastedProse.isForAnother(prose) || items.containsKey(Item.AGENT);
        if (!items.containsKey(Item.NAME)) {
            if (PastedProse.isForAnother(prose)) {
                all.disown();
            }
            Set<String> names = PastedProse.names(prose);
            names.stream().filter(name -> names.size() == 1).forEach(name -> take(Item.NAME, name));
            if (names.isEmpty() && !another) {
                PastedProse.signature(lines).ifPresent(name -> take(Item.NAME, name));
            }
        }
        PastedProse.principal(prose)
                .ifPresent(said -> PastedProse.clauses(said, (clause, value) -> all.placed(clause, value, -1)));
        if (!items.containsKey(Item.AGENT)) {
            PastedProse.agent(prose)
                    .filter(agent -> !agent.equals(items.get(Item.NAME)))
                    .ifPresent(agent -> take(Item.AGENT, agent));
        }
        if (!items.containsKey(Item.ADDRESS) && !another) {
            PastedProse.address(prose).ifPresent(place -> take(Item.ADDRESS, place));
        }
        if (!items.containsKey(Item.INFORMATION)) {
            PastedProse.information(prose).ifPresent(wanted -> take(Item.INFORMATION, wanted));
        }
        List<String> choices = PastedProse.choices(prose);
        PastedChoice.form(choices, false)
                .filter(form -> !items.containsKey(Item.FORM))
                .ifPresent(form -> take(Item.FORM, form));
        PastedChoice.route(choices, false)
                .filter(route -> !items.containsKey(Item.ROUTE))
                .ifPresent(route -> take(Item.ROUTE, route));
        String name = items.getOrDefault(Item.NAME, "");
        all.useContactPhone();
        FOUND_IN_TALK.stream().filter(item -> !items.containsKey(item)).forEach(item -> found(item, another));
        String number = items.getOrDefault(Item.NUMBER, "");
        if (PastedNames.isOrganisation(name)
                && number.matches(PastedShape.ID_CARD)
                && !PastedShape.isCreditCode(number)) {
            items.remove(Item.NUMBER);
            all.foreign().add(number);
        }
    }

    private void found(Item item, boolean another) {
        List<String> all = new ArrayList<>();
        for (String text : loose) {
            String plain = PastedShape.plain(text);
            List<String> here = PastedShape.within(text, item);
            boolean theirs = here.isEmpty()
                    || PastedProse.isOthers(plain, PastedShape.at(plain, item))
                    || item == Item.EMAIL && here.get(0).endsWith(".gov.cn");
            if (!theirs) {
                all.add(here.get(0));
            }
        }
        List<String> distinct = all.stream().distinct().toList();
        if (distinct.size() == 1 && !(another && item != Item.NUMBER)) {
            take(item, distinct.get(0));
        }
    }

    List<String> unread() {
        List<String> unread = new ArrayList<>(loose);
        unread.addAll(all.foreign());
        unread.removeIf(text -> text.isBlank() || items.containsValue(PastedShape.number(text)));
        return unread;
    }
}
