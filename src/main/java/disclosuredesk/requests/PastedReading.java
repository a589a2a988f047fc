package disclosuredesk.requests;

import disclosuredesk.requests.PastedApplicant.Item;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Goes through the text once; the first of two statements stands. */
final class PastedReading {

    /** The lines a mail closes with belong to nothing. */
    private static final Pattern CLOSING = Pattern.compile("^(此致|敬礼|此\\s*致|特此申请|谢谢|顺祝|祝好|申请人签名).*");
    private static final Pattern NUMBERED = Pattern.compile("^\\s*[（(]?[0-9一二三四五六七八九十]{1,3}[、.．)）].*", Pattern.DOTALL);
    private static final List<Item> FOUND_IN_TALK = List.of(Item.NUMBER, Item.EMAIL, Item.PHONE);

    private final Map<Item, String> items = new EnumMap<>(Item.class);
    private final List<String> loose = new ArrayList<>();
    private final List<String> foreign = new ArrayList<>();

    Map<Item, String> items() {
        return items;
    }

    void take(Item item, String value) {
        String read = PastedShape.tidy(item, value);
        if (read.isEmpty()) {
            return;
        }
        Item right = item == Item.PHONE && PastedShape.item(read).filter(Item.EMAIL::equals).isPresent() ? Item.EMAIL : item;
        if (items.putIfAbsent(right, read) != null && !items.get(right).equals(read)) {
            foreign.add(read);
        }
    }

    /** A row of head and a row below it, or label and value side by side, or cells that speak for themselves. */
    void table(List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (PastedTable.isHead(row) && i + 1 < rows.size() && !PastedTable.isHead(rows.get(i + 1))) {
                below(row, rows.get(++i));
                i = leave(rows, i);
            } else if (row.stream().anyMatch(cell -> PastedLabels.of(cell).isPresent())) {
                beside(row);
            } else if (row.size() > 1) {
                row.forEach(this::cell);
                i = leave(rows, i);
            } else {
                lines(row.get(0));
            }
        }
    }

    /** One applicant at a time: further rows of a spreadsheet are handed back. */
    private int leave(List<List<String>> rows, int from) {
        int i = from;
        while (i + 1 < rows.size() && rows.get(i + 1).size() > 1
                && rows.get(i + 1).stream().noneMatch(cell -> PastedLabels.of(cell).isPresent())) {
            foreign.add(String.join(" ", rows.get(++i)).strip());
        }
        return i;
    }

    private void below(List<String> head, List<String> row) {
        for (int column = 0; column < row.size(); column++) {
            String label = column < head.size() ? head.get(column) : "";
            String value = row.get(column);
            if (label.isBlank()) {
                cell(value);
            } else if (!value.isBlank()) {
                labelled(label, value);
            }
        }
    }

    private void beside(List<String> row) {
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            boolean more = column + 1 < row.size() && PastedLabels.of(row.get(column + 1)).isEmpty();
            if (PastedLabels.of(cell).isPresent() && more) {
                labelled(cell, row.get(++column));
            } else if (PastedLabels.of(cell).isEmpty()) {
                cell(cell);
            }
        }
    }

    private void labelled(String label, String value) {
        PastedLabels.of(label).ifPresentOrElse(item -> take(item, value), () -> foreign.add(label.strip() + "：" + value.strip()));
    }

    private void cell(String cell) {
        if (!cell.isBlank()) {
            Optional<Item> item = PastedShape.item(cell);
            boolean talk = item.filter(Item.INFORMATION::equals).isPresent()
                    && FOUND_IN_TALK.stream().anyMatch(number -> PastedShape.within(cell, number).isPresent());
            if (item.isPresent() && !talk && !items.containsKey(item.get())) {
                take(item.get(), cell);
            } else {
                loose.add(cell.strip());
            }
        }
    }

    /** A word by itself need not be a name. */
    private void alone(String text) {
        if (PastedShape.item(text).filter(List.of(Item.NAME, Item.SEX, Item.NATION)::contains).isPresent()) {
            loose.add(text);
        } else {
            cell(text);
        }
    }

    void lines(String text) {
        List<PastedLabels.Piece> pieces = PastedLabels.pieces(text);
        if (pieces.stream().noneMatch(piece -> piece.label() != null)) {
            List<String> tokens = text.lines().filter(line -> !line.isBlank()).flatMap(line -> PastedShape.tokens(line).stream()).toList();
            tokens.forEach(tokens.size() > 1 ? this::cell : this::alone);
            return;
        }
        for (int i = 0; i < pieces.size(); i++) {
            PastedLabels.Piece piece = pieces.get(i);
            if (piece.label() == null) {
                loose.add(piece.value());
            } else if (piece.item() == null) {
                foreign.add(piece.label() + "：" + piece.value());
            } else {
                StringBuilder value = new StringBuilder(piece.value());
                while (i + 1 < pieces.size() && goesOn(piece.item(), value.toString(), pieces.get(i + 1))) {
                    value.append(value.isEmpty() ? "" : "\n").append(pieces.get(++i).value());
                }
                take(piece.item(), value.toString());
            }
        }
    }

    /** A value may begin on the line below its label; only what is asked for takes several lines. */
    private static boolean goesOn(Item item, String soFar, PastedLabels.Piece next) {
        if (next.label() != null || CLOSING.matcher(next.value()).matches()) {
            return false;
        }
        return soFar.isBlank() || item == Item.INFORMATION && (!next.afterBlank() || NUMBERED.matcher(next.value()).matches());
    }

    /** Numbers that cannot be anything else are found in running text too; nothing said of somebody else is looked at. */
    void sweep() {
        for (String text : loose) {
            for (Item item : FOUND_IN_TALK) {
                if (!items.containsKey(item)) {
                    PastedShape.within(text, item).ifPresent(found -> take(item, found));
                }
            }
        }
    }

    List<String> unread() {
        List<String> unread = new ArrayList<>(loose);
        unread.addAll(foreign);
        unread.removeIf(text -> text.isBlank() || items.containsValue(PastedShape.number(text)));
        return unread;
    }
}
